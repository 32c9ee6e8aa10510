"""Heat map of events in the months before and after each outbreak of hostilities."""

import pandas as pd

from dashboard.drawing.figure import Figure
from dashboard.drawing.heatmap import crossed, heat_map
from dashboard.drawing.style import nothing
from dashboard.drawing.theme import Look
from dashboard.text.i18n import Translator

SPAN = 12
"""Months before and after."""


def figure(
    counts: pd.DataFrame,
    tr: Translator,
    look: Look,
    outbreaks: pd.DataFrame,
    is_narrow: bool = False,
) -> Figure:
    """Return outbreaks as rows, newest first, and months as columns; a line stands before the month of the outbreak.

    ``counts`` has the columns context_id, months and event_count; ``outbreaks`` are rows of questions.context.
    """
    if counts.empty:
        return nothing(look, tr)
    cells = table(counts, outbreaks)
    shown = heat_map(
        cells.to_numpy().tolist(),
        [_name(row, tr) for row in outbreaks[::-1].to_dict("records")],
        [when(int(months), tr) for months in cells.columns],
        lambda name, month, number: tr.plural(
            "{name}, {month}: {count} event",
            "{name}, {month}: {count} events",
            number,
            name=name,
            month=month,
        ),
        look,
        tr,
        is_fine=is_narrow,
    )
    shown.add_shapes(
        {
            "type": "line",
            "x0": SPAN - 0.5,
            "x1": SPAN - 0.5,
            "y0": 0,
            "y1": 1,
            "yref": "y domain",
            "line": {"width": 2, "color": look.quiet},
        }
    )
    marks = range(-SPAN, SPAN + 1, 6 if is_narrow else 3)
    return shown.update_xaxis(
        tickvals=[month + SPAN for month in marks],
        ticktext=[f"{month:+d}".replace("-", "−") if month else "0" for month in marks],
        title={"text": tr("months from the outbreak"), "standoff": 6},
    )


def _name(outbreak: dict[object, object], tr: Translator) -> str:
    start = outbreak["start_date"]
    assert isinstance(start, pd.Timestamp)
    return tr("{label} ({month})", label=outbreak["label"], month=tr.month(start))


def when(months: int, tr: Translator) -> str:
    """Return a month in words, from the month of the outbreak: "3 months before"."""
    if not months:
        return tr("in the month of the outbreak")
    if months < 0:
        return tr.plural("{count} month before", "{count} months before", -months)
    return tr.plural("{count} month after", "{count} months after", months)


def table(counts: pd.DataFrame, outbreaks: pd.DataFrame) -> pd.DataFrame:
    """Return a matrix of events: outbreaks, newest first, and all months from −SPAN to SPAN; 0 for none."""
    cells = crossed(counts, "context_id", "months")
    return cells.reindex(
        index=list(outbreaks["context_id"])[::-1],
        columns=list(range(-SPAN, SPAN + 1)),
        fill_value=0,
    )


def before_and_after(counts: pd.DataFrame) -> tuple[int, int]:
    """Return the events in the SPAN months before and after outbreaks; month 0 belongs to neither."""
    before = counts.loc[counts["months"] < 0, "event_count"].sum()
    after = counts.loc[counts["months"] > 0, "event_count"].sum()
    return int(before), int(after)


def alt(counts: pd.DataFrame, tr: Translator, outbreaks: pd.DataFrame) -> str:
    """Return the alternative text: events in the year before and in the year after the outbreaks, together."""
    if counts.empty:
        return tr("Heat map of months around hostilities. No event on record matches this choice.")
    before, after = before_and_after(counts)
    return tr.plural(
        "Heat map of {count} outbreak of hostilities. In the {span} months before, {before} events about the same "
        "conflict met; in the {span} months after, {after}.",
        "Heat map of {count} outbreaks of hostilities. In the {span} months before them, {before} events about the "
        "same conflict met; in the {span} months after, {after}.",
        len(outbreaks),
        span=SPAN,
        before=tr.number(before),
        after=tr.number(after),
    )
