"""The script behind filter_bar_only.py: every filter with its options, as a reader sees them once it is opened."""

import streamlit as st

from dashboard.model.selection import FILTERS
from dashboard.ui import address, data, filter_bar, filter_options
from dashboard.words import words_in

store = data.store()
words = words_in("en").knowing(store.terms)
address.adopt("", store)
selection = filter_bar.draw(store, words)
with st.sidebar:
    filter_options.years(store, selection, words)
    for each in FILTERS:
        filter_options.draw(each, store, selection, words)
