"""A page with one selectbox: what any rerun costs at least."""

import streamlit as st

app = st.App("empty_script.py")
