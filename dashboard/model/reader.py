"""What a reader of files says of itself, and what it is given to read."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Self

from dashboard.model.package import Reading


@dataclass(frozen=True)
class Source:
    """A file or a folder to read.

    ``name`` is what messages call it, and its ending tells what it is. ``content`` is its path, or the open file that a
    visitor has loaded. ``purposes`` are OECD DAC purpose codes by theme of the register it is read beside.
    """

    name: str
    content: Path | IO[bytes]
    purposes: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def at(cls, path: Path, purposes: Mapping[str, str] | None = None) -> Self:
        """What stands at a path, called by its name there."""
        return cls(path.name, path, purposes or {})

    @property
    def folder(self) -> Path:
        """Its path, for readers of folders. Raises ValueError for a file that has none."""
        if not isinstance(self.content, Path):
            raise ValueError(f"{self.name} was loaded and has no path")
        return self.content

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """The file from its beginning. Raises OSError where it cannot be read."""
        if isinstance(self.content, Path):
            with self.content.open("rb") as file:
                yield file
        else:
            self.content.seek(0)
            yield self.content


@dataclass(frozen=True)
class Reader:
    """One kind of source and what reads it: the ``READER`` of each module or folder in readers/.

    ``name`` is its code on the command line, ``title`` what it reads in words. ``endings`` are those of its files, in
    small letters without a dot; none for folders. ``gives`` is the class of what ``read`` returns; ``read`` raises
    DataPackageError with the faults it finds. ``keeps_rules`` marks one that holds its rows against the rules of the
    register itself, and names faults by the lines of its files; packages of others are held against them afterwards.
    """

    name: str
    title: str
    endings: tuple[str, ...]
    gives: type[Reading]
    read: Callable[[Source], Reading]
    keeps_rules: bool = False

    def ending(self, name: str) -> str:
        """The longest of its endings that a file of this name has; empty where it has none of them."""
        had = [ending for ending in self.endings if name.lower().endswith(f".{ending}")]
        return max(had, key=len, default="")
