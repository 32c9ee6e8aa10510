"""The caches: the Store, answers by question, Selection and version of the data, and parts of pages."""

from collections.abc import Callable, Mapping
from copy import copy
from typing import Concatenate, ParamSpec, TypeVar, cast

import pandas as pd
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.reader import Source
from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.engine import Store
from dashboard.store.questions.events import Row
from dashboard.store.shared import shared_store
from dashboard.web.shared_answers import shared

Answer = TypeVar("Answer")
Made = TypeVar("Made")
Options = ParamSpec("Options")

_LOADED = "loaded.file"
MOST_PARTS = 1500
"""Size of the cache of figures, maps and texts, 10 kB each on average."""
MOST_ANSWERS = 2000
"""Size of the cache of answers, at most a few hundred small rows each."""


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """Return the Store of the data folder, built once and shared with the HTTP routes. Raises DataPackageError."""
    return shared_store()


@st.cache_resource(show_spinner=False, max_entries=MOST_ANSWERS)
def _answer(key: str, _ask: Callable[[], Answer]) -> Answer:
    return shared(f"answer {key}", _ask)


def facet(store: Store, selection: Selection, name: str) -> dict[str, int]:
    """Return for each code of a filter how many events it would leave; see questions.facet."""
    return ask(store, questions.facet, selection, name=name)


def ask(
    store: Store,
    question: Callable[Concatenate[Store, Selection, Options], Answer],
    selection: Selection,
    *given: Options.args,
    **options: Options.kwargs,
) -> Answer:
    """Return the answer to a question of ``store/questions``, from the cache where there is one.

    A frame is a copy that shares its data until it is written to, so that readers cannot change each other's answers.
    """
    # One text is found in the cache ten times as fast as its parts.
    named = (question.__module__, question.__qualname__)
    key = repr((named, store.fingerprint, selection, given, sorted(options.items())))
    answer = _answer(key, _ask=lambda: question(store, selection, *given, **options))
    return answer.copy(deep=False) if isinstance(answer, pd.DataFrame) else copy(answer)


def organisations_of(store: Store, event_ids: tuple[str, ...]) -> Mapping[str, list[Row]]:
    """Return the organisations of events; see extracts.organisations_of. Cached for all readers: do not change it."""
    key = repr(("organisations_of", store.fingerprint, event_ids))
    return _answer(key, _ask=lambda: questions.organisations_of(store, event_ids))


def outcomes_of(store: Store, event_ids: tuple[str, ...]) -> Mapping[str, list[Row]]:
    """Return the outcomes of events; see extracts.outcomes_of. Cached for all readers: do not change it."""
    key = repr(("outcomes_of", store.fingerprint, event_ids))
    return _answer(key, _ask=lambda: questions.outcomes_of(store, event_ids))


def loaded(read: Callable[[Source], Made], file: UploadedFile) -> Made:
    """Return what a reader of files makes of a file that the visitor loaded; cached in the visitor's session.

    Raises DataPackageError with its faults, which are cached too: a file is read once, not at every run of the page.
    """
    known = st.session_state.get(_LOADED)
    if known is None or known[0] != file.file_id:
        known = st.session_state[_LOADED] = (file.file_id, *_read(read, Source(file.name, file)))
    _, result, faults = known
    if faults:
        raise DataPackageError(faults)
    return cast(Made, result)


def _read(read: Callable[[Source], Made], source: Source) -> tuple[Made | None, tuple[Fault, ...]]:
    try:
        return read(source), ()
    except DataPackageError as error:
        return None, error.faults


@st.cache_resource(show_spinner=False, max_entries=MOST_PARTS)
def _part(key: str, _make: Callable[[], Made]) -> Made:
    return shared(f"part {key}", _make)


def memoised(key: tuple[object, ...], make: Callable[[], Made]) -> Made:
    """Return a part of a page, from the cache where there is one.

    It is shared by all readers and must not be changed. ``key`` must contain everything that it depends on.
    """
    return _part(repr(key), _make=make)
