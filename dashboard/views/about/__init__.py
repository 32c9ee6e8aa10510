"""The page of about and the parts that it alone uses."""
