"""A data folder with a fault: the reader gets the list of faults on a calm page, and nothing is loaded."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.pages import NAMES, PATHS, figures, open_page, text


def cells(app: AppTest) -> list[str]:
    row = text(app).split("<tbody><tr>")[1].split("</tr>")[0]
    return [cell.split("<")[0] for cell in row.split("<td>")[1:]]


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_a_fault_raises_nothing_on_any_page(path: str, faulty: Path) -> None:
    app = open_page(path)
    assert not app.exception and not app.error


def test_a_fault_is_the_whole_page(faulty: Path) -> None:
    app = open_page()
    assert "The data folder has faults, so nothing was loaded" in text(app)
    assert not figures(app)


def test_a_fault_names_file_row_column_value_and_remedy(faulty: Path) -> None:
    file, row, column, value, expected = cells(open_page())
    assert (file, row, column, value) == ("events.csv", "11", "themes", "demning")
    assert "Nearest: demining" in expected


def test_a_fault_shows_no_traceback(faulty: Path) -> None:
    assert "Traceback" not in text(open_page())


def test_a_missing_file_is_named(faulty: Path) -> None:
    (faulty / "places.csv").unlink()
    assert "places.csv" in text(open_page())


def test_a_folder_that_is_not_there_raises_nothing(
    faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASHBOARD_DATA", str(faulty / "nowhere"))
    app = open_page()
    assert not app.exception
