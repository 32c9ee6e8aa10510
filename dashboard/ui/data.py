"""The only caches: the Store, the answers to questions by Selection and data version, and parts of pages."""

from collections.abc import Callable, Mapping
from copy import copy
from typing import Any, cast

import pandas as pd
import streamlit as st

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import (
    compared,
    crises,
    events,
    extracts,
    gaps,
    links,
    profiles,
    search,
    sources,
)
from dashboard.store.questions.events import Row
from dashboard.store.shared import shared_store

_MODULES = (events, sources, links, profiles, search, crises, gaps, compared)
"""Where questions stand; each name is in one of them only."""

_LOADED = "loaded.file"
MOST_PARTS = 1500
"""Figures, maps and texts kept for all readers together, 10 kB on average."""
MOST_ANSWERS = 2000
"""Answers kept for all readers together; each is at most a few hundred small rows."""


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The Store of the data folder, built once and shared with the HTTP routes. Raises DataPackageError."""
    return shared_store()


@st.cache_resource(show_spinner=False, max_entries=MOST_ANSWERS)
def _answer(key: str, _ask: Callable[[], Any]) -> Any:
    return _ask()


def facet(store: Store, selection: Selection, name: str) -> dict[str, int]:
    """For each code of a filter, how many events it would leave; see questions.facet."""
    return cast(dict[str, int], ask(store, "facet", selection, name=name))


def ask(store: Store, question: str, selection: Selection, **options: Any) -> Any:
    """The answer to a question of one of the _MODULES, from the cache where it was asked before.

    A frame is a copy that pandas makes only when it is written to, so that no reader changes what others are given.
    """
    module = next(module for module in _MODULES if hasattr(module, question))
    asked: Callable[..., Any] = getattr(module, question)
    # One text is found in the cache ten times as fast as its parts.
    key = repr((question, store.fingerprint, selection, sorted(options.items())))
    answer = _answer(key, _ask=lambda: asked(store, selection, **options))
    return answer.copy(deep=False) if isinstance(answer, pd.DataFrame) else copy(answer)


def organisations_of(store: Store, event_ids: tuple[str, ...]) -> Mapping[str, list[Row]]:
    """Who had part in these events; see extracts.organisations_of. Shared by all readers: not to change."""
    key = repr(("organisations_of", store.fingerprint, event_ids))
    asked = _answer(key, _ask=lambda: extracts.organisations_of(store, event_ids))
    return cast(Mapping[str, list[Row]], asked)


def loaded(read: Callable[[str, Any], Any], name: str, file: Any) -> Any:
    """What a reader of files makes of one that the visitor loaded; kept in the visitor's own session."""
    kept = st.session_state.get(_LOADED)
    if kept is None or kept[0] != file.file_id:
        kept = st.session_state[_LOADED] = (file.file_id, read(name, file))
    return kept[1]


@st.cache_resource(show_spinner=False, max_entries=MOST_PARTS)
def _part(key: str, _make: Callable[[], Any]) -> Any:
    return _make()


def kept(key: tuple[object, ...], make: Callable[[], Any]) -> Any:
    """A part of a page, from the cache where it was made before.

    It is shared between readers and must not be changed. ``key`` has all that it depends on.
    """
    return _part(repr(key), _make=make)
