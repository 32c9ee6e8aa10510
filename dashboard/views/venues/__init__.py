"""The page of venues and the parts that it alone uses."""
