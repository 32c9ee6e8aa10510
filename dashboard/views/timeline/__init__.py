"""The page of timeline and the parts that it alone uses."""
