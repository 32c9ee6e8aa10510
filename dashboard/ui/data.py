"""The only caches: the Store, the answers to questions by Selection and data version, and what was drawn from them."""

import gc
from collections.abc import Callable
from typing import Any, cast

import pandas as pd
import streamlit as st

from dashboard.model.selection import Selection
from dashboard.store import questions, search, sources
from dashboard.store.open import Store, open_store
from dashboard.theme import Look
from dashboard.words import Words

_MODULES = (questions, sources, search)
"""Where questions stand; each name is in one of them only."""

MOST_FIGURES = 300
"""Figures and maps kept for all readers together, some 50 kB each."""
MOST_ANSWERS = 2000
"""Answers kept for all readers together; each is at most a few hundred small rows."""


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The Store of the data folder, built once and shared. Raises DataPackageError."""
    opened = open_store()
    # Streamlit collects garbage after every run. What lives as long as the server need not be looked through each time.
    gc.collect()
    gc.freeze()
    return opened


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
    """The answer to a question of one of the _MODULES, from the cache where it was asked before."""
    return _answer(
        question, store.fingerprint, selection, tuple(sorted(options.items())), _store=store
    )


@st.cache_resource(show_spinner=False, max_entries=MOST_FIGURES)
def _drawn(
    name: str,
    fingerprint: str,
    frame: pd.DataFrame,
    look: tuple[str, str],
    options: dict[str, Any],
    _draw: Callable[[], Any],
) -> Any:
    return _draw()


def drawn(
    make: Callable[..., Any],
    frame: pd.DataFrame,
    store: Store,
    words: Words,
    look: Look,
    **options: Any,
) -> Any:
    """What a pure function of charts or maps makes of a frame, from the cache where it was made before.

    It is shared between readers and must not be changed.
    """
    name = f"{make.__module__}.{make.__qualname__}"
    spoken = (words.language, look.mode)
    return _drawn(
        name,
        store.fingerprint,
        frame,
        spoken,
        options,
        _draw=lambda: make(frame, words, look, **options),
    )
