"""The page of search and the parts that it alone uses."""
