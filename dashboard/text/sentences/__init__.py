"""Sentences computed from a Selection and its figures."""
