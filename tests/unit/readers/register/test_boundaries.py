"""A place lies in the country whose code it has, by the boundaries of the maps and docs/names-and-borders.md."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.model.errors import DataPackageError
from dashboard.readers.register import boundaries
from dashboard.readers.register.boundaries import misplaced
from dashboard.readers.register.folder import read_tables

DATA = Path(__file__).parents[4] / "data"


def told(country: str, latitude: object, longitude: object, precision: str = "town") -> list[str]:
    place = {"country": country, "latitude": latitude, "longitude": longitude}
    table = pd.DataFrame({**place, "precision": precision}, index=[7], dtype="str")
    return [str(fault) for fault in misplaced(table)]


def test_every_place_of_the_register_lies_in_its_country() -> None:
    assert list(misplaced(read_tables(DATA)["places"])) == []


def test_a_place_in_another_country_is_told_with_the_distance_and_where_it_lies() -> None:
    assert told("AM", "41.7151", "44.8271") == [
        "places.csv, row 7, column latitude, longitude: found '41.7151, 44.8271'; expected a point in AM or at most "
        "5 km from it, by the boundaries in data/geo; it is 49 km away. Nearest: 'GE'."
    ]


@pytest.mark.parametrize(
    ("country", "latitude", "longitude"),
    [
        pytest.param("GE", "43.0015", "41.0234", id="sukhumi"),
        pytest.param("GE", "42.2257", "43.9701", id="tskhinvali"),
        pytest.param("AZ", "39.8153", "46.7519", id="khankendi"),
        pytest.param("UA", "44.9521", "34.1024", id="simferopol"),
        pytest.param("XK", "42.6629", "21.1655", id="pristina"),
        pytest.param("CY", "35.3364", "33.3173", id="kyrenia"),
    ],
)
def test_contested_places_lie_where_the_policy_on_names_and_borders_says(
    country: str, latitude: str, longitude: str
) -> None:
    assert told(country, latitude, longitude) == []


def test_latitude_and_longitude_that_were_exchanged_are_told() -> None:
    assert len(told("GE", "44.8271", "41.7151")) == 1


@pytest.mark.parametrize(
    ("country", "longitude", "is_told"),
    [("AM", "43.80", False), ("TR", "43.78", False), ("TR", "44.00", True)],
)
def test_a_crossing_may_lie_a_little_beyond_the_boundary(
    country: str, longitude: str, is_told: bool
) -> None:
    assert bool(told(country, "40.7421", longitude)) == is_told


@pytest.mark.parametrize(("longitude", "is_told"), [("-81.78", False), ("-70", True)])
def test_an_island_may_lie_further_at_sea(longitude: str, is_told: bool) -> None:
    assert bool(told("US", "24.5551", longitude)) == is_told


@pytest.mark.parametrize("precision", ["region", "country"])
def test_a_point_that_stands_for_an_area_may_lie_anywhere(precision: str) -> None:
    assert told("AM", "41.7151", "44.8271", precision) == []


@pytest.mark.parametrize(
    ("country", "latitude"), [("ZZ", "41.7"), ("GE", "north"), ("GE", "141.7"), ("GE", "")]
)
def test_what_other_rules_tell_is_not_told_again(country: str, latitude: str) -> None:
    assert told(country, latitude, "44.8") == []


def test_boundaries_that_are_missing_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boundaries, "SHIPPED", tmp_path)
    with pytest.raises(DataPackageError, match=r"geo/foo.geojson: expected this file"):
        boundaries._countries("foo.geojson")
