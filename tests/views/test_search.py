"""The search page: events by relevance with the words marked, things of that name, and suggestions."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.pages import html, links, open_page, sentence, text


def listed(app: AppTest) -> list[str]:
    return re.findall(r"event=([\w-]+)", html(app))


def test_the_words_are_marked_in_title_and_summary() -> None:
    shown = html(open_page("search", q="school"))
    assert "Bar <mark>School</mark>, first year" in shown
    assert "A summer <mark>school</mark> for students." in shown


def test_a_name_that_has_the_words_is_shown() -> None:
    assert "Place: <mark>ფუქალაქი</mark>" in html(open_page("search", q="ფუქალაქი"))


def test_a_result_leads_to_its_record_with_the_same_choice() -> None:
    shown = html(open_page("search", q="landmines"))
    assert 'href="events?q=landmines&amp;event=2021-02-11-online-landmines"' in shown


def test_a_thing_of_that_name_is_a_link_that_filters_by_it() -> None:
    shown = html(open_page("search", q="foo council", track="1"))
    link = (
        '<a class="atlas-link" href="search?track=1&amp;organisation=foo-council" target="_self">'
    )
    assert f"{link}Organisation: Foo Council</a>" in shown


def test_the_words_left_stay_beside_the_filter() -> None:
    app = open_page("search", q="fc ceasefire")
    assert 'href="search?organisation=foo-council&amp;q=ceasefire"' in html(app)
    assert "with “ceasefire” 1 event" in text(app)


def test_a_misspelled_word_is_answered_by_a_link() -> None:
    shown = html(open_page("search", q="lanmines"))
    assert 'Did you mean <a class="atlas-link" href="search?q=landmines"' in shown


def test_words_that_never_occur_together_are_offered_as_alternatives() -> None:
    app = open_page("search", q="landmines ceasefire")
    assert "Look for any of them:" in text(app)
    assert 'href="search?q=landmines+OR+ceasefire"' in html(app)


@pytest.mark.parametrize("path", ["", "events", "map"], ids=["overview", "events", "map"])
def test_other_pages_suggest_a_spelling_too(path: str) -> None:
    app = open_page(path, q="lanmines")
    assert f'href="{path or "."}?q=landmines"' in html(app)


def test_nothing_typed_shows_examples_and_the_newest_first() -> None:
    app = open_page("search")
    assert "For example:" in text(app) and "Newest first" in text(app)
    assert listed(app) == sorted(listed(app), reverse=True)


def test_what_is_typed_on_the_page_filters() -> None:
    app = open_page("search")
    app.text_input("search.typed").set_value("landmines").run()
    assert sentence(app) == "Showing 1 of 12 events: with the words “landmines”"
    assert links(app) == {"q": "landmines"}


def test_what_is_typed_beside_the_page_stands_in_its_box() -> None:
    app = open_page("search")
    app.text_input("q").set_value("landmines").run()
    assert app.text_input("search.typed").value == "landmines"


def test_a_second_page_continues_the_first(real: None) -> None:
    first = listed(open_page("search", q="youth"))
    app = open_page("search", q="youth", page="2")
    assert listed(app) and not set(first) & set(listed(app))
    assert 'href="search?q=youth&amp;page=1"' in html(app)


def test_other_words_lead_back_to_the_first_page(real: None) -> None:
    app = open_page("search", q="youth", page="2")
    app.text_input("search.typed").set_value("women").run()
    assert "Events 1 to 25" in text(app)


def test_markup_in_names_and_titles_is_shown_as_text() -> None:
    shown = html(open_page("search", q="markup"))
    assert "A title with &lt;i&gt;<mark>markup</mark>&lt;/i&gt;" in shown


def test_many_things_of_that_name_open_on_demand(real: None) -> None:
    shown = html(open_page("search", q="Georgia"))
    section = shown.split('class="atlas-named"')[1].split("</section>")[0]
    before, _, after = section.partition("<details")
    assert before.count("<li>") == 6 and after.count("<li>") > 1


def test_what_came_of_an_event_is_searched_too_and_shown_where_the_words_stand_in_it() -> None:
    app = open_page("search", q="exchanged")
    shown = text(app)
    assert sentence(app).startswith("Showing 1 of 12 events")
    assert "Outcome: " in shown and "Lists are to be <mark>exchanged</mark>" in shown


def test_a_programme_that_is_named_is_offered_as_a_filter() -> None:
    shown = text(open_page("search", q="Bar Programme"))
    assert 'href="search?programme=bar-programme"' in shown
    assert "Programme: Bar Programme" in shown
