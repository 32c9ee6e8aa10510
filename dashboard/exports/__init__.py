"""Files of the selected events: one module for each format."""
