"""The page themes, and the parts that only this page uses."""
