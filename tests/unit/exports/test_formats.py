"""The list of formats that buttons, the API and the command line offer."""

import json
from collections.abc import Iterator

import pytest

from dashboard.exports.formats import FEEDS, FORMATS, Format
from dashboard.store.engine import Store, open_store
from tests.registers import EDITION_1
from tests.unit.exports.taking import NOTHING, fed, taken

each_format = pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.name)


@pytest.mark.parametrize("part", ["name", "ending", "label"])
def test_no_two_formats_are_alike(part: str) -> None:
    values = [getattr(form, part) for form in FORMATS.values()]
    assert len(set(values)) == len(values)


@each_format
def test_a_format_says_what_a_browser_and_a_reader_need(form: Format) -> None:
    assert FORMATS[form.name] is form
    assert "/" in form.media_type and form.ending and form.label


@each_format
def test_the_same_selection_gives_a_file_even_where_nothing_matches(
    store: Store, form: Format
) -> None:
    assert isinstance(taken(form.name, store, NOTHING), bytes)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_selection_gives_the_same_bytes(store: Store, name: str) -> None:
    assert taken(name, store) == taken(name, store)


@pytest.fixture(scope="module")
def edition_1() -> Iterator[Store]:
    with open_store(EDITION_1) as opened:
        yield opened


@pytest.mark.parametrize("name", [*FORMATS, *FEEDS])
def test_a_register_of_edition_1_gives_every_file(edition_1: Store, name: str) -> None:
    content = fed(name, edition_1) if name in FEEDS else taken(name, edition_1)
    assert len(content) > 0


def test_what_edition_1_does_not_know_is_empty(edition_1: Store) -> None:
    items = json.loads(taken("json", edition_1))["items"]
    assert {len(item["outcomes"]) for item in items} == {0}
    assert {(item["level"], tuple(item["programmes"])) for item in items} == {(None, ())}
