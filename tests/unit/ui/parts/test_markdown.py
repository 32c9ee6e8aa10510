"""Text from data inside Markdown labels: it shows as it is."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dashboard.ui.parts.markdown import plain

MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})
LINES = st.text(alphabet=st.characters(exclude_categories=["C", "Z"]) | st.just(" "))
MARKUP = st.text(alphabet=string.punctuation + "ab1 ")


def shown(text: str) -> str:
    """What a reader sees of one line of Markdown, or the kinds of marks in it where it is more than text."""
    (inline,) = MARKDOWN.parseInline(text)
    children = inline.children or []
    kinds = {token.type for token in children} - {"text", "text_special"}
    return str(kinds) if kinds else "".join(token.content for token in children)


@pytest.mark.parametrize(
    "text",
    [
        "**bold**",
        "_slanted_ and __strong__",
        "[link](https://foo.example)",
        "![picture](https://foo.example/x.png)",
        "<b>bold</b>",
        "<https://foo.example>",
        "`code`",
        "~~struck~~",
        "&amp; &#42;",
        "back\\slash",
        ":material/delete: :red[text] :smile:",
        "$x^2$",
        "1. one",
        "Foo (Bar) [Baz] #1 | 50 %",
    ],
)
def test_markup_is_shown_as_it_was_written(text: str) -> None:
    assert shown(plain(text)) == text


@given(MARKUP)
def test_any_mixture_of_markup_is_shown_as_it_was_written(text: str) -> None:
    assert shown(plain(text)).strip(" ") == text.strip(" ")


@given(LINES)
def test_any_line_is_shown_as_it_was_written(text: str) -> None:
    assert shown(plain(text)).strip(" ") == text.strip(" ")


@given(MARKUP)
def test_every_punctuation_mark_has_a_backslash_before_it(text: str) -> None:
    marks = sum(letter in string.punctuation for letter in text)
    assert len(plain(text)) == len(text) + marks


@pytest.mark.parametrize("name", ["Tbilisi", "ჯვარი", "Գյումրի", "Şuşa", "Türkiye 2021"], ids=ascii)
def test_letters_digits_and_spaces_are_left_alone(name: str) -> None:
    assert plain(name) == name


def test_signs_of_streamlits_own_markup_are_escaped() -> None:
    assert plain(":red[$x$]") == r"\:red\[\$x\$\]"
