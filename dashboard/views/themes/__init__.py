"""The page of themes and the parts that it alone uses."""
