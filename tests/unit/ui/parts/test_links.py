"""Links that stay in the page."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.ui.parts.links import inner_link
from tests.html_reader import Read

MARKUP = st.text(alphabet="<>&;\"'/=! abc")


def test_an_inner_link_stays_in_the_page() -> None:
    assert inner_link("Events", "/events?theme=youth") == (
        '<a class="atlas-link" href="/events?theme=youth" target="_self">Events</a>'
    )


def test_an_inner_link_can_keep_the_scroll_position() -> None:
    assert 'class="atlas-link atlas-stay"' in inner_link("Next", "/events?page=2", stay=True)


@given(MARKUP, MARKUP)
def test_an_inner_link_is_one_tag_whatever_its_text_and_address(text: str, address: str) -> None:
    page = Read(inner_link(text, address))
    assert page.names == ["a"]
    assert set(page.tags[0][1]) == {"class", "href", "target"}
    assert (page.text, page.tags[0][1]["href"]) == (text, address)


def test_the_ampersand_of_an_address_is_escaped() -> None:
    assert 'href="/events?theme=youth&amp;page=2"' in inner_link("x", "/events?theme=youth&page=2")
