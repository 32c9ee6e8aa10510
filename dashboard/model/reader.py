"""What a reader of files declares about itself, and the source that it is given."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Self

from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.package import Reading


def is_folder(path: Path) -> bool:
    """Return whether a path is a folder; False for one in a place that may not be looked into."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Return whether a path is a plain file; False for one in a place that may not be looked into."""
    try:
        return path.is_file()
    except OSError:
        return False


@dataclass(frozen=True)
class Source:
    """A file or a folder to read.

    ``name`` is used in messages, and its ending tells the kind of file. ``content`` is a path, or an open file that a
    visitor has loaded. ``purposes`` are OECD DAC purpose codes by theme of the register.
    """

    name: str
    content: Path | IO[bytes]
    purposes: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def at(cls, path: Path, purposes: Mapping[str, str] | None = None) -> Self:
        """Return the source at a path, named after the path."""
        return cls(path.name, path, purposes or {})

    @property
    def folder(self) -> Path:
        """Return the path of a folder. Raises ValueError for an open file."""
        if not isinstance(self.content, Path):
            raise ValueError(f"{self.name} was loaded and has no path")
        return self.content

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """Open the file at its beginning. Raises DataPackageError where it cannot be opened, or read further."""
        try:
            if isinstance(self.content, Path):
                with self.content.open("rb") as file:
                    yield file
            else:
                self.content.seek(0)
                yield self.content
        except OSError as error:
            expected = f"a file that can be read ({error.strerror or error})"
            raise DataPackageError([Fault(self.name, None, None, None, expected)]) from None


@dataclass(frozen=True)
class Reader:
    """One kind of source and the function that reads it: the ``READER`` of each module or folder in readers/.

    ``name`` is its code on the command line, ``title`` says what it reads. ``endings`` are the endings of its files,
    in lower case and without the dot; none for folders. ``gives`` is the class that ``read`` returns; ``read`` raises
    DataPackageError with the faults it finds. ``keeps_rules`` is True where the reader checks the rules of the
    register itself and names faults by the lines of its files; packages of all other readers are checked afterwards.
    """

    name: str
    title: str
    endings: tuple[str, ...]
    gives: type[Reading]
    read: Callable[[Source], Reading]
    keeps_rules: bool = False

    def ending(self, name: str) -> str:
        """Return the longest of its endings that a file of this name has; "" where it has none."""
        had = [ending for ending in self.endings if name.lower().endswith(f".{ending}")]
        return max(had, key=len, default="")
