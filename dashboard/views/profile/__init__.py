"""The page profile, and the parts that only this page uses."""
