"""The page overview, and the parts that only this page uses."""
