"""Answers of the small register as short lists, for whoever writes its files."""

from tests.unit.store.conftest import found

__all__ = ["found"]
