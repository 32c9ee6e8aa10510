"""The page of events and the parts that it alone uses."""
