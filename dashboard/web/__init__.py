"""What is served over HTTP beside Streamlit's pages: their HTML document, assets, plain records, the API."""
