"""The API keeps to its own description, whatever is asked: schemathesis makes the questions."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from dashboard.exports.brief.forms import FORMS
from dashboard.store.engine import Store
from dashboard.web.api.collections import COLLECTIONS
from dashboard.web.api.events import FILES
from dashboard.web.api.figures import ENDINGS
from dashboard.web.api.openapi import ROOT
from dashboard.web.api.routes import application

pytestmark = pytest.mark.slow

LISTS = [f"{ROOT}/events", *(f"{ROOT}/{name}" for name in COLLECTIONS)]
TABLES = [f"{ROOT}/{name}.csv" for name in COLLECTIONS]
WHOLE = [f"{ROOT}/events.{ending}" for ending in FILES]
FIGURES = [
    f"{ROOT}/figures",
    *(f"{ROOT}/figures/{{key}}.{ending}" for ending in ENDINGS),
]
OTHERS = [f"{ROOT}/events/{{event_id}}", "/feed.atom", "/events.ics", "/healthz", "/readyz"]
PATHS = [*LISTS, *TABLES, *WHOLE, *FIGURES, *OTHERS]
# A brief takes a second to make: test_events.py asks for each once.
BRIEFS = [f"{ROOT}/brief.{ending}" for ending in FORMS]
WITHOUT_PARAMETERS = {"/healthz", "/readyz"}
# No schema can say that the last year is not before the first, or that page and offset exclude each other.
UNSAYABLE = [positive_data_acceptance]


@pytest.fixture(scope="module")
def described(store: Store) -> Any:
    return schemathesis.openapi.from_asgi("/api/openapi.json", application(lambda: store))


def ask_and_check(described: Any, path: str, mode: GenerationMode, examples: int) -> None:
    """Ask an address many times and hold every answer against the description."""

    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=described[path]["GET"].as_strategy(generation_mode=mode))
    def check(case: Any) -> None:
        case.call_and_validate(excluded_checks=UNSAYABLE)

    check()


def test_every_address_is_asked(described: Any) -> None:
    assert set(described) == {*PATHS, *BRIEFS}


@pytest.mark.parametrize("path", PATHS)
def test_what_is_described_is_answered_as_described(described: Any, path: str) -> None:
    ask_and_check(described, path, GenerationMode.POSITIVE, 6)


@pytest.mark.parametrize("path", [path for path in PATHS if path not in WITHOUT_PARAMETERS])
def test_what_is_not_described_is_refused_as_described(described: Any, path: str) -> None:
    ask_and_check(described, path, GenerationMode.NEGATIVE, 5)
