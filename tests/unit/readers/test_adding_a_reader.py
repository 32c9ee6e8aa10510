"""The recipe "a source" of CONTRIBUTING.md, followed: one new file in readers/ is opened, asked and converted."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from dashboard import cli, readers
from dashboard.model.errors import DataPackageError
from dashboard.model.selection import Selection
from dashboard.readers.register.folder import read_tables
from dashboard.store import questions
from dashboard.store.engine import open_store

TINY = Path(__file__).parents[2] / "fixtures" / "tiny"
INVENTED = '''
"""An invented source: a register in one JSON file."""

import json
from datetime import date

import pandas as pd

from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.package import Package
from dashboard.model.reader import Reader, Source


def read(source: Source) -> Package:
    with source.opened() as file:
        try:
            content = json.load(file)
        except ValueError:
            raise DataPackageError([Fault(source.name, None, None, None, "JSON")]) from None
    tables = {name: pd.DataFrame(rows, dtype="str") for name, rows in content.items()}
    return Package(tables, "1.0", date(2024, 1, 1), fingerprint="invented")


READER = Reader("invented", "A register in JSON", ("register.json",), Package, read)
'''

Write = Callable[[dict[str, pd.DataFrame]], Path]


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Add one file to the room of readers, and touch no other."""
    room = tmp_path / "room"
    room.mkdir()
    (room / "invented.py").write_text(INVENTED, encoding="utf-8")
    monkeypatch.setattr(readers, "__path__", [*readers.__path__, str(room)])
    yield
    sys.modules.pop("dashboard.readers.invented", None)
    vars(readers).pop("invented", None)


@pytest.fixture
def tables() -> dict[str, pd.DataFrame]:
    return dict(read_tables(TINY))


@pytest.fixture
def written(tmp_path: Path) -> Write:
    """Write tables in the invented form."""

    def write(tables: dict[str, pd.DataFrame]) -> Path:
        path = tmp_path / "tiny.register.json"
        content = {name: frame.to_dict("list") for name, frame in tables.items()}
        path.write_text(json.dumps(content), encoding="utf-8")
        return path

    return write


@pytest.mark.usefixtures("added")
def test_a_new_reader_is_found() -> None:
    assert readers.readers()["invented"].title == "A register in JSON"


@pytest.mark.usefixtures("added")
def test_what_it_reads_is_a_store_that_answers(
    tables: dict[str, pd.DataFrame], written: Write
) -> None:
    with open_store(written(tables)) as store:
        youth = questions.totals(store, Selection.of(theme=["youth"]))
    assert (store.version, youth["events"]) == ("1.0", 3)
    assert "Georgia" in set(store.labels["label"])


@pytest.mark.usefixtures("added")
def test_what_it_reads_is_held_to_the_rules_of_the_register(
    tables: dict[str, pd.DataFrame], written: Write
) -> None:
    tables["events"].loc[3, "kind"] = "lunch"
    with pytest.raises(DataPackageError, match=r"events.csv, row 5, column kind: found 'lunch'"):
        open_store(written(tables))


@pytest.mark.usefixtures("added")
def test_a_table_or_a_column_that_it_leaves_out_is_named(
    tables: dict[str, pd.DataFrame], written: Write
) -> None:
    del tables["context"], tables["places"]["source"]
    with pytest.raises(DataPackageError) as raised:
        open_store(written(tables))
    assert [str(fault) for fault in raised.value.faults] == [
        "places.csv, row 1, column source: expected this column; it is missing.",
        "context.csv: expected this table; it is missing.",
    ]


@pytest.mark.usefixtures("added")
def test_what_it_reads_is_converted_to_tables(
    tables: dict[str, pd.DataFrame], written: Write, tmp_path: Path
) -> None:
    arguments = ["convert", str(written(tables)), "--output", str(tmp_path / "tables")]
    result = CliRunner().invoke(cli.app, [*arguments, "--data", str(TINY)])
    assert result.exit_code == 0
    made = (tmp_path / "tables" / "series.csv").read_text("utf-8")
    assert made == (TINY / "series.csv").read_text("utf-8")
