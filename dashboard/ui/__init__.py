"""The only helpers that know Streamlit."""
