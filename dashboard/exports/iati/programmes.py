"""Programmes as IATI activities of their own, above those of their events, with their budget where it is known."""

from datetime import date
from xml.etree import ElementTree as ET

from dashboard.exports.iati.elements import (
    Reporter,
    begun,
    document,
    organisation,
    period,
    recipients,
    tag,
    with_narratives,
)
from dashboard.model import iati as codes
from dashboard.model.text import later
from dashboard.store.engine import Store
from dashboard.store.questions.events import Row
from dashboard.store.questions.profiles import entity
from dashboard.text.i18n import SOURCE_LANGUAGE, Translator

_BOUND = later("Known by {precision} only: a bound of the time in which it took place.")
_MEETINGS = later("A programme that events of the register belong to.")


def activity(programme: Row, by: Reporter, store: Store, tr: Translator) -> ET.Element:
    """Return a programme (a row of Extract.programmes) whose first year is known as an iati-activity."""
    key = f"programme-{programme['programme_id']}"
    root = begun(by, key, programme["label"], store.created, codes.PROGRAMME)
    with_narratives(root, "description", [programme["note"] or tr(_MEETINGS)], type="1")
    _organisations(root, programme, store, tr)
    if programme["iati_id"]:
        ET.SubElement(
            root, "other-identifier", ref=programme["iati_id"], type=codes.OTHER_IDENTIFIER
        )
    _dates(root, programme, store.created, tr)
    recipients(root, programme["conflicts"])
    ET.SubElement(root, "sector", vocabulary=codes.DAC, code=codes.PEACE_BUILDING, percentage="100")
    tag(root, "record", "programme", tr("Programme"))
    if has_budget(programme):
        _budget(root, programme)
    if programme["url"]:
        page = {"url": programme["url"], "headline": programme["label"], "published": None}
        document(root, {**page, "language": SOURCE_LANGUAGE})
    if programme["article_id"]:
        document(root, entity(store, "articles", programme["article_id"]), codes.BUDGET_PAGE)
    return root


def has_budget(programme: Row) -> bool:
    """Return whether amount, currency and both years are known, all of which a budget of IATI needs."""
    return all(programme[name] for name in ("amount", "currency", "start_year", "end_year"))


def _organisations(root: ET.Element, programme: Row, store: Store, tr: Translator) -> None:
    roles = {"funders": codes.FUNDING, "implementers": codes.IMPLEMENTING}
    for column, role in roles.items():
        for code in programme[column]:
            organisation(root, entity(store, "organisations", code), role)
    if not any(programme[column] for column in roles):
        with_narratives(
            root, "participating-org", [tr(codes.NOT_REPORTED)], role=codes.IMPLEMENTING
        )


def _dates(root: ET.Element, programme: Row, created: date, tr: Translator) -> None:
    """Status, and first and last year as the days that bound them; an end that is still to come is a planned one."""
    last = programme["end_year"]
    is_over = last is not None and last < created.year
    ET.SubElement(root, "activity-status", code=codes.CLOSED if is_over else codes.ONGOING)
    actual_start, actual_end = codes.DATE_TYPES["held"]
    _, planned_end = codes.DATE_TYPES["announced"]
    note = [tr(_BOUND, precision=tr.term("date_precisions", "year").lower())]
    begins = {"iso-date": f"{programme['start_year']}-01-01"}
    with_narratives(root, "activity-date", note, type=actual_start, **begins)
    if last is not None:
        end = actual_end if is_over else planned_end
        ends = {"iso-date": f"{last}-12-31"}
        with_narratives(root, "activity-date", note, type=end, **ends)


def _budget(root: ET.Element, programme: Row) -> None:
    first, last = f"{programme['start_year']}-01-01", f"{programme['end_year']}-12-31"
    budget = period(root, "budget", first, last)
    value = ET.SubElement(budget, "value", currency=programme["currency"])
    value.set("value-date", first)
    value.text = str(programme["amount"])
