"""The page of organisations and the parts that it alone uses."""
