"""Parts of the page that compares two Selections: both sides, and what differs in words."""

from collections.abc import Sequence
from functools import partial
from html import escape

import streamlit as st

from dashboard.figures.comparison import Sides
from dashboard.figures.venues import met
from dashboard.model.dimensions import FILTERS, WORDS
from dashboard.model.selection import Selection
from dashboard.model.sides import YEARS, differing
from dashboard.store import questions
from dashboard.text.i18n import Translator
from dashboard.text.sentences import comparison as sentences
from dashboard.text.sentences.selection import describe
from dashboard.ui.filters import bar, choosers
from dashboard.ui.filters.chips import active
from dashboard.ui.page import Page
from dashboard.ui.parts import html
from dashboard.ui.url import comparing, href
from dashboard.views.compare import reading


def draw(sides: Sides[Page]) -> None:
    """Both sides with their Selections and numbers of events, and below what differs in words."""
    page, tr = sides.a, sides.a.tr
    st.html(
        '<div class="atlas-sides">'
        + _side(tr("A"), tr("What the filters choose"), sides.a, sides.totals[0], "a")
        + _side(tr("B"), tr("What it is compared with"), sides.b, sides.totals[1], "b")
        + "</div>"
    )
    st.html(page.memoised(_told))


def controls(page: Page, other: Selection) -> None:
    """What chooses B, and how it follows A."""
    tr = page.tr
    ways = [
        (tr("Swap A and B"), comparing(other, page.selection)),
        (tr("Copy A to B"), comparing(page.selection, page.selection)),
    ]
    links = " · ".join(html.inner_link(text, address, stay=True) for text, address in ways)
    follows = _follows(differing(page.selection, other), tr)
    st.html(
        f'<div class="atlas-row atlas-chips">{_chips(other, tr)}<p class="atlas-sorts">{links}</p></div>'
        f'<p class="atlas-hint">{escape(follows)}</p>'
    )
    opened = st.expander(tr("Choose B"), key="second", icon=":material/tune:", on_change="rerun")
    if opened.open:
        with opened:
            bar.draw_second(page.store, tr)


def _chips(other: Selection, tr: Translator) -> str:
    """A chip for each value that is active in B."""
    help_text = tr("Remove this filter from B")
    return "".join(
        choosers.button(label, without, "atlas-chip atlas-removes", help_text, side="b")
        for label, without in active(other, tr)
    )


def _follows(names: Sequence[str], tr: Translator) -> str:
    """Whether B changes with the filters of A, as sides.following has it."""
    if not names:
        return tr("A and B are the same. The filters change A alone, “Choose B” changes B.")
    if len(names) > 1:
        return tr("A and B differ in several filters, so the filters change A alone.")
    labels = {
        YEARS: tr("Years"),
        WORDS: tr("Words"),
        **{each.name: tr(each.label) for each in FILTERS},
    }
    return tr(
        "A and B differ in one filter alone, “{filter}”. Any other filter that you choose applies to both.",
        filter=labels[names[0]],
    )


def _side(letter: str, role: str, page: Page, events: int, mark: str) -> str:
    tr = page.tr
    number = tr.plural("{count} event", "{count} events", events)
    return (
        f'<section class="atlas-side atlas-side-{mark}"><h2><span>{escape(letter)}</span> '
        f"{escape(described(page.selection, tr))}</h2>"
        f"<p>{html.inner_link(number, href('events', page.selection))}</p>"
        f'<p class="quiet">{escape(role)}</p></section>'
    )


def described(selection: Selection, tr: Translator) -> str:
    """The Selection in words; all events where nothing is filtered."""
    return describe(selection, tr) or tr("All events")


def _reading(sides: Sides[Page]) -> str:
    """What differs most between the sides, in words; nothing where they are the same, or one has few events."""
    tr, totals, both = sides.a.tr, sides.totals, (sides.a, sides.b)
    if sides.a.selection == sides.b.selection or min(totals) < sentences.FEW:
        return ""
    tracks, themes = (_shifts(sides, by) for by in ("track", "theme"))
    venues = [met(side.ask(questions.venues, by="track")) for side in both]
    countries = [side.ask(questions.count, by=("country",)) for side in both]
    names = [partial(tr.term, vocabulary) for vocabulary in ("tracks", "themes", "countries")]
    said = [
        reading.reading(tracks, themes, names[0], names[1], tr),
        reading.venues(venues[0], venues[1], tr),
        reading.leading_venues(countries[0], countries[1], names[2], tr),
    ]
    return " ".join(filter(None, said))


def _shifts(sides: Sides[Page], by: str) -> list[reading.Shift]:
    chosen = {*sides.a.selection.get(by), *sides.b.selection.get(by)}
    return reading.shifts(sides.shares(by), by, sides.totals, chosen)


def _told(page: Page) -> str:
    """Numbers, overlap and means of both sides, and what differs most, in sentences as HTML."""
    tr, store, other = page.tr, page.store, page.compared or Selection()
    sides = Sides.of(page)
    said = [
        sentences.sizes(*sides.totals, page.ask(questions.overlap, compared=other), tr),
        sentences.rates(
            sides.totals, (page.selection, other), (store.first_year, store.last_year), tr
        ),
    ]
    told = [" ".join(filter(None, said)), _reading(sides)]
    return "".join(f'<p class="atlas-finding">{escape(each)}</p>' for each in told if each)
