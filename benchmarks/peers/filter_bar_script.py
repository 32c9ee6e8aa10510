"""The script behind filter_bar_only.py: every filter with its options, as a reader sees them once it is opened."""

import streamlit as st

from dashboard.model.dimensions import FILTERS
from dashboard.text.i18n import translator
from dashboard.ui import data, url
from dashboard.ui.filters import bar
from dashboard.ui.filters import options as filter_options

store = data.store()
tr = translator("en").knowing(store.terms)
url.adopt("", store)
selection = bar.draw(store, tr)
with st.sidebar:
    filter_options.years(store, selection, tr)
    for each in FILTERS:
        filter_options.draw(each, store, selection, tr)
