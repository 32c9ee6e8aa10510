"""Files are kept within bounds, the least recently asked for goes first, and none has a name on the disk."""

import os

import pytest

from dashboard.web.workshop.kept import Kept, Made


def made(content: bytes) -> Made:
    file = Made()
    os.pwrite(file.descriptor, content, 0)
    return file


def test_a_file_is_read_by_several_at_once() -> None:
    file = made(b"a" * 100_000)
    one, other = file.pieces(), file.pieces()
    assert next(one) == next(other)
    assert file.whole() == b"a" * 100_000
    assert file.size == 100_000


def test_the_file_that_was_not_asked_for_longest_goes_first() -> None:
    kept = Kept(most_bytes=100)
    for name in "abc":
        kept.put(name, made(bytes(33)))
    kept.get("a")
    kept.put("d", made(bytes(33)))
    assert [name for name in "abcd" if kept.get(name)] == ["a", "c", "d"]


def test_so_many_files_are_kept_and_no_more() -> None:
    kept = Kept(most_files=2)
    for name in "abc":
        kept.put(name, made(b""))
    assert kept.get("a") is None


def test_a_file_that_takes_most_of_the_room_puts_no_other_out() -> None:
    kept = Kept(most_bytes=100)
    kept.put("small", made(bytes(10)))
    kept.put("large", made(bytes(60)))
    assert kept.get("large") is None
    assert kept.get("small")


def test_who_has_a_file_goes_on_reading_after_it_went() -> None:
    kept = Kept(most_files=1)
    kept.put("a", made(b"still here"))
    read = kept.get("a")
    kept.put("b", made(b""))
    assert read
    assert read.whole() == b"still here"


def test_a_file_has_no_name_and_is_closed_once_nobody_has_it() -> None:
    file = made(b"")
    descriptor = file.descriptor
    assert os.fstat(descriptor).st_nlink == 0
    del file
    with pytest.raises(OSError):
        os.fstat(descriptor)
