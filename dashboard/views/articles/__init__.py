"""The page articles, and the parts that only this page uses."""
