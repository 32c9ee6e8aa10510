"""Reads IATI activity files into tables of the register."""

from dashboard.model.reader import Reader
from dashboard.model.text import later
from dashboard.readers.iati.reader import Activities, read

READER = Reader(
    name="iati",
    title=later("Activities of IATI 2.01 to 2.03"),
    endings=("xml",),
    gives=Activities,
    read=read,
)
