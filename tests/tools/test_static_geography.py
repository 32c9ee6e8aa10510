"""The static files of the maps are built from data/geo, and hold no names."""

import json
from pathlib import Path

import pytest

from dashboard.drawing.theme import DARK, LIGHT, Look
from tools.static_geography import build, main

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
GEO = ROOT / "data" / "geo"
STATIC = ROOT / "dashboard" / "static"
FILES = ("geo/region.geojson", "geo/world.geojson", "style-light.json", "style-dark.json")
MAPS = FILES[:2]
MAX_BYTES = 150_000

each_file = pytest.mark.parametrize("name", FILES)
each_map = pytest.mark.parametrize("name", MAPS)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("static")
    build(GEO, target)
    return target


def layers_of(path: Path) -> dict[str, dict[str, object]]:
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {feature["properties"]["layer"]: feature for feature in features}


def translator(value: object) -> set[str]:
    """Every key and every text of a nested value."""
    if isinstance(value, dict):
        return set(value).union(*map(translator, value.values()))
    if isinstance(value, list):
        return set().union(*map(translator, value))
    return {value} if isinstance(value, str) else set()


def test_build_returns_what_it_wrote(tmp_path: Path) -> None:
    paths = build(GEO, tmp_path)

    assert [path.relative_to(tmp_path).as_posix() for path in paths] == list(FILES)


def test_the_command_says_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--target", str(tmp_path)])
    assert [line.split(": ")[0] for line in capsys.readouterr().out.splitlines()] == [
        str(tmp_path / name) for name in FILES
    ]


def test_without_boundaries_static_files_are_left_alone(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="The boundaries cannot be read"):
        main(["--source", str(tmp_path / "nowhere"), "--target", str(tmp_path)])
    assert list(tmp_path.iterdir()) == []


@each_file
def test_the_committed_file_is_what_its_sources_give(name: str, built: Path) -> None:
    assert (STATIC / name).read_bytes() == (built / name).read_bytes()


@each_map
def test_a_map_holds_no_property_but_the_layer(name: str) -> None:
    features = json.loads((STATIC / name).read_text(encoding="utf-8"))["features"]

    assert {key for feature in features for key in feature["properties"]} == {"layer"}


@each_map
def test_a_map_has_no_words_but_those_of_its_format(name: str) -> None:
    known = {"type", "features", "properties", "geometry", "coordinates", "layer"}
    known |= {"FeatureCollection", "Feature", "Polygon", "MultiPolygon", "MultiLineString"}
    known |= {"land", "region", "lake", "line"}
    assert translator(json.loads((STATIC / name).read_text(encoding="utf-8"))) <= known


@each_map
def test_a_map_is_small(name: str) -> None:
    assert (STATIC / name).stat().st_size <= MAX_BYTES


def test_the_map_of_the_region_has_land_region_lakes_and_lines() -> None:
    assert set(layers_of(STATIC / "geo/region.geojson")) == {"land", "region", "lake", "line"}


def test_the_map_of_the_world_has_land_region_and_lines() -> None:
    assert set(layers_of(STATIC / "geo/world.geojson")) == {"land", "region", "line"}


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_is_a_sea_in_the_colour_of_the_theme(look: Look) -> None:
    style = json.loads((STATIC / f"style-{look.mode}.json").read_text(encoding="utf-8"))

    assert style["sources"] == {}
    assert [layer["paint"] for layer in style["layers"]] == [{"background-color": look.sea}]


@each_file
def test_no_static_file_names_an_address(name: str) -> None:
    assert "http" not in (STATIC / name).read_text(encoding="utf-8")
