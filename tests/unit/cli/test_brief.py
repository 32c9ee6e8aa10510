"""`python -m dashboard brief`, as somebody at a terminal sees it."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dashboard import cli

TINY = Path(__file__).parents[2] / "fixtures" / "tiny"


def run(output: Path, *options: str, data: Path = TINY) -> Result:
    arguments = ["brief", "--data", str(data), "--output", str(output), *options]
    return CliRunner().invoke(cli.app, arguments, env={"COLUMNS": "200", "TERMINAL_WIDTH": "200"})


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("brief.pdf", b"%PDF-"), ("brief.docx", b"PK\x03\x04"), ("Brief.HTML", b"<!doctype html>")],
)
def test_the_ending_says_what_is_written(tmp_path: Path, name: str, beginning: bytes) -> None:
    result = run(tmp_path / name)
    content = (tmp_path / name).read_bytes()
    assert (result.exit_code, result.stderr) == (0, "")
    assert content.startswith(beginning)
    assert f"{len(content):,} bytes" in result.stdout


def test_the_brief_is_of_the_selection_and_leads_back(tmp_path: Path) -> None:
    run(
        tmp_path / "a.html", "--from", "2010", "--theme", "youth", "--address", "https://x.example/"
    )
    content = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "https://x.example/?from=2010&amp;theme=youth" in content
    assert "<h1>Youth; since 2010</h1>" in content


def test_an_unknown_ending_is_named_with_those_that_are_known(tmp_path: Path) -> None:
    result = run(tmp_path / "brief.odt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "--output: found 'brief.odt'; expected one of .pdf, .docx, .html.\n"


def test_an_unknown_code_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    result = run(tmp_path / "a.pdf", "--theme", "demning")
    assert result.exit_code == 2
    assert "Nearest: 'demining'" in result.stderr
    assert not (tmp_path / "a.pdf").exists()


def test_faults_of_the_data_are_listed(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path / "package"))
    events = folder / "events.csv"
    events.write_text(events.read_text("utf-8").replace(",demining,", ",demning,"), "utf-8")
    result = run(tmp_path / "a.pdf", data=folder)
    assert result.exit_code == 1
    assert "demning" in result.stderr


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    result = run(tmp_path / "nowhere" / "a.html")
    assert result.exit_code == 1
    assert result.stderr.endswith("a.html cannot be written: No such file or directory.\n")
