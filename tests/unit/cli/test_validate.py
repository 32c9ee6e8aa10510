"""`python -m dashboard validate` and `describe`, as somebody at a terminal sees them."""

import json
import shutil
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from dashboard.model.tables import TABLES
from tests.registers import EDITION_1

TINY = Path(__file__).parents[2] / "fixtures" / "tiny"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "package"))


def run(*arguments: str) -> tuple[int, list[str]]:
    result = CliRunner().invoke(app, arguments)
    return result.exit_code, result.stdout.splitlines()


def counted(folder: Path) -> str:
    """What is said of a folder without faults."""
    files = [folder / table.file for table in TABLES]
    rows = sum(len(pd.read_csv(file)) for file in files)
    return f"{len(files)} tables, {rows} rows: no faults"


def rewrite(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new, 1), encoding="utf-8")


def test_a_valid_folder_is_counted() -> None:
    assert run("validate", str(TINY)) == (0, [counted(TINY)])


def test_a_folder_of_edition_1_is_valid_and_what_was_filled_in_is_told() -> None:
    code, lines = run("validate", str(EDITION_1))
    assert (code, lines[-1].endswith(": no faults")) == (0, True)
    assert {
        "edition 1, filled in: outcomes.csv (no rows)",
        "edition 1, filled in: events.csv: programmes (empty)",
        "edition 1, filled in: articles.csv: page_kind (report)",
    } <= set(lines)


def test_every_fault_is_one_line_and_the_command_fails(folder: Path) -> None:
    rewrite(folder / "events.csv", ",launch,", ",lunch,")
    rewrite(folder / "series.csv", "Foo Talks", "Foo  Talks")
    assert run("validate", str(folder)) == (
        1,
        [
            "events.csv, row 2, column kind: found 'lunch';"
            " expected a code of vocabularies/kinds.csv. Nearest: 'launch'.",
            "series.csv, row 3, column label: found 'Foo  Talks';"
            " expected single spaces between words.",
            "2 faults",
        ],
    )


def test_one_fault_is_counted_in_the_singular(folder: Path) -> None:
    (folder / "series.csv").unlink()
    assert run("validate", str(folder))[1][-1] == "1 fault"


def test_without_a_folder_the_one_of_the_environment_is_used(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASHBOARD_DATA", str(folder))
    assert run("validate") == (0, [counted(folder)])


def test_describe_mends_a_missing_descriptor(folder: Path) -> None:
    (folder / "datapackage.json").unlink()
    assert run("describe", str(folder))[0] == 0
    assert run("validate", str(folder))[0] == 0


def test_describe_keeps_version_and_date(folder: Path) -> None:
    before = (folder / "datapackage.json").read_bytes()
    run("describe", str(folder))
    assert (folder / "datapackage.json").read_bytes() == before


def test_describe_takes_a_new_version_and_date(folder: Path) -> None:
    run("describe", str(folder), "--version", "2.0.0", "--created", "2027-03-04")
    content = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert (content["version"], content["created"][:10]) == ("2.0.0", "2027-03-04")


def test_describe_refuses_faulty_tables_and_leaves_the_descriptor_alone(folder: Path) -> None:
    before = (folder / "datapackage.json").read_bytes()
    rewrite(folder / "events.csv", ",launch,", ",lunch,")
    code, lines = run("describe", str(folder))
    assert (code, lines[-1]) == (1, "1 fault")
    assert (folder / "datapackage.json").read_bytes() == before


def test_describe_says_what_to_do_with_a_folder_of_edition_1(tmp_path: Path) -> None:
    old = Path(shutil.copytree(EDITION_1, tmp_path / "old"))
    before = (old / "datapackage.json").read_bytes()
    code, (said,) = run("describe", str(old))
    assert code == 1
    assert f"`python -m dashboard convert {old} --reader register --output NEW_FOLDER`" in said
    assert (old / "datapackage.json").read_bytes() == before


def test_help_names_the_commands() -> None:
    code, lines = run("--help")
    assert code == 0
    assert {"validate", "describe"} <= set(" ".join(lines).split())
