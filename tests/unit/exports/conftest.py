"""The tiny package as a Store, for whoever writes its files."""

from tests.unit.store.conftest import found, store

__all__ = ["found", "store"]
