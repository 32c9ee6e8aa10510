"""Reads UCDP's Georeferenced Event Dataset (GED): deaths in organised violence by month."""

from dashboard.model.reader import Reader
from dashboard.model.text import later
from dashboard.readers.ucdp.reader import CITATION, Deaths, read

__all__ = ["CITATION", "READER", "Deaths", "read"]

READER = Reader(
    name="ucdp",
    title=later("UCDP Georeferenced Event Dataset"),
    endings=("csv", "zip"),
    gives=Deaths,
    read=read,
)
