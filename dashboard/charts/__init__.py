"""What a reader sees: pure functions from a small frame to a figure and its alternative text."""
