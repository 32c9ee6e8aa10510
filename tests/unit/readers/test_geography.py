"""The static files of the maps are built from data/geo, hold no names, and the labels are checked."""

import json
from pathlib import Path

import pytest

from dashboard.model.errors import DataPackageError
from dashboard.readers.geography import LABEL_COLUMNS, build, labels
from dashboard.theme import DARK, LIGHT, Look

ROOT = Path(__file__).parents[3]
GEO = ROOT / "data" / "geo"
STATIC = ROOT / "dashboard" / "static"
FILES = ("geo/region.geojson", "geo/world.geojson", "style-light.json", "style-dark.json")
MAPS = FILES[:2]
HEADER = ",".join(LABEL_COLUMNS)
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


def words_in(value: object) -> set[str]:
    """Every key and every text of a nested value."""
    if isinstance(value, dict):
        return set(value).union(*map(words_in, value.values()))
    if isinstance(value, list):
        return set().union(*map(words_in, value))
    return {value} if isinstance(value, str) else set()


def write_labels(folder: Path, *rows: str) -> Path:
    (folder / "labels.csv").write_text("\n".join([HEADER, *rows, ""]), encoding="utf-8")
    return folder


def test_build_returns_what_it_wrote(tmp_path: Path) -> None:
    paths = build(GEO, tmp_path)

    assert [path.relative_to(tmp_path).as_posix() for path in paths] == list(FILES)


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
    assert words_in(json.loads((STATIC / name).read_text(encoding="utf-8"))) <= known


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


def test_the_labels_of_the_register_can_be_read() -> None:
    frame = labels(GEO)

    assert list(frame.columns) == list(LABEL_COLUMNS)
    assert frame["label_id"].is_unique
    assert {"Armenia", "Azerbaijan", "Georgia"} <= set(
        frame.loc[frame["view"] == "region", "label"]
    )


def test_a_label_comes_with_numbers_as_numbers(tmp_path: Path) -> None:
    folder = write_labels(tmp_path, "x,Türkiye,country,40.5,-1,world,2,")

    row = labels(folder).iloc[0]

    assert (row["label"], row["latitude"], row["longitude"], row["order"]) == (
        "Türkiye",
        40.5,
        -1,
        2,
    )


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (",Georgia,country,42,43,region,1,", "label_id"),
        ("x,,country,42,43,region,1,", "label"),
        ("x,Georgia,state,42,43,region,1,", "kind"),
        ("x,Georgia,country,142,43,region,1,", "latitude"),
        ("x,Georgia,country,nan,43,region,1,", "latitude"),
        ("x,Georgia,country,42,east,region,1,", "longitude"),
        ("x,Georgia,country,42,43,moon,1,", "view"),
        ("x,Georgia,country,42,43,region,first,", "order"),
        ("x,Georgia,country,42,43,region", "order"),
    ],
)
def test_a_wrong_label_is_named_by_row_and_column(tmp_path: Path, row: str, column: str) -> None:
    folder = write_labels(tmp_path, "ok,Iran,country,32,53,world,1,", row)

    with pytest.raises(DataPackageError) as raised:
        labels(folder)

    faults = raised.value.faults
    assert [(fault.file, fault.row, fault.column) for fault in faults] == [
        ("labels.csv", 3, column)
    ]


def test_labels_with_other_columns_are_refused(tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_text("name\nGeorgia\n", encoding="utf-8")

    with pytest.raises(DataPackageError, match="the columns label_id"):
        labels(tmp_path)


def test_a_label_twice_is_refused(tmp_path: Path) -> None:
    row = "x,Iran,country,32,53,world,1,"
    folder = write_labels(tmp_path, row, row)

    with pytest.raises(DataPackageError, match="a key that no other row has"):
        labels(folder)
