"""The page events, and the parts that only this page uses."""
