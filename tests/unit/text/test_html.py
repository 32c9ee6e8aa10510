"""HTML is a type: text is escaped where it enters, HTML stays, and neither gets where it does not belong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.text.html import NOTHING, Markup, filled, html, join, listing, outer_link, trusted
from dashboard.text.i18n import translator
from tests.html_reader import Read

TEXT = st.text(alphabet="<>&;\"'/={} abc") | st.text()
HOSTILE = '"><script>alert(1)</script>'


def test_text_is_escaped() -> None:
    assert html("<p>{text}</p>", text='<b> & "') == "<p>&lt;b&gt; &amp; &quot;</p>"


def test_html_stays_as_it_is() -> None:
    assert html("<p>{inside}</p>", inside=html("<b>{text}</b>", text="&")) == "<p><b>&amp;</b></p>"


def test_what_is_made_is_html() -> None:
    assert type(html("<p>{text}</p>", text="")) is Markup


def test_numbers_can_have_a_format() -> None:
    assert html('<rect x="{x:.1f}" width="{width}"/>', x=1.26, width=3) == (
        '<rect x="1.3" width="3"/>'
    )


def test_a_value_may_stand_twice() -> None:
    assert html('<p title="{text}">{text}</p>', text="a") == '<p title="a">a</p>'


@given(TEXT, TEXT)
def test_a_template_keeps_its_form_whatever_the_texts(title: str, text: str) -> None:
    read = Read(html('<p title="{title}">{text}</p>', title=title, text=text.replace("\r", "")))
    assert read.tags == [("p", {"title": title})]
    assert read.text == text.replace("\r", "")


def test_a_value_that_is_not_given_is_an_error() -> None:
    with pytest.raises(KeyError, match="text"):
        html("<p>{text}</p>")


@pytest.mark.parametrize("template", ['<p title="{it}">', ' title="{it}"', '<p title="a {it}">'])
def test_html_in_an_attribute_is_an_error(template: str) -> None:
    with pytest.raises(TypeError, match="HTML in an attribute"):
        html(template, it=html("<b>x</b>"))  # type: ignore[arg-type, unused-ignore]


@pytest.mark.parametrize("template", ["<p{it}>", "<p {it}>", '<p class="a" {it}>'])
def test_text_inside_a_tag_is_an_error(template: str) -> None:
    with pytest.raises(TypeError, match="Text inside a tag"):
        html(template, it="onclick=alert(1)")


def test_attributes_that_are_html_may_stand_inside_a_tag() -> None:
    current = html(' aria-current="{which}"', which="page")
    assert html("<a{current}>", current=current) == '<a aria-current="page">'
    assert html("<a{current}>", current=NOTHING) == "<a>"


def test_a_level_may_be_part_of_a_tag() -> None:
    assert html("<h{level}>{text}</h{level}>", level=2, text="<") == "<h2>&lt;</h2>"


def test_pieces_are_joined_as_what_they_are() -> None:
    assert join([html("<b>x</b>"), "<y>"], " & ") == "<b>x</b> &amp; &lt;y&gt;"
    assert type(join([])) is Markup


def test_a_message_around_html_is_escaped() -> None:
    link = html('<a href="{to}">{text}</a>', to="?a=1&b=2", text="{when}")
    assert filled("Now & <then>: {when}, {ago}", when=link, ago="<1") == (
        'Now &amp; &lt;then&gt;: <a href="?a=1&amp;b=2">{when}</a>, &lt;1'
    )


def test_a_name_that_is_not_given_stays_in_the_message() -> None:
    assert filled("{a} {b}", a=1) == "1 {b}"


@given(st.lists(TEXT, min_size=1, max_size=4))
def test_a_list_of_texts_is_what_the_language_makes_of_them(texts: list[str]) -> None:
    tr = translator("en")
    plain = [text.replace("\r", "") for text in texts]
    assert Read(listing(plain, tr)).text == tr.listing(plain)


def test_links_of_a_list_stay_links() -> None:
    items = [html("<a>{text}</a>", text=text) for text in ("a", "b", "<c>")]
    assert listing(items, translator("en")) == "<a>a</a>, <a>b</a> and <a>&lt;c&gt;</a>"


def test_an_outer_link_opens_a_page_that_learns_nothing_of_ours() -> None:
    assert outer_link("Source", "https://foo.example/1?a=1&b=2") == (
        '<a href="https://foo.example/1?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">Source</a>'
    )


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//foo.example",
        "ftp://foo.example",
        "mailto:someone@foo.example",
        "/events",
        "",
    ],
)
def test_what_is_no_web_address_stays_text(address: str) -> None:
    assert outer_link("Source <1>", address) == "Source &lt;1&gt;"


@given(TEXT, TEXT)
def test_no_text_makes_a_link_to_anything_but_the_web(text: str, address: str) -> None:
    hrefs = [str(attributes["href"]) for _, attributes in Read(outer_link(text, address)).tags]
    assert not [href for href in hrefs if not href.startswith(("https://", "http://"))]


@given(TEXT, st.sampled_from(["https://", "http://"]), TEXT)
def test_an_outer_link_is_one_tag_whatever_its_text_and_address(
    text: str, scheme: str, rest: str
) -> None:
    read = Read(outer_link(text, scheme + rest))
    assert read.names == ["a"]
    assert set(read.tags[0][1]) == {"href", "target", "rel"}
    assert read.tags[0][1]["href"] == scheme + rest


def test_an_address_cannot_end_its_attribute() -> None:
    read = Read(outer_link("Source", f"https://foo.example/{HOSTILE}"))
    assert read.tags[0][1]["href"] == f"https://foo.example/{HOSTILE}"


def test_what_is_trusted_is_html() -> None:
    assert html("<style>{rules}</style>", rules=trusted("a > b {}")) == "<style>a > b {}</style>"
