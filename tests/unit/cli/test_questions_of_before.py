"""What scripts have asked the command line is answered as before the rooms of the code were rebuilt (7afcb73).

tests/data/cli_questions.csv is as tests/data/api_questions.csv; ``type`` says how the answer is read.
"""

import csv
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard import cli
from tests.data.answers import SEVERAL, essentials

TESTS = Path(__file__).parents[2]
TERMINAL = {"DASHBOARD_DATA": str(TESTS / "fixtures" / "tiny"), "COLUMNS": "200"}
Row = dict[str, str]


def recorded() -> list[Row]:
    with (TESTS / "data" / "cli_questions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", recorded(), ids=lambda row: row["question"])
def test_a_question_of_before_has_the_same_answer(row: Row) -> None:
    result = CliRunner().invoke(cli.app, shlex.split(row["question"]), env=TERMINAL)
    found = essentials(row["type"], result.stdout_bytes)
    assert {
        "status": str(result.exit_code),
        "says": found.says,
        "error": SEVERAL.join(result.stderr.splitlines()),
    }.items() <= row.items()
    assert set(filter(None, row["names"].split(SEVERAL))) <= set(found.names)
