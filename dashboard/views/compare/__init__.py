"""The page compare, and the parts that only this page uses."""
