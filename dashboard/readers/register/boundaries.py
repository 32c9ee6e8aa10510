"""Whether a place lies in the country whose code it has, by the boundaries that the register ships.

The boundaries are those of the maps (data/geo, docs/names-and-borders.md), and take no position on status. They are
simplified, so a place may lie a little beyond them, and at sea further: small islands are not in them.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import cos, radians
from pathlib import Path

import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.tables import AREAS

SHIPPED = Path(__file__).parents[3] / "data" / "geo"
DETAIL_WINDOW = (37.0, 37.0, 53.0, 45.0)
"""Where the boundaries of the region are good for more than those of the world: west, south, east, north in degrees."""
AT_SEA_KM = 100.0
"""How far from its country a place may lie that is in no other one."""
KM_A_DEGREE = 111.2
"""Along a meridian of a sphere as large as the earth."""
_NO_CODE = "-99"


@dataclass(frozen=True, eq=False)
class Boundaries:
    """Countries by their codes; a place may lie ``tolerance_km`` inside the land of another one."""

    countries: Mapping[str, BaseGeometry]
    tolerance_km: float

    def country_at(self, point: shapely.Point) -> str | None:
        """The code of the country in which a point lies; None at sea."""
        codes = (code for code, shape in self.countries.items() if shape.contains(point))
        return next(codes, None)

    def distance_km(self, code: str, point: shapely.Point) -> float:
        """How far a point lies from a country; 0 inside."""
        # Degrees of longitude become shorter to the north; so near the point all directions count alike.
        width = cos(radians(point.y))
        country, here = (
            shapely.transform(shape, lambda points: points * np.array([width, 1.0]))
            for shape in (self.countries[code], point)
        )
        return float(country.distance(here)) * KM_A_DEGREE


def misplaced(places: pd.DataFrame) -> Iterator[Fault]:
    """A place lies in its country; one that is no point, or whose country is not drawn, is passed by.

    ``places`` is the table, all text, indexed by the lines of its file.
    """
    latitudes = pd.to_numeric(places["latitude"], errors="coerce")
    longitudes = pd.to_numeric(places["longitude"], errors="coerce")
    is_point = latitudes.between(-90, 90) & longitudes.between(-180, 180)
    is_point &= ~places["precision"].isin(AREAS)
    for row in places.index[is_point]:
        code = str(places.at[row, "country"])
        point = shapely.Point(longitudes[row], latitudes[row])
        fault = _fault(int(row), code, point)
        if fault:
            yield fault


def _fault(row: int, code: str, point: shapely.Point) -> Fault | None:
    known = _boundaries_at(point)
    if code not in known.countries or known.countries[code].contains(point):
        return None
    found = known.country_at(point)
    tolerance, distance = known.tolerance_km, known.distance_km(code, point)
    if found is None:
        tolerance = AT_SEA_KM
    if distance <= tolerance:
        return None
    expected = (
        f"a point in {code} or at most {tolerance:g} km from it, by the boundaries in data/geo; "
        f"it is {distance:,.0f} km away"
    )
    value = f"{point.y:.4f}, {point.x:.4f}"
    return Fault("places.csv", row, "latitude, longitude", value, expected, found)


def _boundaries_at(point: shapely.Point) -> Boundaries:
    """Those of the region inside its window, else those of the world."""
    west, south, east, north = DETAIL_WINDOW
    is_detailed = west <= point.x <= east and south <= point.y <= north
    return _region() if is_detailed else _world()


@cache
def _region() -> Boundaries:
    return Boundaries(_countries("caucasus_boundaries.geojson", layer="admin0"), tolerance_km=5)


@cache
def _world() -> Boundaries:
    return Boundaries(_countries("world_countries.geojson"), tolerance_km=15)


def _countries(name: str, **having: str) -> dict[str, BaseGeometry]:
    """The shapes of a file by their code, of features with these properties; what has no code is left out."""
    try:
        features = json.loads((SHIPPED / name).read_text("utf-8"))["features"]
    except OSError:
        raise DataPackageError(
            [Fault(f"geo/{name}", None, None, None, "this file; it is missing")]
        ) from None
    parts: dict[str, list[BaseGeometry]] = {}
    for each in features:
        if (
            having.items() <= each["properties"].items()
            and each["properties"]["iso_a2"] != _NO_CODE
        ):
            shape = shapely.geometry.shape(each["geometry"])
            parts.setdefault(each["properties"]["iso_a2"], []).extend(shapely.get_parts(shape))
    found = {code: shapely.MultiPolygon(those) for code, those in parts.items()}
    shapely.prepare(list(found.values()))
    return found
