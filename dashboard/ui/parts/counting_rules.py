"""What is counted and how, in words, beside each figure; docs/methodology.md has the rules in full."""

import pandas as pd

from dashboard.drawing.network import Network
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks
from dashboard.ui.parts.venue_reading import met


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


def lanes(visit: Visit, drawn: int, placed: int) -> str:
    """What the marks of the lanes are, and how many of the events they are: ``drawn``, ``placed`` of them in a lane."""
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
    outside = words.plural(
        "{count} of them stands in none of these lanes.",
        "{count} of them stand in none of these lanes.",
        drawn - placed,
    )
    return " ".join(
        [
            shown,
            *([outside] if placed < drawn else []),
            words(
                "A line is a period, or a date known only by month or year; a hollow mark was only announced."
            ),
        ]
    )


def known_in_role(visit: Visit, role: str) -> int:
    """For how many of the events somebody in this role is on record."""
    counts = visit.count("role")
    return int(counts.loc[counts["role"] == role, "event_count"].sum())


def in_role(visit: Visit, role: str, most: int) -> str:
    """How organisations in a role are counted, for how many of the events one is known, and how many bars are drawn.

    ``most`` bars are drawn where there are more.
    """
    words = visit.words
    found = visit.count("organisation", "role")
    whole = int((found["role"] == role).sum())
    drawn = words(
        "The leading {most} of {whole}; ties in alphabetical order of their keys.",
        most=most,
        whole=words.number(whole),
    )
    counted = words(
        "Events in which an organisation had this role; one can have several. Someone in this role is named for "
        "{known} of {events} events.",
        known=words.number(known_in_role(visit, role)),
        events=words.number(visit.totals()["events"]),
    )
    return f"{counted} {drawn}" if whole > most else counted


def linked(visit: Visit, shown: Network) -> str:
    """What circles and lines of a network are, from how many events on, and what is not drawn."""
    words = visit.words
    parts = [
        words(
            "Circle: an organisation, its area by events in these roles, its colour by kind. Line: events in which "
            "both had such a role."
        ),
        words.plural(
            "Drawn are pairs with {count} event and more.",
            "Drawn are pairs with {count} events and more.",
            shown.minimum,
        ),
        words.plural(
            "{count} organisation with such a link and fewer events finds no room.",
            "{count} organisations with such a link and fewer events find no room.",
            shown.left_out,
        )
        if shown.left_out
        else "",
        words("Linked ones stand near each other; their place has no other meaning."),
    ]
    return " ".join(filter(None, parts))


def funded(visit: Visit) -> str:
    """What a cell of the matrices of funders counts, and for how many events a funder is reported."""
    words = visit.words
    return words(
        "Events with this funder, as reported; an event can have several. A funder is named for {known} of {events} "
        "events.",
        known=words.number(known_in_role(visit, "funder")),
        events=words.number(visit.totals()["events"]),
    )


def shares(visit: Visit, by: str) -> str:
    """What shares of venues are shares of, and what all of them leave out."""
    words, found = visit.words, met(visit.venues("track"))
    parts = [
        words("Share of the events with a reported country of venue.")
        if by == "year"
        else words(
            "Share of the events with a reported country of venue, whose number stands beside each name."
        ),
        words("An event counts in each of its conflicts, and once among those left out.")
        if by == "conflict"
        else "",
        words(
            "Left out: {unknown} without a country, {online} online.",
            unknown=words.number(found.unknown),
            online=words.number(found.online),
        ),
        blocks.newest_year(visit, is_hatched=False) if by == "year" else "",
    ]
    return " ".join(filter(None, parts))
