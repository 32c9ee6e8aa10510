"""`python -m dashboard convert` and `iati`, as somebody at a terminal sees them."""

import shutil
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner, Result

from dashboard import cli
from dashboard.model.tables import TABLES
from dashboard.readers import read_package
from tests.registers import EDITION_1

TINY = Path(__file__).parents[2] / "fixtures" / "tiny"
GED = "country_id,date_start,date_prec,best,low,high\n"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.app, [str(each) for each in (*arguments, "--data", TINY)])


@pytest.fixture
def activities(tmp_path: Path) -> Path:
    path = tmp_path / "activities.xml"
    run("export", "--format", "iati", "--output", path)
    return path


@pytest.mark.parametrize(
    "command", [["iati"], ["convert"], ["convert", "--reader", "iati"]], ids=" ".join
)
def test_iati_is_read_into_tables_and_what_was_not_read_is_printed(
    activities: Path, tmp_path: Path, command: list[str]
) -> None:
    result = run(*command, activities, "--output", tmp_path / "tables")
    assert result.exit_code == 0
    assert len(pd.read_csv(tmp_path / "tables" / "events.csv")) == 12
    assert "not read: tag, " in result.stdout


def test_a_file_that_is_not_of_iati_is_explained(tmp_path: Path) -> None:
    file = tmp_path / "page.xml"
    file.write_text("<html/>", encoding="utf-8")
    result = run("iati", file, "--output", tmp_path / "tables")
    assert (result.exit_code, (tmp_path / "tables").exists()) == (1, False)
    assert "page.xml, row 1: found 'html'" in result.stderr


def test_deaths_by_month_are_one_table(tmp_path: Path) -> None:
    file = tmp_path / "ged.csv"
    file.write_text(f"{GED}371,2020-09-27,1,3,2,4\n372,2008-01-01,5,9,9,9\n", encoding="utf-8")
    result = run("convert", file, "--reader", "ucdp", "--output", tmp_path / "tables")
    assert result.stdout.splitlines() == [
        f"{tmp_path}/tables/deaths_by_month.csv: 1 rows",
        "not read: violent event, 1 times: known only by more than a month; 9 deaths",
    ]


def test_a_folder_is_read_as_a_register(tmp_path: Path) -> None:
    assert run("convert", TINY, "--output", tmp_path / "tables").exit_code == 0
    written = (tmp_path / "tables" / "events.csv").read_bytes()
    assert written == (TINY / "events.csv").read_bytes()


def test_vocabularies_of_a_register_have_their_folder(tmp_path: Path) -> None:
    run("convert", TINY, "--output", tmp_path / "tables")
    assert {path.relative_to(tmp_path / "tables") for path in tmp_path.glob("tables/**/*.csv")} == {
        Path(table.file) for table in TABLES
    }


def test_a_register_of_edition_1_becomes_one_of_this_edition(tmp_path: Path) -> None:
    new = tmp_path / "new"
    converted = run("convert", EDITION_1, "--reader", "register", "--output", new)
    assert converted.exit_code == 0
    assert "edition 1, filled in: outcomes.csv (no rows)" in converted.stdout.splitlines()
    advice = converted.stdout.splitlines()[-1].split("`")[1].split()[3:]
    assert CliRunner().invoke(cli.app, advice).exit_code == 0
    validated = CliRunner().invoke(cli.app, ["validate", str(new)])
    assert (validated.exit_code, "edition 1" in validated.stdout) == (0, False)
    old, made = read_package(EDITION_1), read_package(new)
    assert (made.version, made.created) == (old.version, old.created)
    assert {name: len(frame) for name, frame in made.tables.items()} == {
        name: len(frame) for name, frame in old.tables.items()
    }


@pytest.mark.parametrize("command", ["convert", "iati"])
@pytest.mark.parametrize("is_described", [True, False])
def test_tables_are_not_written_over_a_register(
    activities: Path, tmp_path: Path, command: str, is_described: bool
) -> None:
    register = Path(shutil.copytree(TINY, tmp_path / "register"))
    if not is_described:
        (register / "datapackage.json").unlink()
    result = run(command, activities, "--output", register)
    assert result.exit_code == 1
    assert "this one holds a register, whose tables would be lost" in result.stderr
    assert (register / "events.csv").read_bytes() == (TINY / "events.csv").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["notes.txt"], "--reader: the ending of notes.txt does not tell; expected one of iati, "),
        (["a.xml", "--reader", "itai"], "--reader: found 'itai'; expected one of iati, "),
    ],
)
def test_a_reader_that_cannot_be_told_is_explained(
    tmp_path: Path, arguments: list[str], message: str
) -> None:
    result = run("convert", *arguments, "--output", tmp_path / "tables")
    assert (result.exit_code, result.stdout, (tmp_path / "tables").exists()) == (2, "", False)
    assert result.stderr.startswith(message)


def test_a_folder_that_cannot_be_made_is_told(activities: Path) -> None:
    result = run("iati", activities, "--output", activities / "tables")
    assert result.exit_code == 1
    assert "expected a folder that can be written" in result.stderr
