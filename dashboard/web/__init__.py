"""What is served over HTTP beside Streamlit's own: the page's document, assets, plain records, the API."""
