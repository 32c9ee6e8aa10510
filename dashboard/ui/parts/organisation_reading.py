"""What was done and when last, who led the events, who paid, and who is still active, in lines with links."""

from collections.abc import Callable, Sequence
from html import escape

import pandas as pd
import streamlit as st

from dashboard.model.periods import recently
from dashboard.model.selection import LEADING
from dashboard.store.questions.events import Row, rows
from dashboard.ui.page import Visit
from dashboard.ui.parts import cards, counting_rules, parties
from dashboard.ui.parts.drilldown import events_of, led
from dashboard.ui.parts.html import inner_link
from dashboard.ui.parts.profile_links import name_link
from dashboard.ui.url import href

KINDS = 5
"""Kinds of events that are named."""
NEWEST = 2
"""Events that are named as the latest."""
MOST, MOST_TIED = 3, 5
"""Organisations that are named; so many where the next have as many events as the last named."""


def draw(visit: Visit) -> None:
    """The lines; one that has nothing to tell is left out."""
    st.html(visit.kept(_lines))


def in_short(visit: Visit, newest: pd.DataFrame) -> str:
    """What was done, when last (of the newest events), by whom, paid by whom, as HTML."""
    words = visit.words
    return _shown(
        [
            (words("What"), _kinds(visit)),
            (words("Latest"), _latest(newest, visit)),
            (words("Led by"), _led(visit)),
            (words("Paid by"), _paid(visit)),
        ]
    )


def _lines(visit: Visit) -> str:
    words, recent = visit.words, recently(visit.selection, visit.store.created.year)
    rule = escape(words("Organised, co-organised or mediated; each event once."))
    led = (
        _led(visit) if visit.leaders().empty else f'{_led(visit)} <span class="quiet">{rule}</span>'
    )
    lines = [(words("Led by"), led), (words("Paid by"), _paid(visit))]
    if recent:
        since = words("Active since {year}", year=recent.from_year)
        lines.append((since, _active(visit, visit.choosing(recent))))
    return _shown(lines)


def _shown(lines: Sequence[tuple[str, str]]) -> str:
    shown = "".join(f"<dt>{escape(name)}</dt><dd>{told}</dd>" for name, told in lines if told)
    return f'<dl class="atlas-pairs atlas-answers">{shown}</dl>'


def _kinds(visit: Visit) -> str:
    """The leading kinds of events, each with its number that leads to them; those of no kind are among the rest."""
    words, every = visit.words, visit.count("kind")
    named = every[every["kind"].notna() & (every["kind"] != parties.OTHER)].head(KINDS)
    told = [
        f"{escape(words.term('kinds', row['kind']))} "
        f"({events_of(visit, row['event_count'], kind=row['kind'])})"
        for row in rows(named)
    ]
    rest = every.drop(named.index)
    if not rest.empty:
        count = int(rest["event_count"].sum())
        text = words.plural("{count} of another kind", "{count} of other kinds", count)
        codes = list(rest["kind"])
        is_known = not rest["kind"].isna().any()
        told.append(led(text, visit.selection.having("kind", codes) if is_known else None))
    return f"{words.listing(told)}."


def _latest(newest: pd.DataFrame, visit: Visit) -> str:
    """When the last few events took place, of what kind they are, and their titles that lead to their records."""
    return "<br>".join(
        f"{escape(cards.when(event, visit))}{_of_kind(event, visit)}: {cards.record_link(event, visit)}"
        for event in rows(newest.head(NEWEST))
    )


def _of_kind(event: Row, visit: Visit) -> str:
    if event["kind"] == parties.OTHER:
        return ""
    return f", {escape(visit.words.term('kinds', event['kind']).lower())}"


def _led(visit: Visit) -> str:
    words, leaders = visit.words, visit.leaders()
    if leaders.empty:
        return escape(words("Nobody is on record as organiser or mediator."))
    return f"{_leading(leaders, visit, 'organiser', _as_leader)}."


def _paid(visit: Visit) -> str:
    words, paying, known = (
        visit.words,
        visit.funders(),
        counting_rules.known_in_role(visit, "funder"),
    )
    rule = words.plural(
        "{known} of {count} event has a funder on record.",
        "{known} of {count} events have a funder on record.",
        visit.totals()["events"],
        known=words.number(known),
    )
    names = f"{_leading(paying, visit, 'funder', _as_funder)}. " if known else ""
    return f'{names}<span class="quiet">{escape(rule)}</span>'


def _active(visit: Visit, recent: Visit) -> str:
    """How many of the organisations are on record in the last years, in any role, and who of them led events then."""
    words, all_years, now = visit.words, visit.totals(), recent.totals()
    if not now["organisations"]:
        return escape(
            words.plural(
                "None of {count} organisation.",
                "None of the {count} organisations.",
                all_years["organisations"],
            )
        )
    size = words.plural(
        "{active} of {count} organisation, in any role.",
        "{active} of the {count} organisations, in any role.",
        all_years["organisations"],
        active=words.number(now["organisations"]),
    )
    leaders = recent.leaders()
    if leaders.empty:
        return escape(size)
    names = words("Led by {names}.", names=_leading(leaders, recent, "organiser", _as_leader))
    return f"{escape(size)} {names}"


def _as_leader(row: Row, visit: Visit) -> str:
    return events_of(visit, row["event_count"], LEADING, organisation=row["organisation"])


def _as_funder(row: Row, visit: Visit) -> str:
    return events_of(visit, row["event_count"], funder=row["organisation"])


def _leading(
    counts: pd.DataFrame, visit: Visit, role: str, number: Callable[[Row, Visit], str]
) -> str:
    """Those with most events, each with its number that leads to them, and how many more there are; as HTML.

    ``role`` is the one in which the page of organisations ranks them first.
    """
    words = visit.words
    shown = counts.head(named(list(counts["event_count"])))
    names = [
        f"{name_link('organisation', row['organisation'], visit)} ({number(row, visit)})"
        for row in rows(shown)
    ]
    more = len(counts) - len(shown)
    if more:
        text = words.plural("{count} more", "{count} more", more)
        names.append(inner_link(text, href("organisations", visit.selection, **{"as": role})))
    return words.listing(names)


def named(numbers: list[int]) -> int:
    """How many of these, most events first, are named: MOST, and those tied with the last up to MOST_TIED.

    Who has one event is named only where nobody has more.
    """
    shown = min(MOST, sum(number > 1 for number in numbers) or len(numbers))
    while MOST <= shown < min(MOST_TIED, len(numbers)) and numbers[shown] == numbers[shown - 1]:
        shown += 1
    return shown
