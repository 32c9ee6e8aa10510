"""Whatever is chosen, the name of its file can be saved on Windows and Unix, and tells that something was chosen."""

import re
from dataclasses import replace
from pathlib import PurePosixPath, PureWindowsPath

from hypothesis import given
from hypothesis import strategies as st

from dashboard.exports.provenance import MOST_LETTERS, file_name
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.web.api.answers import saved_as
from tests.property.strategies import selections

ANY = selections() | st.builds(lambda typed: Selection.of(words=typed), st.text(max_size=300))
VERSIONS = st.text(max_size=20)


@given(selection=ANY, other=st.none() | ANY, version=VERSIONS)
def test_a_name_is_safe_everywhere(
    store: Store, selection: Selection, other: Selection | None, version: str
) -> None:
    name = file_name(replace(store, version=version), "xlsx", selection, other)
    # Nothing that Windows forbids (<>:"/\\|?*, control characters, a dot or space at the end), and no device.
    assert re.fullmatch(r"peace-atlas-[A-Za-z0-9.+_-]*\.xlsx", name)
    assert PureWindowsPath(name).name == PurePosixPath(name).name == name
    assert f'filename="{name}"' in saved_as(name)["Content-Disposition"]


@given(selection=ANY)
def test_what_was_chosen_is_told_in_few_small_letters(store: Store, selection: Selection) -> None:
    name = file_name(store, "xlsx", selection)
    plain = f"peace-atlas-{store.version}"
    said = name.removeprefix(plain).removesuffix(".xlsx")
    assert (said == "") == selection.is_empty
    assert re.fullmatch(r"(-[a-z0-9]+)*", said)
    assert len(said) <= len("-") + MOST_LETTERS


@given(selection=selections(), year=st.integers(1995, 2028))
def test_years_are_always_told(store: Store, selection: Selection, year: int) -> None:
    assert f"-in-{year}.xlsx" in file_name(store, "xlsx", selection.during(year, year))
