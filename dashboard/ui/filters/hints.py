"""Above the options of a filter, what a reader would not know: what tracks are, that an organisation has bodies."""

from html import escape

import streamlit as st

from dashboard.model.dimensions import Filter
from dashboard.model.selection import CIVIL_SOCIETY
from dashboard.ui import data
from dashboard.ui.filters.side import FilterSide
from dashboard.ui.parts.markdown import plain


def draw(each: Filter, shown: FilterSide) -> None:
    """The hint of a filter; most have none."""
    if each.name == "track":
        _tracks(shown)
    elif each.name == "organisation":
        _bodies(shown)


def _tracks(shown: FilterSide) -> None:
    """Each track with its description, and a button that chooses those of civil society at once."""
    store, tr = shown.store, shown.tr
    lines = [
        f"<dt>{escape(tr.term('tracks', code))}</dt><dd>{escape(tr(term.description))}</dd>"
        for code, term in store.terms["tracks"].items()
    ]
    st.html(f'<dl class="atlas-pairs">{"".join(lines)}</dl>')
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
    """For each chosen organisation that has bodies of its own a button that chooses it with all of them."""
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
