"""The page map, and the parts that only this page uses."""
