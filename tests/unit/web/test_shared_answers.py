"""The processes of a server share what they have made, and nothing else can put anything there."""

import errno
import os
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from dashboard.web import shared_answers
from dashboard.web.shared_answers import FOLDER_VARIABLE, shared, sharing


@pytest.fixture
def folder() -> Iterator[Path]:
    """The folder of a server that runs."""
    with sharing():
        yield Path(os.environ[FOLDER_VARIABLE])


def _never() -> NoReturn:
    raise AssertionError("this was made already")


def _made() -> dict[str, int]:
    return {"events": 3}


def test_what_was_made_once_is_not_made_again(folder: Path) -> None:
    assert shared("a question", _made) == {"events": 3}
    assert shared("a question", _never) == {"events": 3}


def test_another_question_and_another_version_of_the_code_are_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared("a question", _made)
    assert shared("another question", lambda: 4) == 4
    monkeypatch.setattr(shared_answers, "code_version", lambda: "newer")
    assert shared("a question", lambda: 5) == 5


def test_without_a_server_of_several_processes_nothing_is_shared() -> None:
    assert FOLDER_VARIABLE not in os.environ
    assert [shared("a question", partial(int, number)) for number in (1, 2)] == [1, 2]


def test_the_folder_is_closed_to_others_and_goes_with_the_server() -> None:
    with sharing():
        folder = Path(os.environ[FOLDER_VARIABLE])
        assert folder.stat().st_mode & 0o077 == 0
        shared("a question", _made)
    assert not folder.exists()
    assert FOLDER_VARIABLE not in os.environ


def test_a_folder_that_others_may_write_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_to_all = tmp_path / "open"
    open_to_all.mkdir()
    open_to_all.chmod(0o777)
    monkeypatch.setenv(FOLDER_VARIABLE, str(open_to_all))
    assert [shared("a question", partial(int, number)) for number in (1, 2)] == [1, 2]
    assert not list(open_to_all.iterdir())


@pytest.mark.parametrize("content", [b"", b"\x80", b"no answer"])
def test_a_damaged_file_is_made_anew(folder: Path, content: bytes) -> None:
    shared("a question", _made)
    [file] = folder.iterdir()
    file.write_bytes(content)
    assert shared("a question", _made) == {"events": 3}
    assert shared("a question", _never) == {"events": 3}


def test_a_full_disk_ends_no_answer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(tempfile, "mkstemp", full)
    assert shared("a question", _made) == {"events": 3}
    assert not list(folder.iterdir())


def test_what_is_shared_is_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared_answers, "MOST_SHARED", 3)
    monkeypatch.setattr(shared_answers, "_WRITTEN_BETWEEN_LOOKS", 1)
    for number in range(10):
        shared(f"question {number}", _made)
    assert len(list(folder.iterdir())) <= 3
    shared("a large answer", lambda: "x" * (shared_answers.MOST_BYTES + 1))
    assert shared("a large answer", lambda: "made anew") == "made anew"
