"""Where the typed words name a theme, or find what is mostly of one: an offer to filter by the theme instead."""

from dataclasses import replace
from html import escape

from dashboard.model.selection import Selection
from dashboard.store.questions.events import rows
from dashboard.ui.filters import choosers
from dashboard.ui.page import Visit

MOST = 2
MOSTLY = 0.6
"""Words find what is mostly of a theme where so large a share of it has the theme ..."""
AS_OFTEN = 3
"""... and so many times the share of the theme in all that the other filters leave."""


def offered(visit: Visit) -> str:
    """A button for each theme that the words mean, as HTML; the search page tells by itself which ones they name."""
    words, typed = visit.words, visit.selection.words
    if not typed:
        return ""
    named = visit.store.terms["themes"].matching(typed)
    if named and visit.page == "search":
        return ""
    others = replace(visit.selection, words="")
    meant = named or _found_mostly(visit, others)
    help_text = words("Filter by this theme instead of by words")
    offers = "".join(
        choosers.button(_text(visit, code, others), _with(others, code), "atlas-chip", help_text)
        for code in meant[:MOST]
    )
    said = escape(words("Instead of words:"))
    return f'<p class="atlas-hint">{said}</p>{offers}' if offers else ""


def _text(visit: Visit, code: str, others: Selection) -> str:
    words = visit.words
    return words.plural(
        "Theme “{theme}”: {count} event",
        "Theme “{theme}”: {count} events",
        visit.totals(_with(others, code))["events"],
        theme=words.term("themes", code),
    )


def _with(others: Selection, code: str) -> Selection:
    return others.having("theme", [*others.get("theme"), code])


def _found_mostly(visit: Visit, others: Selection) -> list[str]:
    """Themes of most events that the words find, though not of most others: "mines" finds landmines."""
    found, every = visit.totals()["events"], visit.totals(others)["events"]
    chosen = others.get("theme")
    return [
        row["theme"]
        for row in rows(visit.count("theme").dropna(subset=["theme"]))
        if row["theme"] not in chosen
        and row["event_count"] >= MOSTLY * found
        and row["event_count"] / found
        >= AS_OFTEN * visit.totals(_with(others, row["theme"]))["events"] / every
    ]
