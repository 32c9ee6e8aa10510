"""The dashboard as an ASGI application: `streamlit run app.py`."""

import streamlit as st

app = st.App("dashboard/main.py")
