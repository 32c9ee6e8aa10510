"""The house stays tidy: names, machine paths, pinned packages, and no network in tests."""

import re
import socket
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from pytest_socket import SocketConnectBlockedError

ROOT = Path(__file__).parents[1]
DRAWERS = {"utils", "util", "helpers", "common", "misc"}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
TOOLS = [Requirement(line) for line in PROJECT["dependency-groups"]["dev"]]
# A documentation address (RFC 5737) that belongs to nobody.
NOBODY = "192.0.2.1"


def tracked_files() -> list[Path]:
    """List the project's files that git knows or would add; all of them where there is no git."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    names = filter(None, listed.stdout.split("\0"))
    return [file for file in (ROOT / name for name in names) if file.is_file()]


def text_of(file: Path) -> str:
    """Return the text of a file; bytes that are no text are replaced."""
    return file.read_text(encoding="utf-8", errors="replace")


def pins(name: str) -> dict[str, set[str]]:
    """Return the versions that a lock file pins, by package."""
    found = re.findall(r"^([\w.-]+)==([^\s;]+)", text_of(ROOT / name), re.MULTILINE)
    return {package: {v for p, v in found if p == package} for package, _ in found}


def test_no_file_is_named_like_a_drawer() -> None:
    assert not [file for file in tracked_files() if file.suffix == ".py" and file.stem in DRAWERS]


def test_nothing_is_left_to_do_in_the_code() -> None:
    mark = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME")) + r")\b")
    code = [file for file in tracked_files() if file.suffix in {".py", ".sql", ".toml", ".css"}]
    assert not [file for file in code if mark.search(text_of(file))]


def test_no_file_names_a_path_of_one_machine() -> None:
    path = re.compile(r"(?<![\w.])/(?:home|Users|root|work)/\w")
    assert not [file for file in tracked_files() if path.search(text_of(file))]


@pytest.mark.parametrize("requirement", RUNTIME, ids=str)
def test_a_package_of_the_dashboard_is_pinned_within_its_range(requirement: Requirement) -> None:
    pinned = pins("requirements.txt").get(requirement.name, set())
    assert pinned and all(requirement.specifier.contains(version) for version in pinned)


@pytest.mark.parametrize("requirement", TOOLS, ids=str)
def test_a_tool_is_pinned_within_its_range(requirement: Requirement) -> None:
    pinned = pins("requirements-dev.txt").get(requirement.name, set())
    assert pinned and all(requirement.specifier.contains(version) for version in pinned)


def test_tests_run_on_the_packages_that_readers_get() -> None:
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


@pytest.mark.filterwarnings("ignore:A test tried to use socket")
def test_tests_reach_no_network() -> None:
    with pytest.raises(SocketConnectBlockedError):
        socket.create_connection((NOBODY, 80), timeout=1)
