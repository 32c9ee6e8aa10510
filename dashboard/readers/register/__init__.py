"""Reads the register's own data package: whole, or refused with every fault."""

from dashboard.model.package import Package
from dashboard.model.reader import Reader
from dashboard.model.text import later
from dashboard.readers.register.folder import read

READER = Reader(
    name="register",
    title=later("A data folder of the register"),
    endings=(),
    gives=Package,
    read=lambda source: read(source.folder),
    keeps_rules=True,
)
