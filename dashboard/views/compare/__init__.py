"""The page of compare and the parts that it alone uses."""
