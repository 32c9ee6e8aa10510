"""The result of reading an overlay."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.package import Unread

MOST_BYTES = 20_000_000
"""Of a file as it is loaded."""
GEOMETRY = "geometry"
SHAPE = "shape"
"""What is called so where it is not read."""


@dataclass(frozen=True, eq=False)
class Overlay:
    """The shapes of a file.

    ``shapes`` has one row for each shape: its columns of text, and geometry: GeoJSON as text, in degrees of WGS 84.
    ``simplified`` is the tolerance in degrees with which outlines were simplified; 0 where they are unchanged.
    """

    name: str
    shapes: pd.DataFrame
    simplified: float
    unread: Sequence[Unread]

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """Return the shapes."""
        return {"overlay": self.shapes}

    @property
    def columns(self) -> list[str]:
        """Return the columns that may name a shape; those called a name come first."""
        texts = [str(column) for column in self.shapes.columns if column != GEOMETRY]
        return sorted(texts, key=lambda column: "name" not in column.lower())


def fault(name: str, expected: str) -> DataPackageError:
    """Return the error that says what was expected of a file."""
    return DataPackageError([Fault(name, None, None, None, expected)])
