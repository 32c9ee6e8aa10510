"""The map of venues: what circles, colours, labels, tooltips and the alternative text say."""

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.drawing import basemap, label_placement
from dashboard.drawing.basemap import VIEWS, WIDE, Size
from dashboard.drawing.label_placement import Box, Symbol
from dashboard.drawing.map_legend import legend
from dashboard.drawing.theme import DARK, LIGHT, Look, rgb
from dashboard.maps import events_by_place
from dashboard.readers.register.labels import labels
from dashboard.text.i18n import translator

ROOT = Path(__file__).parents[3]
LABELS = labels(ROOT / "data" / "geo")
WORDS = translator("en")
NARROW: Size = (358, 420)
LARGE: Size = (1180, 620)
COLUMNS = [
    *("place_id", "name", "country", "latitude", "longitude", "precision"),
    *("event_count", "track", "first_year", "last_year", "themes"),
]

each_view = pytest.mark.parametrize("view", VIEWS)
each_size = pytest.mark.parametrize("size", [NARROW, WIDE, LARGE], ids=["narrow", "wide", "large"])


def make_place(**changes: object) -> dict[str, object]:
    return {
        "place_id": "tbilisi",
        "name": "Tbilisi",
        "country": "GE",
        "latitude": 41.69,
        "longitude": 44.83,
        "precision": "town",
        "event_count": 4,
        "track": "2",
        "first_year": 1999,
        "last_year": 2024,
        "themes": "Youth and Media",
        **changes,
    }


def make_frame(*places: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame(places or (), columns=COLUMNS)


def read(name: str) -> pd.DataFrame:
    return pd.read_csv(ROOT / "data" / f"{name}.csv", dtype=str, keep_default_na=False)


@pytest.fixture(scope="module")
def register() -> pd.DataFrame:
    """Places of all events of the real register, computed without the store."""
    met = read("event_places").merge(read("events")[["event_id", "track", "start_date"]])
    met["year"] = met["start_date"].str[:4].astype(int)
    sums = met.groupby("place_id", as_index=False).agg(
        event_count=("event_id", "nunique"),
        track=("track", lambda tracks: tracks.mode()[0]),
        first_year=("year", "min"),
        last_year=("year", "max"),
    )
    frame = sums.merge(read("places")).assign(themes="")[COLUMNS]
    return frame.astype({"latitude": float, "longitude": float})


def spec(frame: pd.DataFrame, look: Look = LIGHT, **options: Any) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(
        events_by_place.deck(frame, WORDS, look, labels=LABELS, **options).to_json()
    )
    return made


def layer(made: dict[str, Any], name: str) -> dict[str, Any]:
    return next(each for each in made["layers"] if each["id"] == name)


def boxes(made: dict[str, Any], view: str, size: Size) -> list[Box]:
    """Boxes of all texts as drawn; a name and its count are two of them."""
    at = basemap.window(VIEWS[view], size)

    def box(row: dict[str, Any], height: float) -> Box:
        x, y = at.place(row["longitude"], row["latitude"])
        left, middle = x + row["dx"], y + row["dy"]
        right = left + label_placement.text_width(row["text"], height)
        return left, middle - height / 2, right, middle + height / 2

    return [
        box(row, layer(made, name)["getSize"])
        for name in ("names", "place-names", "place-counts")
        for row in layer(made, name)["data"]
    ]


@given(st.lists(st.integers(1, 5000), min_size=1, max_size=30), st.sampled_from(sorted(VIEWS)))
def test_the_area_of_a_circle_follows_the_count(counts: list[int], view: str) -> None:
    places = [make_place(place_id=str(i), event_count=n) for i, n in enumerate(counts)]

    rows = layer(spec(make_frame(*places), view=view), "places")["data"]

    largest = rows[0]
    assert [row["radius"] ** 2 / row["count"] for row in rows] == pytest.approx(
        [largest["radius"] ** 2 / largest["count"]] * len(rows), rel=0.05, abs=0.02
    )


@given(st.integers(1, 10**6), st.sampled_from(sorted(VIEWS)))
def test_no_circle_grows_beyond_its_bound(count: int, view: str) -> None:
    rows = layer(spec(make_frame(make_place(event_count=count)), view=view), "places")["data"]

    assert rows[0]["radius"] <= VIEWS[view].largest


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("track", LIGHT.track)
def test_the_colour_is_that_of_the_track(track: str, look: Look) -> None:
    rows = layer(spec(make_frame(make_place(track=track)), look), "places")["data"]

    assert tuple(rows[0]["fill"][:3]) == rgb(look.track[track])


def test_an_unknown_track_is_drawn_in_a_quiet_colour() -> None:
    rows = layer(spec(make_frame(make_place(track="9"))), "places")["data"]

    assert tuple(rows[0]["fill"][:3]) == rgb(LIGHT.quiet)


def test_smaller_circles_lie_on_top() -> None:
    places = [make_place(place_id=str(n), event_count=n) for n in (1, 9, 4)]

    rows = layer(spec(make_frame(*places)), "places")["data"]

    assert [row["count"] for row in rows] == [9, 4, 1]


@pytest.mark.parametrize("precision", ["region", "country"])
def test_a_place_that_is_an_area_is_not_drawn(precision: str) -> None:
    frame = make_frame(make_place(precision=precision))

    made = spec(frame)

    assert events_by_place.drawable(frame).empty
    assert [layer(made, name)["data"] for name in ("places", "place-names")] == [[], []]


def test_the_chosen_place_gets_a_ring() -> None:
    made = spec(make_frame(make_place(), make_place(place_id="gori")), chosen="gori")

    assert len(layer(made, "chosen")["data"]) == 1


def test_the_tooltip_is_filled_with_whole_sentences() -> None:
    row = layer(spec(make_frame(make_place())), "places")["data"][0]

    assert (row["name"], row["met"], row["led"], row["about"]) == (
        "Tbilisi",
        "4 events took place here, 1999–2024.",
        "Track 2 met here most often.",
        "Leading themes: Youth and Media",
    )


def test_one_event_is_spoken_of_in_the_singular() -> None:
    place = make_place(event_count=1, first_year=2001, last_year=2001)

    row = layer(spec(make_frame(place)), "places")["data"][0]

    assert row["met"] == "1 event took place here, 2001."


def test_a_place_without_themes_says_nothing_of_them() -> None:
    row = layer(spec(make_frame(make_place(themes=""))), "places")["data"][0]

    assert row["about"] == ""


def test_the_text_of_a_place_never_becomes_part_of_the_markup() -> None:
    # Streamlit escapes the values it fills into the tooltip's template, so the template must hold none of them.
    made = events_by_place.deck(make_frame(make_place(name="<b>&</b>")), WORDS, LIGHT)

    assert made._tooltip["html"] == events_by_place.TOOLTIP


def test_the_legend_names_the_tracks_that_occur_and_round_counts() -> None:
    shown = legend(make_frame(make_place(event_count=12)), WORDS, LIGHT)

    assert ">Track 2<" in shown and "Track 1" not in shown
    assert [f">{count}<" in shown for count in (1, 5, 10, 20)] == [True, True, True, False]


def test_the_legend_uses_colours_of_the_theme_only() -> None:
    shown = legend(make_frame(make_place()), WORDS, DARK)

    assert set(pd.Series([shown]).str.findall(r"#\w{6}")[0]) == {DARK.quiet, DARK.track["2"]}


def test_the_legend_of_nothing_is_nothing() -> None:
    assert legend(make_frame(), WORDS, LIGHT) == ""


@each_view
@each_size
def test_no_text_touches_another(view: str, size: Size, register: pd.DataFrame) -> None:
    drawn = boxes(spec(register, view=view, size=size), view, size)

    assert not [pair for pair in combinations(drawn, 2) if label_placement.overlap(*pair)]


@each_view
@each_size
def test_no_text_is_cut_off(view: str, size: Size, register: pd.DataFrame) -> None:
    drawn = boxes(spec(register, view=view, size=size), view, size)

    assert min(left for left, *_ in drawn) >= 0
    assert max(right for _, _, right, _ in drawn) <= size[0]


@each_view
@each_size
def test_the_busiest_place_is_named(view: str, size: Size, register: pd.DataFrame) -> None:
    named = layer(spec(register, view=view, size=size), "place-names")["data"]

    inside = events_by_place.inside(register, view, size)
    busiest = inside.nlargest(1, "event_count", keep="all")
    assert named[0]["text"] in set(busiest["name"])


@each_size
def test_the_three_countries_of_the_region_are_named(register: pd.DataFrame, size: Size) -> None:
    drawn = layer(spec(register, size=size), "names")["data"]
    texts = {row["text"].replace("\u2009", "") for row in drawn}

    assert {"ARMENIA", "AZERBAIJAN", "GEORGIA"} <= texts


def test_of_the_three_countries_none_is_named_where_one_finds_no_room() -> None:
    in_armenia = make_place(latitude=40.98, longitude=44.02, event_count=100)

    texts = [
        row["text"].replace("\u2009", "")
        for row in layer(spec(make_frame(in_armenia)), "names")["data"]
    ]

    assert "RUSSIA" in texts
    assert not {"ARMENIA", "AZERBAIJAN", "GEORGIA"} & set(texts)


def test_the_alternative_text_states_the_finding(register: pd.DataFrame) -> None:
    text = events_by_place.alt(register, WORDS)

    inside = events_by_place.inside(register, "region")
    first, second = inside.nlargest(2, "event_count").to_dict("records")
    told = f"{first['name']} ({first['event_count']}), {second['name']} ({second['event_count']})"
    assert told in text
    assert text.startswith(f"Map of {len(events_by_place.inside(register, 'region'))} places")


def test_the_alternative_text_of_one_place_is_in_the_singular() -> None:
    text = events_by_place.alt(make_frame(make_place()), WORDS)

    assert text == "Map of 1 place where people met. Most events: Tbilisi (4)."


def test_an_empty_map_is_drawn_and_says_so() -> None:
    made, text = spec(make_frame()), events_by_place.alt(make_frame(), WORDS)

    assert layer(made, "places")["data"] == []
    assert text.startswith("Map without places")


def test_a_shared_scale_makes_circles_smaller_than_their_own() -> None:
    frame = make_frame(make_place(event_count=4))

    own = layer(spec(frame), "places")["data"][0]["radius"]
    shared = layer(spec(frame, most=100), "places")["data"][0]["radius"]

    assert shared < own


@each_view
def test_the_map_asks_no_other_server(view: str, register: pd.DataFrame) -> None:
    made = spec(register, view=view)

    assert "http" not in json.dumps(made)
    assert made["mapStyle"] == "app/static/style-light.json"
    assert layer(made, "boundaries")["data"] == f"app/static/{VIEWS[view].file}"


def test_only_places_answer_to_pointers() -> None:
    made = spec(make_frame(make_place()))

    assert [each["id"] for each in made["layers"] if each["pickable"]] == ["places"]


def test_the_frame_is_left_as_it_was() -> None:
    frame = make_frame(make_place(), make_place(place_id="gori"))
    before = frame.copy()

    spec(frame)

    pd.testing.assert_frame_equal(frame, before)


@given(st.floats(-180, 180), st.floats(-80, 80))
def test_a_view_fits_its_bounds_into_any_map(longitude: float, latitude: float) -> None:
    view = VIEWS["europe"]
    is_within = view.west < longitude < view.east and view.south < latitude < view.north

    shown = [
        basemap.window(view, size).shows(longitude, latitude) for size in (NARROW, WIDE, LARGE)
    ]

    assert all(shown) or not is_within


coordinates = st.floats(0, 500)
symbols = st.builds(Symbol, coordinates, coordinates, st.floats(1, 30), st.integers(1, 99))


@given(st.lists(symbols, max_size=25), st.floats(5, 160))
def test_labels_never_collide(marks: list[Symbol], width: float) -> None:
    room = label_placement.Room((500, 500), (), tuple(marks))

    placed = label_placement.beside(room, range(len(marks)), [width] * len(marks), 13)

    assert not [
        pair
        for pair in combinations([each.box for each in placed], 2)
        if label_placement.overlap(*pair)
    ]


@given(st.lists(symbols, min_size=1, max_size=25), st.floats(5, 160))
def test_a_label_never_covers_a_symbol_of_weight(marks: list[Symbol], width: float) -> None:
    room = label_placement.Room((500, 500), (), tuple(marks))

    placed = label_placement.beside(room, range(len(marks)), [width] * len(marks), 13)

    assert not [
        (each, mark)
        for each in placed
        for mark in marks
        if mark is not marks[each.index]
        and mark.weight > label_placement.FAR_LIGHTER * marks[each.index].weight
        and label_placement.covers(each.box, mark)
    ]


@pytest.mark.parametrize(
    ("label", "expected"),
    [("Türkiye", "TÜRKIYE"), ("Black Sea", "BLACK SEA"), ("საქართველო", "საქართველო")],
)
def test_names_of_countries_are_spaced_capitals(label: str, expected: str) -> None:
    assert label_placement.spaced(label).replace("\u2009", "") == expected


def test_an_accent_does_not_make_a_text_wider() -> None:
    assert label_placement.text_width("Çanakkale Ürgüp", 13) == label_placement.text_width(
        "Canakkale Urgup", 13
    )
