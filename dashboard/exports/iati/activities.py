"""Events as IATI 2.03 activities, and their programmes; docs/iati.md describes the mapping and what it cannot express.

Elements are in the order of the official schema, https://iatistandard.org/en/iati-standard/203/.
"""

import os
import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import BinaryIO
from xml.etree import ElementTree as ET

from dashboard.exports.iati import programmes
from dashboard.exports.iati.elements import (
    Reporter,
    begun,
    document,
    organisation,
    percentages,
    recipients,
    tag,
    with_narratives,
)
from dashboard.exports.iati.results import link_tags, related, results
from dashboard.exports.labelled import VOCABULARIES
from dashboard.exports.provenance import Provenance, provenance
from dashboard.model import atlas
from dashboard.model import iati as codes
from dashboard.model.errors import ExportError
from dashboard.model.selection import Selection
from dashboard.model.tables import AREAS
from dashboard.model.text import for_xml, later
from dashboard.store.engine import Store
from dashboard.store.questions.events import Row
from dashboard.store.questions.extracts import Extract, extracts
from dashboard.store.questions.profiles import entity
from dashboard.text.i18n import SOURCE_LANGUAGE, Translator

REFERENCE, NAME, TYPE = "ATLAS_IATI_REF", "ATLAS_IATI_NAME", "ATLAS_IATI_TYPE"
UNREGISTERED = "XX-UNREGISTERED"
_DEFAULT_NAME = atlas.NAME
_OTHER_TYPE = "90"
_BOUND = later("Known by {precision} only: a bound of the time in which it took place.")
_UNREGISTERED = later("{setting} is not set: not for publication in the IATI Registry.")
_TAGS = ("kind", "track", "level", "mode", "conflicts", "series", "programmes")


def reporter() -> Reporter:
    """Return the reporting organisation from the environment; a placeholder where it is not set.

    Raises ExportError where the reference has a character that IATI does not allow in identifiers.
    """
    reference = os.environ.get(REFERENCE, "").strip() or UNREGISTERED
    found = Reporter(
        reference,
        os.environ.get(NAME, "").strip() or _DEFAULT_NAME,
        os.environ.get(TYPE, "").strip() or _OTHER_TYPE,
        is_registered=reference != UNREGISTERED,
    )
    if re.search(r"[\s/&|?]", found.reference):
        raise ExportError(
            f"{REFERENCE}={found.reference}: expected a reference without spaces / & | ?"
        )
    return found


def write(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
) -> None:
    """Write the selected events, oldest first, then their programmes, in English: the language of titles and summaries.

    A programme is an activity where its first year is known, as the schema asks for a date. Without any event the file
    has no activity, which the schema does not allow. Raises ExportError as ``reporter``.
    """
    english = Translator(SOURCE_LANGUAGE).knowing(store.terms)
    by = reporter()
    made = f"{store.created.isoformat()}T00:00:00Z"
    origin = _comment(provenance(store, selection, english, site), by, english)
    file.write(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {origin} -->\n'
        f'<iati-activities version="{codes.VERSION}" generated-datetime="{made}">\n'.encode()
    )
    found: dict[str, Row] = {}
    for chunk in extracts(store, selection):
        for each in chunk:
            found |= {row["programme_id"]: row for row in each.programmes}
            _add(file, activity(each, by, store, english))
    for _, programme in sorted(found.items()):
        if programme["start_year"]:
            _add(file, programmes.activity(programme, by, store, english))
    file.write(b"</iati-activities>\n")


def activity(extract: Extract, by: Reporter, store: Store, tr: Translator) -> ET.Element:
    """Return one event as an iati-activity."""
    event = extract.event
    root = begun(by, event["event_id"], event["title"], store.created, codes.EVENT)
    with_narratives(root, "description", [event["summary"]], type="1")
    if roles := _roles(extract, tr):
        with_narratives(root, "description", [roles], type="4")
    _organisations(root, extract, tr)
    ET.SubElement(root, "activity-status", code=codes.STATUSES[event["status"]])
    _dates(root, event, store, tr)
    recipients(root, event["conflicts"])
    for place in extract.places:
        _location(root, place)
    _sectors(root, event["themes"], store, tr)
    _tags(root, extract, tr)
    link_tags(root, extract, by, tr)
    for each in extract.articles:
        document(root, each)
    related(root, extract, by)
    own = {each["article_id"]: each for each in extract.articles}
    results(root, extract, by, lambda key: own.get(key) or entity(store, "articles", key), tr)
    return root


def _add(file: BinaryIO, found: ET.Element) -> None:
    ET.indent(found, level=1)
    file.write(f"  {ET.tostring(found, 'unicode')}\n".encode())


def _comment(origin: Provenance, by: Reporter, tr: Translator) -> str:
    warning = "" if by.is_registered else tr(_UNREGISTERED, setting=REFERENCE)
    text = f"{origin.title}. {origin.sentence()} {warning}".strip()
    return for_xml(re.sub("-(?=-)", "- ", text))


def _roles(extract: Extract, tr: Translator) -> str:
    """Who had which role, in the words of the register: IATI has fewer roles."""
    named: dict[str, list[str]] = {}
    for row in extract.organisations:
        named.setdefault(row["role"], []).append(row["name"])
    return ". ".join(
        f"{tr.term('roles', role)}: {'; '.join(names)}" for role, names in named.items()
    )


def _organisations(root: ET.Element, extract: Extract, tr: Translator) -> None:
    """Each organisation once in each IATI role. Participants carried out what nobody is known to have organised."""
    roles = dict(codes.ROLES)
    if not _is_organised(extract):
        roles |= dict.fromkeys(codes.TOOK_PART, codes.IMPLEMENTING)
    known = {
        (row["organisation_id"], roles[row["role"]]): row
        for row in extract.organisations
        if row["role"] in roles
    }
    for (_, role), row in known.items():
        organisation(root, row, role)
    if not known:
        with_narratives(
            root, "participating-org", [tr(codes.NOT_REPORTED)], role=codes.IMPLEMENTING
        )


def _is_organised(extract: Extract) -> bool:
    """Whether anybody is known to have organised, mediated, facilitated, implemented or hosted it."""
    return any(codes.ROLES.get(row["role"]) == codes.IMPLEMENTING for row in extract.organisations)


def _finer_roles(extract: Extract) -> Iterator[tuple[str, str]]:
    """Each role behind the implementing one that a reader would not take it for, and the organisation that had it."""
    meant = [
        row
        for row in extract.organisations
        if codes.ROLES.get(row["role"]) == codes.IMPLEMENTING
        or (row["role"] in codes.TOOK_PART and not _is_organised(extract))
    ]
    taken_for = codes.ROLES_READ[codes.IMPLEMENTING]
    finer = {row["organisation_id"] for row in meant if row["role"] != taken_for}
    for row in meant:
        if row["organisation_id"] in finer:
            yield row["role"], row["iati_id"] or row["name"]


def _dates(root: ET.Element, event: Row, store: Store, tr: Translator) -> None:
    """First and last day. The end of an event that was held is left out where it is after the date of the register."""
    start, end = codes.DATE_TYPES[event["status"]]
    exact = event["date_precision"] == "day"
    known = tr.term("date_precisions", event["date_precision"]).lower()
    note = [] if exact else [tr(_BOUND, precision=known)]
    attributes = {"iso-date": event["start_date"].isoformat()}
    with_narratives(root, "activity-date", note, type=start, **attributes)
    if event["status"] == "announced" or event["end_date"] <= store.created:
        attributes = {"iso-date": event["end_date"].isoformat()}
        with_narratives(root, "activity-date", note, type=end, **attributes)


def _location(root: ET.Element, place: Row) -> None:
    location = ET.SubElement(root, "location", ref=place["place_id"])
    ET.SubElement(location, "location-reach", code=codes.LOCATION_OF_ACTIVITY)
    with_narratives(location, "name", [place["name"]])
    if place["precision"] in AREAS:
        return
    point = ET.SubElement(location, "point", srsName="http://www.opengis.net/def/crs/EPSG/0/4326")
    ET.SubElement(point, "pos").text = f"{place['latitude']} {place['longitude']}"
    exactness = codes.EXACT if place["precision"] == "site" else codes.APPROXIMATE
    ET.SubElement(location, "exactness", code=exactness)


def _sectors(root: ET.Element, themes: Iterable[str], store: Store, tr: Translator) -> None:
    """Purposes of the DAC with shared codes merged, then the themes themselves; each set adds up to 100."""
    purposes: dict[str, Fraction] = {}
    for theme in themes:
        if purpose := store.purposes.get(theme):
            purposes[purpose] = purposes.get(purpose, Fraction(0)) + 1
    for code, share in percentages(purposes or {codes.PEACE_BUILDING: Fraction(1)}).items():
        ET.SubElement(root, "sector", vocabulary=codes.DAC, code=code, percentage=share)
    for code, share in percentages(dict.fromkeys(themes, Fraction(1))).items():
        attributes = {"vocabulary": codes.OWN, "code": code, "percentage": share}
        with_narratives(root, "sector", [tr.term("themes", code)], **attributes)


def _tags(root: ET.Element, extract: Extract, tr: Translator) -> None:
    event = extract.event
    for column in _TAGS:
        values = event[column] if isinstance(event[column], tuple) else (event[column],)
        for code in filter(None, values):
            tag(root, column, code, tr.term(VOCABULARIES[column], code))
    for role, handle in dict.fromkeys(_finer_roles(extract)):
        tag(root, role, handle, tr.term("roles", role))
    if (precision := event["date_precision"]) != "day":
        tag(root, "date_precision", precision, tr.term("date_precisions", precision))
    if any(outcome["kind"] == codes.NO_RESULT for outcome in extract.outcomes):
        tag(root, "outcome", codes.NO_RESULT, tr.term("outcome_kinds", codes.NO_RESULT))
