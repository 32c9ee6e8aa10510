"""The cache folder: the files of a Store are made once for the bytes of a data folder, and shared by all processes.

A folder is made beside its place and renamed into it whole, so that a process that is killed leaves nothing half. Locks
(flock, which the system lets go when a process ends) say who makes and who reads. Where the cache folder cannot be used
at all, `kept` says so in the log and returns nothing.
"""

import fcntl
import logging
import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from hashlib import file_digest, sha256
from pathlib import Path

import duckdb
from platformdirs import user_cache_path

from dashboard.model.reader import is_folder
from dashboard.readers.register.folder import DESCRIPTOR

CACHE_VARIABLE = "ATLAS_CACHE"
"""The environment variable that names the cache folder; empty where nothing shall be kept."""
MOST_KEPT = 5
DAYS_KEPT = 30
"""How many registers are kept, and for how long after they were last opened, unless they are in use."""
SECONDS_TO_LOCK = 60
"""A temporary folder that is younger may be one that is not locked yet."""
_SUMS = "SHA256SUMS"
_KEPT, _MAKING = "register-", "making-"
"""How the folders in the cache folder are called; what has another name is not ours."""
_TEMPORARY = "peace-atlas-store-"
_ROOMS = ("model", "readers", "store")
"""The rooms whose code decides what is in the files."""
_LOG = logging.getLogger(__name__)

Write = Callable[[Path], None]


@dataclass(frozen=True)
class Files:
    """A folder with the files of a Store; ``release`` is called once nobody reads them any more."""

    folder: Path
    release: Callable[[], None]


class Changed(Exception):
    """The data folder has changed while its files were made."""


def cache_folder() -> Path | None:
    """Return the cache folder: that of ATLAS_CACHE, else one in the user's own; None where there is none."""
    named = os.environ.get(CACHE_VARIABLE)
    if named is not None:
        return Path(named).absolute() if named else None
    try:
        return user_cache_path("south-caucasus-peace-atlas", appauthor=False)
    except RuntimeError:
        # The user has no home.
        return None


def kept(source: Path, write: Write) -> Files | None:
    """Return the files of a data folder from the cache; where they are not there, ``write`` makes them.

    None where the source is no folder, where it changes meanwhile, and where there is no room: the cache folder cannot
    be written, or the disk is full. What ``write`` raises about the data is passed on.
    """
    root = cache_folder()
    key = root and key_of(source)
    if not root or not key:
        return None
    try:
        return _found(root / key) or _made(root, key, source, write)
    except Changed:
        return None
    except (OSError, duckdb.Error, sqlite3.Error) as error:
        _LOG.warning("Nothing is kept in the cache folder %s: %s", root, error)
        return None


def temporary(write: Write) -> Files:
    """Return files that ``write`` makes in a temporary folder, which is removed when they are released.

    A process that is killed cannot remove its own, so those of processes that have ended are removed first.
    """
    for left in Path(tempfile.gettempdir()).glob(f"{_TEMPORARY}*"):
        _remove_unused(left, SECONDS_TO_LOCK)
    folder = Path(tempfile.mkdtemp(prefix=_TEMPORARY))
    with ExitStack() as held:
        held.callback(shutil.rmtree, folder, ignore_errors=True)
        held.enter_context(_locked(folder, fcntl.LOCK_SH))
        write(folder)
        return Files(folder, held.pop_all().close)


def key_of(source: Path) -> str | None:
    """Return the key of what a data folder holds, byte for byte, and of the code that reads it.

    None where it is no folder, or cannot be read.
    """
    if not is_folder(source):
        return None
    lines = [_code(), duckdb.__version__, sqlite3.sqlite_version, *map(str, sys.version_info[:2])]
    read = [source / DESCRIPTOR, *source.glob("*.csv"), *source.glob("vocabularies/*.csv")]
    try:
        lines += [
            f"{path.relative_to(source).as_posix()} {_digest(path)}"
            for path in sorted(read)
            if path.is_file()
        ]
    except OSError:
        return None
    return _KEPT + sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()[:32]


@cache
def _code() -> str:
    rooms = Path(__file__).parents[1]
    files = sorted(
        file
        for room in _ROOMS
        for end in ("py", "sql")
        for file in (rooms / room).rglob(f"*.{end}")
    )
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _found(folder: Path) -> Files | None:
    """Return the files in a folder, which nobody removes until they are released; None unless they are whole."""
    with ExitStack() as held:
        try:
            held.enter_context(_locked(folder, fcntl.LOCK_SH))
        except OSError:
            return None
        if not _is_whole(folder):
            return None
        # A cache folder that can only be read is read.
        with suppress(OSError):
            os.utime(folder)
        return Files(folder, held.pop_all().close)


def _is_whole(folder: Path) -> bool:
    """Return whether the files in a folder are, byte for byte, those that were written."""
    try:
        lines = (folder / _SUMS).read_text("utf-8").splitlines()
        sums = [line.split("  ") for line in lines]
        return bool(sums) and all(_digest(folder / name) == digest for digest, name in sums)
    except (OSError, ValueError):
        return False


def _made(root: Path, key: str, source: Path, write: Write) -> Files | None:
    """Make the files, unless another process has just done so; then remove what is old."""
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _locked(root, fcntl.LOCK_EX):
        if found := _found(root / key):
            return found
        for left in root.glob(f"{_MAKING}*"):
            # Whoever made it was killed: only one makes at a time.
            shutil.rmtree(left, ignore_errors=True)
        making = Path(tempfile.mkdtemp(prefix=_MAKING, dir=root))
        try:
            write(making)
            if key_of(source) != key:
                raise Changed
            sums = [f"{_digest(path)}  {path.name}\n" for path in sorted(making.iterdir())]
            (making / _SUMS).write_text("".join(sums), encoding="utf-8")
            if (root / key).exists():
                _LOG.warning("The files in %s were damaged, and are made anew", root / key)
                (root / key).rename(making / "damaged")
            making.rename(root / key)
        finally:
            shutil.rmtree(making, ignore_errors=True)
        shutil.rmtree(root / key / "damaged", ignore_errors=True)
        _remove_old(root, key)
        return _found(root / key)


def _remove_old(root: Path, newest: str) -> None:
    """Remove what was not opened for long, and what is too much, but nothing that is in use."""
    others = [path for path in root.glob(f"{_KEPT}*") if path.name != newest]
    others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for number, path in enumerate(others, start=2):
        _remove_unused(path, DAYS_KEPT * 86400 if number <= MOST_KEPT else 0)


def _remove_unused(folder: Path, after: float) -> None:
    """Remove a folder that was last used so many seconds ago, unless a process has it locked."""
    with suppress(OSError):
        if time.time() - folder.stat().st_mtime >= after:
            with _locked(folder, fcntl.LOCK_EX | fcntl.LOCK_NB):
                shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _locked(folder: Path, how: int) -> Iterator[None]:
    """Hold a lock on a folder. Raises OSError where there is none, or another has it and ``how`` does not wait."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, how)
        yield
    finally:
        os.close(handle)
