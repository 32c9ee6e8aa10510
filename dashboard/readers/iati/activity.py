"""One IATI activity: returns what the register needs of an event, and lists what was not read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from dashboard.model import iati as codes
from dashboard.model.cells import LIST_SEPARATOR, real_date

_ENGLISH = "en"
_ACTUAL_START, _ACTUAL_END = codes.DATE_TYPES["held"]
_PLANNED_START, _PLANNED_END = codes.DATE_TYPES["announced"]

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
        """Return the English narrative of an element, else its first one."""
        if element is None:
            return ""
        self.used.add(element)
        spoken = self.element.get("xml:lang", "")
        narratives = element.findall("narrative")
        english = [each for each in narratives if each.get("xml:lang", spoken)[:2] == _ENGLISH]
        return self.text(next(iter(english or narratives), None))

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

    def dates(self) -> Cells:
        """Return first and last day, actual ones rather than planned ones; each stands in for the other."""
        known: dict[str, Element] = {}
        for each in self.element.iterfind("activity-date"):
            if real_date(each.get("iso-date", "")) is None:
                known.setdefault(each.get("type", ""), each)
        chosen = [
            known.get(actual, known.get(planned))
            for actual, planned in ((_ACTUAL_START, _PLANNED_START), (_ACTUAL_END, _PLANNED_END))
        ]
        self.used.update(each for each in chosen if each is not None)
        start, end = ("" if each is None else each.get("iso-date", "") for each in chosen)
        return {"start_date": start or end, "end_date": end or start}

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
        try:
            latitude, longitude = map(float, cells)
        except ValueError:
            return None
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            return None
        self.used.update(
            each for each in (location, location.find("point"), position) if each is not None
        )
        return cells[0], cells[1]

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

    def _takes_tag(self, name: str, value: str) -> bool:
        for each in self.element.iterfind("tag"):
            if each.get("vocabulary") == codes.OWN and each.get("code") == f"{name}:{value}":
                self.used.update(each.iter())
                return True
        return False

    def unread(self, parent: Element, path: str = "") -> list[str]:
        """Return the paths of elements that were not read, without the elements inside them."""
        found = []
        for each in parent:
            name = f"{path}{each.tag}"
            found += self.unread(each, f"{name}/") if each in self.used else [name]
        return found
