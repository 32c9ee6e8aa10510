"""What changed between two releases, as the changelog gets it."""

from collections.abc import Callable, Mapping

import pandas as pd
import pytest

from dashboard.exports.changes import compare, markdown
from dashboard.readers.register import release
from tests.registers import TINY

Tables = Mapping[str, pd.DataFrame]


@pytest.fixture
def old() -> Tables:
    return release.read(TINY)


@pytest.fixture
def told(old: Tables) -> Callable[[dict[str, pd.DataFrame]], list[str]]:
    """Compare the tiny register with itself but for some tables."""

    def tell(changed: dict[str, pd.DataFrame]) -> list[str]:
        text = markdown(compare(old, {**old, **changed}), "1.0.0", "1.1.0")
        return text.splitlines()[2:]

    return tell


def test_equal_releases_say_that_nothing_changed(
    told: Callable[[dict[str, pd.DataFrame]], list[str]],
) -> None:
    assert told({}) == ["No record was added, changed or removed."]


def test_records_are_added_changed_and_removed(
    old: Tables, told: Callable[[dict[str, pd.DataFrame]], list[str]]
) -> None:
    series = old["series"]
    changed = pd.concat(
        [
            series[series["series_id"] == "foo-talks"].assign(label="Foo Round", note="Monthly"),
            series.iloc[[0]].assign(series_id="qux-forum"),
        ]
    )
    assert told({"series": changed}) == [
        "- **Processes**: 1 added, 1 changed, 1 removed",
        "  - added: `qux-forum`",
        "  - changed: `foo-talks` (label, note)",
        "  - removed: `bar-school`",
    ]


def test_a_link_is_named_by_its_whole_key(
    old: Tables, told: Callable[[dict[str, pd.DataFrame]], list[str]]
) -> None:
    links = old["event_articles"].iloc[1:]
    assert told({"event_articles": links})[1:] == [
        "  - removed: `1998-foo-initiative`, `foo-gazette-01`"
    ]


def test_the_order_of_rows_is_no_change(
    old: Tables, told: Callable[[dict[str, pd.DataFrame]], list[str]]
) -> None:
    assert told({"events": old["events"].iloc[::-1]}) == [
        "No record was added, changed or removed."
    ]


def test_a_new_column_changes_no_record(
    old: Tables, told: Callable[[dict[str, pd.DataFrame]], list[str]]
) -> None:
    wider = old["series"].assign(website="https://foo.example").drop(columns="note")
    assert told({"series": wider}) == [
        "- **Processes**: 0 added, 0 changed, 0 removed",
        "  - new column: `website`",
        "  - column removed: `note`",
    ]


def test_a_table_that_the_old_release_lacks_is_added_whole(old: Tables) -> None:
    before = {name: frame for name, frame in old.items() if name != "places"}
    text = markdown(compare(before, old), "1.0.0", "1.1.0")
    assert "- **Places**: 3 added, 0 changed, 0 removed" in text
    assert "column" not in text


def test_the_title_names_both_releases(old: Tables) -> None:
    text = markdown(compare(old, old), "1.0.0 of 2026-11-23", "1.1.0 of 2027-01-01")
    assert text.startswith("### Data: from 1.0.0 of 2026-11-23 to 1.1.0 of 2027-01-01\n\n")
