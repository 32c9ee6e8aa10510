"""docs/security.md judges every requirement of the standard's levels 1 and 2, and what it points at is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
STANDARD = ROOT / "tests" / "data" / "asvs_5_0_0_levels_1_and_2.txt"
ROW = re.compile(r"^\| (v5\.0\.0-[0-9.]+) \| ([12]) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
VERDICTS = ("met", "not met", "not applicable")
FILE = re.compile(
    r"`((?:dashboard|tests|\.github|\.streamlit)/[^` ]+|pyproject\.toml|requirements\.txt)`"
)


def test_every_requirement_is_judged_once_and_with_a_reason() -> None:
    rows = ROW.findall(PAGE)
    assert [number for number, *_ in rows] == STANDARD.read_text(encoding="utf-8").split()
    assert all(verdict in VERDICTS and reason.strip() for *_, verdict, reason in rows)


def test_the_sums_at_the_top_are_those_of_the_rows() -> None:
    verdicts = [verdict for *_, verdict, _ in ROW.findall(PAGE)]
    met, not_met, rest = (verdicts.count(each) for each in VERDICTS)
    said = re.search(r"Of (\d+) requirements (\d+) are met, (\w+) (?:is|are) not, and (\d+)", PAGE)
    assert said is not None
    assert said.groups() == (
        str(len(verdicts)),
        str(met),
        "one" if not_met == 1 else str(not_met),
        str(rest),
    )


def test_what_is_not_met_is_told_at_the_top() -> None:
    told = set(re.findall(r"^- \*\*(v5\.0\.0-[0-9.]+)\*\*", PAGE, re.MULTILINE))
    assert told == {number for number, *_, verdict, _ in ROW.findall(PAGE) if verdict == "not met"}


def test_files_that_are_named_exist() -> None:
    named = set(FILE.findall(PAGE))
    assert named and [each for each in named if not (ROOT / each).exists()] == []
