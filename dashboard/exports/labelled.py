"""An event as plain values with labels beside its codes, for files of several formats."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
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
    """Return the event with all that is linked to it, by LINKED, with labels beside codes; dates as dates."""
    return named_event(extract, tr) | {
        name: [_linked(row, columns, tr) for row in _rows_of(extract, name)]
        for name, columns in LINKED.items()
    }


def row_columns(roles: Iterable[str], link_kinds: Iterable[str]) -> list[str]:
    """Return the columns of ``row``, for the codes of all roles and of all kinds of links, in their order."""
    own = [
        name
        for column in EVENTS.columns
        for name in ([column, label_of(column)] if column in VOCABULARIES else [column])
    ]
    return [
        *(*own, "article_count", "articles"),
        *(f"organisations_{role}" for role in roles),
        *("outcomes", "outcomes_label", "outcome_texts"),
        *(f"links_{kind}" for kind in link_kinds),
    ]


def row(extract: Extract, tr: Translator) -> Named:
    """Return the event as one row of plain cells, with labels beside codes; roles and links that it lacks are missing.

    Lists, the organisations of a role and the keys of linked events are joined by ';', addresses of articles by spaces,
    texts of outcomes by TEXT_SEPARATOR in the order of their kinds; dates are dates.
    """
    found = {
        name: listed(value) if isinstance(value, list) else value
        for name, value in named_event(extract, tr).items()
    }
    found["article_count"] = len(extract.articles)
    found["articles"] = " ".join(article["url"] for article in extract.articles)
    for role in dict.fromkeys(each["role"] for each in extract.organisations):
        names = [each["name"] for each in extract.organisations if each["role"] == role]
        found[f"organisations_{role}"] = listed(names)
    kinds = [each["kind"] for each in extract.outcomes]
    found["outcomes"] = listed(kinds)
    found["outcomes_label"] = listed(_names("outcome_kinds", kinds, tr))
    found["outcome_texts"] = TEXT_SEPARATOR.join(each["text"] or "" for each in extract.outcomes)
    own = [link for link in extract.links if not link["is_reverse"]]
    for kind in dict.fromkeys(link["kind"] for link in own):
        keys = [link["other_event_id"] for link in own if link["kind"] == kind]
        found[f"links_{kind}"] = listed(keys)
    return found


def listed(values: Iterable[object]) -> str:
    """Return values as one cell, joined by ';'; one within a value becomes a comma, so that they can be told apart."""
    return LIST_SEPARATOR.join(str(value).replace(LIST_SEPARATOR, ",") for value in values)


TEXT_SEPARATOR = " | "
"""Between the texts of several outcomes in one cell: a text may hold the separator of lists."""

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
OUTCOME: Mapping[str, str] = {
    "number": "",
    "kind": "outcome_kinds",
    "text": "",
    "article_id": "",
    "due": "",
    "fulfilled_by": "",
    "fulfilled_title": "",
    "implementation": "implementation_levels",
    "implementation_article": "",
    "implementation_as_of": "",
}
LINK: Mapping[str, str] = {
    "kind": "link_kinds",
    "is_reverse": "",
    "other_event_id": "",
    "other_title": "",
    "other_start_date": "",
    "other_end_date": "",
    "other_date_precision": "date_precisions",
    "article_id": "",
}
EVIDENCE: Mapping[str, str] = {
    "field": "evidence_fields",
    "item": "",
    "article_id": "",
    "url": "",
    "publisher": "",
    "headline": "",
    "phrase": "",
    "read_on": "",
    "reading": "readings",
}
PROGRAMME: Mapping[str, str] = {
    "programme_id": "",
    "label": "",
    "funders": "organisations",
    "implementers": "organisations",
    "start_year": "",
    "end_year": "",
    "iati_id": "",
    "url": "",
    "amount": "",
    "currency": "currencies",
    "article_id": "",
}
"""Columns with codes of what is linked to an event, and the vocabulary or table that names them."""

PROGRAMMES = "programme_details"
"""What a record calls its programmes: ``programmes`` are their keys, as in the table of events."""
LINKED: Mapping[str, Mapping[str, str]] = {
    "places": PLACE,
    "organisations": ORGANISATION,
    "articles": ARTICLE,
    "outcomes": OUTCOME,
    "links": LINK,
    "evidence": EVIDENCE,
    PROGRAMMES: PROGRAMME,
}
"""What is linked to an event by the name it has in a record, with its columns."""


def _rows_of(extract: Extract, name: str) -> Sequence[Row]:
    rows: Sequence[Row] = getattr(extract, "programmes" if name == PROGRAMMES else name)
    return rows


def with_labels(columns: Mapping[str, str]) -> tuple[str, ...]:
    """Return the columns of what is linked to an event, each column with codes followed by its labels."""
    return tuple(
        name
        for column, vocabulary in columns.items()
        for name in ([column, f"{column}_label"] if vocabulary else [column])
    )


LINK_KEY = ("event_id", "kind", "other_event_id")
"""The columns that identify a link between events."""


def not_yet(
    rows: Iterable[Named], key: Sequence[str], seen: set[tuple[str, ...]]
) -> Iterator[Named]:
    """Yield the rows whose key is not in ``seen``, and add it: what two events share is told once."""
    for each in rows:
        found = tuple(each[name] for name in key)
        if found not in seen:
            seen.add(found)
            yield each


def as_made(extract: Extract, tr: Translator) -> list[Named]:
    """Return the links of the event as the register has them: the event that is linked first, then the other one.

    Columns: event_id, title, kind, kind_label, other_event_id, other_title, article_id.
    """
    found = []
    for row in extract.links:
        ends = [(extract.event["event_id"], extract.event["title"])]
        ends.insert(0 if row["is_reverse"] else 1, (row["other_event_id"], row["other_title"]))
        (key, title), (other_key, other_title) = ends
        found.append(
            {
                "event_id": key,
                "title": title,
                "kind": row["kind"],
                "kind_label": tr.term("link_kinds", row["kind"]),
                "other_event_id": other_key,
                "other_title": other_title,
                "article_id": row["article_id"],
            }
        )
    return found


def _linked(row: Row, columns: Mapping[str, str], tr: Translator) -> Named:
    found: Named = {}
    for column, vocabulary in columns.items():
        value = row[column]
        found[column] = list(value) if isinstance(value, tuple) else value
        if vocabulary:
            found[f"{column}_label"] = _names(vocabulary, value, tr)
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
        return listed(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


def as_json(value: Any) -> str:
    """Return plain values as JSON in one line, dates as ISO text. Raises TypeError for values of other classes."""
    return json.dumps(value, ensure_ascii=False, default=_iso)


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")
