"""Events as an XLSX workbook with sheets about the file, events, what is linked to them, and counts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import count
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from dashboard.exports.labelled import (
    LINK_KEY,
    PROGRAMMES,
    TEXT_SEPARATOR,
    Named,
    as_made,
    label_of,
    named,
    not_yet,
)
from dashboard.exports.provenance import provenance
from dashboard.model.dimensions import BY_CODE
from dashboard.model.errors import ExportError
from dashboard.model.selection import Selection
from dashboard.model.tables import FACTS
from dashboard.model.text import later
from dashboard.store.engine import Store
from dashboard.store.questions import events as questions
from dashboard.store.questions.extracts import extracts
from dashboard.text.i18n import Translator

MOST_ROWS = 1_048_575
"""The most rows of a sheet, without its header."""
MOST_LINKS = 65_530
MOST_LINK_LETTERS = 2_079
MOST_LETTERS = 32_767
"""Of a cell, counted as UTF-16 does: most emoji are two."""
CUT = " … [cut here: more in the CSV file]"
FIRST_DAY = date(1900, 1, 1)
"""The first day that is a date in a workbook; earlier ones are text."""
MOST_DIGITS = 15
"""Of a number; of a longer one a workbook forgets the rest, so that it is text."""

Column = tuple[str, str, int]
"""Name of the value, header, width in letters."""

_IN_ROLES: Mapping[str, Column] = {
    "organiser": ("organisers", later("Organisers"), 40),
    "co_organiser": ("co_organisers", later("Co-organisers"), 40),
    "mediator": ("mediators", later("Mediators"), 30),
    "facilitator": ("facilitators", later("Facilitators"), 30),
    "host": ("hosts", later("Hosts"), 30),
    "funder": ("funders", later("Funders"), 30),
    "implementer": ("implementers", later("Implementers"), 30),
    "supporter": ("supporters", later("Supporters"), 30),
    "participant": ("took_part", later("Organisations that took part"), 40),
    "observer": ("observers", later("Observers"), 30),
    "speaker": ("speakers", later("Speakers"), 30),
    "signatory": ("signatories", later("Signatories"), 30),
    "guarantor": ("guarantors", later("Guarantors"), 30),
}
"""For each role the column that names who had it in an event."""


def _facts(of_numbers: bool) -> Iterator[Column]:
    """The columns of the facts of an event that are numbers, or of the others."""
    for each in FACTS:
        if (each.type == "integer") == of_numbers:
            name = label_of(each.name) if each.codes else each.name
            yield name, each.label, 20 if each.type == "text" else 12


_EVENT: tuple[Column, ...] = (
    ("title", later("Event"), 50),
    ("kind_label", later("Kind of event"), 20),
    ("status_label", later("Status"), 12),
    ("start_date", later("From"), 12),
    ("end_date", later("To"), 12),
    ("date_precision_label", later("Precision of dates"), 12),
    ("place", later("Place"), 20),
    ("country_label", later("Country of venue"), 18),
    *_facts(of_numbers=False),
    ("track_label", later("Track"), 12),
    *_IN_ROLES.values(),
    ("conflicts_label", later("Conflicts"), 28),
    ("themes_label", later("Themes"), 40),
    ("series_label", later("Process"), 30),
    ("programmes_label", later("Programmes"), 30),
    *_facts(of_numbers=True),
    ("article_count", later("Articles"), 10),
    ("summary", later("Summary"), 80),
    ("came_of_it", later("What came of it"), 60),
    ("event_id", later("Key"), 40),
)
_ORGANISATION: tuple[Column, ...] = (
    ("name", later("Organisation"), 44),
    ("role_label", later("Role"), 14),
    ("side_label", later("Side"), 18),
    ("kind_label", later("Kind of organisation"), 24),
    ("country_label", later("Country of organisation"), 20),
    ("title", later("Event"), 50),
    ("start_date", later("From"), 12),
    ("end_date", later("To"), 12),
    ("organisation_id", later("Key of the organisation"), 30),
    ("event_id", later("Key"), 40),
)
_ARTICLE: tuple[Column, ...] = (
    ("headline", later("Headline"), 60),
    ("publisher", later("Publisher"), 24),
    ("republisher", later("Shown by"), 24),
    ("published", later("Published"), 12),
    ("language_label", later("Language"), 14),
    ("page_kind_label", later("Kind of page"), 14),
    ("url", later("Address"), 60),
    ("title", later("Event"), 50),
    ("event_id", later("Key"), 40),
)
_OUTCOME: tuple[Column, ...] = (
    ("kind_label", later("Outcome"), 24),
    ("text", later("What came of it"), 80),
    ("due", later("Promised for"), 14),
    ("fulfilled_title", later("Brought by"), 50),
    ("implementation_label", later("Carried out"), 14),
    ("implementation_as_of", later("Carried out so far on"), 14),
    ("title", later("Event"), 50),
    ("start_date", later("From"), 12),
    ("end_date", later("To"), 12),
    ("number", later("Number"), 8),
    ("article_id", later("Key of the article"), 40),
    ("implementation_article", later("Article on how far it was carried out"), 40),
    ("fulfilled_by", later("Key of the event that brought it"), 40),
    ("event_id", later("Key"), 40),
)
_LINK: tuple[Column, ...] = (
    ("title", later("Event"), 50),
    ("kind_label", later("Link"), 14),
    ("other_title", later("Other event"), 50),
    ("article_id", later("Key of the article"), 40),
    ("other_event_id", later("Key of the other event"), 40),
    ("event_id", later("Key"), 40),
)
_EVIDENCE: tuple[Column, ...] = (
    ("field_label", later("What is known"), 20),
    ("item", later("Which one"), 30),
    ("phrase", later("Words of the page"), 60),
    ("publisher", later("Publisher"), 24),
    ("headline", later("Headline"), 50),
    ("read_on", later("Read on"), 12),
    ("reading_label", later("Reading"), 16),
    ("url", later("Address"), 60),
    ("title", later("Event"), 50),
    ("event_id", later("Key"), 40),
)
_PROGRAMME: tuple[Column, ...] = (
    ("label", later("Programme"), 50),
    ("funders_label", later("Funders"), 40),
    ("implementers_label", later("Implementers"), 40),
    ("start_year", later("First year"), 10),
    ("end_year", later("Last year"), 10),
    ("amount", later("Amount"), 14),
    ("currency", later("Currency"), 10),
    ("event_count", later("Events"), 10),
    ("iati_id", later("IATI identifier"), 24),
    ("url", later("Address"), 60),
    ("article_id", later("Key of the article"), 40),
    ("programme_id", later("Key"), 40),
)
_COUNT: tuple[Column, ...] = (
    ("what", later("Counted by"), 24),
    ("name", later("Value"), 44),
    ("event_count", later("Events"), 10),
    ("code", later("Code"), 30),
)
_COUNTED = (
    *("year", "track", "kind", "outcome", "level", "conflict", "theme", "country", "place"),
    *("organisation", "series", "programme"),
)
"""The dimensions on the sheet of counts."""
_SHEETS: tuple[tuple[str, str, Sequence[Column]], ...] = (
    (later("Events"), later("One row an event, oldest first."), _EVENT),
    (later("Outcomes"), later("One row for each result that an event had."), _OUTCOME),
    (later("Organisations"), later("One row an organisation, role and event."), _ORGANISATION),
    (later("Articles"), later("One row an article and event it reports."), _ARTICLE),
    (later("Links"), later("One row for each link of an event to another."), _LINK),
    (
        later("Evidence"),
        later("One row for each field of an event and page it was read on."),
        _EVIDENCE,
    ),
    (later("Programmes"), later("One row a programme of the events."), _PROGRAMME),
    (
        later("Counts"),
        later("Events by what they have; an empty value is not reported."),
        _COUNT,
    ),
)
"""The sheets after the first one: name, what a row is, and columns."""


@dataclass
class Limits:
    """How many cells do not hold what the register has as it has it; the first sheet tells."""

    old_dates: int = 0
    cut_texts: int = 0

    def lines(self, tr: Translator) -> Iterator[tuple[str, str]]:
        """Return what the first sheet says of them."""
        if self.old_dates:
            text = tr.plural(
                "{count} date before 1900 is a text, YYYY-MM-DD: a workbook has no earlier dates.",
                "{count} dates before 1900 are texts, YYYY-MM-DD: a workbook has no earlier dates.",
                self.old_dates,
            )
            yield tr("Early dates"), text
        if self.cut_texts:
            text = tr.plural(
                "{count} cell is cut: a workbook holds {most} letters in one. The CSV file has them all.",
                "{count} cells are cut: a workbook holds {most} letters in one. The CSV file has them all.",
                self.cut_texts,
                most=tr.number(MOST_LETTERS),
            )
            yield tr("Long texts"), text


@dataclass
class Sheet:
    """One sheet, written row by row from the top, as a workbook in constant memory requires."""

    page: Worksheet
    columns: Sequence[Column]
    formats: Mapping[str, Any]
    limits: Limits
    rows: int = 0
    links: Callable[[], int] = field(default_factory=lambda: count(1).__next__)

    def begin(self, tr: Translator) -> None:
        """Write the header, which stays visible while the sheet is scrolled."""
        self.page.freeze_panes(1, 0)
        for at, (_, header, width) in enumerate(self.columns):
            self.page.set_column(at, at, width)
            self.page.write_string(0, at, tr(header), self.formats["header"])

    def add(self, values: Mapping[str, Any]) -> None:
        """Write the next row. Raises ExportError where a sheet cannot hold it."""
        self.rows += 1
        if self.rows > MOST_ROWS:
            raise ExportError(
                f"A sheet of a workbook holds {MOST_ROWS:,} rows, and these events need more. Choose fewer, or "
                "take them as CSV or Parquet."
            )
        for at, (name, _, _) in enumerate(self.columns):
            self._cell(at, name, values.get(name))

    def end(self) -> None:
        """Add a filter to every column."""
        self.page.autofilter(0, 0, max(self.rows, 1), len(self.columns) - 1)

    def _cell(self, at: int, name: str, value: Any) -> None:
        if value is None:
            return
        if isinstance(value, date):
            self._date(at, value)
        elif isinstance(value, int) and abs(value) < 10**MOST_DIGITS:
            self.page.write_number(self.rows, at, value)
        elif name == "url" and len(value) <= MOST_LINK_LETTERS and self.links() <= MOST_LINKS:
            self.page.write_url(self.rows, at, value, self.formats["link"], value)
        else:
            # Always as text: a cell of text is never computed, whatever it begins with.
            text = "; ".join(value) if isinstance(value, list) else str(value)
            self.page.write_string(self.rows, at, self._fitting(text))

    def _date(self, at: int, value: date) -> None:
        if value < FIRST_DAY:
            self.limits.old_dates += 1
            self.page.write_string(self.rows, at, value.isoformat())
        else:
            self.page.write_datetime(self.rows, at, value, self.formats["date"])

    def _fitting(self, text: str) -> str:
        """The text, or what of it a cell can hold, with a remark that it is cut."""
        units = text.encode("utf-16-le")
        if len(units) <= 2 * MOST_LETTERS:
            return text
        self.limits.cut_texts += 1
        room = MOST_LETTERS - len(CUT)
        return units[: 2 * room].decode("utf-16-le", errors="ignore") + CUT


def write(
    store: Store, selection: Selection, tr: Translator, file: BinaryIO, site: str = ""
) -> None:
    """Write the workbook of the selected events, oldest first.

    Dates are dates also where only the month or year is known; the column beside them says so. Raises ExportError
    where a sheet cannot hold the rows.
    """
    tr = tr.knowing(store.terms)
    with Workbook(file, {"constant_memory": True, "strings_to_urls": False}) as book:
        origin = provenance(store, selection, tr, site)
        # Dated as the register, so that the same data give the same bytes.
        made = datetime.combine(store.created, time())
        book.set_properties({"title": origin.title, "comments": origin.sentence(), "created": made})
        formats = {
            "header": book.add_format({"bold": True, "bottom": 1}),
            "date": book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
            "link": book.get_default_url_format(),
        }
        first, limits = book.add_worksheet(tr("Read me")), Limits()
        sheets = {
            name: Sheet(book.add_worksheet(tr(name)), own, formats, limits)
            for name, _, own in _SHEETS
        }
        for sheet in sheets.values():
            sheet.begin(tr)
        _events(store, selection, tr, sheets)
        _counts(store, selection, tr, sheets["Counts"])
        for sheet in sheets.values():
            sheet.end()
        _read_me(first, [*origin.lines(tr), *limits.lines(tr)], formats, tr)


def _read_me(
    page: Worksheet, lines: Sequence[tuple[str, str]], formats: Mapping[str, Any], tr: Translator
) -> None:
    page.set_column(0, 0, 26)
    page.set_column(1, 1, 110)
    sheets = [(tr(name), tr(text)) for name, text, _ in _SHEETS]
    for row, (name, text) in enumerate([*lines, *sheets]):
        page.write_string(row, 0, name, formats["header"])
        page.write_string(row, 1, text)


def _events(
    store: Store, selection: Selection, tr: Translator, sheets: Mapping[str, Sheet]
) -> None:
    links: set[tuple[str, ...]] = set()
    programmes: dict[str, Named] = {}
    for chunk in extracts(store, selection):
        for each in chunk:
            event = named(each, tr)
            _event(event, sheets)
            for link in not_yet(as_made(each, tr), LINK_KEY, links):
                sheets["Links"].add(link)
            for programme in event[PROGRAMMES]:
                known = programmes.setdefault(
                    programme["programme_id"], {**programme, "event_count": 0}
                )
                known["event_count"] += 1
    for key in sorted(programmes):
        sheets["Programmes"].add(programmes[key])


def _event(event: Named, sheets: Mapping[str, Sheet]) -> None:
    """Add an event to the sheets that have rows of single events."""
    own = {name: event[name] for name in ("event_id", "title", "start_date", "end_date")}
    more = {"article_count": len(event["articles"]), "came_of_it": _came_of_it(event["outcomes"])}
    sheets["Events"].add({**event, **_in_roles(event["organisations"]), **more})
    for outcome in event["outcomes"]:
        dates = {name: _published(outcome[name]) for name in ("due", "implementation_as_of")}
        sheets["Outcomes"].add({**own, **outcome, **dates})
    for organisation in event["organisations"]:
        sheets["Organisations"].add({**own, **organisation})
    for article in event["articles"]:
        sheets["Articles"].add({**own, **article, "published": _published(article["published"])})
    for evidence in event["evidence"]:
        sheets["Evidence"].add({**own, **evidence})


def _came_of_it(outcomes: Sequence[Named]) -> str | None:
    """The outcomes of an event in one cell; None where no row says anything of them."""
    texts = [
        f"{each['kind_label']}: {each['text']}" if each["text"] else each["kind_label"]
        for each in outcomes
    ]
    return TEXT_SEPARATOR.join(texts) or None


def _in_roles(organisations: Sequence[Named]) -> dict[str, list[str]]:
    """The names of those in each role, by the column that holds them; a role without one is on the next sheet only."""
    found: dict[str, list[str]] = {}
    for organisation in organisations:
        if column := _IN_ROLES.get(organisation["role"]):
            found.setdefault(column[0], []).append(organisation["name"])
    return found


def _published(text: str | None) -> date | str | None:
    """A day as a date; a month or a year as the text it is."""
    return date.fromisoformat(text) if text is not None and len(text) == len("2020-01-01") else text


def _counts(store: Store, selection: Selection, tr: Translator, sheet: Sheet) -> None:
    for by in _COUNTED:
        each = BY_CODE[by]
        for row in questions.rows(questions.count(store, selection, [by])):
            code = None if row[by] is None or row[by] != row[by] else row[by]
            name = tr("Not reported") if code is None else tr.term(each.vocabulary, str(code))
            counted = {"name": name, "code": code, "event_count": int(row["event_count"])}
            sheet.add({"what": tr(each.label), **counted})
