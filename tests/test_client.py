"""What browsers get is what the sources of the client make of it, and components call what is in it."""

import re
from hashlib import sha256
from pathlib import Path
from typing import get_args

import pytest

from dashboard.ui.client import FILES, Part

ROOT = Path(__file__).parents[1]
CLIENT = ROOT / "dashboard/client"
BUILT = (ROOT / "dashboard/static/client.js").read_text(encoding="utf-8")


def digest() -> str:
    """The digest of all that the built file is made of, as client/build.js makes it."""
    sources = sorted(file.relative_to(CLIENT).as_posix() for file in CLIENT.glob("src/**/*.js"))
    made = sha256()
    for name in ["build.js", *sources]:
        made.update(f"{name}\0".encode() + (CLIENT / name).read_bytes() + b"\0")
    return made.hexdigest()


def test_the_built_file_is_made_of_the_sources_as_they_are() -> None:
    assert f"sources {digest()}" in BUILT.split("\n")[0], 'run "make client"'


def test_the_built_file_is_text_of_one_module_that_loads_no_other() -> None:
    assert not re.search(r"\bimport\b", BUILT.split("\n", 1)[1])


@pytest.mark.parametrize("part", get_args(Part))
def test_a_part_that_a_component_calls_is_in_the_built_file(part: str) -> None:
    (exported,) = re.findall(r"export\{([^}]*)\}", BUILT)
    assert part in re.findall(r"(?:\w+ as )?(\w+)", exported)


@pytest.mark.parametrize("part", get_args(Part))
def test_each_component_has_a_file_that_calls_its_part(part: str) -> None:
    text = (FILES / f"{part}.js").read_text(encoding="utf-8")
    assert f"({{ {part} }}) => {part}(component)" in text


def test_no_component_has_a_file_without_a_part() -> None:
    assert {file.stem for file in FILES.iterdir()} == {*get_args(Part)}


def test_the_lock_of_the_tools_names_no_registry() -> None:
    assert '"resolved"' not in (CLIENT / "package-lock.json").read_text(encoding="utf-8")
