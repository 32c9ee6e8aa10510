"""What can be taken away from a page: files, a brief, a citation; drawn only when the reader opens the choice."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.exports.citation import STYLES
from dashboard.exports.formats import FORMATS
from tests.views.pages import (
    NAMES,
    PATHS,
    WITHOUT_FILTERS,
    buttons,
    keys,
    open_page,
    open_panel,
    open_popover,
)

WITH_A_HEAD = [
    pytest.param(path, id=name)
    for path, name in zip(PATHS, NAMES, strict=True)
    if path not in WITHOUT_FILTERS
]


RECORD = "1998-foo-initiative"


def opened(path: str = "", **parameters: Any) -> AppTest:
    return open_panel(open_page(path, **parameters), "take-away")


def cited(app: AppTest, style: str, key: str = "selection") -> str:
    """What the citation in a style says."""
    app.segmented_control(key=f"cite.style.{key}").set_value(style).run()
    return str(app.code[0].value)


def citing(path: str = "", **parameters: Any) -> AppTest:
    app = opened(path, **parameters)
    app.segmented_control(key="take-away.part").set_value("cite").run()
    return app


@pytest.mark.parametrize("path", WITH_A_HEAD)
def test_every_page_offers_every_format(path: str) -> None:
    assert keys(opened(path), "download_button", "take-away.") == set(FORMATS)


def test_a_page_without_events_still_offers_its_files() -> None:
    app = opened(theme="energy")
    assert keys(app, "download_button", "take-away.") == set(FORMATS)


def test_a_page_about_one_thing_offers_the_files_of_its_events() -> None:
    assert keys(opened("theme", id="youth"), "download_button", "take-away.") == set(FORMATS)


def test_a_brief_can_be_asked_for_on_another_page() -> None:
    app = opened("themes")
    app.segmented_control(key="take-away.part").set_value("brief").run()
    assert "brief.make" in buttons(app)


@pytest.mark.parametrize("style", STYLES)
def test_a_selection_is_cited_in_every_style(style: str) -> None:
    said = cited(citing(theme="youth"), style)
    assert "of 12 events: Youth" in said


def test_a_citation_for_programs_can_be_read_by_them() -> None:
    (item,) = json.loads(cited(citing(theme="youth"), "csl-json"))
    assert item["type"] == "dataset"


def test_a_citation_can_be_downloaded() -> None:
    assert "cite.download.selection" in keys(citing(), "download_button", "")


def test_a_page_about_one_thing_is_cited_as_its_events() -> None:
    assert "of 12 events: Youth" in cited(citing("theme", id="youth"), "text")


def test_what_can_be_taken_away_is_drawn_once_it_is_asked_for() -> None:
    part = "take-away.part"
    assert part not in {each.key for each in open_page().button_group}
    assert part in {each.key for each in opened().button_group}


def test_nothing_is_cited_before_it_is_asked_for() -> None:
    assert not opened().code


@pytest.mark.parametrize("style", STYLES)
def test_a_record_is_cited_in_every_style(style: str) -> None:
    app = open_popover(open_page("events", event=RECORD), "cite.event")
    assert RECORD in cited(app, style, "event")


def test_a_figure_is_saved_as_numbers_and_as_a_picture() -> None:
    app = open_panel(open_page(), "save-themes")
    assert keys(app, "download_button", "csv.") == {"themes"}
    assert [each.proto.component_name for each in app.get("bidi_component")].count(
        "atlas.figureFiles"
    )
