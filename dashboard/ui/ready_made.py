"""Comparisons that readers often ask for, made from what is chosen: each two Selections behind one link."""

from collections.abc import Iterator, Sequence
from html import escape

import streamlit as st

from dashboard.model.periods import Comparison, compare
from dashboard.model.selection import Selection
from dashboard.ui import html
from dashboard.ui.address import comparing
from dashboard.ui.visit import Visit

DATE = 2020
"""The year that a comparison of before and after turns on: that of the second Karabakh war, as in periods.presets."""
_VOCABULARIES = {"theme": "themes", "conflict": "conflicts", "organisation": "organisations"}

Ready = tuple[str, Selection, Selection]
"""What a comparison is called, and its two sides."""


def draw(visit: Visit) -> None:
    """The links, in one row."""
    links = " · ".join(html.inner_link(name, comparing(a, b)) for name, a, b in ready_made(visit))
    lead = escape(visit.words("Ready-made:"))
    st.html(f'<p class="atlas-ready"><span class="quiet">{lead}</span> {links}</p>')


def ready_made(visit: Visit) -> list[Ready]:
    """Before and after a date, the chosen years and those before, and the two leading values of three filters."""
    pairs = (_two(visit, name, codes) for name, codes in _leading(visit))
    return [*_periods(visit), *filter(None, pairs)]


def _periods(visit: Visit) -> Iterator[Ready]:
    store, words = visit.store, visit.words
    last = store.last_full_year
    since = visit.selection.during(DATE, last) if last >= DATE else None
    turned = compare(since, store.first_year, store.last_year, last) if since else None
    for periods in dict.fromkeys(filter(None, (turned, visit.periods()))):
        yield words("{after} and {before}", **_names(periods)), periods.current, periods.before


def _names(periods: Comparison) -> dict[str, str]:
    return {
        "after": f"{periods.current.from_year}–{periods.current.to_year}",
        "before": f"{periods.before.from_year}–{periods.before.to_year}",
    }


def _leading(visit: Visit) -> Iterator[tuple[str, Sequence[str]]]:
    """For each filter, the codes with most events beside the other filters; organisations by what they organised."""
    for name in ("theme", "conflict"):
        counts = visit.choosing(visit.selection.having(name, [])).count(name)
        yield name, [str(code) for code in counts[name]]
    others = visit.selection.having("organisation", []).having("role", [])
    found = visit.choosing(others).organisations("")
    active = found[found["organised"] > 0].sort_values("organised", ascending=False, kind="stable")
    yield "organisation", [str(code) for code in active["organisation"]]


def _two(visit: Visit, name: str, leading: Sequence[str]) -> Ready | None:
    """The chosen code, or the leading one, against the next; None where there are no two."""
    words, chosen = visit.words, visit.selection.get(name)
    first_two = list(dict.fromkeys([*chosen, *leading]))[:2]
    if len(first_two) < 2:
        return None
    a, b = (visit.selection.having(name, [code]) for code in first_two)
    names = [words.term(_VOCABULARIES[name], code) for code in first_two]
    return words("{first} and {second}", first=names[0], second=names[1]), a, b
