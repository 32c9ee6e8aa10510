"""Parts of the page Compare: both sides, the controls of B, and sentences about what differs."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dashboard.figures.comparison import Sides
from dashboard.figures.venues import met
from dashboard.model.dimensions import FILTERS, WORDS
from dashboard.model.selection import Selection
from dashboard.model.sides import YEARS, differing
from dashboard.store import questions
from dashboard.text.html import Markup, html, join
from dashboard.text.i18n import Translator
from dashboard.text.sentences import comparison as sentences
from dashboard.text.sentences.selection import describe
from dashboard.ui.filters import bar, choosers
from dashboard.ui.filters.chips import active
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts.links import inner_link
from dashboard.ui.url import comparing, href
from dashboard.views.compare import reading


def draw(sides: Sides[Page]) -> None:
    """Draw both sides with their Selections and numbers of events, and sentences about what differs."""
    page, tr = sides.a, sides.a.tr
    put_html(
        html(
            '<div class="atlas-sides">{a}{b}</div>',
            a=_side(tr("A"), tr("What the filters choose"), sides.a, sides.totals[0], "a"),
            b=_side(tr("B"), tr("What it is compared with"), sides.b, sides.totals[1], "b"),
        )
    )
    put_html(page.memoised(_differences))


def controls(page: Page, b: Selection) -> None:
    """Draw the chips and filters of B, and a sentence about how B follows A."""
    tr = page.tr
    ways = [
        (tr("Swap A and B"), comparing(b, page.selection)),
        (tr("Copy A to B"), comparing(page.selection, page.selection)),
    ]
    put_html(
        html(
            '<div class="atlas-row atlas-chips">{chips}<p class="atlas-sorts">{links}</p></div>'
            '<p class="atlas-hint">{follows}</p>',
            chips=_chips(b, tr),
            links=join((inner_link(text, to, stay=True) for text, to in ways), " · "),
            follows=_follows(differing(page.selection, b), tr),
        )
    )
    opened = st.expander(tr("Choose B"), key="choose-b", icon=":material/tune:", on_change="rerun")
    if opened.open:
        with opened:
            bar.draw_b(page.store, tr)


def _chips(b: Selection, tr: Translator) -> Markup:
    """Return a chip for each value that B filters by; a click removes the value."""
    help_text = tr("Remove this filter from B")
    return join(
        choosers.button(label, without, "atlas-chip atlas-removes", help_text, side="b")
        for label, without in active(b, tr)
    )


def _follows(names: Sequence[str], tr: Translator) -> str:
    """Return a sentence about whether B follows a change of A; ``names`` are the filters in which they differ."""
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


def _side(letter: str, role: str, page: Page, events: int, mark: str) -> Markup:
    tr = page.tr
    number = tr.plural("{count} event", "{count} events", events)
    return html(
        '<section class="atlas-side atlas-side-{mark}"><h2><span>{letter}</span> {described}</h2>'
        '<p>{number}</p><p class="quiet">{role}</p></section>',
        mark=mark,
        letter=letter,
        described=described(page.selection, tr),
        number=inner_link(number, href("events", page.selection)),
        role=role,
    )


def described(selection: Selection, tr: Translator) -> str:
    """Return the Selection in words; "All events" where nothing is filtered."""
    return describe(selection, tr) or tr("All events")


def _reading(sides: Sides[Page]) -> str:
    """Return sentences about what differs most; "" where both sides are the same, or one has few events."""
    tr, totals, both = sides.a.tr, sides.totals, (sides.a, sides.b)
    if sides.a.selection == sides.b.selection or min(totals) < sentences.FEW:
        return ""
    tracks, themes = (_shifts(sides, by) for by in ("track", "theme"))
    venues = [met(side.ask(questions.venues, by="track")) for side in both]
    countries = [side.ask(questions.count, by=("country",)) for side in both]
    names = [partial(tr.term, vocabulary) for vocabulary in ("tracks", "themes", "countries")]
    differing_in = [
        reading.reading(tracks, themes, names[0], names[1], tr),
        reading.venues(venues[0], venues[1], tr),
        reading.leading_venues(countries[0], countries[1], names[2], tr),
    ]
    return " ".join(filter(None, differing_in))


def _shifts(sides: Sides[Page], by: str) -> list[reading.Shift]:
    chosen = {*sides.a.selection.get(by), *sides.b.selection.get(by)}
    return reading.shifts(sides.shares(by), by, sides.totals, chosen)


def _differences(page: Page) -> Markup:
    """Return sentences about numbers, overlap and means of both sides, and about what differs most."""
    tr, store, b = page.tr, page.store, page.b or Selection()
    sides = Sides.of(page)
    in_numbers = [
        sentences.sizes(*sides.totals, page.ask(questions.overlap, b=b), tr),
        sentences.rates(sides.totals, (page.selection, b), (store.first_year, store.last_year), tr),
    ]
    paragraphs = [" ".join(filter(None, in_numbers)), _reading(sides)]
    return join(
        html('<p class="atlas-finding">{text}</p>', text=text) for text in paragraphs if text
    )
