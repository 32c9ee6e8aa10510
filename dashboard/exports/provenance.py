"""What every export says about itself: Selection, link, version, counting, citation; and the name of its file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from dashboard.model.atlas import TITLE
from dashboard.model.notice import NOTICE
from dashboard.model.selection import Selection
from dashboard.model.text import fold, later
from dashboard.store.engine import Store
from dashboard.store.questions import events
from dashboard.text.i18n import SOURCE_LANGUAGE, Translator, translator
from dashboard.text.sentences.selection import describe, showing, years

LICENCE = "CC BY 4.0"
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
COUNTING = later(
    "An event counts once in every total. In a count by theme, conflict, place, organisation, role, outcome or "
    "programme it counts once for each value it has. It matches the chosen years when its dates overlap them."
)
ABSENCE = later("An absence of records is not an absence of work.")
MOST_LETTERS = 60
"""The most letters of a file name that describe the Selection."""
_AGAINST = "-vs-"


@dataclass(frozen=True)
class Provenance:
    """What an export says about itself, in the reader's language.

    ``link`` is absolute where the address of the dashboard is known. ``total`` is the number of events in the export.
    """

    title: str
    selection: str
    link: str
    total: int
    version: str
    created: date
    counting: str
    notice: str
    licence: str
    citation: str

    def entries(self) -> Mapping[str, str | int]:
        """Return all of it by name, dates as ISO text, for formats that programs read."""
        return {
            **vars(self),
            "created": self.created.isoformat(),
            "licence_url": LICENCE_ADDRESS,
        }

    def sentence(self) -> str:
        """Return all of it in one line, for formats that have nothing but rows."""
        return f"{self.selection}. {self.link} {self.citation} {self.counting} {self.notice}"

    def lines(self, tr: Translator) -> list[tuple[str, str]]:
        """Return all of it as (name, text), for people."""
        return [
            (tr("Title"), self.title),
            (tr("Selection"), self.selection),
            (tr("Link"), self.link),
            (tr("Version of the data"), self.version),
            (tr("Date of the register"), tr.day(self.created)),
            (tr("How events are counted"), self.counting),
            (tr("Names and borders"), self.notice),
            (tr("Licence"), f"{self.licence}, {LICENCE_ADDRESS}"),
            (tr("How to cite"), self.citation),
        ]


def provenance(store: Store, selection: Selection, tr: Translator, site: str = "") -> Provenance:
    """Return the provenance of an export of this Selection; ``site`` is the address of the dashboard, or ""."""
    tr = tr.knowing(store.terms)
    total = events.number(store, selection)
    return Provenance(
        title=TITLE,
        selection=showing(total, store.event_count, selection, tr),
        link=link(selection, tr, site),
        total=total,
        version=store.version,
        created=store.created,
        counting=f"{tr(COUNTING)} {tr(ABSENCE)}",
        notice=tr(NOTICE),
        licence=LICENCE,
        citation=citation(store, tr),
    )


def register(store: Store, tr: Translator) -> str:
    """Return the source line beside a figure: the register, its version and date."""
    return tr(
        "Peace Atlas register {version}, {date}",
        version=store.version,
        date=tr.day(store.created),
    )


def citation(store: Store, tr: Translator) -> str:
    """Return the citation of this version in one line. The title is not translated: a work has one title."""
    return f"{TITLE}. Version {store.version}, {tr.day(store.created)}. {LICENCE}."


def link(
    selection: Selection, tr: Translator, site: str = "", page: str = "events", **settings: str
) -> str:
    """Return the address of a page with this Selection and settings of the page; relative where ``site`` is ""."""
    spoken = [("lang", tr.language)] if tr.language != SOURCE_LANGUAGE else []
    params = [*selection.to_params(), *spoken, *settings.items()]
    path = f"{site.rstrip('/')}/{page}" if site else page
    return f"{path}?{urlencode(params)}" if params else path


def file_name(
    store: Store, ending: str, selection: Selection | None = None, b: Selection | None = None
) -> str:
    """Return the name of a file: version of the data and Selection, in characters that every system accepts.

    The file of the whole register has a plain name; where two Selections are compared, ``b`` is B, and the name has
    both. It is the same in every language, so that it is ASCII.
    """
    version = re.sub(r"[^A-Za-z0-9.+_-]", "-", store.version)
    selections = [each for each in (selection, b) if each is not None]
    if all(each.is_empty for each in selections):
        return f"peace-atlas-{version}.{ending}"
    room = (MOST_LETTERS - len(_AGAINST) * (len(selections) - 1)) // len(selections)
    chosen = _AGAINST.join(_slug(store, each, room) for each in selections)
    return f"peace-atlas-{version}-{chosen}.{ending}"


def _slug(store: Store, selection: Selection, room: int) -> str:
    """Return the Selection as small letters, digits and hyphens; where that is too long, the years stay."""
    if selection.is_empty:
        return "all-events"
    tr = translator(SOURCE_LANGUAGE).knowing(store.terms)
    when = _plain(years(selection, tr))
    filters = describe(selection.during(None, None).saying(""), tr)
    parts = [_plain(part) for part in (*filters.split("; "), selection.words)]
    slug = "-".join(filter(None, [_fitting(parts, room - len(when) - 1), when]))
    # Words in another script leave nothing that is safe, yet this is not the whole register.
    return slug or "selection"


def _plain(text: str) -> str:
    return "-".join(re.findall("[a-z0-9]+", fold(text)))


def _fitting(parts: Sequence[str], room: int) -> str:
    """Return the first parts that fit; where even the first does not, its first words or letters."""
    known = [part for part in parts if part]
    while len(known) > 1 and len("-".join(known)) > room:
        known.pop()
    slug = "-".join(known)
    if len(slug) <= room:
        return slug
    whole, _, _ = slug[: room + 1].rpartition("-")
    return whole or slug[:room]
