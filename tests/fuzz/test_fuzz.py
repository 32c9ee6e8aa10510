"""Whatever is opened, loaded or served is answered or refused: the corpus, and a bounded search for more.

`make fuzz` searches for hours and also bounds time and memory.
"""

import pytest
from hypothesis import HealthCheck, given, settings

from dashboard.store.engine import Store
from tests import effort
from tests.fuzz import corpus
from tests.fuzz.carrying_out import ANSWERED, CARRY_OUT, REFUSED
from tests.fuzz.recipes import STRATEGIES, Recipe


@pytest.mark.parametrize(
    ("kind", "recipe"),
    [pytest.param(kind, recipe, id=f"{kind}-{name}") for kind, name, recipe in corpus.kept()],
)
def test_what_is_kept_is_answered_or_refused(kind: str, recipe: Recipe, store: Store) -> None:
    assert CARRY_OUT[kind](recipe, store).word in (ANSWERED, REFUSED)


@pytest.mark.slow
@settings(effort.examples(60), suppress_health_check=list(HealthCheck))
@given(recipe=STRATEGIES["links"])
def test_any_link_is_answered_or_refused(recipe: Recipe, store: Store) -> None:
    assert CARRY_OUT["links"](recipe, store).word in (ANSWERED, REFUSED)


@pytest.mark.slow
@settings(effort.examples(40), suppress_health_check=list(HealthCheck))
@given(recipe=STRATEGIES["folders"])
def test_any_folder_is_answered_or_refused(recipe: Recipe, store: Store) -> None:
    assert CARRY_OUT["folders"](recipe, store).word in (ANSWERED, REFUSED)


@pytest.mark.slow
@settings(effort.examples(200), suppress_health_check=list(HealthCheck))
@given(recipe=STRATEGIES["files"])
def test_any_file_is_answered_or_refused(recipe: Recipe, store: Store) -> None:
    assert CARRY_OUT["files"](recipe, store).word in (ANSWERED, REFUSED)
