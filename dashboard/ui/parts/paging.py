"""Sorting and paging of a table by real links, so that both stand in the address."""

from collections.abc import Collection
from math import ceil

from dashboard.figures.options import settings_in_use
from dashboard.text.html import Markup, html, join
from dashboard.ui.page import Page
from dashboard.ui.parts.links import inner_link
from dashboard.ui.url import href

ROWS = 25


def pages(found: int) -> int:
    """Return the number of pages for so many rows; at least one."""
    return max(1, ceil(found / ROWS))


def current(page: Page, found: int) -> int:
    """Return the page in the address, limited to the pages there are; the first where it is no number."""
    number = page.options["page"]
    return min(max(1, int(number)), pages(found)) if number.isdecimal() else 1


def head(page: Page, sort: str, title: str, rising: Collection[str] = ()) -> Markup:
    """Return a header that sorts by its column, or reverses the order where it is sorted by it already.

    Columns in ``rising`` are sorted in ascending order at first, others in descending order. Sorting returns to the
    first page.
    """
    options = page.options
    is_sorted = options["sort"] == sort
    order = "asc" if is_sorted and options["order"] == "desc" else "desc"
    if not is_sorted and sort in rising:
        order = "asc"
    arrow = "" if not is_sorted else " ↓" if options["order"] == "desc" else " ↑"
    others = settings_in_use(page.path, options, "sort", "order", "page")
    address = href(page.path, page.selection, **others, sort=sort, order=order)
    return inner_link(title + arrow, address, stay=True)


def direction(page: Page, sort: str) -> str:
    """Return the value of aria-sort for a column; "" where the table is not sorted by it."""
    if page.options["sort"] != sort:
        return ""
    return "descending" if page.options["order"] == "desc" else "ascending"


def pager(page: Page, said: str, number: int, of: int) -> Markup:
    """What is shown (``said``), and links to the other pages."""
    tr, options = page.tr, page.options

    def to(number: int, text: str) -> Markup:
        sorting = {name: options[name] for name in ("sort", "order") if name in options}
        address = href(page.path, page.selection, **sorting, page=str(number))
        return inner_link(text, address)

    links = [
        *([to(1, tr("First")), to(number - 1, tr("Previous"))] if number > 1 else []),
        html("<span>{here}</span>", here=tr("Page {page} of {pages}", page=number, pages=of)),
        *([to(number + 1, tr("Next")), to(of, tr("Last"))] if number < of else []),
    ]
    return html(
        '<nav class="atlas-pager" aria-label="{label}"><span>{said}</span>{links}</nav>',
        label=tr("Pages"),
        said=said,
        links=join(links),
    )
