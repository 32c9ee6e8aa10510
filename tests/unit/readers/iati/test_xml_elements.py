"""Elements of an XML file that is not trusted."""

from pathlib import Path

import pytest

from dashboard.model.errors import DataPackageError
from dashboard.model.reader import Source
from dashboard.readers.iati import xml_elements
from dashboard.readers.iati.xml_elements import elements


def names(path: Path) -> list[str | None]:
    return [each.text for each in elements(Source.at(path), "a", lambda name, attributes: None)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "things.xml"
    path.write_text("<all><a>1</a><b><a>no</a></b><a>2</a></all>", encoding="utf-8")
    return path


def test_only_children_of_that_name_are_given(file: Path) -> None:
    assert names(file) == ["1", "2"]


def test_pieces_may_end_anywhere(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_elements, "_BYTES_A_PIECE", 1)
    assert names(file) == ["1", "2"]


def test_what_came_before_a_break_is_given_and_then_the_break_is_told(tmp_path: Path) -> None:
    path = tmp_path / "cut.xml"
    path.write_text("<all>\n<a>1</a>\n" + " " * (1 << 16) + "\n<a>", encoding="utf-8")
    given = elements(Source.at(path), "a", lambda name, attributes: None)
    assert next(given).text == "1"
    with pytest.raises(DataPackageError, match=r"cut\.xml, row 4: expected well-formed XML"):
        next(given)


def test_an_element_that_holds_too_much_is_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_elements, "MOST_LETTERS", 5)
    file.write_text("<all>\n<a>123</a>\n<a>1<b>2</b>345</a></all>", encoding="utf-8")
    with pytest.raises(DataPackageError, match="row 3: expected at most 5 letters in one a"):
        names(file)
