"""The script behind filter_bar_only.py: every filter with its options, as a reader sees them once it is opened."""

import streamlit as st

from dashboard.model.dimensions import FILTERS
from dashboard.text.i18n import translator
from dashboard.ui import data, url
from dashboard.ui.filters import bar
from dashboard.ui.filters import options as filter_options
from dashboard.ui.filters.side import FilterSide

store = data.store()
tr = translator("en").knowing(store.terms)
url.adopt("", store)
bar.draw(store, tr)
shown = FilterSide("a", store, tr)
with st.sidebar:
    filter_options.years(shown)
    for each in FILTERS:
        filter_options.draw(each, shown)
