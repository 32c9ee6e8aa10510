"""Figures over HTTP: what the pages show, by key, with the Selection and the settings of the page."""

import csv
from io import StringIO
from typing import Any
from xml.etree import ElementTree

import pytest

from dashboard.drawing.theme import LIGHT
from dashboard.exports.table import items
from dashboard.figures import FIGURES
from dashboard.figures.context import Context
from dashboard.figures.figure import DrawnFigure, FigureSpec
from dashboard.figures.options import defaults
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.text.i18n import translator
from dashboard.web.api.figures import endings, takes_selection
from dashboard.web.api.openapi import ROOT
from tests.figures.drawn import IDS
from tests.unit.web.api.client import BASE, Answer, Client

SVG = "{http://www.w3.org/2000/svg}"
YOUTH = ("theme", "youth")
Figure = FigureSpec[Any]

each_figure = pytest.mark.parametrize("figure", FIGURES.values(), ids=list(FIGURES))
each_picture = pytest.mark.parametrize(
    "figure",
    [figure for figure in FIGURES.values() if figure.picture],
    ids=[key for key, figure in FIGURES.items() if figure.picture],
)


def get(api: Client, figure: Figure, ending: str, *params: tuple[str, str]) -> Answer:
    """Ask for a figure, of one thing where it is about one."""
    about = [("id", IDS[figure.page])] if figure.required else []
    return api.get(f"{ROOT}/figures/{figure.key}.{ending}", [*about, *params])


def shown(figure: Figure, store: Store, selection: Selection) -> DrawnFigure:
    """The figure as its page shows it."""
    options = defaults(figure.page) | ({"id": IDS[figure.page]} if figure.required else {})
    b = Selection() if figure.page == "compare" else None
    tr = translator("en").knowing(store.terms)
    page = Context(store, selection, tr, LIGHT, figure.page, options, b=b, is_still=True)
    return figure.drawn(figure.shown(page))


def texts(answer: Answer) -> list[str]:
    root = ElementTree.fromstring(answer.body)
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


@each_figure
def test_what_is_said_of_a_figure_and_its_rows_are_those_of_its_page(
    api: Client, store: Store, figure: Figure
) -> None:
    selection = Selection.of(theme=["youth"]) if takes_selection(figure) else Selection()
    answer = get(api, figure, "json", *selection.to_params()).json()
    page = shown(figure, store, selection)
    said = {name: answer[name] for name in ("title", "counting_rule", "alt")}
    assert said == {name: getattr(page, name) for name in said}
    rows = items(page.numbers, translator("en").knowing(store.terms))
    assert len(answer["items"]) == answer["total"] == len(rows)
    assert [set(row) for row in answer["items"]] == [set(row) for row in rows]
    counts = [row.get("event_count") for row in rows]
    assert [row.get("event_count") for row in answer["items"]] == counts


@each_figure
def test_the_table_holds_the_same_rows(api: Client, figure: Figure) -> None:
    told = get(api, figure, "json").json()["items"]
    rows = list(csv.DictReader(StringIO(get(api, figure, "csv").text.removeprefix("\ufeff"))))
    assert [row.get("event_count") for row in rows] == [
        None if row.get("event_count") is None else str(row["event_count"]) for row in told
    ]


@each_picture
def test_a_picture_says_title_selection_rule_source_and_licence(
    api: Client, figure: Figure
) -> None:
    answer, told = get(api, figure, "svg"), get(api, figure, "json").json()
    root, said = ElementTree.fromstring(answer.body), " ".join(texts(answer))
    assert answer.media_type == "image/svg+xml" and root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == told["title"] and root.findtext(f"{SVG}desc")
    for part in (told["title"], told["counting_rule"], told["provenance"]["selection"]):
        assert part in said
    assert "Peace Atlas register 0.0.1" in said and "CC BY 4.0" in said


def test_a_picture_can_be_shown_and_runs_nothing(api: Client) -> None:
    headers = get(api, FIGURES["themes"], "svg").headers
    assert headers["content-disposition"].startswith("inline; filename=")
    assert "default-src 'none'" in headers["content-security-policy"]


def test_words_of_a_reader_are_no_markup_of_a_picture(api: Client) -> None:
    answer = get(api, FIGURES["themes"], "svg", ("q", "<b>&"))
    assert any("<b>&" in text for text in texts(answer))


def test_an_answer_leads_to_the_page_that_shows_the_figure(api: Client) -> None:
    answer = get(api, FIGURES["timeline"], "json", YOUTH, ("step", "month")).json()
    assert answer["provenance"]["link"] == f"{BASE}/timeline?theme=youth&step=month"
    lanes = get(api, FIGURES["lanes"], "json").json()
    assert lanes["provenance"]["link"] == f"{BASE}/timeline?show=lanes"


def test_two_selections_can_be_compared(api: Client) -> None:
    params = [YOUTH, ("b.theme", "demining"), ("b.from", "2010")]
    answer = get(api, FIGURES["compared-theme"], "json", *params).json()
    said = answer["provenance"]
    assert said["selection"] == "A: Youth. B: Landmines; since 2010."
    assert said["link"] == f"{BASE}/compare?theme=youth&b.from=2010&b.theme=demining"
    counts = {row["theme"]: (row["a_count"], row["b_count"]) for row in answer["items"]}
    assert counts["youth"][0] == 3 and counts["demining"][1] > 0


def test_every_figure_is_listed_with_its_settings_and_forms(api: Client) -> None:
    answer = api.get(f"{ROOT}/figures").json()
    assert [each["key"] for each in answer["items"]] == list(FIGURES)
    assert answer["total"] == len(FIGURES)
    listed = {each["key"]: each for each in answer["items"]}
    assert listed["timeline"]["settings"][1] == {
        "name": "step",
        "values": ["year", "month"],
        "default": "year",
        "required": False,
    }
    assert listed["lanes"]["formats"] == ["json", "csv"]
    assert [each["required"] for each in listed["profile-years-theme"]["settings"]] == [True]


def test_a_key_alone_is_answered_as_json(api: Client) -> None:
    assert api.get(f"{ROOT}/figures/themes").media_type == "application/json"


@pytest.mark.parametrize("key", [key for key, figure in FIGURES.items() if not figure.picture])
def test_a_figure_that_needs_a_browser_has_no_picture_and_says_why(api: Client, key: str) -> None:
    answer = get(api, FIGURES[key], "svg")
    assert (answer.status, answer.media_type) == (404, "application/problem+json")
    assert "drawn by the reader's browser" in answer.json()["detail"]
    assert answer.json()["formats"] == list(endings(FIGURES[key]))


def test_a_map_of_density_has_no_picture_and_says_why(api: Client) -> None:
    answer = get(api, FIGURES["map"], "svg", ("show", "density"))
    assert answer.status == 404 and "Other settings" in answer.json()["detail"]
    assert get(api, FIGURES["map"], "svg", ("show", "years")).status == 200


def test_an_unknown_figure_is_answered_with_the_nearest(api: Client) -> None:
    answer = api.get(f"{ROOT}/figures/theems.json")
    assert answer.status == 404 and answer.json()["nearest"] == ["themes"]


@pytest.mark.parametrize(
    ("path", "params", "parameter"),
    [
        ("timeline.json", [("by", "colour")], "by"),
        ("timeline.json", [("lane", "series")], "lane"),
        ("lanes.csv", [("lane", "series"), ("lane", "conflicts")], "lane"),
        ("profile-years-theme.svg", [], "id"),
        ("profile-years-theme.json", [("id", "fishing")], "id"),
        ("profile-years-year.json", [("id", "last")], "id"),
        ("map.json", [("year", "soon")], "year"),
        ("themes.json", [("b.theme", "youth")], "b.theme"),
        ("compared-theme.json", [("b.theme", "fishing")], "b.theme"),
        ("about-events.json", [("theme", "youth")], "theme"),
        ("themes.json", [("limit", "3")], "limit"),
    ],
)
def test_a_parameter_that_cannot_be_used_is_named(
    api: Client, path: str, params: list[tuple[str, str]], parameter: str
) -> None:
    answer = api.get(f"{ROOT}/figures/{path}", params)
    assert answer.status == 400
    assert {error["parameter"] for error in answer.json()["errors"]} == {parameter}


@pytest.mark.parametrize("ending", ["json", "csv", "svg"])
def test_an_answer_that_is_known_is_not_sent_again(api: Client, ending: str) -> None:
    etag = get(api, FIGURES["themes"], ending, YOUTH).headers["etag"]
    again = api.get(f"{ROOT}/figures/themes.{ending}", [YOUTH], if_none_match=etag)
    assert again.status == 304 and not again.body
    other = api.get(f"{ROOT}/figures/themes.{ending}", [], if_none_match=etag)
    assert other.status == 200
