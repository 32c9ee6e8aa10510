"""Reads an overlay that a visitor loads for the map: GeoJSON, GeoPackage or a zipped shapefile."""

from dashboard.model.reader import Reader, Source
from dashboard.model.text import later
from dashboard.readers.overlay.result import Overlay


def read(source: Source) -> Overlay:
    """Read an overlay. Raises DataPackageError with what is wrong; nothing is half-read."""
    # Loading the geographic libraries takes a second that only overlays need.
    from dashboard.readers.overlay import files, shapes

    frame, left_out = files.read(source)
    return shapes.overlay(source.name, frame, left_out)


READER = Reader(
    name="overlay",
    title=later("Points, lines or areas for the map"),
    endings=("geojson", "json", "gpkg", "zip"),
    gives=Overlay,
    read=read,
)
