"""The page of profile and the parts that it alone uses."""
