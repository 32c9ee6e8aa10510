"""What one process of a server has made, the others read: answers to questions, figures and other parts of pages.

Each is a file in a folder that the server makes for itself when it starts, which nobody else may read or write, and
which goes with it. Without such a folder, as in a server of one process, everything is made where it is asked for.
"""

import contextlib
import os
import pickle
import stat
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar, cast

from dashboard.web.code import code_version

Made = TypeVar("Made")

FOLDER_VARIABLE = "ATLAS_SHARED_ANSWERS"
"""The environment variable by which the processes of a server know the folder; nobody else sets it."""
MOST_SHARED = 6000
"""The number of files, 8 kB each on average; the oldest go first."""
MOST_BYTES = 1_000_000
"""A larger answer is not shared."""
_WRITTEN_BETWEEN_LOOKS = 200
_BROKEN = (pickle.UnpicklingError, EOFError, ValueError, AttributeError, ImportError, IndexError)
"""What reading a damaged file may raise."""
_written = 0


@contextlib.contextmanager
def sharing() -> Iterator[None]:
    """Let the processes that are started meanwhile share what they make."""
    with tempfile.TemporaryDirectory(
        prefix="peace-atlas-answers-", ignore_cleanup_errors=True
    ) as folder:
        os.environ[FOLDER_VARIABLE] = folder
        try:
            yield
        finally:
            del os.environ[FOLDER_VARIABLE]


def shared(key: str, make: Callable[[], Made]) -> Made:
    """Return what ``make`` returns, from another process where it has made that already.

    ``key`` must contain everything that it depends on, except the code.
    """
    folder = _folder(os.environ.get(FOLDER_VARIABLE, ""))
    if folder is None:
        return make()
    path = folder / sha256(f"{code_version()} {key}".encode("utf-8", "replace")).hexdigest()
    with contextlib.suppress(OSError, *_BROKEN):
        # Only the processes of this server can have written it.
        return cast(Made, pickle.loads(path.read_bytes()))
    made = make()
    _write(path, made)
    return made


@cache
def _folder(named: str) -> Path | None:
    """Return the folder; None where there is none, or where others than this user might write into it."""
    if not named:
        return None
    try:
        found = Path(named).stat()
    except OSError:
        return None
    is_ours = found.st_uid == os.getuid() and not stat.S_IMODE(found.st_mode) & 0o077
    return Path(named) if is_ours else None


def _write(path: Path, made: object) -> None:
    """Write a file whole or, where there is no room, not at all."""
    global _written
    content = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
    if len(content) > MOST_BYTES:
        return
    with contextlib.suppress(OSError):
        handle, beside = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(beside).replace(path)
        except OSError:
            Path(beside).unlink()
            raise
        _written += 1
        if _written % _WRITTEN_BETWEEN_LOOKS == 0:
            _remove_oldest(path.parent)


def _remove_oldest(folder: Path) -> None:
    # Another process may remove some of them meanwhile.
    with contextlib.suppress(FileNotFoundError):
        files = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns)
        for file in files[: max(0, len(files) - MOST_SHARED)]:
            file.unlink()
