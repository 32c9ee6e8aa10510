"""Reads IATI activity files into tables of the register, and lists what was not read.

Coverage: versions 2.01 to 2.03 of https://iatistandard.org/. docs/iati.md describes the mapping; cells that need
judgement (kind, track, mode, conflicts, country of the venue) stay empty. Files are not trusted.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import pandas as pd

from dashboard.model import iati as codes
from dashboard.model.cells import LIST_SEPARATOR, xml_day
from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.package import Unread
from dashboard.model.reader import Source
from dashboard.model.tables import table
from dashboard.model.text import fold
from dashboard.readers.iati.activity import Activity, Cells, web_page
from dashboard.readers.iati.programme import programme_cells
from dashboard.readers.iati.results import outcomes
from dashboard.readers.iati.xml_elements import elements

TABLES = (
    *("events", "organisations", "event_organisations", "places", "event_places"),
    *("articles", "event_articles", "programmes", "outcomes", "event_links"),
)
_PART = next(kind for kind, related in codes.LINKS.items() if related == codes.PARENT)
_VERSION = re.compile(r"2\.0[1-3]")
_NAMES = "participating-org/@ref"
_ORGANISATION = re.compile(r"[A-Za-z]{2,}-\S+")
"""A reference that names an organisation: a register of organisations, and a number in it."""
MOST_LETTERS_A_KEY = 200
MOST_ROWS = 200_000
_MONEY = "amounts of money are not recorded"
_RECIPIENT = "who gains from it; the register asks where an event was"
_REASONS: Mapping[str, str] = {
    "reporting-org": "who reported it; the register names who took part",
    "contact-info": "no private persons are recorded",
    "recipient-country": _RECIPIENT,
    "recipient-region": _RECIPIENT,
    "result/indicator": "what came of an event is told in words",
    "result/indicator/period": "what came of an event is told in words",
    "related-activity": "no activity of this file, or it is not told which of the two came first",
    "sector": "no single theme has this code, or it is not of vocabulary 1",
    "activity-date": "not a date, an end before the start, or an actual one is known",
    "activity-date/narrative": "a note on a date; dates are read as days",
    "location": "no point: none, not two numbers in degrees, or 0 0, where nothing is",
    "document-link": "no address of a web page",
    "document-link/document-date": "not a date",
    "iati-activity": "cancelled, or suspended before it began: it did not take place",
    "participating-org": "neither a name nor a reference",
    _NAMES: "another name under one reference: an alias, or an organisation of its own where the reference is none",
    "description": "another description is read",
    **dict.fromkeys(("budget", "transaction", "planned-disbursement", "capital-spend"), _MONEY),
    **dict.fromkeys(("country-budget-items", "default-finance-type", "fss", "crs-add"), _MONEY),
}
_OTHER_TEXT = "a text in English, or an earlier one, is read"
_NO_COLUMN = "the register has no column for it"


@dataclass(frozen=True)
class Activities:
    """What a file gave: a frame for each of TABLES, every column text, and what was not read, most frequent first.

    Elements that were not read are named by their path below the activity.
    """

    tables: Mapping[str, pd.DataFrame]
    unread: tuple[Unread, ...]


def read(source: Source) -> Activities:
    """The activities of one file, with the themes that the purposes of the source tell.

    Raises
    ------
    DataPackageError
        With file and line, where the file is not of IATI, not well-formed, or must not be read.
    """
    shared = Counter(source.purposes.values())
    themes = {code: theme for theme, code in source.purposes.items() if shared[code] == 1}
    collected, unread = _Collected(source.name), Counter[str]()
    for element in elements(source, "iati-activity", _root):
        activity = Activity(element, themes)
        if activity.is_called_off():
            unread["iati-activity"] += 1
            continue
        collected.add(activity)
        unread.update(activity.unread(element))
    unread["related-activity"] += collected.relate()
    unread[_NAMES] += collected.name_organisations()
    report = [Unread(name, times, _why(name)) for name, times in unread.most_common() if times]
    return Activities({name: collected.frame(name) for name in TABLES}, tuple(report))


def _why(name: str) -> str:
    return _REASONS.get(name, _OTHER_TEXT if name.endswith("/narrative") else _NO_COLUMN)


def _root(name: str, attributes: Mapping[str, str]) -> tuple[str, str] | None:
    if name != "iati-activities":
        return name, "iati-activities as the first element"
    version = attributes.get("version", "")
    return None if _VERSION.fullmatch(version) else (version, "a version of IATI from 2.01 to 2.03")


@dataclass(frozen=True)
class _Relation:
    """That an event is related to the activity with this identifier: by a link of this kind, or as its part."""

    event: str
    identifier: str
    kind: str
    is_reverse: bool


@dataclass
class _Collected:
    """The rows of each table by their keys, so that what occurs twice is one row."""

    file: str
    size: int = 0
    """How many rows and relations were met, which are held in memory until the file is read."""
    rows: dict[str, dict[tuple[str, ...], Cells]] = field(
        default_factory=lambda: {name: {} for name in TABLES}
    )
    keys: dict[tuple[str, str], str] = field(default_factory=dict)
    taken: set[tuple[str, str]] = field(default_factory=set)
    numbered: dict[tuple[str, str], int] = field(default_factory=dict)
    """The number that was tried last for each readable key that several things share."""
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    """The different names of organisations by their reference, each by its folded form."""
    known: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Table and key of each activity by its identifier."""
    relations: list[_Relation] = field(default_factory=list)
    programmes: dict[str, dict[str, None]] = field(default_factory=dict)
    """The programmes of each event, in their order."""

    def add(self, activity: Activity) -> None:
        """Take one activity into all tables. One that repeats an identifier is an event of its own."""
        if activity.is_programme():
            self._programme(activity)
        else:
            self._event(activity)

    def relate(self) -> int:
        """Turn identifiers of other activities into keys, and return how many relations were left out."""
        for cells in self.rows["outcomes"].values():
            cells["fulfilled_by"] = self._known_as("events", cells.get("fulfilled_by", ""))
        left_out = sum(not self._related(each) for each in self.relations)
        for cells in self.rows["events"].values():
            cells["programmes"] = LIST_SEPARATOR.join(self.programmes.get(cells["event_id"], ()))
        return left_out

    def name_organisations(self) -> int:
        """Give organisations the names that stood under their references, and return how many there were beyond one."""
        for cells in self.rows["organisations"].values():
            names = list(self.names.get(cells["iati_id"], {}).values())
            if names and _ORGANISATION.fullmatch(cells["iati_id"]):
                others = (name.replace(LIST_SEPARATOR, ",") for name in names[1:])
                cells["name"], cells["aliases"] = names[0], LIST_SEPARATOR.join(others)
        return sum(len(names) - 1 for names in self.names.values())

    def _related(self, relation: _Relation) -> bool:
        """Take a relation as a link between events or as the programme of an event, if it can be either."""
        name, key = self.known.get(relation.identifier, ("", ""))
        if name == "programmes":
            self.programmes.setdefault(relation.event, {})[key] = None
        elif name == "events" and relation.kind:
            ends = [relation.event, key]
            first, other = reversed(ends) if relation.is_reverse else ends
            link = {**_link(first, "other_event_id", other), "kind": relation.kind}
            self._put("event_links", link)
        else:
            return False
        return True

    def _known_as(self, name: str, identifier: str) -> str:
        found, key = self.known.get(identifier, ("", ""))
        return key if found == name else ""

    def _event(self, activity: Activity) -> None:
        number = len(self.rows["events"]) + 1
        identifier = activity.text(activity.first("iati-identifier"))
        event = self._key("events", f"activity {number}", identifier)
        self.known.setdefault(identifier, ("events", event))
        cells = {
            "event_id": event,
            "title": activity.narrative(activity.first("title")),
            "summary": activity.first_narrative("description"),
            "status": activity.status(),
            "themes": activity.chosen_themes(),
            "programmes": "",
            **activity.dates(),
            "place_id": self._places(activity, event),
        }
        for key, role in self._organisations(activity):
            self._put("event_organisations", {**_link(event, "organisation_id", key), "role": role})
        for each in activity.element.iterfind("document-link"):
            self._article(activity, each, event)
        self._put("events", cells)
        for outcome in outcomes(activity, lambda each: self._article(activity, each)):
            self._put("outcomes", {"event_id": event, **outcome})
            if article := outcome.get("article_id"):
                self._put("event_articles", _link(event, "article_id", article))
        self._relations(activity, event)

    def _relations(self, activity: Activity, event: str) -> None:
        """Note what the activity is related to: it may stand further on in the file."""
        for each in activity.element.iterfind("related-activity"):
            identifier, related = each.get("ref", "").strip(), each.get("type", "")
            told = activity.links_to(identifier)
            if related in (codes.PARENT, codes.CHILD):
                kinds = [_PART]
            elif related == codes.SIBLING:
                kinds = [kind for kind in told if codes.LINKS[kind] == related] or [""]
            else:
                continue
            is_reverse = related == codes.CHILD
            self._grow(len(kinds))
            self.relations += [_Relation(event, identifier, kind, is_reverse) for kind in kinds]
            activity.used.add(each)

    def _programme(self, activity: Activity) -> None:
        """Take a programme: its years from its dates, its amount from its only budget."""
        identifier = activity.text(activity.first("iati-identifier"))
        label = activity.narrative(activity.first("title"))
        key = self._key("programmes", identifier, label)
        self.known.setdefault(identifier, ("programmes", key))
        by_role: dict[str, dict[str, None]] = {}
        for organisation, role in self._organisations(activity):
            by_role.setdefault(role, {})[organisation] = None
        cells = {
            "programme_id": key,
            "label": label,
            "funders": LIST_SEPARATOR.join(by_role.get("funder", ())),
            "implementers": LIST_SEPARATOR.join(by_role.get("organiser", ())),
            **programme_cells(activity, lambda each: self._article(activity, each)),
        }
        self.known.setdefault(cells["iati_id"], ("programmes", key))
        self._put("programmes", cells)

    def frame(self, name: str) -> pd.DataFrame:
        """One table with all its columns, sorted by its key."""
        rows = [cells for _, cells in sorted(self.rows[name].items())]
        return pd.DataFrame(rows, columns=list(table(name).columns), dtype="str").fillna("")

    def _organisations(self, activity: Activity) -> Iterator[tuple[str, str]]:
        """Take the organisations; yields the key and each role of each."""
        for each in activity.element.iterfind("participating-org"):
            name, reference = activity.narrative(each), each.get("ref", "").strip()
            if not (name or reference):
                activity.used.remove(each)
            elif reference or name != codes.NOT_REPORTED:
                key = self._organisation(name, reference, each.get("type", ""))
                for role in activity.roles(each.get("role", ""), reference or name):
                    yield key, role

    def _organisation(self, name: str, reference: str, kind: str) -> str:
        """Take an organisation, and return its key: that of its reference if it is one, else that of its name."""
        if reference and name:
            self.names.setdefault(reference, {}).setdefault(fold(name) or name, name)
        if _ORGANISATION.fullmatch(reference):
            key = self._key("organisations", reference)
        else:
            called = name or reference
            key = self._key("organisations", f"{reference} {fold(called) or called}", called)
        cells = {
            "organisation_id": key,
            "name": name or reference,
            "kind": codes.KINDS_READ.get(kind, "other"),
            "iati_id": reference,
        }
        self._put("organisations", cells)
        return key

    def _places(self, activity: Activity, event: str) -> str:
        """Take the locations with a point; returns the key of the first, the main place."""
        main = ""
        for each in activity.element.iterfind("location"):
            if point := activity.point(each):
                name = activity.narrative(each.find("name")) or " ".join(point)
                key = self._key("places", f"{name} {' '.join(point)}", name)
                position = {"latitude": point[0], "longitude": point[1]}
                source = {"source": "IATI activity file"}
                self._put("places", {"place_id": key, "name": name, **position, **source})
                role = "also" if main else "main"
                self._put("event_places", {**_link(event, "place_id", key), "role": role})
                main = main or key
        return main

    def _article(self, activity: Activity, document: Element, event: str = "") -> str:
        """Take a document on the web as an article, of an event where one is named; returns its key, else ""."""
        address = web_page(document)
        if not address:
            return ""
        activity.text(document)
        language, day = document.find("language"), document.find("document-date")
        published = "" if day is None else xml_day(day.get("iso-date", ""))
        activity.used.update(
            found for found in (language, day if published else None) if found is not None
        )
        server, title = urlsplit(address).hostname or "", activity.narrative(document.find("title"))
        has_headline = document.findtext("description/narrative") != codes.NO_HEADLINE
        if not has_headline:
            activity.used.update(each for each in document.iter() if each is not document)
        key = self._key("articles", address, f"{server} {len(self.rows['articles']) + 1}")
        cells = {
            "article_id": key,
            "url": address,
            "publisher": server if has_headline else title,
            "headline": title if has_headline else "",
            "published": published,
            "language": "" if language is None else language.get("code", "").lower(),
        }
        self._put("articles", cells)
        if event:
            self._put("event_articles", _link(event, "article_id", key))
        return key

    def _key(self, name: str, thing: str, called: str = "") -> str:
        """A readable key for a thing, always the same one, and not that of another thing."""
        if (name, thing) not in self.keys:
            words = re.findall("[a-z0-9]+", fold(called or thing)) or [name]
            plain = "-".join(words)[:MOST_LETTERS_A_KEY].rstrip("-")
            key = plain
            while (name, key) in self.taken:
                number = self.numbered[name, plain] = self.numbered.get((name, plain), 1) + 1
                key = f"{plain}-{number}"
            self.keys[name, thing] = key
            self.taken.add((name, key))
        return self.keys[name, thing]

    def _grow(self, more: int) -> None:
        self.size += more
        if self.size > MOST_ROWS:
            expected = f"at most {MOST_ROWS:,} rows in all tables; cut the file into several"
            raise DataPackageError([Fault(self.file, None, None, None, expected)])

    def _put(self, name: str, cells: Cells) -> None:
        self._grow(1)
        self.rows[name].setdefault(tuple(cells[column] for column in table(name).key), cells)


def _link(event: str, column: str, key: str) -> Cells:
    return {"event_id": event, column: key}
