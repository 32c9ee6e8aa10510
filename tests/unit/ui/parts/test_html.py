"""Pieces of our own HTML: links that stay in the page, and tables."""

from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.ui.parts.html import inner_link, table

HOSTILE = '"><script>alert(1)</script>'
MARKUP = st.text(alphabet="<>&;\"'/=! abc")


class Page(HTMLParser):
    """The tags and the text of a piece of HTML."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


def test_an_inner_link_stays_in_the_page() -> None:
    assert inner_link("Events", "/events?theme=youth") == (
        '<a class="atlas-link" href="/events?theme=youth" target="_self">Events</a>'
    )


def test_an_inner_link_can_keep_the_scroll_position() -> None:
    assert 'class="atlas-link atlas-stay"' in inner_link("Next", "/events?page=2", stay=True)


@given(MARKUP, MARKUP)
def test_an_inner_link_is_one_tag_whatever_its_text_and_address(text: str, address: str) -> None:
    page = Page(inner_link(text, address))
    assert [tag for tag, _ in page.tags] == ["a"]
    assert set(page.tags[0][1]) == {"class", "href", "target"}
    assert (page.text, page.tags[0][1]["href"]) == (text, address)


def test_the_ampersand_of_an_address_is_escaped() -> None:
    assert 'href="/events?theme=youth&amp;page=2"' in inner_link("x", "/events?theme=youth&page=2")


def test_a_table_has_headers_and_rows() -> None:
    assert table("Events", ["Date", "Title"], [["2016", "Foo"], ["2017", "Bar"]]) == (
        '<div class="atlas-scroll" tabindex="0" role="region" aria-label="Events">'
        '<table class="atlas-table"><thead><tr><th scope="col">Date</th><th scope="col">Title</th></tr></thead>'
        "<tbody><tr><td>2016</td><td>Foo</td></tr><tr><td>2017</td><td>Bar</td></tr></tbody></table></div>"
    )


def test_a_column_has_its_class_in_header_and_cells() -> None:
    drawn = table("Events", ["Date", "Count"], [["2016", "3"]], ["", "number"])
    assert '<th scope="col">Date</th><th scope="col" class="number">Count</th>' in drawn
    assert '<td>2016</td><td class="number">3</td>' in drawn


def test_the_label_of_a_table_is_escaped() -> None:
    page = Page(table(HOSTILE, ["Date"], []))
    assert page.tags[0][1]["aria-label"] == HOSTILE
    assert "script" not in {tag for tag, _ in page.tags}


@given(MARKUP)
def test_any_label_of_a_table_stays_inside_its_attribute(label: str) -> None:
    page = Page(table(label, ["Date"], [["2016"]]))
    assert [tag for tag, _ in page.tags] == [
        "div",
        "table",
        "thead",
        "tr",
        "th",
        "tbody",
        "tr",
        "td",
    ]
    assert page.text == "Date2016"


def test_headers_and_cells_are_html_already() -> None:
    drawn = table("Events", ["<b>Date</b>"], [[inner_link("2016", "/events")]])
    assert "<b>Date</b>" in drawn
    assert unescape(drawn).count("<a ") == 1


def test_a_row_with_a_cell_too_many_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        table("Events", ["Date"], [["2016", "one too many"]])


def test_classes_for_other_columns_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        table("Events", ["Date"], [], ["number", "nowrap"])
