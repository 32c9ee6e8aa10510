"""Readers of files and folders: one module or folder for each source, with a ``READER`` that says what it reads.

They are found by listing this folder, so there is no list to maintain.
"""

import pkgutil
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.package import Package
from dashboard.model.reader import Reader, Source, is_folder
from dashboard.model.tables import TABLES
from dashboard.readers.register.rules import faults_in, missing_columns

_FIRST_ROW = 2
"""The line of a table's file in which its first row stands, below the header."""


def readers() -> Mapping[str, Reader]:
    """Return every reader by name, in alphabetical order."""
    modules = pkgutil.iter_modules(__path__, f"{__name__}.")
    found: list[Reader] = [import_module(module.name).READER for module in modules]
    return {reader.name: reader for reader in sorted(found, key=lambda each: each.name)}


def fitting(path: Path, of_registers: bool = False) -> list[Reader]:
    """The readers that may be meant by a path: those of folders, or those that know the longest part of its ending.

    ``of_registers`` asks for those that give a Package.
    """
    asked = [
        reader
        for reader in readers().values()
        if not of_registers or issubclass(reader.gives, Package)
    ]
    if is_folder(path):
        return [reader for reader in asked if not reader.endings]
    longest = max((reader.ending(path.name) for reader in asked), key=len, default="")
    return [reader for reader in asked if longest and reader.ending(path.name) == longest]


def read_package(path: Path) -> Package:
    """The whole register in a folder or file, by the one reader that knows its kind.

    Raises
    ------
    DataPackageError
        With every fault; nothing is loaded then.
    """
    found = fitting(path, of_registers=True) or [readers()["register"]]
    if len(found) > 1:
        names = " or ".join(reader.name for reader in found)
        expected = f"an ending that only one reader of registers has; {names} may be meant"
        raise DataPackageError([Fault(path.name, None, None, None, expected)])
    package = found[0].read(Source.at(path))
    if not isinstance(package, Package):
        raise TypeError(f"the reader {found[0].name} gives {type(package)}, not a Package")
    if not found[0].keeps_rules:
        _hold_to_rules(package)
    return package


def _hold_to_rules(package: Package) -> None:
    """Raise every fault of a package whose reader leaves the rules to others; rows as files of its tables have them."""
    faults = [
        fault
        for table in TABLES
        for fault in missing_columns(table, package.tables.get(table.name))
    ]
    frames = {
        name: frame.set_axis(range(_FIRST_ROW, len(frame) + _FIRST_ROW))
        for name, frame in package.tables.items()
    }
    incomplete = {fault.file for fault in faults}
    whole = {table.name for table in TABLES if table.file not in incomplete}
    faults += faults_in(frames, whole)
    if faults:
        raise DataPackageError(faults)
