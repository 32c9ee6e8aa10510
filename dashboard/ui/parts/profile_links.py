"""Where names lead: each organisation, theme, conflict, place, process, venue country and year has a page."""

from dashboard.figures.profiles import beside
from dashboard.model.dimensions import of_column
from dashboard.model.selection import Selection
from dashboard.text.i18n import Translator
from dashboard.ui.page import Page
from dashboard.ui.parts.links import inner_link
from dashboard.ui.url import href


def leads_to(column: str) -> str:
    """Return the address of the pages about the codes of a column; "" where there are none."""
    each = of_column(column)
    return each.profile if each else ""


def address(dimension: str, code: str, selection: Selection) -> str:
    """Return the address of the page about a code of a dimension."""
    path = leads_to(dimension)
    return href(path, beside(selection, path), id=code)


def name(dimension: str, code: str, tr: Translator) -> str:
    """Return the label of a code of a dimension."""
    each = of_column(dimension)
    return tr.term(each.vocabulary, code) if each and each.vocabulary else code


def name_link(dimension: str, code: str, page: Page) -> str:
    """Return the label of a code as a link to the page about it; without a link where there is no such page."""
    shown = name(dimension, code, page.tr)
    if not leads_to(dimension):
        return shown
    return inner_link(shown, address(dimension, code, page.filtered))
