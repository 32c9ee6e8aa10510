"""What an overlay holds once it is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.package import Unread

GEOMETRY = "geometry"
SHAPE = "shape"
"""What is called so where it is not read."""


@dataclass(frozen=True, eq=False)
class Overlay:
    """The shapes of a file.

    ``shapes``: one row a shape: its columns of text, and geometry: a GeoJSON geometry as JSON text, in degrees of
    WGS 84. ``simplified`` tells by how many degrees outlines were simplified; 0 where they are as in the file.
    """

    name: str
    shapes: pd.DataFrame
    simplified: float
    unread: Sequence[Unread]

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """The shapes."""
        return {"overlay": self.shapes}

    @property
    def columns(self) -> list[str]:
        """The columns that may name a shape; those that are called a name come first."""
        texts = [str(column) for column in self.shapes.columns if column != GEOMETRY]
        return sorted(texts, key=lambda column: "name" not in column.lower())


def fault(name: str, expected: str) -> DataPackageError:
    """What was expected of a file instead."""
    return DataPackageError([Fault(name, None, None, None, expected)])
