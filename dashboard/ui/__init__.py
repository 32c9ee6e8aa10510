"""The parts of pages, and the session: the only room beside views that knows Streamlit."""
