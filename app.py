"""The dashboard as an ASGI application: `streamlit run app.py`."""

import streamlit as st
from starlette.middleware import Middleware

from dashboard.shell import Shell
from dashboard.words import words_in

app = st.App("dashboard/main.py", middleware=[Middleware(Shell, words=words_in("en"))])
