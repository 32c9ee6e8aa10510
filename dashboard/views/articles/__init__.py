"""The page of articles and the parts that it alone uses."""
