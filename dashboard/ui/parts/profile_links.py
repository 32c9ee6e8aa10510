"""Where names lead: each organisation, theme, conflict, place, process, venue country and year has a page."""

from collections.abc import Mapping
from html import escape

from dashboard.exports.table import COLUMNS
from dashboard.model.selection import Selection
from dashboard.text.i18n import Translator
from dashboard.ui.page import Page
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


def beside(selection: Selection, path: str) -> Selection:
    """The Selection without what a page about one thing decides itself."""
    if path == "year":
        return selection.during(None, None)
    if path == "organisation":
        others = selection.having("organisation", []).having("organisations_match", [])
        return others.having("family", [])
    if path == "theme":
        return selection.having("theme", []).having("themes_match", [])
    return selection.having(FILTERS[path], [])


def about(selection: Selection, path: str, code: str) -> Selection:
    """The events of a page about one thing: those of the Selection beside it that have it."""
    others = beside(selection, path)
    if path == "year":
        return others.during(int(code), int(code))
    return others.having(FILTERS[path], [code])


def address(dimension: str, code: str, selection: Selection) -> str:
    """The address of the page about a code of a dimension."""
    path = PAGES[dimension]
    return href(path, beside(selection, path), id=code)


def name(dimension: str, code: str, tr: Translator) -> str:
    """What a code of a dimension is called."""
    _, vocabulary = COLUMNS[dimension]
    return tr.term(vocabulary, code) if vocabulary else code


def name_link(dimension: str, code: str, page: Page) -> str:
    """The name of a code, which leads to the page about it; the name alone where there is none."""
    shown = name(dimension, code, page.tr)
    if dimension not in PAGES:
        return escape(shown)
    return inner_link(shown, address(dimension, code, page.filtered))
