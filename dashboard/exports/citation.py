"""How to cite the register, a selection of it or one event: as a line of text, BibTeX, RIS and CSL-JSON.

Not translated but for dates and places: a work has one title. Formats: BibTeX 0.99d entries of type misc; RIS as
Reference Manager defined it; CSL-JSON 1.0.2, https://docs.citationstyles.org/en/stable/specification.html.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.exports.provenance import LICENCE, citation, link, provenance
from dashboard.model.atlas import AUTHOR, TITLE
from dashboard.model.selection import Selection
from dashboard.model.text import is_web_address
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import Extract
from dashboard.text.i18n import Translator
from dashboard.text.sentences.selection import describe
from dashboard.text.sentences.venues import venues

_TEX = {
    **{letter: f"\\{letter}" for letter in "&%$#_"},
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
}
_PARTS = {"year": 1, "month": 2, "day": 3}


@dataclass(frozen=True)
class Work:
    """A work to cite. ``line`` is its citation as text; ``part_of`` is the work that it belongs to, if any.

    ``happened`` are first and last day of an event, each as year, month and day as far as they are known; ``address``
    is "" where the address of the dashboard is not known.
    """

    key: str
    title: str
    line: str
    version: str
    issued: date
    part_of: str = ""
    note: str = ""
    happened: tuple[tuple[int, ...], ...] = ()
    address: str = ""


def register(store: Store, tr: Translator, site: str = "") -> Work:
    """Return the register, in the version of this Store, as a work. ``site`` is the address of the dashboard."""
    return Work(
        key=f"peace-atlas-{store.version}",
        title=TITLE,
        line=citation(store, tr),
        version=store.version,
        issued=store.created,
        note=f"Version {store.version} of {store.created.isoformat()}, {LICENCE}",
        address=_absolute(link(Selection(), tr, site)),
    )


def selected(
    store: Store, selection: Selection, tr: Translator, site: str = "", shown: str = ""
) -> Work:
    """Return a Selection as a work. Its title says how many events it has and what was chosen.

    ``shown`` is the address of the page that shows it; by default that of the list of its events.
    """
    tr = tr.knowing(store.terms)
    whole, origin = register(store, tr), provenance(store, selection, tr, site)
    title, address = _title(origin.total, store, selection, tr), _absolute(shown or origin.link)
    return Work(
        key=f"{whole.key}-selection",
        title=title,
        line=" ".join(filter(None, [f"{title}. In: {whole.line}", address])),
        version=whole.version,
        issued=whole.issued,
        part_of=TITLE,
        note=whole.note,
        address=address,
    )


def _title(found: int, store: Store, selection: Selection, tr: Translator) -> str:
    """Return the title of a Selection: "17 of 992 events: Landmines; 2020 to 2026"."""
    number = tr.plural(
        "{count} of {whole} events",
        "{count} of {whole} events",
        found,
        whole=tr.number(store.event_count),
    )
    return ": ".join(filter(None, [number, describe(selection, tr)]))


def event(extract: Extract, store: Store, tr: Translator, site: str = "") -> Work:
    """Return one event as a work, with its places."""
    row, whole = extract.event, register(store, tr)
    where = venues(row, extract.places, tr)
    precision = str(row["date_precision"])
    when = tr.period(row["start_date"], row["end_date"], precision)
    address = _absolute(link(Selection(), tr, site, event=str(row["event_id"])))
    line = f"“{row['title']}”, {when}, {where}. In: {whole.line} Event {row['event_id']}."
    return Work(
        key=f"{whole.key}-{row['event_id']}",
        title=str(row["title"]),
        line=" ".join(filter(None, [line, address])),
        version=whole.version,
        issued=whole.issued,
        part_of=TITLE,
        note=f"{when}, {where}. Event {row['event_id']}. {whole.note}",
        happened=_bounds(row["start_date"], row["end_date"], precision),
        address=address,
    )


def text(works: Sequence[Work]) -> str:
    """Return the citations as text, one line each."""
    return "".join(f"{_line(work.line)}\n" for work in works)


def bibtex(works: Sequence[Work]) -> str:
    """Return the citations in BibTeX. Inner braces keep capitals, and the name of the author, as they are."""
    return "\n".join(map(_entry, works))


def ris(works: Sequence[Work]) -> str:
    """Return the citations in RIS, with the line ends of the format."""
    return "".join(f"{name}  - {_line(value)}\r\n" for work in works for name, value in _tags(work))


def csl(works: Sequence[Work]) -> str:
    """Return the citations in CSL-JSON."""
    return json.dumps([_item(work) for work in works], ensure_ascii=False, indent=2) + "\n"


STYLES: Mapping[str, Callable[[Sequence[Work]], str]] = {
    "text": text,
    "bibtex": bibtex,
    "ris": ris,
    "csl-json": csl,
}
"""The functions that write citations, by the name of the style."""


def _entry(work: Work) -> str:
    fields = {
        "author": f"{{{AUTHOR}}}",
        "title": f"{{{_tex(work.title)}}}",
        "howpublished": _tex(f"In: {work.part_of}") if work.part_of else "",
        "year": str(work.issued.year),
        "month": str(work.issued.month),
        "version": _tex(work.version),
        "note": _tex(work.note),
        # Taken as it is by the packages that print addresses, so only what would end the field is replaced.
        "url": work.address.replace("{", "%7B").replace("}", "%7D"),
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{work.key},\n{lines}\n}}\n"


def _tex(value: str) -> str:
    return "".join(_TEX.get(letter, letter) for letter in _line(value))


def _tags(work: Work) -> list[tuple[str, str]]:
    found = [
        ("TY", "DATA"),
        ("ID", work.key),
        ("AU", AUTHOR),
        ("TI", work.title),
        ("T2", work.part_of),
        ("PY", str(work.issued.year)),
        ("DA", f"{work.issued:%Y/%m/%d}"),
        ("ET", work.version),
        ("N1", work.note),
        ("UR", work.address),
    ]
    return [*((name, value) for name, value in found if value), ("ER", "")]


def _item(work: Work) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": work.key,
        "type": "entry" if work.happened else "dataset",
        "title": work.title,
        "author": [{"literal": AUTHOR}],
        "issued": {"date-parts": [[work.issued.year, work.issued.month, work.issued.day]]},
        "version": work.version,
        "note": work.note,
    }
    if work.part_of:
        item["container-title"] = work.part_of
    if work.happened:
        item["event-date"] = {"date-parts": [list(parts) for parts in work.happened]}
    if work.address:
        item["URL"] = work.address
    return item


def _bounds(start: date, end: date, precision: str) -> tuple[tuple[int, ...], ...]:
    """Return first and last day as (year, month, day), or less where that is not known; once where both are equal."""
    parts = [(day.year, day.month, day.day)[: _PARTS[precision]] for day in (start, end)]
    return tuple(dict.fromkeys(parts))


def _line(value: str) -> str:
    return " ".join(value.split())


def _absolute(address: str) -> str:
    return address if is_web_address(address) else ""
