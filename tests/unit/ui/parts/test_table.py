"""Tables of our own HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.ui.parts.links import inner_link
from dashboard.ui.parts.table import table
from tests.html_reader import Read

HOSTILE = '"><script>alert(1)</script>'
MARKUP = st.text(alphabet="<>&;\"'/=! abc")


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
    page = Read(table(HOSTILE, ["Date"], []))
    assert page.tags[0][1]["aria-label"] == HOSTILE
    assert "script" not in page.names


@given(MARKUP)
def test_any_label_of_a_table_stays_inside_its_attribute(label: str) -> None:
    page = Read(table(label, ["Date"], [["2016"]]))
    assert page.names == ["div", "table", "thead", "tr", "th", "tbody", "tr", "td"]
    assert page.text == "Date2016"


def test_headers_and_cells_are_text_or_links() -> None:
    page = Read(table("Events", ["<b>Date</b>"], [[inner_link("2016", "/events")], ["<a>"]]))
    assert page.names.count("a") == 1 and "b" not in page.names
    assert page.text == "<b>Date</b>2016<a>"


def test_a_row_with_a_cell_too_many_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        table("Events", ["Date"], [["2016", "one too many"]])


def test_classes_for_other_columns_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        table("Events", ["Date"], [], ["number", "nowrap"])
