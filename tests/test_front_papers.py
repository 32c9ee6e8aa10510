"""What GitHub and programs for citations read agrees with the project: commands, versions, licences, codes."""

import csv
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from dashboard.model.atlas import AUTHOR, TITLE

ROOT = Path(__file__).parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REGISTER = json.loads((ROOT / "data/datapackage.json").read_text(encoding="utf-8"))
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
CALLING = [*WORKFLOWS, ROOT / ".pre-commit-config.yaml", ROOT / ".devcontainer/devcontainer.json"]
FORMS = ROOT / ".github/ISSUE_TEMPLATE"
VOCABULARIES = {
    "kind": "kinds",
    "status": "statuses",
    "date_precision": "date_precisions",
    "mode": "modes",
    "track": "tracks",
    "conflicts": "conflicts",
    "themes": "themes",
}
"""The fields of the form for an event that are chosen from a list, and the vocabulary of each."""

by_name = pytest.mark.parametrize("file", CALLING, ids=lambda file: file.name)


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def fields(form: str) -> dict[str, Any]:
    """Return the fields of an issue form, by their id."""
    return {each["id"]: each for each in loaded(FORMS / form)["body"] if "id" in each}


def labels(vocabulary: str) -> list[str]:
    with (ROOT / f"data/vocabularies/{vocabulary}.csv").open(encoding="utf-8", newline="") as file:
        return [row["label"] for row in csv.DictReader(file)]


@by_name
def test_what_is_called_by_make_is_a_target(file: Path) -> None:
    called = re.findall(r"\bmake ([a-z]+)", file.read_text(encoding="utf-8"))
    assert set(called) <= set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))


def test_the_oldest_python_that_is_promised_is_tested() -> None:
    oldest = PROJECT["requires-python"].removeprefix(">=")
    assert (
        oldest
        in loaded(ROOT / ".github/workflows/ci.yml")["jobs"]["quick"]["strategy"]["matrix"][
            "python"
        ]
    )


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_may_write_nothing_but_what_a_job_asks_for(workflow: Path) -> None:
    assert loaded(workflow)["permissions"] == {"contents": "read"}


def test_the_dashboard_is_cited_by_its_version_and_licence() -> None:
    cited = loaded(ROOT / "CITATION.cff")
    assert (cited["version"], cited["license"]) == (PROJECT["version"], PROJECT["license"])
    assert PROJECT["name"] == cited["title"].lower().replace(" ", "-")


def test_the_register_is_cited_as_its_files_say() -> None:
    cited = loaded(ROOT / "CITATION.cff")["preferred-citation"]
    assert cited["title"] == REGISTER["title"] == TITLE
    assert cited["version"] == REGISTER["version"]
    assert cited["license"] == REGISTER["licenses"][0]["name"]
    assert cited["date-released"].isoformat() == REGISTER["created"][:10]
    assert cited["year"] == cited["date-released"].year
    assert [each["name"] for each in cited["authors"]] == [AUTHOR]


@pytest.mark.parametrize(("field", "vocabulary"), VOCABULARIES.items(), ids=VOCABULARIES)
def test_the_form_for_an_event_offers_the_terms_of_the_register(
    field: str, vocabulary: str
) -> None:
    assert fields("add-an-event.yml")[field]["attributes"]["options"] == labels(vocabulary)


@pytest.mark.parametrize("form", ["add-an-event.yml", "correct-a-record.yml"])
def test_a_form_about_the_register_asks_for_a_source_and_for_care(form: str) -> None:
    asked = fields(form)
    assert asked["source"]["validations"]["required"]
    assert all(option["required"] for option in asked["promises"]["attributes"]["options"])
