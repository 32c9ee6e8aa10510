"""One figure of a page alone, as a frame on another site shows it."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.figures import FIGURES, of
from dashboard.ui.page import Page
from dashboard.views import VIEWS
from tests.views.pages import choosers, figures, html, open_page, openers, text, warnings

PAGES = sorted({figure.page for figure in FIGURES.values() if not figure.required})


def embedded(figure: str, path: str = "", **parameters: str) -> AppTest:
    return open_page(path, figure=figure, **parameters)


@pytest.mark.parametrize(
    ("path", "figure"),
    [
        ("", "timeline"),
        ("", "map"),
        ("map", "map"),
        ("timeline", "timeline"),
        ("themes", "themes-by-year"),
        ("organisations", "organisation-years"),
        ("articles", "articles-by-year"),
        ("about", "about-events"),
    ],
)
def test_only_the_figure_that_is_asked_for_is_shown(path: str, figure: str) -> None:
    app = embedded(figure, path)
    assert not app.exception
    assert figures(app) == {figure}


def test_a_figure_of_a_page_about_one_thing_can_be_embedded() -> None:
    app = embedded("profile-years", "theme", id="youth")
    assert figures(app) == {"profile-years"}


@pytest.mark.parametrize("shown", ["places", "years", "density"])
def test_every_kind_of_map_can_be_embedded(shown: str) -> None:
    app = embedded("map", "map", show=shown)
    assert not app.exception
    assert figures(app) == {"map"} and not app.slider


def test_an_embedded_figure_says_what_was_chosen_and_where_it_is_from() -> None:
    shown = text(embedded("timeline", theme="youth"))
    assert "Showing 3 of 12 events: Youth" in shown
    assert "Peace Atlas register" in shown and "CC BY 4.0" in shown


def test_an_embedded_figure_has_one_title() -> None:
    shown = html(embedded("timeline"))
    assert shown.count("<h1") == 1 and shown.count("<h2") == 0


def test_an_embedded_figure_links_back_to_its_page_with_its_settings() -> None:
    shown = text(embedded("timeline", "timeline", step="month", theme="youth"))
    assert 'href="timeline?theme=youth&step=month" target="_blank"' in shown


def test_a_figure_links_back_to_the_kind_of_timeline_that_shows_it() -> None:
    shown = text(embedded("lanes", "timeline", theme="youth"))
    assert 'href="timeline?theme=youth&show=lanes" target="_blank"' in shown


def test_nothing_of_the_dashboard_stands_around_an_embedded_figure() -> None:
    app = embedded("timeline", theme="youth")
    assert not app.sidebar.children
    assert not [*app.get("popover"), *app.button, *app.segmented_control]
    assert not choosers(app) and "atlas-copy" not in html(app)
    assert "<nav" not in "".join(each.proto.body for each in app.get("html"))


def test_the_address_of_an_embedded_figure_stays() -> None:
    app = embedded("timeline", theme="youth")
    assert dict(app.query_params) == {"figure": "timeline", "theme": "youth"}


def test_an_unknown_figure_leads_to_the_figures_there_are() -> None:
    app = embedded("pie", theme="youth")
    shown = text(app)
    assert not figures(app)
    assert "This page has no figure of the name “pie”." in shown
    assert 'href=".?theme=youth&embed=true&figure=themes"' in shown


def test_a_name_that_looks_like_markup_is_shown_as_text() -> None:
    assert "<img" not in html(embedded("<img src=x>"))


def test_a_map_of_a_year_without_events_is_drawn_empty() -> None:
    app = embedded("map", "map", show="years", year="2011")
    assert figures(app) == {"map"} and "Events by place, 2011" in text(app)


def test_a_figure_of_the_whole_register_is_drawn_whatever_is_filtered() -> None:
    app = embedded("about-events", "about", theme="energy")
    assert figures(app) == {"about-events"} and "Showing 12 of 12 events" in text(app)


def test_an_embedded_figure_without_events_says_so() -> None:
    app = embedded("timeline", theme="energy")
    assert "No event on record matches this choice." in text(app)


def test_a_page_without_figures_leads_to_itself() -> None:
    assert "Open in the South Caucasus Peace Atlas" in text(embedded("timeline", "events"))


def test_an_embedded_figure_names_what_its_address_got_wrong() -> None:
    app = embedded("timeline", theme="fishing")
    assert len(warnings(app)) == 1 and "fishing" in warnings(app)[0]


def test_the_other_figures_of_a_page_are_not_drawn_to_be_saved() -> None:
    assert not openers(embedded("timeline"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "overview")
def test_a_page_is_not_drawn_for_one_of_its_figures(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(page: Page) -> None:
        raise AssertionError("The page was drawn")

    monkeypatch.setattr("dashboard.views.VIEWS", dict.fromkeys(VIEWS, refuse))
    name = next(iter(of(path)))
    app = embedded(name, path)
    assert not app.exception
    assert figures(app) == {name}


def test_a_figure_without_a_row_to_show_says_why() -> None:
    app = embedded("network", "networks", among="mediators")
    assert [note.value for note in app.info] == [
        "No two organisations are recorded together so often in these roles."
    ]
    assert "Who works with whom" in text(app) and "CC BY 4.0" in text(app)
    assert not figures(app)


def test_both_sides_of_a_comparison_are_drawn_where_only_one_has_events() -> None:
    app = embedded("compared-theme", "compare", theme="energy")
    assert figures(app) == {"compared-theme"}
