"""Where names lead: each organisation, theme, conflict, place, process, venue country and year has a page."""

from collections.abc import Mapping
from html import escape

from dashboard.exports.table import COLUMNS
from dashboard.model.selection import Selection
from dashboard.text.i18n import Words
from dashboard.ui.page import Visit
from dashboard.ui.parts.html import inner_link
from dashboard.ui.url import href

PAGES: Mapping[str, str] = {
    "organisation": "organisation",
    "theme": "theme",
    "other_theme": "theme",
    "conflict": "conflict",
    "place": "place",
    "series": "process",
    "country": "country",
    "year": "year",
}
"""The page about the codes of a dimension of questions."""
FILTERS: Mapping[str, str] = {
    "organisation": "organisation",
    "theme": "theme",
    "conflict": "conflict",
    "place": "place",
    "process": "series",
    "country": "country",
}
"""The filter that a page's own code belongs to; a year is its years."""


def beside(selection: Selection, page: str) -> Selection:
    """The Selection without what a page about one thing decides itself."""
    if page == "year":
        return selection.during(None, None)
    if page == "organisation":
        others = selection.having("organisation", []).having("organisations_match", [])
        return others.having("family", [])
    if page == "theme":
        return selection.having("theme", []).having("themes_match", [])
    return selection.having(FILTERS[page], [])


def about(selection: Selection, page: str, code: str) -> Selection:
    """The events of a page about one thing: those of the Selection beside it that have it."""
    others = beside(selection, page)
    if page == "year":
        return others.during(int(code), int(code))
    return others.having(FILTERS[page], [code])


def address(dimension: str, code: str, selection: Selection) -> str:
    """The address of the page about a code of a dimension."""
    page = PAGES[dimension]
    return href(page, beside(selection, page), id=code)


def name(dimension: str, code: str, words: Words) -> str:
    """What a code of a dimension is called."""
    _, vocabulary = COLUMNS[dimension]
    return words.term(vocabulary, code) if vocabulary else code


def name_link(dimension: str, code: str, visit: Visit) -> str:
    """The name of a code, which leads to the page about it; the name alone where there is none."""
    shown = name(dimension, code, visit.words)
    if dimension not in PAGES:
        return escape(shown)
    return inner_link(shown, address(dimension, code, visit.filtered))
