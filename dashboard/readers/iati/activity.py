"""One IATI activity: returns what the register needs of an event, and lists what was not read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from xml.etree.ElementTree import Element

from dashboard.model import iati as codes
from dashboard.model.cells import LIST_SEPARATOR, degrees, number, web_address, xml_day

_ENGLISH = "en"
_ACTUAL_START, _ACTUAL_END = codes.DATE_TYPES["held"]
_PLANNED_START, _PLANNED_END = codes.DATE_TYPES["announced"]
_PRECISIONS = ("month", "year")

Cells = dict[str, str]


@dataclass(eq=False)
class Activity:
    """One activity. An element counts as read once it has been returned."""

    element: Element
    themes: Mapping[str, str]
    used: set[Element] = field(default_factory=set)

    def text(self, element: Element | None) -> str:
        """Return the text of an element with single spaces; "" where there is no element."""
        if element is None:
            return ""
        self.used.add(element)
        return " ".join((element.text or "").split())

    def narrative(self, element: Element | None) -> str:
        """Return what an element says in English, else what it says first in any language; "" says nothing."""
        if element is None:
            return ""
        self.used.add(element)
        filled = []
        for each in element.iterfind("narrative"):
            if (each.text or "").strip():
                filled.append(each)
            else:
                self.used.add(each)
        english = [each for each in filled if self._is_english(each)]
        return self.text(next(iter(english or filled), None))

    def first_narrative(self, name: str) -> str:
        """Return what the first of the elements of that name says that says anything."""
        found = (self.narrative(each) for each in self.element.iterfind(name))
        return next(filter(None, found), "")

    def _is_english(self, narrative: Element) -> bool:
        language = self._languages.get(narrative, "")
        return language.replace("_", "-").partition("-")[0].lower() == _ENGLISH

    @cached_property
    def _languages(self) -> Mapping[Element, str]:
        """The language of each element: its own, else that of the element around it (XML 1.0, 2.12)."""
        found: dict[Element, str] = {}

        def speak(element: Element, around: str) -> None:
            found[element] = element.get("xml:lang", around)
            for each in element:
                speak(each, found[element])

        speak(self.element, "")
        return found

    def first(self, path: str) -> Element | None:
        """Return the first element of that path."""
        return self.element.find(path)

    def status(self) -> str:
        """Return "announced" for an activity in the pipeline, else "held"."""
        status = self.first("activity-status")
        self.text(status)
        return (
            "announced"
            if status is not None and status.get("code") == codes.STATUSES["announced"]
            else "held"
        )

    def is_called_off(self) -> bool:
        """Return whether it did not take place: it was cancelled, or suspended before it began."""
        status = self.first("activity-status")
        code = "" if status is None else status.get("code", "")
        has_begun = any(
            each.get("type") == _ACTUAL_START for each in self.element.iterfind("activity-date")
        )
        return code == codes.CANCELLED or (code == codes.SUSPENDED and not has_begun)

    def dates(self) -> Cells:
        """Return first and last day; each stands in for the other. How precise they are, files of our own say."""
        start, end = self.span()
        precisions = [code for code in _PRECISIONS if self._takes_tag("date_precision", code)]
        return {
            "start_date": start or end,
            "end_date": end or start,
            "date_precision": next(iter(precisions), "day"),
        }

    def span(self) -> tuple[str, str]:
        """Return first and last day, "" where it is not told: actual ones rather than planned ones.

        Where the end is before the start, the actual one of both stands alone, in doubt the start.
        """
        known: dict[str, Element] = {}
        for each in self.element.iterfind("activity-date"):
            if xml_day(each.get("iso-date", "")):
                known.setdefault(each.get("type", ""), each)
        start = known.get(_ACTUAL_START, known.get(_PLANNED_START))
        end = known.get(_ACTUAL_END, known.get(_PLANNED_END))
        if start is not None and end is not None and _day(end) < _day(start):
            is_end_sure = _ACTUAL_END in known and _ACTUAL_START not in known
            start, end = (None, end) if is_end_sure else (start, None)
        self.used.update(each for each in (start, end) if each is not None)
        return _day(start), _day(end)

    def chosen_themes(self) -> str:
        """Return the themes of its purpose codes, joined by ';'."""
        found = []
        for sector in self.element.iterfind("sector"):
            theme = self.themes.get(sector.get("code", ""))
            if theme and sector.get("vocabulary", codes.DAC) == codes.DAC:
                self.used.add(sector)
                found.append(theme)
        return LIST_SEPARATOR.join(dict.fromkeys(found))

    def point(self, location: Element) -> tuple[str, str] | None:
        """Return latitude and longitude of a location; None where it has no valid point."""
        position = location.find("point/pos")
        cells = ("" if position is None else position.text or "").split()
        numbers = [found for found in map(number, cells) if found is not None]
        if len(cells) != 2 or len(numbers) != 2 or numbers == [0, 0]:
            return None
        latitude, longitude = numbers
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            return None
        self.used.update(
            each for each in (location, location.find("point"), position) if each is not None
        )
        return _as_degrees(cells[0]), _as_degrees(cells[1])

    def own(self, parent: Element, name: str) -> dict[str, str]:
        """Return what tags or references of our own vocabulary say, by name; the last of several with one name."""
        found = {}
        for each in parent.iterfind(name):
            if each.get("vocabulary") == codes.OWN:
                key, _, value = each.get("code", "").partition(":")
                found[key] = value
        return found

    def is_programme(self) -> bool:
        """Return whether it is a programme, as files of our own say."""
        return self.own(self.element, "tag").get("record") == "programme"

    def is_without_result(self) -> bool:
        """Return whether it says that no result is reported."""
        return self._takes_tag("outcome", codes.NO_RESULT)

    def links_to(self, identifier: str) -> list[str]:
        """Return the kinds of links to another activity that tags of our own tell."""
        return [kind for kind in codes.LINKS if self._takes_tag(kind, identifier)]

    def roles(self, code: str, handle: str) -> list[str]:
        """Return the roles of an organisation, called by its reference or name, for its OrganisationRole.

        A file of our own tells them; any other means the usual one.
        """
        told = [role for role in codes.ROLES_BEHIND.get(code, ()) if self._takes_tag(role, handle)]
        return told or [codes.ROLES_READ.get(code, "participant")]

    def _takes_tag(self, name: str, value: str) -> bool:
        tag = self._own_tags.get(f"{name}:{value}")
        if tag is not None:
            self.used.update(tag.iter())
        return tag is not None

    @cached_property
    def _own_tags(self) -> Mapping[str, Element]:
        """The first tag of our own vocabulary with each code."""
        found: dict[str, Element] = {}
        for each in self.element.iterfind("tag"):
            if each.get("vocabulary") == codes.OWN:
                found.setdefault(each.get("code", ""), each)
        return found

    def unread(self, parent: Element, path: str = "") -> list[str]:
        """Return the paths of elements that were not read, without the elements inside them."""
        found = []
        for each in parent:
            name = f"{path}{each.tag}"
            found += self.unread(each, f"{name}/") if each in self.used else [name]
        return found


def web_page(document: Element) -> str:
    """Return the address of a document on the web, its scheme in small letters; "" where it has none."""
    scheme, mark, rest = document.get("url", "").strip().partition("://")
    address = f"{scheme.lower()}{mark}{rest}"
    return address if web_address(address) is None else ""


def _day(date: Element | None) -> str:
    return "" if date is None else xml_day(date.get("iso-date", ""))


def _as_degrees(cell: str) -> str:
    """A number as the register writes degrees: unchanged if it is so, else without sign +, exponent or bare point."""
    return cell if degrees(cell) is None else f"{float(cell):.7f}".rstrip("0").rstrip(".")
