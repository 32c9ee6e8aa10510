"""The script behind empty.py."""

import streamlit as st

for bound in ("from", "to"):
    st.selectbox(bound, [str(year) for year in range(1997, 2027)], key=bound, index=None)
