"""Results of an IATI activity: what came of the event, as rows of outcomes."""

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from dashboard.model import iati as codes
from dashboard.model.cells import xml_day
from dashboard.readers.iati.activity import Activity, Cells

TakeArticle = Callable[[Element], str]
"""Takes a document as an article and returns its key; "" where it has no address of a web page."""


def outcomes(activity: Activity, take: TakeArticle) -> Iterator[Cells]:
    """Yield the cells of each result but the key of the event; ``fulfilled_by`` is the identifier of an activity.

    The kind and how far it was carried out are judgements: they are read where a file of our own tells them.
    """
    results = activity.element.findall("result")
    for number, result in enumerate(results, 1):
        yield {"number": str(number), **_outcome(activity, result, take)}
    if not results and activity.is_without_result():
        yield {"number": "1", "kind": codes.NO_RESULT}


def _outcome(activity: Activity, result: Element, take: TakeArticle) -> Cells:
    own = activity.own(result, "reference")
    description = result.find("description")
    text = activity.narrative(description)
    if "kind" in own:
        activity.used.update(result.iter())
    elif not text:
        text = activity.narrative(result.find("title"))
    activity.used.add(result)
    documents = (take(each) for each in result.iterfind("document-link"))
    cells = {
        "kind": own.get("kind", ""),
        "text": text,
        "article_id": next(filter(None, documents), ""),
        "due": own.get("due", "") or _due(activity, result),
        "fulfilled_by": own.get("fulfilled_by", ""),
    }
    return cells | (_carried_out(result, own, take) if "kind" in own else {})


def _due(activity: Activity, result: Element) -> str:
    """The end of the first period that has a target."""
    for period in result.iterfind("indicator/period"):
        end = period.find("period-end")
        day = "" if end is None else xml_day(end.get("iso-date", ""))
        if end is not None and period.find("target") is not None and day:
            activity.used.update((*result.iterfind("indicator"), period, end))
            return day
    return ""


def _carried_out(result: Element, own: Cells, take: TakeArticle) -> Cells:
    """How far it was carried out, with the page and the date that say so."""
    actual = result.find("indicator/period/actual")
    if actual is None:
        return {}
    link = actual.find("document-link")
    return {
        "implementation": actual.get("value", ""),
        "implementation_article": "" if link is None else take(link),
        "implementation_as_of": own.get("implementation_as_of", ""),
    }
