"""The page of networks and the parts that it alone uses."""
