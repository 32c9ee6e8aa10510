"""The page of gaps and the parts that it alone uses."""
