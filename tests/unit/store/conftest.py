"""Answers of the small register as short lists."""

from collections.abc import Callable

import pandas as pd
import pytest

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events as questions


@pytest.fixture
def found(store: Store) -> Callable[[Selection], list[str]]:
    """List the keys of the selected events, oldest first."""

    def ask(selection: Selection) -> list[str]:
        events = questions.list_events(store, selection, "date", descending=False, limit=100)
        return list(events["event_id"])

    return ask


@pytest.fixture
def counted(store: Store) -> Callable[..., dict[object, int]]:
    """Count the selected events by one or two dimensions; a missing code is None."""

    def ask(selection: Selection, *by: str) -> dict[object, int]:
        counts = questions.count(store, selection, by)
        codes = [
            tuple(None if pd.isna(code) else code for code in row)
            for row in counts[list(by)].itertuples(index=False)
        ]
        keys = [code if len(by) > 1 else code[0] for code in codes]
        return dict(zip(keys, counts["event_count"], strict=True))

    return ask
