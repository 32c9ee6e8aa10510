"""`python -m dashboard export`, `cite` and `changes`, as somebody at a terminal sees them."""

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from dashboard import cli
from dashboard.exports import workbook
from dashboard.exports.citation import STYLES
from dashboard.exports.formats import FEEDS, FORMATS
from dashboard.readers.register import folder as data_package

TINY = Path(__file__).parents[2] / "fixtures" / "tiny"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.app, [str(each) for each in arguments])


def with_tiny(*arguments: object) -> Result:
    return run(*arguments, "--data", TINY)


@pytest.mark.parametrize("form", [*FORMATS, *FEEDS])
def test_every_format_can_be_written_to_a_file(tmp_path: Path, form: str) -> None:
    path = tmp_path / "events"
    result = with_tiny("export", "--format", form, "--output", path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{path}: {path.stat().st_size:,} bytes\n"
    assert path.stat().st_size > 100
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_without_a_name_is_called_after_the_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert with_tiny("export", "--format", "iati").exit_code == 0
    version = data_package.described_version(TINY) or ("", None)
    assert [path.name for path in tmp_path.iterdir()] == [f"peace-atlas-{version[0]}.xml"]


def test_a_file_of_a_choice_is_called_after_it_but_that_of_all_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    chosen = ["--theme", "youth", "--from", "2010"]
    assert with_tiny("export", *chosen).exit_code == 0
    assert with_tiny("export", "--format", "zip", *chosen).exit_code == 0
    assert {path.name for path in tmp_path.iterdir()} == {
        "peace-atlas-0.0.1-youth-since-2010.csv",
        "peace-atlas-0.0.1.zip",
    }


def test_filters_are_those_of_the_events_command(tmp_path: Path) -> None:
    path = tmp_path / "events.xlsx"
    options = ["--theme", "youth", "--from", "2010"]
    assert with_tiny("export", "--format", "xlsx", "--output", path, *options).exit_code == 0
    said = dict(load_workbook(path)["Read me"].values)
    assert said["Selection"] == "Showing 2 of 12 events: Youth; since 2010"


def test_a_hyphen_prints_the_file() -> None:
    result = with_tiny("export", "--format", "json", "--output", "-", "--theme", "demining")
    found = json.loads(result.stdout_bytes)
    assert [item["event_id"] for item in found["items"]] == ["2021-02-11-online-landmines"]
    assert found["provenance"]["link"] == "events?theme=demining"


def test_the_address_of_the_dashboard_makes_links_absolute() -> None:
    result = with_tiny(
        *("export", "--format", "json", "--output", "-", "--base", "https://a.example")
    )
    assert json.loads(result.stdout_bytes)["provenance"]["link"] == "https://a.example/events"


def test_an_unknown_format_is_explained(tmp_path: Path) -> None:
    result = with_tiny("export", "--format", "xslx", "--output", tmp_path / "events")
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert result.stderr == ("--format: found 'xslx'; expected a known format. Nearest: 'xlsx'.\n")


def test_an_unknown_code_is_explained(tmp_path: Path) -> None:
    result = with_tiny("export", "--output", tmp_path / "events", "--theme", "yuoth")
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "Nearest: 'youth'." in result.stderr


def test_a_file_that_cannot_be_made_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    path = tmp_path / "events.xlsx"
    path.write_text("before")
    result = with_tiny("export", "--format", "xlsx", "--output", path)
    assert (result.exit_code, path.read_text()) == (1, "before")
    assert "take them as CSV or Parquet" in result.stderr
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_explained(tmp_path: Path) -> None:
    result = with_tiny("export", "--output", tmp_path / "nowhere" / "events.csv")
    assert result.exit_code == 1
    assert "a file that can be written" in result.stderr


@pytest.mark.parametrize("style", STYLES)
def test_the_register_is_cited_in_every_style(style: str) -> None:
    result = with_tiny("cite", "--style", style)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "South Caucasus Peace Atlas: the register" in result.stdout


def test_a_selection_is_cited_by_what_was_chosen() -> None:
    result = with_tiny("cite", "--theme", "youth", "--base", "https://a.example")
    assert result.stdout.startswith("3 of 12 events: Youth. In: South Caucasus")
    assert result.stdout.endswith(" https://a.example/events?theme=youth\n")


def test_events_are_cited_one_after_the_other() -> None:
    keys = ["2018-03-08-formula-title", "2010-07-10-bar-school-first"]
    result = with_tiny("cite", "--event", keys[0], "--event", keys[1])
    assert [line.rpartition(" Event ")[2] for line in result.stdout.splitlines()] == [
        f"{keys[1]}.",
        f"{keys[0]}.",
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--event", "no-such"], "--event: found 'no-such'; expected a known event."),
        (["--style", "ris2"], "--style: found 'ris2'; expected a known style. Nearest: 'ris'."),
    ],
)
def test_what_cannot_be_cited_is_explained(options: list[str], message: str) -> None:
    result = with_tiny("cite", *options)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{message}\n")


def test_changes_between_two_releases_are_printed(tmp_path: Path) -> None:
    new = Path(shutil.copytree(TINY, tmp_path / "new"))
    path = new / "series.csv"
    path.write_text(path.read_text("utf-8").replace("Foo Talks", "Foo Round"), encoding="utf-8")
    result = run("changes", TINY, new)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[2:] == [
        "- **Processes**: 0 added, 1 changed, 0 removed",
        "  - changed: `foo-talks` (label)",
    ]


def test_a_release_that_is_not_there_is_explained(tmp_path: Path) -> None:
    result = run("changes", tmp_path / "old", TINY)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "a folder with tables of the register" in result.stderr
