"""What a reader sees: pure functions from a small frame to a Plotly figure and its alternative text."""
