"""The organisations with most events in one role: organiser, mediator, host, funder or participant."""

import pandas as pd

from dashboard.drawing.bars import bars
from dashboard.drawing.figure import Figure
from dashboard.drawing.style import nothing, stands_for
from dashboard.drawing.theme import Look
from dashboard.text.i18n import Translator

MOST = 12


def figure(counts: pd.DataFrame, tr: Translator, look: Look, role: str, most: int = MOST) -> Figure:
    """Return horizontal bars of the leading organisations in one role.

    ``counts`` has the columns organisation, role and event_count, most events first.
    """
    top = in_role(counts, role).head(most)
    if top.empty:
        nobody = tr("Nobody is on record in this role for these events.")
        return nothing(look, tr, text="" if counts.empty else nobody)
    labels = [tr.term("organisations", code) for code in top["organisation"]]
    numbers = [int(number) for number in top["event_count"]]
    hovers = [
        tr.plural(
            "{name}: {role} in {count} event",
            "{name}: {role} in {count} events",
            number,
            name=label,
            role=tr.term("roles", role),
        )
        for label, number in zip(labels, numbers, strict=True)
    ]
    marks = [stands_for(organisation=code, role=role) for code in top["organisation"]]
    return bars(labels, numbers, [look.accent] * len(top), hovers, look, tr, marks=marks)


def in_role(counts: pd.DataFrame, role: str) -> pd.DataFrame:
    """Return the rows of one role."""
    return counts[counts["role"] == role]


def alt(counts: pd.DataFrame, tr: Translator, role: str) -> str:
    """Return the alternative text: how many organisations had the role, and the three that had it most often."""
    rows = in_role(counts, role)
    if rows.empty:
        return tr(
            "Bar chart of organisations in the role of {role}. None is recorded.",
            role=tr.term("roles", role),
        )
    leaders = [
        f"{tr.term('organisations', code)} ({tr.number(int(number))})"
        for code, number in zip(
            rows["organisation"].head(3), rows["event_count"].head(3), strict=True
        )
    ]
    return tr.plural(
        "Bar chart of organisations in the role of {role}: {count} in all. Most events: {leaders}.",
        "Bar chart of organisations in the role of {role}: {count} in all. Most events: {leaders}.",
        len(rows),
        role=tr.term("roles", role),
        leaders=tr.listing(leaders),
    )
