"""A letter that no face has never ends a brief: it is a box, whatever its script."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from dashboard.exports.brief.forms import FORMS
from dashboard.exports.brief.letters import BOX, boxed, lacking
from dashboard.exports.brief.model import Brief, Link
from dashboard.exports.brief.pdf import pdf
from dashboard.model.selection import Selection
from tests.effort import examples

MANY = "日本語 اختبار עברית हिन्दी ไทย ᏣᎳᎩ 𓀀 👩\u200d👩\u200d👧 🇬🇪 ა\u0301 \u0651 \ue000 ﷽"


def said(content: bytes) -> str:
    pages = [page.get_textpage().get_text_range() for page in PdfDocument(BytesIO(content))]
    return " ".join(" ".join(pages).split())


def everywhere(brief: Brief, text: str) -> Brief:
    """The brief with a text in all that data and readers bring into it."""
    event = replace(
        brief.events[0], title=Link(text, "https://foo.example"), where=text, summary=text
    )
    return replace(
        brief,
        title=text,
        sentence=text,
        reading=text,
        events=(
            replace(event, articles=(Link(text, "https://foo.example/é"),), roles=((text, text),)),
        ),
        roles=tuple(replace(role, leaders=((text, "1"),)) for role in brief.roles),
        outcomes=tuple(replace(each, text=text) for each in brief.outcomes),
        charts=tuple(replace(chart, title=text, alt=text, note=text) for chart in brief.charts),
    )


def test_letters_of_the_faces_stay_and_others_are_boxes() -> None:
    text = "Şuşa თბილისი Երևան Цхинвал 日本 e\u0301"
    assert boxed(text, lacking(text)) == f"Şuşa თბილისი Երևան Цхинвал {BOX}{BOX} e\u0301"


def test_an_address_stays_as_it_is() -> None:
    link = {"text": "日", "address": "https://foo.example/日"}
    assert boxed([link], frozenset("日")) == [{"text": BOX, "address": "https://foo.example/日"}]


@pytest.mark.parametrize("form", FORMS)
def test_a_text_with_an_endless_address_is_shown(whole: Brief, form: str) -> None:
    link = Link("Foo", f"https://foo.example/{'a' * 9_000}")
    event = replace(whole.events[0], title=link, articles=(link,))
    assert FORMS[form].write(replace(whole, events=(event,), link=link))


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_made_with_any_script(whole: Brief, form: str) -> None:
    assert FORMS[form].write(everywhere(whole, MANY))


def test_a_box_is_shown_in_every_face(whole: Brief) -> None:
    assert said(pdf(everywhere(whole, "日"))).count(BOX) >= 10


@examples(5)
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_a_brief_can_be_made_of_any_text(whole: Brief, text: str) -> None:
    assert pdf(everywhere(whole, text))


@pytest.mark.parametrize("words", ["日本 👧", "a\x00b\x1b", "\ud800", "\uffff", "-- ]]> 'x"])
def test_any_words_can_be_asked_for(make: Callable[[Selection], Brief], words: str) -> None:
    found = make(Selection.of(words=words))
    assert all(form.write(found) for form in FORMS.values())
