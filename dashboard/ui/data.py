"""The only caches: the Store of a data folder, and the answers to questions, keyed on Selection and data version."""

from collections.abc import Callable
from typing import Any, cast

import streamlit as st

from dashboard.model.selection import Selection
from dashboard.store import questions, sources
from dashboard.store.open import Store, open_store

_MODULES = (questions, sources)
"""Where questions stand; each name is in one of them only."""

MOST_ANSWERS = 2000
"""Answers kept for all readers together; each is at most a few hundred small rows."""


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The Store of the data folder, built once and shared. Raises DataPackageError."""
    return open_store()


@st.cache_data(show_spinner=False, max_entries=MOST_ANSWERS)
def _answer(
    question: str,
    fingerprint: str,
    selection: Selection,
    options: tuple[tuple[str, Any], ...],
    _store: Store,
) -> Any:
    module = next(module for module in _MODULES if hasattr(module, question))
    asked: Callable[..., Any] = getattr(module, question)
    return asked(_store, selection, **dict(options))


def facet(store: Store, selection: Selection, name: str) -> dict[str, int]:
    """For each code of a filter, how many events it would leave; see questions.facet."""
    return cast(dict[str, int], ask(store, "facet", selection, name=name))


def ask(store: Store, question: str, selection: Selection, **options: Any) -> Any:
    """The answer to a question of store/questions.py or store/sources.py, from the cache where it was asked before."""
    return _answer(
        question, store.fingerprint, selection, tuple(sorted(options.items())), _store=store
    )
