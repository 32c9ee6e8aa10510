"""The page outcomes, and the parts that only this page uses."""
