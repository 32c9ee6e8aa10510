"""The PDF is tagged and complete: pages, language, title, alternative texts, scripts, links, fonts."""

import re
from collections.abc import Callable, Iterator
from ctypes import create_string_buffer
from dataclasses import replace
from typing import Any

import pypdfium2.raw as raw
import pytest
from pypdfium2 import PdfDocument

from dashboard.exports.brief.model import Brief
from dashboard.exports.brief.pdf import pdf, png
from dashboard.model.selection import Selection
from dashboard.svg.picture import Picture
from dashboard.text.html import html

Make = Callable[[Selection], Brief]
NAMES = "Azərbaycan Bakı Şuşa ğ ı – Հայերեն – ჯვარი – Цхинвал"


def pages(content: bytes) -> list[str]:
    """Return the text of each page, without the places where a word may be broken."""
    with_breaks = [page.get_textpage().get_text_range() for page in PdfDocument(content)]
    return [
        " ".join(text.replace("\u200b", "").replace("\ufffe", "").split()) for text in with_breaks
    ]


def text_of(content: bytes) -> str:
    return " ".join(pages(content))


def elements(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield type and alternative text of everything in the structure of a PDF."""
    for page in PdfDocument(content):
        tree = raw.FPDF_StructTree_GetForPage(page.raw)
        for number in range(raw.FPDF_StructTree_CountChildren(tree)):
            yield from below(raw.FPDF_StructTree_GetChildAtIndex(tree, number))


def below(element: Any) -> Iterator[tuple[str, str]]:
    yield (
        asked(raw.FPDF_StructElement_GetType, element),
        asked(raw.FPDF_StructElement_GetAltText, element),
    )
    for number in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, number)
        yield from below(child) if child else ()


def asked(question: Callable[..., int], element: Any) -> str:
    size = question(element, None, 0)
    buffer = create_string_buffer(size)
    question(element, buffer, size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


@pytest.fixture(scope="module")
def content(whole: Brief) -> bytes:
    return pdf(whole)


@pytest.mark.parametrize(
    "selection",
    [
        pytest.param(Selection(), id="the whole register"),
        pytest.param(
            Selection.of(2020, theme=["demining"], conflict=["armenia-azerbaijan"]), id="landmines"
        ),
        pytest.param(Selection.of(2021, 2021), id="one year"),
        pytest.param(Selection.of(place=["geneva"]), id="one place"),
        pytest.param(Selection.of(words="First meeting of what became"), id="one event"),
    ],
)
def test_a_brief_has_two_to_four_pages(make_real: Make, selection: Selection) -> None:
    assert 2 <= len(pages(pdf(make_real(selection)))) <= 4


def test_a_brief_of_nothing_says_so_on_one_page(empty: Brief) -> None:
    (page,) = pages(pdf(empty))
    assert "No event on record matches this choice." in page


def test_it_is_tagged_and_claims_to_be_accessible(content: bytes) -> None:
    assert raw.FPDFCatalog_IsTagged(PdfDocument(content).raw)
    assert b"/StructTreeRoot" in content
    assert re.search(rb"<pdfuaid:part>1</pdfuaid:part>", content)


def test_it_has_a_language_and_a_title_that_is_shown(content: bytes) -> None:
    assert re.search(rb"/Lang ?\(en", content)
    assert re.search(rb"/DisplayDocTitle true", content)
    assert PdfDocument(content).get_metadata_value("Title") == "All events on record"


def test_each_figure_has_its_alternative_text(content: bytes, whole: Brief) -> None:
    said = {alt for kind, alt in elements(content) if kind == "Figure"}
    assert said == {chart.alt for chart in whole.charts}


def test_headings_and_header_cells_are_tagged(content: bytes) -> None:
    kinds = [kind for kind, _ in elements(content)]
    assert kinds.count("H1") == 1 and kinds.count("H2") >= 5
    assert kinds.count("TH") >= 3


def test_every_script_can_be_read_out(whole: Brief) -> None:
    made = pdf(replace(whole, title=NAMES, reading=NAMES))
    assert text_of(made).count(NAMES) == 2


def test_every_face_is_embedded(content: bytes) -> None:
    described = re.findall(rb"/Type ?/FontDescriptor", content)
    assert described and len(described) == len(re.findall(rb"/FontFile\d? ", content))


def test_articles_records_and_the_selection_are_linked(content: bytes, whole: Brief) -> None:
    held = {address.decode() for address in re.findall(rb"/URI ?\(([^)]+)\)", content)}
    cited = {article.address for event in whole.events for article in event.articles}
    assert cited | {event.title.address for event in whole.events} | {whole.link.address} <= held


def test_the_header_of_the_table_is_repeated(make_real: Make) -> None:
    told = pages(pdf(make_real(Selection())))
    begun = next(number for number, page in enumerate(told) if "Events, newest first" in page)
    listing = [page for page in told[begun:] if re.search(r"\bTrack \d", page)]
    assert len(listing) > 1
    assert all("Dates and venue" in page for page in listing)


def test_what_came_of_the_events_is_told_in_words(content: bytes, whole: Brief) -> None:
    said = text_of(content)
    assert whole.came_of_it in said
    assert all(f"{each.kind}: {each.text}" in said for each in whole.outcomes)


def test_each_page_tells_version_and_number(content: bytes, whole: Brief) -> None:
    told = pages(content)
    expected = [f"Page {number} / {len(told)}" for number in range(1, len(told) + 1)]
    assert all(end in page for end, page in zip(expected, told, strict=True))
    assert all(whole.register in page for page in told)


@pytest.mark.parametrize(
    "word", ["Հ" * 60, "მ" * 60, "W" * 90], ids=["Armenian", "Georgian", "Latin"]
)
def test_a_word_wider_than_its_column_is_not_cut(whole: Brief, word: str) -> None:
    event = replace(whole.events[0], where=word, title=replace(whole.events[0].title, text=word))
    made = pdf(replace(whole, events=(event,)))
    joined = text_of(made).replace(" ", "")
    assert joined.count(word[0] * len(word)) == 2
    assert right_edge(made) <= 595 - 18 * 72 / 25.4 + 1


def right_edge(content: bytes) -> float:
    """Return how far the letters of a document reach, in points from the left."""
    texts = [page.get_textpage() for page in PdfDocument(content)]
    return max(
        float(text.get_charbox(each)[2]) for text in texts for each in range(text.count_chars())
    )


def test_a_drawing_becomes_a_picture() -> None:
    made = png(
        Picture(html('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'), 8, 8)
    )
    assert made.startswith(b"\x89PNG")
