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
    monkeypatch.setattr(xml_elements, "MOST_LETTERS", 200)
    file.write_text("<all>\n<a>123</a>\n<a>1<b>2</b>345</a></all>", encoding="utf-8")
    with pytest.raises(DataPackageError, match="row 3: expected at most 200 letters in one a"):
        names(file)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("name", ["utf8", "UTF8", "utf_8"])
def test_utf_8_may_be_declared_as_other_programs_call_it(file: Path, name: str, mark: str) -> None:
    file.write_text(f"{mark}<?xml version='1.0' encoding='{name}'?><all><a>é</a></all>", "utf-8")
    assert names(file) == ["é"]


def test_a_text_without_end_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_elements, "MOST_LETTERS_A_TEXT", 5)
    file.write_text("<all>\n<a>12345</a>\n<a>123456</a></all>", encoding="utf-8")
    with pytest.raises(DataPackageError, match="row 3: expected at most 5 letters in one text"):
        names(file)


def test_what_holds_much_in_little_counts_as_much(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_elements, "MOST_LETTERS", 5_000)
    file.write_text(f"<all><a>{'<b/>' * 100}</a></all>", encoding="utf-8")
    with pytest.raises(DataPackageError, match="letters in one a"):
        names(file)


@pytest.mark.parametrize("token", ["<a b='{}'/>", "<!--{}-->", "<?b {}?>", "<{}/>"])
def test_a_tag_or_a_comment_without_end_is_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    monkeypatch.setattr(xml_elements, "MOST_BYTES_A_TAG", 200_000)
    file.write_text(f"<all>{token.format('x' * 400_000)}</all>", encoding="utf-8")
    with pytest.raises(DataPackageError, match="tags and comments of at most 200,000 bytes"):
        names(file)


def test_children_have_the_language_of_the_root(file: Path) -> None:
    file.write_text("<all xml:lang='en'><a/><a xml:lang='fr'/></all>", encoding="utf-8")
    given = elements(Source.at(file), "a", lambda name, attributes: None)
    assert [each.get("xml:lang") for each in given] == ["en", "fr"]
