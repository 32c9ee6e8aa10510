"""The events of a selection as a calendar (iCalendar, RFC 5545), oldest first."""

from collections import deque
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import BinaryIO

from icalendar import Calendar, Event, vDuration

from dashboard.exports.provenance import link, provenance
from dashboard.model.atlas import TITLE
from dashboard.model.selection import Selection
from dashboard.model.text import for_xml, later
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import Extract, extracts
from dashboard.text.i18n import Translator
from dashboard.text.sentences.venues import venue

MOST_BYTES = 950_000
"""Of the entries: Google's calendar takes files of one megabyte."""
REFRESHED = timedelta(days=1)
"""How often a calendar may ask again (RFC 7986, 5.7)."""
_LEFT_OUT = (
    later("{count} older event is left out, as calendars take one megabyte; the CSV file has all."),
    later(
        "{count} older events are left out, as calendars take one megabyte; the CSV file has all."
    ),
)
PRODUCT = "-//South Caucasus Peace Atlas//EN"
_END = b"END:VCALENDAR\r\n"
_VAGUE = {
    "month": later("The day is not known: this is the time in which it took place."),
    "year": later("Day and month are not known: this is the time in which it took place."),
}


def write(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
) -> None:
    """Write a calendar of all-day entries. An event known by month or year covers that time, and its entry says so.

    Entries leave the reader's time free; events that were only announced are tentative. Of more events than
    calendars of readers take it has the newest, and says so.
    """
    tr = tr.knowing(store.terms)
    origin = provenance(store, selection, tr, site)
    entries, left_out = _newest(store, selection, tr, site)
    note = tr.plural(_LEFT_OUT[0], _LEFT_OUT[1], left_out) if left_out else ""
    head = Calendar()
    head.add("prodid", PRODUCT)
    head.add("version", "2.0")
    head.add("method", "PUBLISH")
    head.add("x-wr-calname", f"{TITLE}. {for_xml(origin.selection)}")
    head.add("x-wr-caldesc", for_xml(f"{note} {origin.sentence()}".strip()))
    head.add("refresh-interval", REFRESHED, parameters={"value": "DURATION"})
    head.add("x-published-ttl", vDuration(REFRESHED))
    file.write(head.to_ical().removesuffix(_END))
    file.writelines(entries)
    file.write(_END)


def _newest(
    store: Store, selection: Selection, tr: Translator, site: str
) -> tuple[Iterable[bytes], int]:
    """The newest entries that fit, oldest first, and how many do not; no more than these are held."""
    entries: deque[bytes] = deque()
    size = left_out = 0
    for chunk in extracts(store, selection):
        for each in chunk:
            entries.append(_event(each, store.created, tr, site).to_ical())
            size += len(entries[-1])
            while size > MOST_BYTES:
                size -= len(entries.popleft())
                left_out += 1
    return entries, left_out


def _event(extract: Extract, created: date, tr: Translator, site: str) -> Event:
    event, found = extract.event, Event()
    key, precision = str(event["event_id"]), str(event["date_precision"])
    address = link(Selection(), tr, site, page=f"events/{key}")
    found.add("uid", f"{key}@south-caucasus-peace-atlas.invalid")
    found.add("dtstamp", datetime.combine(created, time(), UTC))
    found.add("dtstart", event["start_date"])
    # The day after the last one that there is has no name.
    after = event["end_date"] + timedelta(days=1) if event["end_date"] < date.max else date.max
    if after > event["start_date"]:
        found.add("dtend", after)
    found.add("summary", _title(extract, tr))
    found.add("description", _description(extract, address, tr))
    found.add("location", _where(extract, tr))
    found.add("categories", [tr.term("themes", theme) for theme in event["themes"]])
    found.add("status", "TENTATIVE" if event["status"] == "announced" else "CONFIRMED")
    found.add("transp", "TRANSPARENT")
    found.add("x-atlas-date-precision", precision)
    if extract.point:
        longitude, latitude = extract.point
        found.add("geo", (latitude, longitude))
    if site:
        found.add("url", address)
    return found


def _title(extract: Extract, tr: Translator) -> str:
    event = extract.event
    title = str(event["title"])
    if event["status"] == "announced":
        title = tr("{title} (announced)", title=title)
    if event["date_precision"] == "day":
        return title
    precision = tr.term("date_precisions", event["date_precision"]).lower()
    return tr("{title} (known by {precision})", title=title, precision=precision)


def _description(extract: Extract, address: str, tr: Translator) -> str:
    event = extract.event
    vague = _VAGUE.get(str(event["date_precision"]))
    lines = [
        tr.period(event["start_date"], event["end_date"], event["date_precision"]),
        tr(vague) if vague else "",
        str(event["summary"]),
        *(str(article["url"]) for article in extract.articles),
        address,
    ]
    return for_xml("\n".join(filter(None, lines)))


def _where(extract: Extract, tr: Translator) -> str:
    place = extract.main_place
    if place:
        return f"{place['name']}, {tr.term('countries', place['country'])}"
    return venue({**extract.event, "place": None}, tr)
