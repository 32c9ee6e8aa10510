"""Frames for readers: columns and codes with their labels, as an HTML table, as CSV, and as plain values."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from dashboard.model.cells import LIST_SEPARATOR
from dashboard.model.dimensions import DIMENSIONS
from dashboard.model.tables import FACTS
from dashboard.model.text import later, neutral
from dashboard.text.html import Markup, html, join
from dashboard.text.i18n import Translator

COLUMNS: Mapping[str, tuple[str, str | None]] = {
    **{each.name: (each.label, each.codes) for each in FACTS},
    **{each.code: (each.label, each.vocabulary or None) for each in DIMENSIONS if each.is_counted},
    "event_count": (later("Events"), None),
    "country_count": (later("Events in the country, each once"), None),
    "article_count": (later("Articles"), None),
    "published_year": (later("Year of publication"), None),
    "name": (later("Place"), None),
    "latitude": (later("Latitude"), None),
    "longitude": (later("Longitude"), None),
    "precision": (later("Precision of place"), "place_precisions"),
    "first_year": (later("First year"), None),
    "last_year": (later("Last year"), None),
    "label": (later("Name"), None),
    "acronym": (later("Short form"), None),
    "organised": (later("Organised"), None),
    "mediated": (later("Mediated"), None),
    "hosted": (later("Hosted"), None),
    "funded": (later("Funded"), None),
    "took_part": (later("Took part"), None),
    "event_id": (later("Key"), None),
    "title": (later("Event"), None),
    "place_id": (later("Key of the place"), None),
    "conflicts": (later("Conflicts"), "conflicts"),
    "themes": (later("Themes"), "themes"),
    "programmes": (later("Programmes"), "programmes"),
    "summary": (later("Summary"), None),
    "start_date": (later("From"), None),
    "end_date": (later("To"), None),
    "other_theme": (later("And theme"), "themes"),
    "dates": (later("Dates"), None),
    "best": (later("Deaths, best estimate"), None),
    "low": (later("Deaths, low estimate"), None),
    "high": (later("Deaths, high estimate"), None),
    "outbreak": (later("Outbreak of hostilities"), None),
    "months": (later("Months from the outbreak"), None),
    "side": (later("Side"), None),
    "a_count": (later("Events of A"), None),
    "b_count": (later("Events of B"), None),
    "other_organisation": (later("And organisation"), "organisations"),
    "year_count": (later("Years"), None),
    "day_count": (later("Days"), None),
    "before_id": (later("Key of the last event before"), None),
    "before_title": (later("Last event before"), None),
    "before_end": (later("Its last day"), None),
    "after_id": (later("Key of the first event after"), None),
    "after_title": (later("First event after"), None),
    "after_start": (later("Its first day"), None),
    "partner_count": (later("Linked with"), None),
    "partner": (later("Most often with"), "organisations"),
    "together_count": (later("Events together"), None),
    "betweenness": (later("Betweenness"), None),
    "community": (later("Community around"), "organisations"),
    "track_count": (later("Tracks"), None),
    "venue": (later("Venue"), "venue_groups"),
    "outcomes": (later("Outcomes"), "outcome_kinds"),
    "standing": (later("Came"), None),
    "late_day_count": (later("Days after the date, before it where negative"), None),
    "last_title": (later("Last event on record"), None),
    "last_start": (later("Its first day"), None),
    "last_id": (later("Key of the last event"), None),
    "article_id": (later("Key of the article"), None),
    "url": (later("Address"), None),
    "headline": (later("Headline"), None),
    "published": (later("Published"), None),
    "republisher": (later("Shown by"), None),
    "page_kind": (later("Kind of page"), "page_kinds"),
    "number": (later("Number"), None),
    "text": (later("In words"), None),
    "due": (later("Promised for"), None),
    "fulfilled_by": (later("Key of that event"), None),
    "fulfilled_title": (later("The event that brought it"), None),
    "implementation": (later("How far it was carried out"), "implementation_levels"),
    "implementation_as_of": (later("Carried out so far on"), None),
    "link": (later("Link"), "link_kinds"),
    "other_event_id": (later("Key of the other event"), None),
    "other_title": (later("Other event"), None),
    "field": (later("What is known"), "evidence_fields"),
    "item": (later("Which one"), None),
    "phrase": (later("Words of the page"), None),
    "read_on": (later("Read on"), None),
    "reading": (later("Reading"), "readings"),
    "funders": (later("Funders"), "organisations"),
    "implementers": (later("Implementers"), "organisations"),
    "start_year": (later("First year"), None),
    "end_year": (later("Last year"), None),
    "amount": (later("Amount"), None),
    "currency": (later("Currency"), "currencies"),
    "iati_id": (later("IATI identifier"), None),
    "provenance": (later("Taken from"), None),
}
"""The columns of answers, each with its label and the vocabulary of its codes; None where it has no codes."""
LISTS = frozenset(
    {"themes", "conflicts", "outcomes", "funders", "implementers"}
    | {each.name for each in FACTS if each.many}
)
"""Columns with several codes in a cell, joined by ';'."""


def readable(frame: pd.DataFrame, tr: Translator) -> pd.DataFrame:
    """Return the frame with labels for codes and columns; "Not reported" where a value is missing."""
    shown = {}
    for column in frame.columns:
        header, vocabulary = COLUMNS[column]
        shown[tr(header)] = _labels(frame[column], vocabulary, tr, is_month=column == "month")
    return pd.DataFrame(shown)


def items(frame: pd.DataFrame, tr: Translator) -> list[dict[str, Any]]:
    """Return the rows as plain values: each code with its label beside it, lists as lists, None where empty."""
    found = []
    for row in frame.to_dict("records"):
        item: dict[str, Any] = {}
        for column, value in row.items():
            vocabulary = COLUMNS[str(column)][1]
            item[str(column)] = known = _known(str(column), value)
            if vocabulary is not None:
                item[f"{column}_label"] = _called(known, vocabulary, tr)
        found.append(item)
    return found


def _known(column: str, value: Any) -> Any:
    """Return a cell as a plain value; a timestamp becomes a date."""
    if pd.isna(value) or value == "":
        return [] if column in LISTS else None
    if isinstance(value, pd.Timestamp):
        return value.date()
    return value.split(LIST_SEPARATOR) if column in LISTS else value


def _called(codes: Any, vocabulary: str, tr: Translator) -> Any:
    if isinstance(codes, list):
        return [tr.term(vocabulary, code) for code in codes]
    return None if codes is None else tr.term(vocabulary, str(codes))


def _labels(
    values: "pd.Series[Any]", vocabulary: str | None, tr: Translator, is_month: bool = False
) -> list[object]:
    if vocabulary is None:
        return [
            tr("Not reported") if pd.isna(value) else _plain(value, is_month, tr)
            for value in values
        ]
    return [
        tr("Not reported") if pd.isna(codes) else _named(str(codes), vocabulary, tr)
        for codes in values
    ]


def _named(codes: str, vocabulary: str, tr: Translator) -> str:
    """Return the label of a code, or of several codes joined by ';'."""
    return "; ".join(tr.term(vocabulary, code) for code in codes.split(";"))


def _plain(value: Any, is_month: bool, tr: Translator) -> object:
    if not isinstance(value, pd.Timestamp):
        return value
    return tr.month(value) if is_month else tr.day(value)


Link = Callable[[Mapping[Any, Any], str, str], str]
"""Returns the text or HTML of a cell, from its row, its column and its text."""


def html_table(
    frame: pd.DataFrame, tr: Translator, caption: str, link: Link | None = None
) -> Markup:
    """Return the readable frame as an HTML table, with numbers as the language writes them."""
    shown = readable(frame, tr)
    numeric = [
        pd.api.types.is_numeric_dtype(frame[column])
        and column not in ("year", "first_year", "last_year", "published_year")
        for column in frame.columns
    ]
    head = join(html('<th scope="col">{name}</th>', name=str(name)) for name in shown.columns)
    body = []
    for row, raw in zip(shown.itertuples(index=False), frame.to_dict("records"), strict=True):
        cells = zip(row, numeric, frame.columns, strict=True)
        linked = [_cell(cell, number, tr, raw, name, link) for cell, number, name in cells]
        body.append(html("<tr>{cells}</tr>", cells=join(linked)))
    return html(
        '<div class="atlas-scroll" tabindex="0" role="region" aria-label="{caption}">'
        '<table class="atlas-table"><caption>{caption}</caption><thead><tr>{head}</tr></thead>'
        "<tbody>{body}</tbody></table></div>",
        caption=caption,
        head=head,
        body=join(body),
    )


def _cell(
    value: object,
    is_number: bool,
    tr: Translator,
    row: Mapping[Any, Any],
    column: str,
    link: Link | None,
) -> Markup:
    counts = is_number and isinstance(value, int | float)
    text = tr.number(value) if isinstance(value, int | float) and counts else str(value)
    inside = link(row, column, text) if link else text
    if counts:
        return html('<td class="number">{inside}</td>', inside=inside)
    return html("<td>{inside}</td>", inside=inside)


def csv_bytes(frame: pd.DataFrame, tr: Translator, provenance: str = "") -> bytes:
    """Return the frame as CSV in UTF-8 with a byte order mark, for spreadsheets; each code has its label beside it.

    ``provenance`` becomes the last column, the same in each row. Text that a spreadsheet would take for a formula gets
    a leading apostrophe (OWASP, "CSV Injection").
    """
    columns: dict[str, object] = {}
    for column in frame.columns:
        _, vocabulary = COLUMNS[column]
        columns[column] = [_safe(value) for value in frame[column]]
        if vocabulary is not None:
            columns[f"{column}_label"] = [
                _safe(label) for label in _labels(frame[column], vocabulary, tr)
            ]
    if provenance:
        columns["provenance"] = [neutral(provenance)] * len(frame)
    return pd.DataFrame(columns).to_csv(index=False, lineterminator="\n").encode("utf-8-sig")


def _safe(value: object) -> object:
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return neutral(value) if isinstance(value, str) else value
