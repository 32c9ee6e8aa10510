"""Above the options of a filter, what a reader would not know: what tracks are, that an organisation has bodies."""

from html import escape

import streamlit as st

from dashboard.model.dimensions import Filter
from dashboard.model.selection import CIVIL_SOCIETY, Selection
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator
from dashboard.ui import data
from dashboard.ui.parts.markdown import plain
from dashboard.ui.state import choose


def draw(each: Filter, store: Store, selection: Selection, tr: Translator) -> None:
    """The hint of a filter; most have none."""
    if each.name == "track":
        _tracks(store, selection, tr)
    elif each.name == "organisation":
        _bodies(store, selection, tr)


def _tracks(store: Store, selection: Selection, tr: Translator) -> None:
    """Each track with its description, and a button that chooses those of civil society at once."""
    lines = [
        f"<dt>{escape(tr.term('tracks', code))}</dt><dd>{escape(tr(term.description))}</dd>"
        for code, term in store.terms["tracks"].items()
    ]
    st.html(f'<dl class="atlas-pairs">{"".join(lines)}</dl>')
    counts = data.facet(store, selection, "track")
    st.button(
        tr.plural(
            "Civil society: tracks {tracks} · {count} event",
            "Civil society: tracks {tracks} · {count} events",
            sum(counts.get(code, 0) for code in CIVIL_SOCIETY),
            tracks=tr.listing(CIVIL_SOCIETY),
        ),
        key="tracks.civil_society",
        on_click=choose,
        args=(selection.having("track", CIVIL_SOCIETY), store.terms),
    )


def _bodies(store: Store, selection: Selection, tr: Translator) -> None:
    """For each chosen organisation that has bodies of its own a button that chooses it with all of them."""
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
            key=f"bodies.{code}",
            type="tertiary",
            on_click=choose,
            args=(others.having("family", [code]), store.terms),
        )
