"""The register and its events in the words of schema.org, as JSON-LD for search engines of the web and of data sets."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.exports.provenance import LICENCE_ADDRESS, citation, link
from dashboard.model.atlas import AUTHOR, SUMMARY, TITLE
from dashboard.model.selection import Selection
from dashboard.model.tables import AREAS
from dashboard.store.engine import Store
from dashboard.store.questions.events import Row
from dashboard.store.questions.extracts import Extract
from dashboard.text.html import Markup, html, trusted
from dashboard.text.i18n import Translator

Thing = dict[str, Any]

_CONTEXT = "https://schema.org"
_PROPERTIES = {
    "organiser": "organizer",
    "co_organiser": "organizer",
    "mediator": "contributor",
    "host": "contributor",
    "funder": "funder",
    "participant": "attendee",
    "facilitator": "contributor",
    "implementer": "contributor",
    "supporter": "sponsor",
    "observer": "attendee",
    "speaker": "performer",
    "signatory": "attendee",
    "guarantor": "contributor",
}
_MODES = {"in_person": "Offline", "online": "Online", "hybrid": "Mixed"}
_LETTERS = {"year": 4, "month": 7, "day": 10}


def event(extract: Extract, tr: Translator, site: str = "") -> Thing:
    """One event: dates as precise as they are known, where it was, who had part in it, and its articles."""
    row = extract.event
    address = link(Selection(), tr, site, page=f"events/{row['event_id']}")
    letters = _LETTERS[str(row["date_precision"])]
    found: Thing = {
        "@context": _CONTEXT,
        "@type": "Event",
        "@id": address,
        "url": address,
        "identifier": row["event_id"],
        "name": row["title"],
        "description": row["summary"],
        "startDate": row["start_date"].isoformat()[:letters],
        "endDate": row["end_date"].isoformat()[:letters],
        "about": [tr.term("themes", theme) for theme in row["themes"]],
        "keywords": [tr.term("conflicts", conflict) for conflict in row["conflicts"]],
        "subjectOf": [_article(article) for article in extract.articles],
    }
    if row["status"] == "held":
        found["eventStatus"] = f"{_CONTEXT}/EventScheduled"
    if mode := _MODES.get(str(row["mode"])):
        found["eventAttendanceMode"] = f"{_CONTEXT}/{mode}EventAttendanceMode"
    if wholes := _wholes(extract, tr, site):
        found["superEvent"] = wholes[0] if len(wholes) == 1 else wholes
    if extract.programmes:
        found["funding"] = [_grant(programme, tr) for programme in extract.programmes]
    if where := _where(extract, tr):
        found["location"] = where
    for organisation in extract.organisations:
        name = _PROPERTIES[str(organisation["role"])]
        found.setdefault(name, []).append({"@type": "Organization", "name": organisation["name"]})
    return found


def register(
    store: Store, tr: Translator, distributions: Sequence[tuple[str, str]], site: str = ""
) -> Thing:
    """The register as a Dataset; ``distributions`` are media types and addresses of its files."""
    found: Thing = {
        "@context": _CONTEXT,
        "@type": "Dataset",
        "name": TITLE,
        "description": tr(SUMMARY),
        "version": store.version,
        "datePublished": store.created.isoformat(),
        "license": LICENCE_ADDRESS,
        "citation": citation(store, tr),
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": AUTHOR},
        "temporalCoverage": f"{store.first_year}/{store.last_year}",
        "spatialCoverage": {"@type": "Place", "name": "South Caucasus"},
        "keywords": [tr.term("themes", theme) for theme in store.terms["themes"]],
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": media_type, "contentUrl": address}
            for media_type, address in distributions
        ],
    }
    return found | ({"url": site} if site else {})


def script(thing: Mapping[str, Any]) -> Markup:
    """A thing as the element that holds it in a page: nothing in it can end the element or begin another."""
    text = json.dumps(thing, ensure_ascii=False)
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return html('<script type="application/ld+json">{text}</script>', text=trusted(text))


def _wholes(extract: Extract, tr: Translator, site: str) -> list[Thing]:
    """What the event is part of: its process, and the events within which it took place."""
    series = extract.event["series"]
    found = [{"@type": "EventSeries", "name": tr.term("series", series)}] if series else []
    for each in extract.links:
        if each["kind"] == "part_of" and not each["is_reverse"]:
            address = link(Selection(), tr, site, page=f"events/{each['other_event_id']}")
            found.append({"@type": "Event", "@id": address, "name": each["other_title"]})
    return found


def _grant(programme: Row, tr: Translator) -> Thing:
    """A programme with who funds it; its amount is left out, as it is not that of the event."""
    found: Thing = {"@type": "Grant", "name": programme["label"]}
    if programme["iati_id"]:
        found["identifier"] = programme["iati_id"]
    if programme["url"]:
        found["url"] = programme["url"]
    if programme["funders"]:
        names = [tr.term("organisations", code) for code in programme["funders"]]
        found["funder"] = [{"@type": "Organization", "name": name} for name in names]
    return found


def _where(extract: Extract, tr: Translator) -> list[Thing]:
    if extract.places:
        return [_place(place, tr) for place in extract.places]
    if country := extract.event["country"]:
        return [{"@type": "Country", "name": tr.term("countries", country)}]
    return []


def _place(place: Row, tr: Translator) -> Thing:
    """A place; no point where it only stands for a region or a country."""
    found: Thing = {
        "@type": "Place",
        "name": place["name"],
        "address": tr.term("countries", place["country"]),
    }
    if place["precision"] not in AREAS:
        point = {"latitude": place["latitude"], "longitude": place["longitude"]}
        found["geo"] = {"@type": "GeoCoordinates", **point}
    return found


def _article(article: Row) -> Thing:
    found: Thing = {
        "@type": "Article",
        "url": article["url"],
        "headline": article["headline"],
        "datePublished": article["published"],
        "inLanguage": article["language"],
        "publisher": {"@type": "Organization", "name": article["publisher"]},
    }
    return {name: value for name, value in found.items() if value}
