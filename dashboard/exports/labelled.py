"""An event as plain values with labels beside its codes, for files of several formats."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dashboard.model.cells import LIST_SEPARATOR
from dashboard.model.tables import EVENTS
from dashboard.store.questions.events import Row
from dashboard.store.questions.extracts import Extract
from dashboard.text.i18n import Translator

Named = dict[str, Any]

_OWN = {"place_id": "places", "series": "series", "programmes": "programmes"}
VOCABULARIES: Mapping[str, str] = {
    field.name: _OWN.get(field.name) or field.codes or ""
    for field in EVENTS.fields
    if field.codes or field.name in _OWN
}
"""Columns of an event with codes or keys, and the vocabulary or table that names them."""


def label_of(column: str) -> str:
    """Return the name of the column with the labels of a column with codes."""
    return {"place_id": "place"}.get(column, f"{column}_label")


def named_event(extract: Extract, tr: Translator) -> Named:
    """Return the columns of the event, each column of codes or keys followed by its labels (lists for lists)."""
    found: Named = {}
    for column, value in extract.event.items():
        found[column] = list(value) if isinstance(value, tuple) else value
        if vocabulary := VOCABULARIES.get(column):
            found[label_of(column)] = _names(vocabulary, value, tr)
    return found


def named(extract: Extract, tr: Translator) -> Named:
    """Return the event with its places, organisations and articles, all with labels beside codes; dates as dates."""
    return {
        **named_event(extract, tr),
        "places": [_linked(row, PLACE, tr) for row in extract.places],
        "organisations": [_linked(row, ORGANISATION, tr) for row in extract.organisations],
        "articles": [_linked(row, ARTICLE, tr) for row in extract.articles],
    }


def row_columns(roles: Iterable[str]) -> list[str]:
    """Return the columns of ``row``; ``roles`` are the codes of all roles, in their order."""
    own = [
        name
        for column in EVENTS.columns
        for name in ([column, label_of(column)] if column in VOCABULARIES else [column])
    ]
    return [*own, "article_count", "articles", *(f"organisations_{role}" for role in roles)]


def row(extract: Extract, tr: Translator) -> Named:
    """Return the event as one row of plain cells, with labels beside codes; roles that nobody has are missing.

    Lists and the organisations of a role are joined by ';', addresses of articles by spaces; dates are dates.
    """
    found = {
        name: LIST_SEPARATOR.join(map(str, value)) if isinstance(value, list) else value
        for name, value in named_event(extract, tr).items()
    }
    found["article_count"] = len(extract.articles)
    found["articles"] = " ".join(article["url"] for article in extract.articles)
    for role in dict.fromkeys(each["role"] for each in extract.organisations):
        names = [each["name"] for each in extract.organisations if each["role"] == role]
        found[f"organisations_{role}"] = LIST_SEPARATOR.join(names)
    return found


PLACE: Mapping[str, str] = {
    "place_id": "",
    "name": "",
    "country": "countries",
    "latitude": "",
    "longitude": "",
    "precision": "place_precisions",
    "role": "place_roles",
}
ORGANISATION: Mapping[str, str] = {
    "organisation_id": "",
    "name": "",
    "kind": "organisation_kinds",
    "country": "countries",
    "iati_id": "",
    "role": "roles",
    "side": "sides",
}
ARTICLE: Mapping[str, str] = {
    "article_id": "",
    "url": "",
    "publisher": "",
    "republisher": "",
    "headline": "",
    "published": "",
    "language": "languages",
    "page_kind": "page_kinds",
}
"""Columns with codes of what is linked to an event, and the vocabulary that names them."""


def _linked(row: Row, columns: Mapping[str, str], tr: Translator) -> Named:
    found: Named = {}
    for column, vocabulary in columns.items():
        found[column] = row[column]
        if vocabulary:
            found[f"{column}_label"] = _names(vocabulary, row[column], tr)
    return found


def _names(vocabulary: str, value: str | Sequence[str] | None, tr: Translator) -> Any:
    if value is None:
        return None
    if isinstance(value, str):
        return tr.term(vocabulary, value)
    return [tr.term(vocabulary, code) for code in value]


def joined(value: Any) -> Any:
    """Return a value of a named event as one cell: lists joined by ';', dates as ISO text."""
    if isinstance(value, list):
        return LIST_SEPARATOR.join(map(str, value))
    return value.isoformat() if hasattr(value, "isoformat") else value
