"""Figures over the tiny package."""

from tests.unit.store.conftest import store

__all__ = ["store"]
