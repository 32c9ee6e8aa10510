"""Names the state of the tree a release: `make release VERSION=x.y.z`.

Moves what the changelog has under Unreleased below the version and its day, puts the version into pyproject.toml and
CITATION.cff, commits this, tags it with the notes, and prints them. Nothing is pushed.
"""

import re
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

ROOT = Path(__file__).parents[1]
CHANGELOG, PROJECT, CITATION = "CHANGELOG.md", "pyproject.toml", "CITATION.cff"

_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
_UNRELEASED = "Unreleased"


class ReleaseError(Exception):
    """Says why there can be no release; nothing was changed."""


def release(root: Path, version: str, day: date) -> str:
    """Make the release of a repository on a day and return its notes in Markdown.

    Raises ReleaseError where the version is no such number, is older than the present one or has its tag, where
    the tree has changes, or where the changelog tells of none.
    """
    _check_version(version, _current(root))
    if _git(root, "status", "--porcelain"):
        raise ReleaseError("The tree has changes: commit or undo them first.")
    if _git(root, "tag", "--list", _tag(version)):
        raise ReleaseError(f"The tag {_tag(version)} exists.")
    changelog = _read(root, CHANGELOG)
    moved = changelog if notes(changelog, version) else dated(changelog, version, day)
    found = notes(moved, version)
    if not found:
        raise ReleaseError(f"{CHANGELOG} says nothing under {_UNRELEASED} or {version}.")
    (root / CHANGELOG).write_text(moved, encoding="utf-8")
    _rewrite(root, PROJECT, lambda text: numbered(text, version))
    _rewrite(root, CITATION, lambda text: cited(text, version, day))
    _git(root, "commit", "--all", "--allow-empty", "--quiet", "--message", f"Release {version}")
    # Headings of the notes begin with #, which git would take for comments.
    _git(
        root,
        "tag",
        "--annotate",
        "--cleanup=verbatim",
        "-m",
        f"{version}\n\n{found}",
        _tag(version),
    )
    return found


def notes(changelog: str, version: str) -> str:
    """Return what a changelog says of a version, without its heading; empty where it says nothing."""
    heading = rf"^## \[{re.escape(version)}\][^\n]*$"
    section = re.search(rf"{heading}(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    return section[1].strip() if section else ""


def dated(changelog: str, version: str, day: date) -> str:
    """Return a changelog whose unreleased changes are those of a version; as it is where there are none."""
    if not notes(changelog, _UNRELEASED):
        return changelog
    heading = f"## [{_UNRELEASED}]"
    return changelog.replace(heading, f"{heading}\n\n## [{version}] - {day.isoformat()}", 1)


def numbered(project: str, version: str) -> str:
    """Return the text of pyproject.toml with a version of the project."""
    return re.sub(
        r'^version = ".*"$', f'version = "{version}"', project, count=1, flags=re.MULTILINE
    )


def cited(citation: str, version: str, day: date) -> str:
    """Return the text of CITATION.cff with version and day of the dashboard; those of the register stay."""
    undated = re.sub(r"^date-released: .*\n", "", citation, count=1, flags=re.MULTILINE)
    told = f"version: {version}\ndate-released: {day.isoformat()}"
    return re.sub(r"^version: .*$", told, undated, count=1, flags=re.MULTILINE)


def _check_version(version: str, current: str) -> None:
    asked, present = _VERSION.fullmatch(version), _VERSION.fullmatch(current)
    if not asked or not present:
        raise ReleaseError(f"A version is three numbers with dots, as 1.4.0, and not {version!r}.")
    if tuple(map(int, asked.groups())) < tuple(map(int, present.groups())):
        raise ReleaseError(f"{version} is older than {current}, the present version.")


def _current(root: Path) -> str:
    found = re.search(r'^version = "(.*)"$', _read(root, PROJECT), re.MULTILINE)
    return found[1] if found else ""


def _tag(version: str) -> str:
    return f"v{version}"


def _read(root: Path, name: str) -> str:
    return (root / name).read_text(encoding="utf-8")


def _rewrite(root: Path, name: str, change: Callable[[str], str]) -> None:
    (root / name).write_text(change(_read(root, name)), encoding="utf-8")


def _git(root: Path, *arguments: str) -> str:
    """Return what git prints; raise ReleaseError with what it complains of."""
    done = subprocess.run(
        ["git", *arguments], cwd=root, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise ReleaseError(f"git {arguments[0]}: {done.stderr.strip()}")
    return done.stdout.strip()


def main(version: Annotated[str, typer.Argument(help="Three numbers, as 1.4.0.")] = "") -> None:
    """Make a release of what is committed, and print its notes."""
    try:
        said = release(ROOT, version, date.today())
    except ReleaseError as error:
        typer.echo(f"No release: {error}", err=True)
        raise typer.Exit(1) from error
    typer.echo(said)
    typer.echo(f"\nTagged {_tag(version)}. To publish it: git push --follow-tags", err=True)


if __name__ == "__main__":
    typer.run(main)
