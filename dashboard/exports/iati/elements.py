"""Parts that every IATI activity is made of: its head, narratives, documents, own tags and shares."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from xml.etree import ElementTree as ET

from dashboard.model import iati as codes
from dashboard.model.text import for_xml
from dashboard.store.questions.events import Row
from dashboard.text.i18n import SOURCE_LANGUAGE

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# RFC 3986; letters beyond ASCII may stand as they are (RFC 3987).
_NOT_IN_AN_ADDRESS = re.compile(r'%(?![0-9A-Fa-f]{2})|[\[\]<>"{}|\\^`]')
_HUNDREDTHS = 10_000


@dataclass(frozen=True)
class Reporter:
    """The reporting organisation; its reference is the beginning of the identifier of every activity."""

    reference: str
    name: str
    type: str
    is_registered: bool
    """False where the reference only holds the place of one."""

    def identifier(self, key: str) -> str:
        """Return the identifier of the activity of an event or, after ``programme-``, of a programme."""
        return f"{self.reference}-{key}"


def begun(by: Reporter, key: str, title: str, created: date, hierarchy: str) -> ET.Element:
    """Return an activity with its identifier, who reported it, and its title."""
    root = ET.Element("iati-activity", {LANGUAGE: SOURCE_LANGUAGE, "hierarchy": hierarchy})
    root.set("last-updated-datetime", f"{created.isoformat()}T00:00:00Z")
    ET.SubElement(root, "iati-identifier").text = by.identifier(key)
    reporting = {"ref": by.reference, "type": by.type, "secondary-reporter": "1"}
    with_narratives(root, "reporting-org", [by.name], **reporting)
    with_narratives(root, "title", [title])
    return root


def with_narratives(
    parent: ET.Element, name: str, texts: Iterable[str], **attributes: str
) -> ET.Element:
    """Add an element with its narratives, and return it."""
    element = ET.SubElement(parent, name, attributes)
    for text in texts:
        ET.SubElement(element, "narrative").text = for_xml(text)
    return element


def organisation(parent: ET.Element, row: Row, role: str) -> None:
    """Add an organisation (name, kind, iati_id) in an IATI role."""
    attributes = {"role": role, "ref": row["iati_id"]}
    attributes["type"] = codes.ORGANISATION_TYPES.get(row["kind"])
    with_narratives(parent, "participating-org", [row["name"]], **_filled(attributes))


def tag(parent: ET.Element, name: str, value: str, text: str) -> None:
    """Add something that only the register knows, as a tag of its own vocabulary."""
    with_narratives(parent, "tag", [text], vocabulary=codes.OWN, code=f"{name}:{value}")


def document(parent: ET.Element, article: Row, category: str = codes.WEB_PAGE) -> None:
    """Add an article as a document, with its headline in its own language, else the name of its publisher."""
    path = article["url"].lower().partition("?")[0]
    form = "application/pdf" if path.endswith(".pdf") else "text/html"
    link = ET.SubElement(parent, "document-link", url=as_uri(article["url"]), format=form)
    title = with_narratives(link, "title", [article["headline"] or article["publisher"]])
    title[0].set(LANGUAGE, article["language"] if article["headline"] else SOURCE_LANGUAGE)
    if not article["headline"]:
        with_narratives(link, "description", [codes.NO_HEADLINE])
    ET.SubElement(link, "category", code=category)
    ET.SubElement(link, "language", code=article["language"])
    if len(article["published"] or "") == len("2020-01-01"):
        ET.SubElement(link, "document-date", {"iso-date": article["published"]})


def as_uri(address: str) -> str:
    """Return a web address as xs:anyURI takes it: signs that no address may hold are escaped, others stay.

    >>> as_uri("https://foo.example/a[1]?100%#b#c")
    'https://foo.example/a%5B1%5D?100%25#b%23c'
    """
    begin, mark, rest = address.partition("#")
    return (
        _NOT_IN_AN_ADDRESS.sub(_escaped, begin)
        + mark
        + _NOT_IN_AN_ADDRESS.sub(_escaped, rest.replace("#", "%23"))
    )


def _escaped(found: re.Match[str]) -> str:
    return f"%{ord(found[0]):02X}"


def recipients(root: ET.Element, conflicts: Iterable[str]) -> None:
    """Add equal parts for the conflicts, and within each for its countries; the venue does not matter."""
    weights: dict[str, Fraction] = {}
    for conflict in conflicts:
        countries = codes.RECIPIENTS.get(conflict, (codes.UNSPECIFIED_REGION,))
        for country in countries:
            weights[country] = weights.get(country, Fraction(0)) + Fraction(1, len(countries))
    shares = percentages(weights)
    region = shares.pop(codes.UNSPECIFIED_REGION, None)
    for country, share in sorted(shares.items()):
        ET.SubElement(root, "recipient-country", code=country, percentage=share)
    if region:
        ET.SubElement(root, "recipient-region", code=codes.UNSPECIFIED_REGION, percentage=region)


def percentages(weights: Mapping[str, Fraction]) -> dict[str, str]:
    """Return weights as percentages with two decimals whose sum is exactly 100.

    What rounding down leaves over goes to the largest remainders, in a tie to the first.
    """
    whole = sum(weights.values())
    exact = {code: weight * _HUNDREDTHS / whole for code, weight in weights.items()}
    parts = {code: int(value) for code, value in exact.items()}
    left = _HUNDREDTHS - sum(parts.values())
    for code in sorted(exact, key=lambda code: parts[code] - exact[code])[:left]:
        parts[code] += 1
    return {code: f"{part // 100}.{part % 100:02}" for code, part in parts.items() if part}


def period(parent: ET.Element, name: str, first: str, last: str) -> ET.Element:
    """Add an element with the days in which a period begins and ends, and return it."""
    element = ET.SubElement(parent, name)
    ET.SubElement(element, "period-start", {"iso-date": first})
    ET.SubElement(element, "period-end", {"iso-date": last})
    return element


def _filled(attributes: Mapping[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in attributes.items() if value}
