"""Sentences about how many events met in the region or outside it, and which met there last."""

from dashboard.figures.venues import REGION, Met, met
from dashboard.store import questions
from dashboard.store.questions.events import rows
from dashboard.text.html import NOTHING, Markup, filled, html, join
from dashboard.text.i18n import Translator
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import cards
from dashboard.ui.parts.links import inner_link
from dashboard.ui.url import href

_HELD = "held"


def draw(page: Page) -> None:
    """Draw the sentences, with links to the latest event in the region and to the map."""
    put_html(page.memoised(_sentences))


def _sentences(page: Page) -> Markup:
    tr, found = page.tr, met(page.ask(questions.venues, by="track"))
    towns = inner_link(tr("The towns on the map"), href("map", page.selection))
    parts = [_size(found, tr), _share(found, tr), _latest(page), towns]
    sentences = join(filter(None, parts), " ")
    return html('<p class="atlas-finding">{sentences}</p>', sentences=sentences)


def _size(found: Met, tr: Translator) -> str:
    """Return how many events met where."""
    return tr.plural(
        "{inside} of {count} event met in the region, {outside} outside it and {online} online; for {unknown} no "
        "country of venue is on record.",
        "{inside} of {count} events met in the region, {outside} outside it and {online} online; for {unknown} no "
        "country of venue is on record.",
        found.known + found.left_out,
        inside=tr.number(found.inside),
        outside=tr.number(found.outside),
        online=tr.number(found.online),
        unknown=tr.number(found.unknown),
    )


def _share(found: Met, tr: Translator) -> str:
    """Return the share of the region, and what it leaves out; "" where no country is known."""
    if not found.known:
        return ""
    share = tr.percent(found.inside / found.known)
    if not found.left_out:
        return tr("That is {share} in the region.", share=share)
    return tr.plural(
        "Leaving out the last {count}, as all shares here do, that is {share} in the region.",
        "Leaving out the last {count}, as all shares here do, that is {share} in the region.",
        found.left_out,
        share=share,
    )


def _latest(page: Page) -> Markup:
    """Return the latest event that was held in the region; nothing where there is none."""
    tr, selection, countries = page.tr, page.selection, page.ask(questions.met_in)
    inside = sorted({str(code) for code in countries.loc[countries["venue"] == REGION, "country"]})
    held = selection if selection.get("status") else selection.having("status", [_HELD])
    events = (
        page.choosing(held.having("country", inside)).ask(questions.list_events, limit=1)
        if inside
        else None
    )
    if events is None or events.empty:
        return NOTHING
    (event,) = rows(events)
    where = tr("{place}, {when}", place=cards.where(event, page), when=cards.when(event, page))
    link = inner_link(where, href("events", page.filtered, event=event["event_id"]))
    return filled(tr("The latest in the region: {link}."), link=link)
