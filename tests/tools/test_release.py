"""A release moves what is unreleased, sets the version, commits and tags; or changes nothing and says why."""

import subprocess
from datetime import date
from pathlib import Path

import pytest
from typer import Typer
from typer.testing import CliRunner

from tools import release
from tools.release import ReleaseError

DAY = date(2026, 12, 24)
CHANGELOG = """# Changelog

## [Unreleased]

### Added

- A page about bridges.

## [0.1.0] - 2026-01-01

- The first.
"""
PROJECT = '[project]\nname = "bridges"\nversion = "0.1.0"\n\n[tool.other]\nversion = "9"\n'
CITATION = "cff-version: 1.2.0\nversion: 0.1.0\npreferred-citation:\n  version: 7.0.0\n"
FILES = {"CHANGELOG.md": CHANGELOG, "pyproject.toml": PROJECT, "CITATION.cff": CITATION}


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of three files, committed, in a folder where git asks nobody's settings."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "config", "user.name", "A maintainer")
    git(tmp_path, "config", "user.email", "maintainer@example.org")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "Begin")
    return tmp_path


def text(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


def test_the_notes_are_what_the_changelog_says_of_the_version(repository: Path) -> None:
    assert release.release(repository, "0.2.0", DAY) == "### Added\n\n- A page about bridges."


def test_unreleased_changes_stand_below_the_version_and_its_day(repository: Path) -> None:
    release.release(repository, "0.2.0", DAY)
    changelog = text(repository, "CHANGELOG.md")
    assert "## [Unreleased]\n\n## [0.2.0] - 2026-12-24\n\n### Added" in changelog
    assert release.notes(changelog, "Unreleased") == ""


def test_a_changelog_that_names_the_version_stays_as_it_is(repository: Path) -> None:
    release.release(repository, "0.1.0", DAY)
    assert text(repository, "CHANGELOG.md") == CHANGELOG


def test_the_version_is_set_where_it_stands_and_only_for_the_dashboard(repository: Path) -> None:
    release.release(repository, "0.2.0", DAY)
    assert text(repository, "pyproject.toml") == PROJECT.replace('"0.1.0"', '"0.2.0"')
    cited = "version: 0.2.0\ndate-released: 2026-12-24\npreferred-citation:\n  version: 7.0.0\n"
    assert text(repository, "CITATION.cff").endswith(cited)


def test_the_day_of_an_older_release_is_replaced() -> None:
    once = release.cited(CITATION, "0.2.0", date(2026, 1, 1))
    assert release.cited(once, "0.3.0", DAY) == release.cited(CITATION, "0.3.0", DAY)


def test_the_release_is_committed_and_its_tag_carries_the_notes(repository: Path) -> None:
    release.release(repository, "0.2.0", DAY)
    assert git(repository, "status", "--porcelain") == ""
    assert git(repository, "log", "-1", "--format=%s") == "Release 0.2.0"
    assert git(repository, "cat-file", "-t", "v0.2.0") == "tag"
    message = git(repository, "tag", "--list", "--format=%(contents)", "v0.2.0")
    assert message == "0.2.0\n\n### Added\n\n- A page about bridges."


@pytest.mark.parametrize("version", ["", "1.0", "v1.0.0", "01.0.0", "1.0.0-rc1"])
def test_a_version_is_three_numbers(repository: Path, version: str) -> None:
    with pytest.raises(ReleaseError, match="three numbers"):
        release.release(repository, version, DAY)


def test_an_older_version_is_refused(repository: Path) -> None:
    with pytest.raises(ReleaseError, match=r"older than 0\.1\.0"):
        release.release(repository, "0.0.9", DAY)


def test_a_version_that_has_its_tag_is_refused(repository: Path) -> None:
    release.release(repository, "0.2.0", DAY)
    with pytest.raises(ReleaseError, match=r"v0\.2\.0 exists"):
        release.release(repository, "0.2.0", DAY)


def test_changes_that_are_not_committed_are_refused(repository: Path) -> None:
    (repository / "notes.txt").write_text("half done", encoding="utf-8")
    with pytest.raises(ReleaseError, match="has changes"):
        release.release(repository, "0.2.0", DAY)


def test_without_changes_to_tell_nothing_is_written(repository: Path) -> None:
    release.release(repository, "0.2.0", DAY)
    with pytest.raises(ReleaseError, match="says nothing"):
        release.release(repository, "0.3.0", DAY)
    assert 'version = "0.2.0"' in text(repository, "pyproject.toml")


def test_the_command_says_why_there_is_no_release(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(release, "ROOT", repository)
    app = Typer()
    app.command()(release.main)
    result = CliRunner().invoke(app, ["0.0.1"])
    assert result.exit_code == 1
    assert "No release: 0.0.1 is older than 0.1.0" in result.output
