"""Where the typed words name a theme, or find what is mostly of one: an offer to filter by the theme instead."""

from dataclasses import replace

from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.questions.events import rows
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.ui.filters import choosers
from dashboard.ui.page import Page

MOST = 2
MOSTLY = 0.6
"""Words find what is mostly of a theme where so large a share of it has the theme ..."""
AS_OFTEN = 3
"""... and so many times the share of the theme in all that the other filters leave."""


def offered(page: Page) -> Markup:
    """A button for each theme that the words mean; the search page tells by itself which ones they name."""
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
    said = html('<p class="atlas-hint">{said}</p>', said=tr("Instead of words:"))
    return said + offers if offers else NOTHING


def _text(page: Page, code: str, others: Selection) -> str:
    tr = page.tr
    return tr.plural(
        "Theme “{theme}”: {count} event",
        "Theme “{theme}”: {count} events",
        page.choosing(_with(others, code)).ask(questions.totals)["events"],
        theme=tr.term("themes", code),
    )


def _with(others: Selection, code: str) -> Selection:
    return others.having("theme", [*others.get("theme"), code])


def _found_mostly(page: Page, others: Selection) -> list[str]:
    """Themes of most events that the words find, though not of most others: "mines" finds landmines."""
    found, every = (
        page.ask(questions.totals)["events"],
        page.choosing(others).ask(questions.totals)["events"],
    )
    chosen = others.get("theme")
    return [
        row["theme"]
        for row in rows(page.ask(questions.count, by=("theme",)).dropna(subset=["theme"]))
        if row["theme"] not in chosen
        and row["event_count"] >= MOSTLY * found
        and row["event_count"] / found
        >= AS_OFTEN
        * page.choosing(_with(others, row["theme"])).ask(questions.totals)["events"]
        / every
    ]
