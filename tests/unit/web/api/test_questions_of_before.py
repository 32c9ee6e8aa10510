"""What programs have asked the API is answered as before the rooms of the code were rebuilt (7afcb73).

tests/data/api_questions.csv holds the essential parts of each answer over the small register: ``names`` of fields,
columns or parameters, of which there may be more now and none less, and what the answer ``says``. A cell without names
stands where a question before has the same.
"""

import csv
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.data.answers import SEVERAL, essentials
from tests.unit.web.api.client import Client

FILE = Path(__file__).parents[3] / "data" / "api_questions.csv"
Row = dict[str, str]


def recorded() -> list[Row]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", recorded(), ids=lambda row: row["question"])
def test_a_question_of_before_has_the_same_answer(api: Client, row: Row) -> None:
    method, _, address = row["question"].rpartition(" ")
    parts = urlsplit(address)
    answer = api.ask(method or "GET", parts.path, parse_qsl(parts.query))
    found = essentials(answer.headers.get("content-type", ""), answer.body)
    assert {
        "status": str(answer.status),
        "type": answer.headers.get("content-type", ""),
        "file": answer.headers.get("content-disposition", ""),
        "kept": answer.headers.get("cache-control", ""),
    }.items() <= row.items()
    # Further fields may be told: none of those before may be missing or say something else.
    assert set(row["says"].split(SEVERAL)) <= set(found.says.split(SEVERAL))
    assert set(filter(None, row["names"].split(SEVERAL))) <= set(found.names)
