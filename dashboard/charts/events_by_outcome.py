"""What came of events: how many brought each kind of outcome, and how many are reported to have brought none."""

import pandas as pd

from dashboard.drawing.bars import bars
from dashboard.drawing.figure import Figure
from dashboard.drawing.style import nothing, stands_for
from dashboard.drawing.theme import Look
from dashboard.text.i18n import Translator

NONE = "none"
"""The kind which says that no outcome is reported; it stands last."""


def figure(counts: pd.DataFrame, tr: Translator, look: Look) -> Figure:
    """Return a bar for each kind of outcome, most events first. ``counts`` has the columns outcome and event_count.

    Rows without an outcome are events that were not read for it, and have no bar.
    """
    known = in_order(counts)
    if known.empty:
        return nothing(look, tr)
    labels = [tr.term("outcome_kinds", code) for code in known["outcome"]]
    numbers = [int(number) for number in known["event_count"]]
    hovers = [
        tr.plural("{label}: {count} event", "{label}: {count} events", number, label=label)
        for label, number in zip(labels, numbers, strict=True)
    ]
    colours = [look.outcome.get(code, look.other) for code in known["outcome"]]
    marks = [stands_for(outcome=code) for code in known["outcome"]]
    return bars(labels, numbers, colours, hovers, look, tr, marks=marks)


def in_order(counts: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that have an outcome, those that report none last."""
    known = counts.dropna(subset=["outcome"])
    is_none = known["outcome"] == NONE
    return pd.concat([known[~is_none], known[is_none]])


def alt(counts: pd.DataFrame, tr: Translator) -> str:
    """Return the alternative text: the three most frequent kinds with their numbers."""
    known = in_order(counts)
    if known.empty:
        return tr("Bar chart of events by outcome. None is recorded.")
    leaders = [
        f"{tr.term('outcome_kinds', code)} ({tr.number(int(number))})"
        for code, number in zip(known["outcome"].head(3), known["event_count"].head(3), strict=True)
    ]
    return tr(
        "Bar chart of events by what came of them. Most events: {leaders}.",
        leaders=tr.listing(leaders),
    )
