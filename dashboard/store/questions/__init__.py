"""Questions about the selected events, each with its SQL file."""
