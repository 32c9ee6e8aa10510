"""Rows out: one file a format."""
