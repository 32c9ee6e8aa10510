"""The filters of the reader: the bar, its options, chips."""
