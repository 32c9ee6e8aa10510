"""The list of formats that buttons, the API and the command line offer."""

import pytest

from dashboard.exports.formats import FORMATS, Format
from dashboard.store.engine import Store
from tests.unit.exports.taking import NOTHING, taken

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
