"""The page organisations, and the parts that only this page uses."""
