"""Hints above the options of a filter: what the tracks mean, and the bodies of organisations."""

import streamlit as st

from dashboard.model.dimensions import Filter
from dashboard.model.selection import CIVIL_SOCIETY
from dashboard.text.html import html, join
from dashboard.ui import data
from dashboard.ui.filters.side import FilterSide
from dashboard.ui.html import put_html
from dashboard.ui.parts.markdown import plain


def draw(each: Filter, shown: FilterSide) -> None:
    """Draw the hint of a filter; most have none."""
    if each.name == "track":
        _tracks(shown)
    elif each.name == "organisation":
        _bodies(shown)


def _tracks(shown: FilterSide) -> None:
    """Draw each track with its description, and a button that chooses the tracks of civil society."""
    store, tr = shown.store, shown.tr
    lines = [
        html(
            "<dt>{track}</dt><dd>{description}</dd>",
            track=tr.term("tracks", code),
            description=tr(term.description),
        )
        for code, term in store.terms["tracks"].items()
    ]
    put_html(html('<dl class="atlas-pairs">{lines}</dl>', lines=join(lines)))
    counts = shown.facet("track")
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
