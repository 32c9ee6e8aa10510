"""A zip that is not trusted is bounded before anything of it is read, and what is wrong with it is told."""

import contextlib
import io
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from dashboard.model import archive
from dashboard.model.archive import opened_zip
from dashboard.model.errors import DataPackageError

MOST = 1_000


def packed(*names: str, content: bytes = b"foo", method: int = ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", method) as made:
        for name in names:
            made.writestr(name, content)
    return file.getvalue()


def read(content: bytes, most: int = MOST) -> dict[str, bytes]:
    with opened_zip("loaded.zip", io.BytesIO(content), most) as opened:
        return {each.filename: opened.open(each).read() for each in opened.files}


def fault(content: bytes, most: int = MOST) -> str:
    with pytest.raises(DataPackageError) as raised:
        read(content, most)
    return str(raised.value)


def test_files_are_given_by_their_names() -> None:
    assert read(packed("a.csv", "b/c.csv")) == {"a.csv": b"foo", "b/c.csv": b"foo"}


def test_what_macs_add_and_folders_are_no_data() -> None:
    assert list(read(packed("a.csv", "__MACOSX/._a.csv", "b/._c.csv", "b/"))) == ["a.csv"]


def test_an_ending_is_looked_for_in_any_case() -> None:
    with opened_zip("loaded.zip", io.BytesIO(packed("A.CSV", "b.txt")), MOST) as opened:
        assert [each.filename for each in opened.ending("csv")] == ["A.CSV"]


def test_what_is_no_zip_is_told() -> None:
    assert fault(b"no zip") == "loaded.zip: expected a zip that is whole (File is not a zip file)."


def test_a_zip_that_was_cut_off_is_told() -> None:
    assert "a zip that is whole" in fault(packed("a.csv")[:-30])


def test_bytes_that_changed_on_the_way_are_told() -> None:
    content = packed("a.csv", content=b"foo bar foo", method=0)
    assert "Bad CRC-32" in fault(content.replace(b"foo bar", b"foo baz", 1))


def test_a_zip_with_a_password_is_told() -> None:
    content = bytearray(packed("a.csv"))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert "a zip without a password" in fault(bytes(content))


def test_a_zip_packed_in_an_unusual_way_is_told() -> None:
    assert "packed in the usual way" in fault(packed("a.csv", method=ZIP_BZIP2))


def test_a_zip_that_grows_beyond_measure_is_refused_unread() -> None:
    bomb = packed("a.csv", content=bytes(10 * MOST))
    assert len(bomb) < MOST
    assert fault(bomb) == "loaded.zip: expected at most 1,000 bytes when unpacked."


def test_all_files_together_are_bounded() -> None:
    assert "at most 1,000 bytes" in fault(packed("a", "b", "c", content=bytes(400)))


def test_a_size_that_lies_gives_no_more_than_was_bounded() -> None:
    content = packed("a.csv", content=bytes(10 * MOST))
    lying = content.replace((10 * MOST).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert "a zip that is whole" in fault(lying)


def test_many_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_FILES", 2)
    assert "a zip with at most 2 files" in fault(packed("a", "b", "c"))


def test_a_list_of_files_without_end_is_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES_LISTED", 100)
    assert "its list of files is longer than 100 bytes" in fault(packed("a", "b", "c"))


def test_names_that_are_no_text_are_told() -> None:
    content = packed("ä.csv").replace("ä".encode(), b"\xff\xff")
    assert "a zip that is whole" in fault(content)


@pytest.mark.parametrize("at", [b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"])
@pytest.mark.parametrize("byte", range(4, 30))
def test_any_byte_of_a_head_that_changed_is_read_or_told(at: bytes, byte: int) -> None:
    content = bytearray(packed("a.csv"))
    where = content.index(at) + byte
    if where < len(content):
        content[where] ^= 0xFF
    with contextlib.suppress(DataPackageError):
        read(bytes(content))


def test_a_file_without_a_name_is_no_data() -> None:
    assert read(packed("a.csv").replace(b"a.csv", b"\x00.csv")) == {}
