"""What is counted and how, in words, beside each figure; docs/methodology.md has the rules in full."""

import pandas as pd

from dashboard.drawing.network import Network
from dashboard.store import questions
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks
from dashboard.ui.parts.venue_reading import met


def over_time(page: Page, by: str, step: str, counts: pd.DataFrame) -> str:
    """How bars over time are counted. ``counts`` are by step and by; a missing month is counted and named."""
    tr = page.tr
    several = by in ("conflict", "theme")
    first = tr("in its first year.") if step == "year" else tr("in its first month.")
    parts = [
        tr(
            "An event counts in each of its conflicts or themes, so bars can exceed the number of events;"
        )
        if several
        else tr("Each event once,"),
        first,
        "" if several else undated(page, counts, step),
        tr("Shaded: hostilities."),
        blocks.newest_year(page),
    ]
    return " ".join(part for part in parts if part)


def undated(page: Page, counts: pd.DataFrame, step: str = "month") -> str:
    """How many events are left out because only their year is known; empty where none is."""
    left_out = int(counts.loc[counts[step].isna(), "event_count"].sum())
    if not left_out:
        return ""
    return page.tr.plural(
        "{count} event known only by year is not drawn.",
        "{count} events known only by year are not drawn.",
        left_out,
    )


def lanes(page: Page, drawn: int, placed: int) -> str:
    """What the marks of the lanes are, and how many of the events they are: ``drawn``, ``placed`` of them in a lane."""
    tr = page.tr
    found = page.ask(questions.totals)["events"]
    shown = (
        tr.plural("{count} event.", "{count} events.", drawn)
        if drawn == found
        else tr(
            "The newest {drawn} of {found} events.",
            drawn=tr.number(drawn),
            found=tr.number(found),
        )
    )
    outside = tr.plural(
        "{count} of them stands in none of these lanes.",
        "{count} of them stand in none of these lanes.",
        drawn - placed,
    )
    return " ".join(
        [
            shown,
            *([outside] if placed < drawn else []),
            tr(
                "A line is a period, or a date known only by month or year; a hollow mark was only announced."
            ),
        ]
    )


def known_in_role(page: Page, role: str) -> int:
    """For how many of the events somebody in this role is on record."""
    counts = page.ask(questions.count, by=("role",))
    return int(counts.loc[counts["role"] == role, "event_count"].sum())


def in_role(page: Page, role: str, most: int) -> str:
    """How organisations in a role are counted, for how many of the events one is known, and how many bars are drawn.

    ``most`` bars are drawn where there are more.
    """
    tr = page.tr
    found = page.ask(questions.count, by=("organisation", "role"))
    whole = int((found["role"] == role).sum())
    drawn = tr(
        "The leading {most} of {whole}; ties in alphabetical order of their keys.",
        most=most,
        whole=tr.number(whole),
    )
    counted = tr(
        "Events in which an organisation had this role; one can have several. Someone in this role is named for "
        "{known} of {events} events.",
        known=tr.number(known_in_role(page, role)),
        events=tr.number(page.ask(questions.totals)["events"]),
    )
    return f"{counted} {drawn}" if whole > most else counted


def linked(page: Page, shown: Network) -> str:
    """What circles and lines of a network are, from how many events on, and what is not drawn."""
    tr = page.tr
    parts = [
        tr(
            "Circle: an organisation, its area by events in these roles, its colour by kind. Line: events in which "
            "both had such a role."
        ),
        tr.plural(
            "Drawn are pairs with {count} event and more.",
            "Drawn are pairs with {count} events and more.",
            shown.minimum,
        ),
        tr.plural(
            "{count} organisation with such a link and fewer events finds no room.",
            "{count} organisations with such a link and fewer events find no room.",
            shown.left_out,
        )
        if shown.left_out
        else "",
        tr("Linked ones stand near each other; their place has no other meaning."),
    ]
    return " ".join(filter(None, parts))


def funded(page: Page) -> str:
    """What a cell of the matrices of funders counts, and for how many events a funder is reported."""
    tr = page.tr
    return tr(
        "Events with this funder, as reported; an event can have several. A funder is named for {known} of {events} "
        "events.",
        known=tr.number(known_in_role(page, "funder")),
        events=tr.number(page.ask(questions.totals)["events"]),
    )


def shares(page: Page, by: str) -> str:
    """What shares of venues are shares of, and what all of them leave out."""
    tr, found = page.tr, met(page.ask(questions.venues, by="track"))
    parts = [
        tr("Share of the events with a reported country of venue.")
        if by == "year"
        else tr(
            "Share of the events with a reported country of venue, whose number stands beside each name."
        ),
        tr("An event counts in each of its conflicts, and once among those left out.")
        if by == "conflict"
        else "",
        tr(
            "Left out: {unknown} without a country, {online} online.",
            unknown=tr.number(found.unknown),
            online=tr.number(found.online),
        ),
        blocks.newest_year(page, is_hatched=False) if by == "year" else "",
    ]
    return " ".join(filter(None, parts))
