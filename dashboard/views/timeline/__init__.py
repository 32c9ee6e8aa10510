"""The page timeline, and the parts that only this page uses."""
