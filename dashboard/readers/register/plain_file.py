"""Reads a file of a data folder, which must be a plain one: a device or a pipe may never end."""

from pathlib import Path

from dashboard.model.errors import DataPackageError, Fault


def plain_content(folder: Path, name: str) -> bytes:
    """Return the bytes of a file in a folder.

    Raises
    ------
    DataPackageError
        Where it is missing, is a folder, a device or a pipe, also by a link, and where it cannot be read.
    """
    path = folder / name
    try:
        if path.is_file():
            return path.read_bytes()
        is_there = path.exists() or path.is_symlink()
    except OSError as error:
        raise _fault(name, f"a file that can be read ({error.strerror or error})") from None
    raise _fault(name, "a plain file; it is none" if is_there else "this file; it is missing")


def _fault(name: str, expected: str) -> DataPackageError:
    return DataPackageError([Fault(name, None, None, None, expected)])
