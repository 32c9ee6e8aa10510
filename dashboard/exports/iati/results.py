"""What came of an event as results of its IATI activity, and its links to others as related activities."""

from calendar import monthrange
from collections.abc import Callable
from xml.etree import ElementTree as ET

from dashboard.exports.iati.elements import Reporter, document, period, tag, with_narratives
from dashboard.model import iati as codes
from dashboard.model.text import later
from dashboard.store.questions.events import Row
from dashboard.store.questions.extracts import Extract
from dashboard.text.i18n import Translator

_CARRIED_OUT = later("How far it was carried out, from 0 (not begun) to 3 (full)")
_DUE = later("Promised for {date}")

Article = Callable[[str], Row]
"""Returns an article of the register by its key."""


def link_tags(root: ET.Element, extract: Extract, by: Reporter, tr: Translator) -> None:
    """Add a tag for each link that the event has to another, as IATI cannot say of which kind it is."""
    for link in extract.links:
        if not link["is_reverse"]:
            other = by.identifier(link["other_event_id"])
            text = f"{tr.term('link_kinds', link['kind'])}: {link['other_title']}"
            tag(root, link["kind"], other, text)


def related(root: ET.Element, extract: Extract, by: Reporter) -> None:
    """Add the programmes and the whole that the event is part of as parents, its parts as children, others as siblings.

    Of other links only those that the event itself has are given: the other activity does not name it again.
    """
    found: list[tuple[str, str]] = []
    for programme in extract.programmes:
        if programme["start_year"]:
            own = by.identifier(f"programme-{programme['programme_id']}")
            found.append((own, codes.PARENT))
        if programme["iati_id"]:
            found.append((programme["iati_id"], codes.PARENT))
    for link in extract.links:
        kind, other = codes.LINKS[link["kind"]], by.identifier(link["other_event_id"])
        if not link["is_reverse"]:
            found.append((other, kind))
        elif kind == codes.PARENT:
            found.append((other, codes.CHILD))
    for reference, kind in dict.fromkeys(found):
        ET.SubElement(root, "related-activity", ref=reference, type=kind)


def results(
    root: ET.Element, extract: Extract, by: Reporter, article: Article, tr: Translator
) -> None:
    """Add a result for each outcome, but for the one that says that none is reported."""
    for outcome in extract.outcomes:
        if outcome["kind"] != codes.NO_RESULT:
            _result(root, extract.event, outcome, by, article, tr)


def _result(
    root: ET.Element, event: Row, outcome: Row, by: Reporter, article: Article, tr: Translator
) -> None:
    kind = outcome["kind"]
    result = ET.SubElement(root, "result", type=codes.RESULT_TYPES.get(kind, codes.OUTPUT))
    result.set("aggregation-status", "false")
    with_narratives(result, "title", [tr.term("outcome_kinds", kind)])
    with_narratives(result, "description", [outcome["text"]])
    if outcome["article_id"]:
        document(result, article(outcome["article_id"]))
    fulfilled = outcome["fulfilled_by"]
    known = {
        "kind": kind,
        "due": outcome["due"],
        "fulfilled_by": by.identifier(fulfilled) if fulfilled else None,
        "implementation_as_of": outcome["implementation_as_of"],
    }
    for name, value in known.items():
        if value:
            ET.SubElement(result, "reference", vocabulary=codes.OWN, code=f"{name}:{value}")
    _indicator(result, event, outcome, article, tr)


def _indicator(
    result: ET.Element, event: Row, outcome: Row, article: Article, tr: Translator
) -> None:
    """Add how far the outcome was carried out: a period until it is due, and one until somebody looked."""
    step = outcome["implementation"]
    measure = codes.ORDINAL if step else codes.QUALITATIVE
    indicator = ET.SubElement(result, "indicator", {"measure": measure, "ascending": "true"})
    with_narratives(indicator, "title", [tr(_CARRIED_OUT)])
    first = event["start_date"].isoformat()
    if due := outcome["due"]:
        target = ET.SubElement(period(indicator, "period", first, last_day(due)), "target")
        if step:
            target.set("value", codes.FULL)
        with_narratives(target, "comment", [tr(_DUE, date=due)])
    if step:
        until = last_day(outcome["implementation_as_of"])
        actual = ET.SubElement(period(indicator, "period", first, until), "actual", value=step)
        with_narratives(actual, "comment", [tr.term("implementation_levels", step)])
        document(actual, article(outcome["implementation_article"]))


def last_day(published: str) -> str:
    """Return the last day that a date known by year, month or day can mean."""
    if len(published) == len("2020"):
        return f"{published}-12-31"
    if len(published) == len("2020-01"):
        year, month = map(int, published.split("-"))
        return f"{published}-{monthrange(year, month)[1]:02}"
    return published
