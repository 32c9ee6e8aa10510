"""An event that is part of another selected one is an event, but no meeting more."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.model.selection import Selection
from dashboard.store.engine import Store, open_store
from dashboard.store.questions import events
from tests.registers import TINY

WHOLE, PART = "2007-2009-bar-exchange", "2008-bar-day"


@pytest.fixture(scope="module")
def nested(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The small register with a day in Bar Village that is part of the exchange of three years."""
    folder = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("nested") / "package"))
    add(folder, "event_links", f"{PART},part_of,{WHOLE},")
    day = "A day of the exchange,cultural_event,held,2008-05-01,2008-05-01,day,bar-village,AM,,in_person,1,"
    add(folder, "events", f"{PART},{day},georgia-abkhazia,youth,,,,,,The exchange in Bar Village.")
    add(folder, "event_places", f"{PART},bar-village,main")
    add(folder, "event_articles", f"{PART},bar-network-01")
    with open_store(folder) as opened:
        yield opened


def add(folder: Path, table: str, row: str) -> None:
    """Put a row into a table at its place in the order of keys."""
    file = folder / f"{table}.csv"
    head, *rows = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join([head, *sorted([*rows, row])]) + "\n", encoding="utf-8")


def test_a_part_counts_as_an_event_and_not_as_a_meeting(nested: Store) -> None:
    totals = events.totals(nested, Selection())
    assert (totals["events"], totals["meetings"]) == (13, 12)


def test_a_part_whose_whole_is_not_selected_is_a_meeting(nested: Store) -> None:
    totals = events.totals(nested, Selection.of(track=["1"], theme=["youth"]))
    assert (totals["events"], totals["meetings"]) == (1, 1)


def test_meetings_are_counted_by_track_without_parts(nested: Store) -> None:
    chosen = Selection.of(theme=["youth"])
    assert set(events.count(nested, chosen, ["track"])["track"]) == {"1", "3"}
    assert set(events.count(nested, chosen, ["track"], only_meetings=True)["track"]) == {"3"}


def test_a_part_makes_its_place_no_denser(nested: Store) -> None:
    at = {
        only: events.locate(nested, Selection.of(2008, 2008), only_meetings=only)["place_id"]
        for only in (False, True)
    }
    assert list(at[False]) == ["bar-village"] and list(at[True]) == []
