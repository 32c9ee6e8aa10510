"""A register is read once and opened from the cache afterwards, whatever happens to the files there."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from dashboard.model.errors import DataPackageError
from dashboard.model.package import Package
from dashboard.model.selection import Selection
from dashboard.readers import read_package
from dashboard.store import building, engine, kept_files, questions
from dashboard.store.engine import Store, open_store
from tests.registers import TINY

EVENTS = 12
DAY = 86_400


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder."""
    monkeypatch.setenv("ATLAS_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that may be changed."""
    return Path(shutil.copytree(TINY, tmp_path / "data"))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """The data folders that were read and checked, one after another."""
    folders: list[Path] = []

    def noted(path: Path) -> Package:
        folders.append(path)
        return read_package(path)

    monkeypatch.setattr(engine, "read_package", noted)
    yield folders


@pytest.fixture
def stores() -> Iterator[Callable[[Path], Store]]:
    """Opens Stores, which are closed after the test."""
    with ExitStack() as opened:
        yield lambda path: opened.enter_context(open_store(path))


def _kept(cache: Path) -> list[Path]:
    return sorted(cache.glob("register-*"))


def _is_right(store: Store) -> bool:
    found = questions.totals(store, Selection())
    return found["events"] == store.event_count == EVENTS and "Georgia" in set(
        store.labels["label"]
    )


def test_a_folder_is_read_once_and_then_opened(cache: Path, read: list[Path]) -> None:
    for _ in range(3):
        with open_store(TINY) as store:
            assert _is_right(store)
    assert read == [TINY]
    assert len(_kept(cache)) == 1


def test_what_is_opened_from_the_cache_is_what_was_built(
    cache: Path, stores: Callable[[Path], Store]
) -> None:
    first, again = stores(TINY), stores(TINY)
    for name in ("version", "created", "fingerprint", "first_year", "last_year", "purposes"):
        assert getattr(first, name) == getattr(again, name)
    assert {name: dict(terms) for name, terms in first.terms.items()} == {
        name: dict(terms) for name, terms in again.terms.items()
    }


def test_folders_with_the_same_files_share_them(
    cache: Path, folder: Path, read: list[Path], stores: Callable[[Path], Store]
) -> None:
    assert stores(TINY).folder == TINY
    assert stores(folder).folder == folder
    assert read == [TINY]


def test_a_changed_byte_is_another_register(
    cache: Path, folder: Path, stores: Callable[[Path], Store]
) -> None:
    stores(folder)
    places = folder / "places.csv"
    places.write_bytes(places.read_bytes().replace(b"Foo Town", b"Foo City"))
    assert "Foo City" in {term.label for term in stores(folder).terms["places"].values()}


def test_faults_are_found_again_at_each_start(cache: Path, folder: Path) -> None:
    open_store(folder).close()
    (folder / "surplus.csv").write_text("a\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(DataPackageError):
            open_store(folder)
    assert len(_kept(cache)) == len(list(cache.iterdir())) == 1


def test_a_folder_that_changes_while_it_is_read_is_not_kept(
    cache: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def edited(path: Path) -> Package:
        package = read_package(path)
        places = path / "places.csv"
        places.write_bytes(places.read_bytes().replace(b"Foo Town", b"Foo City"))
        return package

    monkeypatch.setattr(engine, "read_package", edited)
    with open_store(folder) as store:
        assert _is_right(store)
    assert not list(cache.iterdir())


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize(
    ("name", "harm"),
    [
        (building.DATABASE, _cut),
        (building.DATABASE, _flip),
        (building.INDEX, os.remove),
        (building.FACTS, _empty),
        ("SHA256SUMS", _flip),
        ("SHA256SUMS", _empty),
    ],
)
def test_damaged_files_are_made_anew_and_that_is_said(
    cache: Path,
    name: str,
    harm: Callable[[Path], None],
    read: list[Path],
    caplog: pytest.LogCaptureFixture,
) -> None:
    open_store(TINY).close()
    harm(_kept(cache)[0] / name)
    with open_store(TINY) as store:
        assert _is_right(store)
    assert "damaged" in caplog.text
    open_store(TINY).close()
    assert len(read) == 2
    assert len(list(cache.iterdir())) == 1


def test_a_full_disk_is_said_and_survived(
    cache: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    known = building.write

    def full(package: Package, folder: Path) -> None:
        known(package, folder)
        if cache in folder.parents:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(building, "write", full)
    with open_store(TINY) as store:
        assert _is_right(store)
        temporary = store._files.folder
    assert os.strerror(errno.ENOSPC) in caplog.text
    assert not list(cache.iterdir())
    assert not temporary.exists()


def test_a_cache_folder_that_cannot_be_made_is_said_and_survived(
    cache: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cache.write_text("a file, no folder", encoding="utf-8")
    with open_store(TINY) as store:
        assert _is_right(store)
        temporary = store._files.folder
    assert str(cache) in caplog.text
    assert not temporary.exists()


def test_a_cache_folder_that_can_only_be_read_is_read(
    cache: Path, read: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(TINY).close()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(os, "utime", refuse)
    monkeypatch.setattr(Path, "mkdir", refuse)
    with open_store(TINY) as store:
        assert _is_right(store)
    assert len(read) == 1


def test_without_a_cache_folder_nothing_is_kept(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("ATLAS_CACHE", "")
    with open_store(TINY) as store:
        assert _is_right(store)
        temporary = store._files.folder
    assert not temporary.exists()
    assert not caplog.text


_START = """
from pathlib import Path
import signal, os, sys
from dashboard.model.selection import Selection
from dashboard.readers import read_package
from dashboard.store import engine, indexing, building, questions
known = engine.read_package
def read(path):
    print("read", flush=True)
    return known(path)
engine.read_package = read
if "killed" in sys.argv:
    building.add_search = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
with engine.open_store(Path(sys.argv[1])) as store:
    print(questions.totals(store, Selection())["events"])
"""


def _start(*given: str) -> subprocess.Popen[str]:
    """Open the small register in a process of its own, which prints what it does."""
    command = [sys.executable, "-c", _START, str(TINY), *given]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_a_temporary_folder_of_a_process_that_was_killed_goes_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_CACHE", "")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(kept_files, "SECONDS_TO_LOCK", 0)
    with open_store(TINY) as running:
        left = tmp_path / "peace-atlas-store-killed"
        left.mkdir()
        with open_store(TINY) as store:
            assert set(tmp_path.iterdir()) == {running._files.folder, store._files.folder}
        assert _is_right(running)


def test_two_starts_at_once_make_the_files_once(cache: Path) -> None:
    said = [process.communicate()[0].split() for process in (_start(), _start(), _start())]
    assert [lines[-1] for lines in said] == [str(EVENTS)] * 3
    assert sum(lines.count("read") for lines in said) == 1
    assert len(list(cache.iterdir())) == 1


def test_a_start_that_is_killed_leaves_nothing_that_is_used(cache: Path) -> None:
    killed = _start("killed")
    killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    assert not _kept(cache)
    assert list(cache.iterdir())
    with open_store(TINY) as store:
        assert _is_right(store)
    assert list(cache.iterdir()) == _kept(cache)


def test_what_is_old_goes_when_something_new_comes_but_not_what_is_in_use(
    cache: Path, folder: Path, stores: Callable[[Path], Store]
) -> None:
    in_use = stores(TINY)
    places = folder / "places.csv"
    places.write_bytes(places.read_bytes().replace(b"Foo Town", b"Foo City"))
    open_store(folder).close()
    foreign = cache / "of-others"
    foreign.mkdir()
    long_ago = time.time() - (kept_files.DAYS_KEPT + 1) * DAY
    for path in cache.iterdir():
        os.utime(path, (long_ago, long_ago))
    places.write_bytes(places.read_bytes().replace(b"Foo City", b"Foo Ville"))
    newest = stores(folder)
    assert set(cache.iterdir()) == {in_use._files.folder, newest._files.folder, foreign}
    assert _is_right(in_use)


def test_few_registers_are_kept(cache: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_files, "MOST_KEPT", 2)
    places = folder / "places.csv"
    plain = places.read_bytes()
    for name in (b"Foo City", b"Foo Ville", b"Foo Hill"):
        places.write_bytes(plain.replace(b"Foo Town", name))
        open_store(folder).close()
    assert len(_kept(cache)) == 2


def test_the_code_that_makes_the_files_is_in_their_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept_files.key_of(TINY)
    monkeypatch.setattr(kept_files, "_code", lambda: "another version")
    assert kept_files.key_of(TINY) not in (None, before)


def test_by_default_the_cache_is_in_the_folder_for_caches(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("ATLAS_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    found = kept_files.cache_folder()
    assert found is not None
    if sys.platform == "linux":
        assert found == tmp_path / "south-caucasus-peace-atlas"
