"""What holds on every page: it opens, says what it shows, and each figure can be read without being seen."""

import re
from html import escape

import pytest

from tests.views.pages import (
    NAMES,
    PATHS,
    WITHOUT_FIGURES,
    WITHOUT_FILTERS,
    alts,
    buttons,
    figures,
    html,
    keys,
    open_page,
    openers,
    press,
    seen_page,
    sentence,
)

FILTERED = [path for path in PATHS if path not in WITHOUT_FILTERS]
DRAWN = [path for path in PATHS if path not in WITHOUT_FIGURES]


def name(path: str) -> str:
    return path or "overview"


each_page = pytest.mark.parametrize("path", PATHS, ids=NAMES)
each_filtered_page = pytest.mark.parametrize("path", FILTERED, ids=name)
each_page_with_figures = pytest.mark.parametrize("path", DRAWN, ids=name)


@each_page
def test_a_page_of_the_small_register_raises_nothing(path: str) -> None:
    app = seen_page(path)
    assert not app.exception


@each_page
def test_a_page_of_the_real_register_raises_nothing(path: str, real: None) -> None:
    app = open_page(path)
    assert not app.exception


@each_page
def test_a_page_has_one_title(path: str) -> None:
    app = seen_page(path)
    assert html(app).count("<h1") == 1


@each_filtered_page
def test_a_page_says_how_many_events_it_shows(path: str) -> None:
    app = seen_page(path)
    assert sentence(app) == "Showing 12 of 12 events"


@each_filtered_page
def test_a_page_says_what_its_events_are(path: str) -> None:
    app = seen_page(path, theme="youth", conflict="georgia-abkhazia", **{"from": "2010"})
    expected = "Showing 2 of 12 events: Youth; Georgia – Abkhazia; since 2010"
    assert sentence(app) == expected


@each_page
def test_a_page_without_events_raises_nothing(path: str) -> None:
    app = seen_page(path, theme="energy")
    assert not app.exception


@each_filtered_page
def test_a_page_without_events_says_so(path: str) -> None:
    app = seen_page(path, theme="energy")
    assert [note.value for note in app.info] == ["No event on record matches this choice."]


@each_filtered_page
def test_a_page_without_events_offers_what_one_filter_less_would_show(path: str) -> None:
    app = open_page(path, theme="youth", track="1")
    buttons(app)["way-out.Theme: Youth"].click().run()
    assert sentence(app) == "Showing 3 of 12 events: Track 1"


@each_filtered_page
def test_a_page_without_events_can_be_cleared(path: str) -> None:
    app = open_page(path, theme="energy")
    press(app, "Clear all")
    assert sentence(app) == "Showing 12 of 12 events"


@each_page_with_figures
def test_every_figure_has_an_alternative_text(path: str) -> None:
    app = seen_page(path)
    assert figures(app) and all(len(alt) > 20 for alt in alts(app))


@pytest.mark.parametrize("path", sorted({*FILTERED} & {*DRAWN}), ids=name)
def test_every_figure_tells_something_else_after_a_filter(path: str) -> None:
    before, after = alts(seen_page(path)), alts(seen_page(path, track="1"))
    assert before and after and not set(before) & set(after)


@each_page_with_figures
def test_every_figure_has_its_numbers_as_a_table(path: str) -> None:
    app = seen_page(path)
    assert figures(app) <= openers(app, "table-")


@each_page_with_figures
def test_every_figure_can_be_saved(path: str) -> None:
    app = seen_page(path)
    assert figures(app) <= openers(app, "save-")


@each_page_with_figures
def test_nothing_to_save_is_drawn_before_it_is_asked_for(path: str) -> None:
    app = seen_page(path)
    assert not keys(app, "download_button", "csv.")
    assert not keys(app, "download_button", "take-away.")


@pytest.mark.parametrize("path", ["", "events"], ids=["overview", "events"])
def test_a_title_that_looks_like_markup_is_shown_as_text(path: str) -> None:
    title = 'Talks <b>&amp; "quotes"</b>'
    shown = html(seen_page(path))
    assert escape(title) in shown and title not in shown


@each_filtered_page
def test_words_that_look_like_markup_are_shown_as_text(path: str) -> None:
    typed = "<img src=x>"
    shown = html(seen_page(path, q=typed))
    assert escape(typed) in shown and typed not in shown


@each_page
def test_every_page_links_to_all_views_with_what_is_chosen_and_marks_itself(path: str) -> None:
    app = seen_page(path, theme="youth")
    (row,) = [
        each.proto.body for each in app.main.get("html") if "atlas-navigation" in each.proto.body
    ]
    links = re.findall('href="([^"]+)" target="_self"( aria-current="page")?', row)
    assert [address for address, _ in links] == [f"{each or '.'}?theme=youth" for each in PATHS]
    assert [address for address, is_current in links if is_current] == [
        f"{path or '.'}?theme=youth"
    ]
