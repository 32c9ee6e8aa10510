"""The DOCX reads back as it was said: headings, tables, links, pictures and their texts."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as Document_
from docx.oxml.ns import qn
from docx.table import _Row

from dashboard.exports.brief.model import Brief
from dashboard.exports.brief.word import word
from dashboard.model.selection import Selection


def opened(brief: Brief) -> Document_:
    return Document(BytesIO(word(brief)))


def marked(row: _Row, mark: str) -> bool:
    """Whether a row of a table has this property."""
    properties = row._tr.trPr
    return properties is not None and properties.find(qn(mark)) is not None


@pytest.fixture(scope="module")
def document(whole: Brief) -> Document_:
    return opened(whole)


def test_headings_are_headings(document: Document_, whole: Brief) -> None:
    styled = [(each.style.name, each.text) for each in document.paragraphs if each.style]
    heads = [(style, text) for style, text in styled if str(style).startswith("Heading")]
    charts = [chart.title for chart in whole.charts]
    assert heads[0] == ("Heading 1", whole.title)
    assert [text for style, text in heads if style == "Heading 2"][: len(charts)] == charts


def test_each_picture_has_its_alternative_text(document: Document_, whole: Brief) -> None:
    said = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert said == [chart.alt for chart in whole.charts]


def test_the_header_row_of_each_table_is_repeated(document: Document_) -> None:
    first = [table.rows[0] for table in document.tables]
    assert len(first) == 3 and all(marked(row, "w:tblHeader") for row in first)


def test_each_event_is_a_row_that_is_not_cut(document: Document_, whole: Brief) -> None:
    rows = document.tables[-1].rows[1:]
    assert [row.cells[0].paragraphs[0].text for row in rows] == [e.when for e in whole.events]
    assert all(marked(row, "w:cantSplit") for row in rows)


def test_each_outcome_is_a_paragraph_with_a_link_to_its_event(
    document: Document_, whole: Brief
) -> None:
    styled = [(each.style.name, each.text) for each in document.paragraphs if each.style]
    told = [text for style, text in styled if style == "List Bullet"]
    assert [text.partition(":")[0] for text in told] == [each.kind for each in whole.outcomes]
    assert all(each.text in text for each, text in zip(whole.outcomes, told, strict=True))


def test_articles_and_records_are_linked(document: Document_, whole: Brief) -> None:
    held = {each.target_ref for each in document.part.rels.values() if each.is_external}
    cited = {article.address for event in whole.events for article in event.articles}
    assert cited | {event.title.address for event in whole.events} <= held


def test_title_language_and_register_are_set(document: Document_, whole: Brief) -> None:
    footer = document.sections[0].footer.paragraphs[0].text
    assert document.core_properties.title == whole.title
    assert document.core_properties.language == "en"
    assert whole.register in footer


def test_every_script_and_every_sign_stays_as_it_is(whole: Brief) -> None:
    text = "Azərbaycan Հայերեն ჯვარი Цхинвал <b>&amp;</b> =1+1"
    read = opened(replace(whole, title=text, reading=text))
    assert [each.text for each in read.paragraphs].count(text) == 2


def test_a_selection_without_events_is_a_document_too(empty: Brief) -> None:
    read = opened(empty)
    assert "No event on record matches this choice." in [each.text for each in read.paragraphs]
    assert not read.inline_shapes


def test_the_document_opens_with_all_events_of_a_long_list(
    make_real: Callable[[Selection], Brief],
) -> None:
    made = make_real(Selection())
    assert len(opened(made).tables[-1].rows) == len(made.events) + 1
