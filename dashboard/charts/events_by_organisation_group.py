"""In how many events organisations of each kind, or from each country, had a role."""

import pandas as pd

from dashboard.drawing.bars import bars
from dashboard.drawing.figure import Figure
from dashboard.drawing.style import nothing
from dashboard.drawing.theme import Look
from dashboard.model.dimensions import vocabulary_of
from dashboard.text.i18n import Translator

MOST = 17


def figure(counts: pd.DataFrame, tr: Translator, look: Look, by: str, most: int = MOST) -> Figure:
    """Return horizontal bars, most events first. ``counts`` has the columns ``by`` (code) and event_count."""
    top = counts.dropna(subset=[by]).head(most)
    if top.empty:
        return nothing(look, tr)
    labels = [tr.term(vocabulary_of(by), code) for code in top[by]]
    numbers = [int(number) for number in top["event_count"]]
    hovers = [
        tr.plural("{label}: in {count} event", "{label}: in {count} events", number, label=label)
        for label, number in zip(labels, numbers, strict=True)
    ]
    return bars(labels, numbers, [look.accent] * len(top), hovers, look, tr)


def alt(counts: pd.DataFrame, tr: Translator, by: str) -> str:
    """Return the alternative text: which group is in most events."""
    rows = counts.dropna(subset=[by])
    if rows.empty:
        return tr("Bar chart of organisations. None is recorded.")
    leaders = [
        f"{tr.term(vocabulary_of(by), str(row[by]))} ({tr.number(int(row['event_count']))})"
        for _, row in rows.head(3).iterrows()
    ]
    return tr(
        "Bar chart of events by organisations taking part. Most events: {leaders}.",
        leaders=tr.listing(leaders),
    )
