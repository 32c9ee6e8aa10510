"""Whatever a title holds, each form of a brief shows it as it is."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from pypdfium2 import PdfDocument

from dashboard.exports.brief.content import brief
from dashboard.exports.brief.model import Brief
from dashboard.exports.brief.pdf import pdf
from dashboard.exports.brief.webpage import webpage
from dashboard.exports.brief.word import word
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.text.i18n import translator
from tests.effort import examples

SIGNS = r"""#*_$`\@<>&"'[](){}=~-/+;:!?%^|"""
WORDS = [
    "ქართული",
    "Հայերեն",
    "Azərbaycan",
    "Цхинвал",
    "https://x.example",
    "#let",
    "&amp;",
    "</h1>",
]
# A dash between two letters may become a break of the line, so that words are set apart by spaces.
TITLES = st.lists(
    st.sampled_from(WORDS) | st.text(st.sampled_from(SIGNS), min_size=1, max_size=4),
    min_size=1,
    max_size=6,
).map(" ".join)


@pytest.fixture(scope="module")
def whole(store: Store) -> Iterator[Brief]:
    yield replace(
        brief(store, Selection(), translator("en").knowing(store.terms)),
        events=(),
        charts=(),
        roles=(),
    )


@examples(60)
@given(title=TITLES)
def test_a_title_with_signs_of_markup_is_shown_as_it_is_on_paper(whole: Brief, title: str) -> None:
    read = PdfDocument(pdf(replace(whole, title=title)))
    shown = read[0].get_textpage().get_text_range().replace("\u200b", "")
    assert read.get_metadata_value("Title") == title
    assert "".join(title.split()) in "".join(shown.split())


@examples(60)
@given(title=TITLES)
def test_a_title_with_signs_of_markup_is_shown_as_it_is_on_a_web_page(
    whole: Brief, title: str
) -> None:
    assert html.fromstring(webpage(replace(whole, title=title))).findtext(".//h1") == title


@examples(20)
@given(title=TITLES)
def test_a_title_with_signs_of_markup_is_shown_as_it_is_in_a_document(
    whole: Brief, title: str
) -> None:
    assert Document(BytesIO(word(replace(whole, title=title)))).paragraphs[1].text == title
