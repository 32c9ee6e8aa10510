"""The page venues, and the parts that only this page uses."""
