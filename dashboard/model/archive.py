"""Opens zips that are not trusted: with limits that are checked before anything is read, under names of our own."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from dashboard.model.errors import DataPackageError, Fault

MOST_FILES = 1_000
MOST_BYTES_LISTED = 1_000_000
"""Of the list of files at the end of a zip, which is read whole before anything in it can be checked."""
_MALFORMED = (ArithmeticError, LookupError, RuntimeError, ValueError, struct.error)
"""What zipfile raises for numbers and names that cannot be."""
_ENCRYPTED = 0x1
"""The bit of a file's flags that says so (APPNOTE 4.4.4)."""


@dataclass(frozen=True)
class Archive:
    """An open zip and its name. ``files`` are its data files, without those that macOS adds."""

    name: str
    files: tuple[ZipInfo, ...]
    _zip: ZipFile

    def ending(self, ending: str) -> list[ZipInfo]:
        """Return the files with this ending, in upper or lower case."""
        return [each for each in self.files if each.filename.lower().endswith(f".{ending}")]

    def open(self, file: ZipInfo) -> IO[bytes]:
        """Open one of its files; no more bytes can be read than the size that was checked."""
        try:
            return self._zip.open(file)
        except _MALFORMED as error:
            raise self.fault(f"a zip that is whole ({error})") from None

    def fault(self, expected: str) -> DataPackageError:
        """Return the error that says what was expected of the zip."""
        return DataPackageError([Fault(self.name, None, None, None, expected)])


@contextmanager
def opened_zip(name: str, file: IO[bytes], most_bytes: int) -> Iterator[Archive]:
    """The zip in a file, of at most so many bytes unpacked.

    Raises
    ------
    DataPackageError
        Where it is no zip, is broken, encrypted, packed in an unusual way or too large; also while it is read.
    """
    try:
        with _listed(file) as opened:
            data = tuple(each for each in opened.infolist() if _is_data(each))
            archive = Archive(name, data, opened)
            _check(archive, len(opened.infolist()), most_bytes)
            yield archive
    except (BadZipFile, EOFError, NotImplementedError, zlib.error) as error:
        expected = f"a zip that is whole ({error})"
        raise DataPackageError([Fault(name, None, None, None, expected)]) from None


def _listed(file: IO[bytes]) -> ZipFile:
    """The zip with its list of files read; what the list says of itself is not trusted either."""
    bounded = _Bounded(file)
    try:
        opened = ZipFile(cast(IO[bytes], bounded))
    except _MALFORMED as error:
        raise BadZipFile(str(error)) from None
    bounded.is_listing = False
    return opened


class _Bounded:
    """A file that ZipFile reads: while it lists what is there, no more than MOST_BYTES_LISTED at once."""

    def __init__(self, file: IO[bytes]) -> None:
        self.is_listing = True
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, count: int = -1) -> bytes:
        if self.is_listing and count > MOST_BYTES_LISTED:
            raise BadZipFile(f"its list of files is longer than {MOST_BYTES_LISTED:,} bytes")
        return self._file.read(count)


def _is_data(file: ZipInfo) -> bool:
    path = PurePosixPath(file.filename)
    is_of_a_mac = "__MACOSX" in path.parts or path.name.startswith("._")
    return bool(file.filename) and not file.is_dir() and not is_of_a_mac


def _check(archive: Archive, count: int, most_bytes: int) -> None:
    if count > MOST_FILES:
        raise archive.fault(f"a zip with at most {MOST_FILES:,} files")
    if any(each.flag_bits & _ENCRYPTED for each in archive.files):
        raise archive.fault("a zip without a password")
    if any(each.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for each in archive.files):
        raise archive.fault("a zip that is packed in the usual way (deflate)")
    if sum(each.file_size for each in archive.files) > most_bytes:
        raise archive.fault(f"at most {most_bytes:,} bytes when unpacked")
