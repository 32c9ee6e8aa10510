"""What a page shows of an address, and how that differs from what tests/data/addresses.csv has recorded."""

from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from lxml import html as markup
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Header

from tests.views import pages

MOST_EVENTS = 3
SEVERAL = " | "
"""Between values of one cell."""

WHATEVER_THE_PAGE = ("sentence", "notices", "chips", "alternative")
"""What is shown of an address on any page."""

GROWING = ("figures", "headings")
"""What a page may get more of."""

ADDED = ("atlas-came", "atlas-outcomes", "atlas-links")
"""Parts that lead to events too, and that pages got since: what came of events, and what these are linked to."""

Shown = dict[str, str]


def differences(row: Shown) -> dict[str, tuple[str, str]]:
    """What is shown of the address of a row otherwise than was recorded: by its name, as it was and as it is.

    Where the page was joined to another, ``now`` in the row is the address there: all of the old one must be as there,
    with what was recorded of the choice, and with the figures that it had.
    """
    found = shown(row["address"])
    expected = _joined(row, found) if row["now"] else row
    return {
        name: (expected[name], value)
        for name, value in found.items()
        if not _is_as_before(name, expected[name], value, is_ranked="q=" in row["address"])
    }


def _is_as_before(name: str, before: str, now: str, is_ranked: bool) -> bool:
    """Whether it is the same; figures and headings may be added to a page, but none may go.

    The order in which words find events is no promise: it follows all that is told of them.
    """
    if is_ranked and name == "events":
        return set(before.split(SEVERAL)) == set(now.split(SEVERAL))
    if name in GROWING:
        return set(before.split(SEVERAL)) <= {"", *now.split(SEVERAL)}
    return before == now


def _joined(row: Shown, found: Shown) -> Shown:
    there = shown(row["now"])
    figures = set(row["figures"].split(SEVERAL)) | set(found["figures"].split(SEVERAL))
    return {
        **there,
        **{name: row[name] for name in WHATEVER_THE_PAGE},
        "figures": _several(sorted(filter(None, figures))),
    }


def shown(address: str) -> Shown:
    """What a reader sees who opens the address in a new tab.

    ``figures`` are the keys of the places where figures are drawn; of a figure alone there is also its alternative
    text. ``events`` are the first that the page leads to, but for those of ADDED; ``anchor`` is the part of the page
    that the address leads to, where there is one, and ``query`` what the page writes back to the address.
    """
    parts = urlsplit(address)
    app = pages.open_page(parts.path, **parse_qs(parts.query, keep_blank_values=True))
    assert not app.exception
    page = markup.fragment_fromstring("".join(_markup(app)), create_parent=True)
    is_alone = "figure=" in parts.query
    added = " or ".join(f"contains(@class, '{name}')" for name in ADDED)
    leading = f"//a[contains(@href, 'event=')][not(ancestor::*[{added}])]"
    return {
        "title": _several(_texts(page, "//h1")),
        "sentence": _several(_texts(page, "//*[starts-with(text(), 'Showing ')]")),
        "notices": _several(_plain(note.value) for note in [*app.warning, *app.info, *app.error]),
        "chips": _several(sorted(pages.chips(app))),
        "figures": _several(sorted(_figures(app))),
        "alternative": _several(pages.alts(app)) if is_alone else "",
        "headings": _several(_texts(page, "//h2")),
        "events": _several(_texts(page, leading)[:MOST_EVENTS]),
        "anchor": _several(page.xpath("//@id[. = $part]", part=parts.fragment)),
        "query": urlencode(pages.links(app), doseq=True, quote_via=quote),
    }


def _markup(app: AppTest) -> Iterator[str]:
    """What the page shows as HTML, and Streamlit's own headings with what leads to them, in their order."""
    for each in app.main:
        if each.type == "html":
            yield each.proto.body
        elif isinstance(each, Header):
            yield f'<h2 id="{each.anchor}">{escape(_plain(each.value))}</h2>'


def _figures(app: AppTest) -> set[str]:
    keys = [getattr(each, "key", None) or "" for each in app.main]
    return {key.removeprefix("figure-") for key in keys if key.startswith("figure-")}


def _texts(page: markup.HtmlElement, path: str) -> list[str]:
    """The texts of what stands at the path, each once."""
    texts = (" ".join(each.text_content().split()) for each in page.xpath(path))
    return list(dict.fromkeys(texts))


def _several(values: Iterable[str]) -> str:
    return SEVERAL.join(values)


def _plain(text: str) -> str:
    """Markdown without the signs that keep a text from being read as such."""
    return text.replace("\\", "")
