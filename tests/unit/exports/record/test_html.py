"""The record of an event: what came of it, what it is linked to, and how each field is known."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

import pytest

from dashboard.exports.record import html as record_html
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import Extract, extract
from dashboard.text.html import Markup, html
from dashboard.text.i18n import translator
from tests.html_reader import Read

TALKS = "2004-06-02-foo-talks-second-round"
FIRST_TALKS = "2003-05-foo-talks-first-round"
SCHOOL = "2010-07-10-bar-school-first"
TOUR = "2012-09-03-tour-of-two-places"
LANDMINES = "2021-02-11-online-landmines"
UNREAD = "2016-12-30-new-year-meeting"

Written = Callable[..., Markup]


@pytest.fixture
def written(store: Store) -> Written:
    """The record of an event by its key; further values replace those of its Extract, ``as_of`` the register's day."""

    def write(key: str, as_of: date = store.created, **changes: Any) -> Markup:
        tr = translator("en").knowing(store.terms)
        found = replace(extract(store, [key])[0], **changes)
        record = record_html.Record(
            found,
            tr,
            link=lambda dimension, code, name: html("<u>{name}</u>", name=name),
            to_event=lambda key, title: html(
                '<a href="/events/{key}">{title}</a>', key=key, title=title
            ),
            chain=html('<a href="/chain">The chain</a>'),
            track=tr.term("tracks", found.event["track"]),
            cited="",
            as_of=as_of,
        )
        return record_html.article(record, record_html.facts(record))

    return write


def text(shown: Markup) -> str:
    return " ".join(unescape(re.sub("<[^>]+>", " ", shown)).split())


def told(shown: Markup) -> str:
    """The part "What came of it", as text."""
    return text(Markup(shown.split('<section class="atlas-outcomes">')[1].split("</section>")[0]))


def opened(shown: Markup, mark: str) -> str:
    """What opens beside the field of that name, as text."""
    (found,) = re.findall(
        rf'How do we know\? {re.escape(mark)}</span>.*?<div class="atlas-evidence">(.*?)</div>',
        shown,
    )
    return text(Markup(found))


def test_what_came_of_it_stands_right_after_the_summary(written: Written) -> None:
    headings = re.findall("<h2>(.*?)</h2>", written(TALKS))
    assert headings[:3] == ["What came of it", "Before and after", "Organisations"]


def test_each_outcome_has_its_kind_and_its_article(written: Written) -> None:
    shown = told(written(TALKS))
    assert "Body created A commission on lists of detainees. ( Qux Vestnik [1] )" in shown
    assert "Statement The delegations gave a joint statement" in shown


def test_the_number_of_an_article_is_that_in_the_list_and_left_out_where_there_is_one(
    written: Written,
) -> None:
    shown = text(written(TALKS))
    listed = [shown.index(f"{name}, ") for name in ("Qux Vestnik", "Foo Gazette")]
    assert listed == sorted(listed) and "Foo Gazette [2]" in shown
    assert "no result. ( Foo Gazette )" in told(written(TOUR))


def test_one_article_of_all_outcomes_is_named_once(written: Written) -> None:
    shown = told(written(LANDMINES))
    assert shown.endswith("As reported by Foo Gazette [1] .") and shown.count("Foo Gazette") == 1


def test_a_page_that_reports_no_result_is_told_apart_from_one_that_was_not_read(
    written: Written,
) -> None:
    assert "The page was read and reports no result." in told(written(TOUR))
    assert "have not been read for outcomes yet" in told(written(UNREAD))


def test_a_promise_that_was_kept_leads_to_the_event_that_kept_it(written: Written) -> None:
    shown = written(FIRST_TALKS)
    assert "Due June 2004; kept by Foo Talks, second round , 2–4 June 2004".replace(
        " ,", ""
    ) in told(shown).replace(" ,", "")
    assert f'<a href="/events/{TALKS}">' in shown


@pytest.mark.parametrize(
    ("as_of", "is_said"),
    [(date(2026, 12, 31), False), (date(2027, 1, 1), True)],
    ids=["on the last day it can mean", "a day later"],
)
def test_a_promise_is_not_on_record_once_its_month_has_passed(
    written: Written, as_of: date, is_said: bool
) -> None:
    shown = told(written(LANDMINES, as_of=as_of))
    assert "Due December 2026" in shown
    assert ("not on record whether it was kept" in shown) == is_said


def test_how_far_an_outcome_was_carried_out_is_told_with_its_page_and_date(
    written: Written,
) -> None:
    shown = told(written(TALKS))
    assert "Carried out: intermediate, says Foo Gazette (1 September 2026)" in shown


def test_a_link_is_told_from_both_its_ends(written: Written) -> None:
    shown = text(written(TALKS))
    assert "Follows Foo Talks, first round May 2003" in shown
    assert "Followed by Foo Talks, next round October 2026" in shown


def test_linked_events_lead_to_their_whole_chain(written: Written) -> None:
    assert '<a href="/chain">' in written(TALKS)
    assert '<a href="/chain">' not in written(UNREAD)


def test_evidence_opens_beside_its_field_with_phrase_article_day_and_reading(
    written: Written,
) -> None:
    assert opened(written(TALKS), "A commission on lists of detainees.") == (
        "“ создана комиссия ” Qux Vestnik [1] , read on 2 January 2026, first reading"
    )


def test_a_phrase_has_the_language_of_its_article(written: Written) -> None:
    phrases = [
        attributes
        for tag, attributes in Read(written(TALKS)).tags
        if tag == "span" and attributes.get("dir") == "auto" and attributes["lang"] == "ru"
    ]
    assert len(phrases) == 3, "two phrases and a headline"


def test_evidence_of_date_and_title_opens_below_the_summary(written: Written) -> None:
    shown = text(written(TALKS))
    assert "How do we know? Dates : “ ended on 4 June ” Foo Gazette [2]" in shown


def test_a_field_that_was_read_once_is_marked_and_one_read_twice_is_not(written: Written) -> None:
    shown = written(TALKS)
    (head,) = re.findall(
        r'<details class="atlas-more atlas-knowns"><summary>(.*?)</summary>', shown
    )
    assert "read once" not in head
    assert ", read once" in shown.split("How do we know? Mediator")[1].split("</summary>")[0]
    assert "1 read once so far" in text(shown)


def test_a_record_that_was_never_read_says_nothing_of_evidence(written: Written) -> None:
    shown = written(UNREAD)
    assert "<details" not in shown and "atlas-legend" not in shown


def test_markup_in_outcomes_and_phrases_is_text(written: Written) -> None:
    assert "=A text of <b>students</b> & teachers" in unescape(told(written(SCHOOL)))
    shown = written(TALKS)
    assert "mediated by the &lt;i&gt;Foo Council&lt;/i&gt;" in shown
    assert {"b", "i"}.isdisjoint(Read(written(SCHOOL)).names)


def test_participants_women_languages_level_and_programme_are_facts(written: Written) -> None:
    shown = text(written(SCHOOL))
    assert "Participants 30" in shown and "Women among them 14" in shown
    assert "Languages spoken Armenian, Russian" in shown
    assert "Who met Citizens" in shown and "Programme Bar Programme" in shown


def test_an_event_that_is_only_announced_keeps_no_promise(written: Written, store: Store) -> None:
    first = extract(store, [FIRST_TALKS])[0].outcomes[0]
    shown = text(written(FIRST_TALKS, outcomes=({**first, "fulfilled_status": "announced"},)))
    assert "was announced for" in shown and "not on record whether it was held" in shown
    assert "kept by" not in shown.lower()


def test_an_organisation_has_the_side_that_it_sat_for(written: Written) -> None:
    assert "Bar Network (sat for: Armenia)" in text(written("2019-11-markup-title"))


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("2023-07-05-bar-school-second", "Bar Lur, shown by Foo Gazette"),
        ("2026-10-foo-talks-announced", "Foo Gazette, Announcement, 1 September 2026"),
    ],
    ids=["shown by another", "no report"],
)
def test_an_article_is_told_with_who_shows_it_and_what_kind_of_page_it_is(
    written: Written, event: str, said: str
) -> None:
    assert said in text(written(event))


def test_a_promise_that_was_kept_after_its_day_was_kept_late(
    written: Written, store: Store
) -> None:
    found: Extract = extract(store, [FIRST_TALKS])[0]
    promised = {**found.outcomes[0], "due": "2004-05", "due_day": date(2004, 5, 31)}
    assert "Due May 2004; kept late, by" in told(written(FIRST_TALKS, outcomes=(promised,)))
