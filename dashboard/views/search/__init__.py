"""The page search, and the parts that only this page uses."""
