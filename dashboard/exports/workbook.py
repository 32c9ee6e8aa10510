"""Events as an XLSX workbook with sheets about the file, events, organisations, articles and counts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import count
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from dashboard.exports.labelled import Named, label_of, named
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

Column = tuple[str, str, int]
"""Name of the value, header, width in letters."""

_IN_ROLES: Mapping[str, Column] = {
    "organiser": ("organisers", later("Organisers"), 40),
    "co_organiser": ("co_organisers", later("Co-organisers"), 40),
    "mediator": ("mediators", later("Mediators"), 30),
    "host": ("hosts", later("Hosts"), 30),
    "funder": ("funders", later("Funders"), 30),
    "participant": ("took_part", later("Organisations that took part"), 40),
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
    *_facts(of_numbers=True),
    ("article_count", later("Articles"), 10),
    ("summary", later("Summary"), 80),
    ("event_id", later("Key"), 40),
)
_ORGANISATION: tuple[Column, ...] = (
    ("name", later("Organisation"), 44),
    ("role_label", later("Role"), 14),
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
    ("published", later("Published"), 12),
    ("language_label", later("Language"), 14),
    ("url", later("Address"), 60),
    ("title", later("Event"), 50),
    ("event_id", later("Key"), 40),
)
_COUNT: tuple[Column, ...] = (
    ("what", later("Counted by"), 24),
    ("name", later("Value"), 44),
    ("event_count", later("Events"), 10),
    ("code", later("Code"), 30),
)
_COUNTED = (
    *("year", "track", "kind", "conflict", "theme", "country", "place"),
    *("organisation", "series"),
)
"""The dimensions on the sheet of counts."""
_SHEETS = (
    (later("Events"), later("One row an event, oldest first.")),
    (later("Organisations"), later("One row an organisation, role and event.")),
    (later("Articles"), later("One row an article and event it reports.")),
    (later("Counts"), later("Events by what they have; an empty value is not reported.")),
)


@dataclass
class Sheet:
    """One sheet, written row by row from the top, as a workbook in constant memory requires."""

    page: Worksheet
    columns: Sequence[Column]
    formats: Mapping[str, Any]
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
            self.page.write_datetime(self.rows, at, value, self.formats["date"])
        elif isinstance(value, int):
            self.page.write_number(self.rows, at, value)
        elif name == "url" and len(value) <= MOST_LINK_LETTERS and self.links() <= MOST_LINKS:
            self.page.write_url(self.rows, at, value, self.formats["link"], value)
        else:
            # Always as text: a cell of text is never computed, whatever it begins with.
            text = "; ".join(value) if isinstance(value, list) else str(value)
            self.page.write_string(self.rows, at, text[:MOST_LETTERS])


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
        _read_me(book.add_worksheet(tr("Read me")), origin.lines(tr), formats, tr)
        columns = (_EVENT, _ORGANISATION, _ARTICLE, _COUNT)
        sheets = [
            Sheet(book.add_worksheet(tr(name)), own, formats)
            for (name, _), own in zip(_SHEETS, columns, strict=True)
        ]
        for sheet in sheets:
            sheet.begin(tr)
        _events(store, selection, tr, sheets)
        _counts(store, selection, tr, sheets[-1])
        for sheet in sheets:
            sheet.end()


def _read_me(
    page: Worksheet, lines: Sequence[tuple[str, str]], formats: Mapping[str, Any], tr: Translator
) -> None:
    page.set_column(0, 0, 26)
    page.set_column(1, 1, 110)
    sheets = [(tr(name), tr(text)) for name, text in _SHEETS]
    for row, (name, text) in enumerate([*lines, *sheets]):
        page.write_string(row, 0, name, formats["header"])
        page.write_string(row, 1, text)


def _events(store: Store, selection: Selection, tr: Translator, sheets: Sequence[Sheet]) -> None:
    events, organisations, articles, _ = sheets
    for chunk in extracts(store, selection):
        for each in chunk:
            event = named(each, tr)
            own = {name: event[name] for name in ("event_id", "title", "start_date", "end_date")}
            in_roles = _in_roles(event["organisations"])
            events.add({**event, **in_roles, "article_count": len(each.articles)})
            for organisation in event["organisations"]:
                organisations.add({**own, **organisation})
            for article in event["articles"]:
                articles.add({**own, **article, "published": _published(article["published"])})


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
