"""What is counted and how, in words, beside each figure; docs/methodology.md has the rules in full."""

import pandas as pd

from dashboard.ui import blocks
from dashboard.ui.visit import Visit


def over_time(visit: Visit, by: str, step: str, counts: pd.DataFrame) -> str:
    """How bars over time are counted. ``counts`` are by step and by; a missing month is counted and named."""
    words = visit.words
    several = by in ("conflict", "theme")
    first = words("in its first year.") if step == "year" else words("in its first month.")
    parts = [
        words(
            "An event counts in each of its conflicts or themes, so bars can exceed the number of events;"
        )
        if several
        else words("Each event once,"),
        first,
        "" if several else undated(visit, counts, step),
        words("Shaded: hostilities."),
        blocks.newest_year(visit),
    ]
    return " ".join(part for part in parts if part)


def undated(visit: Visit, counts: pd.DataFrame, step: str = "month") -> str:
    """How many events are left out because only their year is known; empty where none is."""
    left_out = int(counts.loc[counts[step].isna(), "event_count"].sum())
    if not left_out:
        return ""
    return visit.words.plural(
        "{count} event known only by year is not drawn.",
        "{count} events known only by year are not drawn.",
        left_out,
    )


def lanes(visit: Visit, drawn: int) -> str:
    """What the marks of the lanes are, and how many of the events they are."""
    words = visit.words
    found = visit.totals()["events"]
    shown = (
        words.plural("{count} event.", "{count} events.", drawn)
        if drawn == found
        else words(
            "The newest {drawn} of {found} events.",
            drawn=words.number(drawn),
            found=words.number(found),
        )
    )
    return " ".join(
        [
            shown,
            words(
                "A line is a period, or a date known only by month or year; a hollow mark was only announced."
            ),
        ]
    )


def in_role(visit: Visit, role: str) -> str:
    """How organisations in a role are counted, and for how many of the events one is known."""
    words, counts = visit.words, visit.count("role")
    known = int(counts.loc[counts["role"] == role, "event_count"].sum())
    return words(
        "Events in which an organisation had this role; one can have several. Someone in this role is named for "
        "{known} of {events} events.",
        known=words.number(known),
        events=words.number(visit.totals()["events"]),
    )
