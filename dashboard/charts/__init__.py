"""Charts: pure functions from a small frame to a figure and its alternative text."""
