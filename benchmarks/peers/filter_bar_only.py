"""The filter bar of the dashboard with all its options, and nothing else: what every view is compared with."""

import streamlit as st

app = st.App("filter_bar_script.py")
