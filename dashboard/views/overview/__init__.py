"""The page of overview and the parts that it alone uses."""
