"""The page networks, and the parts that only this page uses."""
