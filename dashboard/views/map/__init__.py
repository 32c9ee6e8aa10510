"""The page of map and the parts that it alone uses."""
