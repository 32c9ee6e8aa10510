"""The calendar, read back as a calendar does."""

from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from dashboard.exports import ics
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from tests.unit.exports.taking import BASE, NOTHING, fed


def entries(store: Store, selection: Selection | None = None, base: str = BASE) -> dict[str, Any]:
    calendar = Calendar.from_ical(fed("ics", store, selection, base))
    return {str(each["uid"]).partition("@")[0]: each for each in calendar.walk("VEVENT")}


@pytest.fixture(scope="module")
def calendar(store: Store) -> dict[str, Any]:
    return entries(store)


def test_every_selected_event_is_in_the_calendar_once(calendar: dict[str, Any]) -> None:
    assert len(calendar) == 12


def test_a_calendar_of_nothing_is_one(store: Store) -> None:
    assert Calendar.from_ical(fed("ics", store, NOTHING))["version"] == "2.0"
    assert entries(store, NOTHING) == {}


@pytest.mark.parametrize(
    ("key", "first", "after"),
    [
        ("2018-03-08-formula-title", date(2018, 3, 8), date(2018, 3, 9)),
        ("2004-06-02-foo-talks-second-round", date(2004, 6, 2), date(2004, 6, 5)),
        ("2003-05-foo-talks-first-round", date(2003, 5, 1), date(2003, 6, 1)),
        ("2007-2009-bar-exchange", date(2007, 1, 1), date(2010, 1, 1)),
    ],
)
def test_days_are_whole_days_and_the_end_is_the_day_after(
    calendar: dict[str, Any], key: str, first: date, after: date
) -> None:
    entry = calendar[key]
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (first, after)
    assert entry["transp"] == "TRANSPARENT"


def test_a_month_is_not_taken_for_a_known_day(calendar: dict[str, Any]) -> None:
    entry = calendar["2003-05-foo-talks-first-round"]
    assert entry["summary"] == "Foo Talks, first round (known by month)"
    assert "The day is not known" in entry["description"]


def test_a_known_day_needs_no_remark(calendar: dict[str, Any]) -> None:
    entry = calendar["2018-03-08-formula-title"]
    assert entry["summary"] == "=1+1"
    assert "not known" not in entry["description"]


def test_what_was_only_announced_is_tentative(calendar: dict[str, Any]) -> None:
    statuses = {key: str(entry["status"]) for key, entry in calendar.items()}
    assert statuses.pop("2026-10-foo-talks-announced") == "TENTATIVE"
    assert set(statuses.values()) == {"CONFIRMED"}


def test_an_entry_leads_to_the_plain_page_of_its_event(calendar: dict[str, Any]) -> None:
    assert calendar["2019-11-markup-title"]["url"] == f"{BASE}events/2019-11-markup-title"


def test_without_an_address_nothing_pretends_to_be_one(store: Store) -> None:
    assert "url" not in entries(store, base="")["2019-11-markup-title"]


def test_a_point_for_a_region_is_no_place_to_go(calendar: dict[str, Any]) -> None:
    assert "geo" not in calendar["2003-05-foo-talks-first-round"]
    assert "geo" in calendar["2018-03-08-formula-title"]


def test_lines_are_folded_and_ended_as_the_format_asks(store: Store) -> None:
    lines = fed("ics", store).split(b"\r\n")
    assert lines[-1] == b"" and lines[-2] == b"END:VCALENDAR"
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line for line in lines)


def test_a_calendar_asks_again_once_a_day(store: Store) -> None:
    calendar = Calendar.from_ical(fed("ics", store))
    assert calendar.to_ical().count(b"REFRESH-INTERVAL;VALUE=DURATION:P1D") == 1
    assert b"\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n" in fed(
        "ics", store
    )


def test_of_more_than_calendars_take_the_newest_are_given_and_the_others_told(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = list(entries(store))
    monkeypatch.setattr(ics, "MOST_BYTES", 3_000)
    content = fed("ics", store)
    kept = list(entries(store))
    assert 0 < len(kept) < len(whole) and kept == whole[-len(kept) :]
    told = f"{len(whole) - len(kept)} older events are left out"
    assert str(Calendar.from_ical(content)["x-wr-caldesc"]).startswith(told)
    assert len(content) < 3_000 + 2_000


def test_a_calendar_of_the_register_is_below_a_megabyte(register: Store) -> None:
    assert len(fed("ics", register)) < 1_000_000
