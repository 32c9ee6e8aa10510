"""Hints above the options of a filter: what terms mean, what is known for few events, and bodies of organisations."""

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard.figures.counting_rules import includes
from dashboard.model.dimensions import Filter
from dashboard.model.selection import CIVIL_SOCIETY, Selection
from dashboard.store import questions
from dashboard.text.html import html, join
from dashboard.ui import data
from dashboard.ui.filters.side import FilterSide
from dashboard.ui.html import put_html
from dashboard.ui.parts.markdown import plain


def draw(each: Filter, shown: FilterSide) -> None:
    """Draw the hint of a filter; most have none."""
    if hint := _HINTS.get(each.name):
        hint(shown)


def _terms(shown: FilterSide, vocabulary: str) -> None:
    """Draw each term with its description."""
    tr = shown.tr
    lines = [
        html(
            "<dt>{label}</dt><dd>{description}</dd>",
            label=tr(term.label),
            description=tr(term.description),
        )
        for term in shown.store.terms[vocabulary].values()
    ]
    put_html(html('<dl class="atlas-pairs">{lines}</dl>', lines=join(lines)))


def _said(text: str) -> None:
    put_html(html('<p class="atlas-hint">{text}</p>', text=text))


def _outcomes(shown: FilterSide) -> None:
    """Draw for how many events outcomes are known."""
    store, tr = shown.store, shown.tr
    known = data.ask(store, questions.completeness, Selection())
    _said(
        tr(
            "{read} of all {events} events were read for what came of them so far.",
            read=tr.number(known["read_for_outcomes"]),
            events=tr.number(known["events"]),
        )
    )


def _levels(shown: FilterSide) -> None:
    """Draw each level with its description, and that it is not known of every event."""
    _terms(shown, "levels")
    _said(shown.tr("Known only where a page says who met."))


def _roles(shown: FilterSide) -> None:
    """Draw which roles include finer ones."""
    codes = shown.store.terms["roles"]
    _said(" ".join(filter(None, (includes(code, shown.tr) for code in codes))))


def _tracks(shown: FilterSide) -> None:
    """Draw each track with its description, and a button that chooses the tracks of civil society."""
    _terms(shown, "tracks")
    tr, counts = shown.tr, shown.facet("track")
    st.button(
        tr.plural(
            "Civil society: tracks {tracks} · {count} event",
            "Civil society: tracks {tracks} · {count} events",
            sum(counts.get(code, 0) for code in CIVIL_SOCIETY),
            tracks=tr.listing(CIVIL_SOCIETY),
        ),
        key=shown.key("track", "civil_society"),
        on_click=shown.choose,
        args=(shown.selection.having("track", CIVIL_SOCIETY),),
    )


def _bodies(shown: FilterSide) -> None:
    """Draw a button for each chosen organisation that has bodies, which chooses it with all of them."""
    store, tr, selection = shown.store, shown.tr, shown.selection
    others = selection.having("organisation", [])
    with_bodies = store.terms["organisations"].groups
    for code in sorted(with_bodies.intersection(selection.get("organisation"))):
        st.button(
            tr.plural(
                "{name} with all its bodies: {count} event",
                "{name} with all its bodies: {count} events",
                data.facet(store, others, "family").get(code, 0),
                name=plain(tr.term("organisations", code)),
            ),
            key=shown.key("bodies", code),
            type="tertiary",
            on_click=shown.choose,
            args=(others.having("family", [code]),),
        )


_HINTS: Mapping[str, Callable[[FilterSide], None]] = {
    "track": _tracks,
    "outcome": _outcomes,
    "level": _levels,
    "role": _roles,
    "organisation": _bodies,
}
"""The hint of each filter that has one."""
