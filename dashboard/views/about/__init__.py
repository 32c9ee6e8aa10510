"""The page about, and the parts that only this page uses."""
