"""The page gaps, and the parts that only this page uses."""
