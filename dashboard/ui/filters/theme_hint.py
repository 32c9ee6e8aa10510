"""An offer to filter by a theme instead of by words, where the words name it or find mostly events on it."""

from dataclasses import replace

from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.questions.events import rows
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.ui.filters import choosers
from dashboard.ui.page import Page

MOST = 2
MOSTLY = 0.6
"""Words stand for a theme where at least this share of the events that they find is on the theme ..."""
AS_OFTEN = 3
"""... and the share is at least this many times that among the events that the other filters leave."""


def offered(page: Page) -> Markup:
    """Return a button for each theme that the words stand for; the search page lists those they name by itself."""
    tr, typed = page.tr, page.selection.words
    if not typed:
        return NOTHING
    named = page.store.terms["themes"].matching(typed)
    if named and page.path == "search":
        return NOTHING
    others = replace(page.selection, words="")
    meant = named or _found_mostly(page, others)
    help_text = tr("Filter by this theme instead of by words")
    offers = join(
        choosers.button(_text(page, code, others), _with(others, code), "atlas-chip", help_text)
        for code in meant[:MOST]
    )
    lead = html('<p class="atlas-hint">{lead}</p>', lead=tr("Instead of words:"))
    return lead + offers if offers else NOTHING


def _text(page: Page, code: str, others: Selection) -> str:
    tr = page.tr
    return tr.plural(
        "Theme “{theme}”: {count} event",
        "Theme “{theme}”: {count} events",
        page.choosing(_with(others, code)).ask(questions.extent).events,
        theme=tr.term("themes", code),
    )


def _with(others: Selection, code: str) -> Selection:
    return others.having("theme", [*others.get("theme"), code])


def _found_mostly(page: Page, others: Selection) -> list[str]:
    """Return the themes that the words find but do not name: "mines" finds the theme of landmines."""
    found, every = (
        page.ask(questions.extent).events,
        page.choosing(others).ask(questions.extent).events,
    )
    chosen = others.get("theme")
    return [
        row["theme"]
        for row in rows(page.ask(questions.count, by=("theme",)).dropna(subset=["theme"]))
        if row["theme"] not in chosen
        and row["event_count"] >= MOSTLY * found
        and row["event_count"] / found
        >= AS_OFTEN
        * page.choosing(_with(others, row["theme"])).ask(questions.extent).events
        / every
    ]
