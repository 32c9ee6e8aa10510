"""What every chart is tried with: words, and at least one example of each chart. A new chart adds its examples here."""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from gettext import NullTranslations
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.model.vocabulary import Term, Vocabulary
from dashboard.theme import Look
from dashboard.words import Words

TINY = Path(__file__).parents[2] / "fixtures" / "tiny"
SHOWN = {"text", "ticktext", "hovertext", "name", "hovertemplate"}
"""Keys of a figure whose strings a reader sees."""


@dataclass(frozen=True)
class Example:
    """One way to draw a chart; the first row of its frame is among those that are drawn.

    ``codes`` names the vocabulary of each column that holds codes; ``options`` go to figure and alt, ``extras`` to
    figure alone; ``data`` are shown texts that come from the data and are not translated.
    """

    chart: str
    variant: str
    frame: pd.DataFrame
    codes: Mapping[str, str]
    options: Mapping[str, Any] = field(default_factory=dict)
    extras: Mapping[str, Any] = field(default_factory=dict)
    data: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.chart}: {self.variant}"

    @property
    def module(self) -> ModuleType:
        return import_module(f"dashboard.charts.{self.chart}")

    def figure(self, words: Words, look: Look, frame: pd.DataFrame | None = None) -> go.Figure:
        """The example drawn, or another frame drawn in the same way."""
        shown: go.Figure = self.module.figure(
            self.frame if frame is None else frame, words, look, **self.options, **self.extras
        )
        return shown

    def alt(self, words: Words, frame: pd.DataFrame | None = None) -> str:
        """The alternative text of the example, or of another frame."""
        return str(self.module.alt(self.frame if frame is None else frame, words, **self.options))


def frame(columns: str, *rows: tuple[object, ...]) -> pd.DataFrame:
    """A small frame, its columns named in one string."""
    return pd.DataFrame(list(rows), columns=columns.split())


def month(text: str) -> pd.Timestamp:
    """The first day of a month, as the store gives it."""
    return pd.Timestamp(f"{text}-01")


def chronology(*rows: tuple[str, str, str, str], precision: str = "day") -> pd.DataFrame:
    """Context markers from (kind, first day, last day, label)."""
    return pd.DataFrame(
        [
            {
                "kind": kind,
                "start_date": pd.Timestamp(first),
                "end_date": pd.Timestamp(last),
                "date_precision": precision,
                "label": label,
            }
            for kind, first, last, label in rows
        ]
    )


CONTEXT = chronology(
    ("ceasefire", "2015-04-07", "2015-04-07", "Foo ceasefire"),
    ("hostilities", "2016-03-01", "2016-05-31", "Hostilities in Bar"),
    ("format_change", "2016-06-01", "2016-06-01", "New format"),
)

BY_YEAR_AND_TRACK = frame(
    "year track event_count", (2016, "1", 7), (2015, "1", 4), (2015, "3", 2), (2018, "2", 1)
)
BY_MONTH_AND_KIND = frame(
    "month kind event_count",
    (month("2016-02"), "summit", 5),
    (month("2016-11"), "school", 3),
    (pd.NaT, "school", 2),
)
BY_YEAR_AND_THEME = frame(
    "year theme event_count",
    (2015, "youth", 9),
    (2015, "energy", 8),
    (2016, "demining", 7),
    (2016, "displacement", 6),
    (2016, "human_rights", 5),
    (2017, "economy_trade", 4),
    (2017, "culture_heritage", 3),
    (2018, "media_information", 2),
)
BY_THEME = frame("theme event_count", ("youth", 1234), ("energy", 3), ("demining", 1))
BY_ORGANISATION = frame(
    "organisation role event_count",
    ("bar-network", "organiser", 9),
    ("foo-council", "mediator", 6),
    ("qux-institute", "organiser", 2),
    (None, None, 1),
)
BY_KIND = frame("organisation_kind event_count", ("ngo", 8), (None, 5), ("state", 3), ("media", 1))
BY_COUNTRY = frame("organisation_country event_count", ("GE", 8), (None, 5), ("AM", 1))
BY_THEME_AND_CONFLICT = frame(
    "theme conflict event_count",
    ("youth", "regional", 6),
    ("youth", "armenia-azerbaijan", 5),
    ("energy", "regional", 1),
)
BY_THEME_AND_TRACK = frame(
    "theme track event_count", ("youth", "3", 6), ("youth", "1.5", 5), ("energy", "1", 1)
)
BY_THEME_AND_YEAR = frame(
    "theme year event_count", ("youth", 2016, 6), ("youth", 2014, 5), ("energy", 2018, 1)
)

_TIME = "events_over_time"
_ROLE = "organisations_by_role"
_GROUP = "events_by_organisation_group"
EXAMPLES = [
    Example(
        _TIME,
        "years by track, with context",
        BY_YEAR_AND_TRACK,
        {"track": "tracks"},
        extras={"context": CONTEXT, "partial_year": 2018},
        data=(*CONTEXT["label"], "7 April 2015", "1 March 2016 – 31 May 2016", "1 June 2016"),
    ),
    Example(
        _TIME,
        "months by kind",
        BY_MONTH_AND_KIND,
        {"kind": "kinds"},
        options={"by": "kind", "step": "month"},
    ),
    Example(
        _TIME,
        "more themes than have bars of their own",
        BY_YEAR_AND_THEME,
        {"theme": "themes"},
        options={"by": "theme"},
    ),
    Example("events_by_theme", "all", BY_THEME, {"theme": "themes"}),
    Example("events_by_theme", "two", BY_THEME, {"theme": "themes"}, extras={"most": 2}),
    Example(
        _ROLE,
        "organisers",
        BY_ORGANISATION,
        {"organisation": "organisations"},
        options={"role": "organiser"},
    ),
    Example(
        _ROLE,
        "a role of one",
        BY_ORGANISATION.tail(3),
        {"organisation": "organisations"},
        options={"role": "mediator"},
    ),
    Example(
        _GROUP,
        "kinds",
        BY_KIND,
        {"organisation_kind": "organisation_kinds"},
        options={"by": "organisation_kind"},
    ),
    Example(
        _GROUP,
        "countries",
        BY_COUNTRY,
        {"organisation_country": "countries"},
        options={"by": "organisation_country"},
    ),
    Example(
        "theme_matrix",
        "conflicts",
        BY_THEME_AND_CONFLICT,
        {"theme": "themes", "conflict": "conflicts"},
        options={"across": "conflict"},
    ),
    Example(
        "theme_matrix",
        "tracks",
        BY_THEME_AND_TRACK,
        {"theme": "themes", "track": "tracks"},
        options={"across": "track"},
    ),
    Example(
        "theme_matrix",
        "years",
        BY_THEME_AND_YEAR,
        {"theme": "themes"},
        options={"across": "year"},
    ),
]


@cache
def terms() -> dict[str, Vocabulary]:
    """The vocabularies, and the organisations of the invented world."""
    named = {
        path.stem: _vocabulary(path, "code", "label")
        for path in sorted((TINY / "vocabularies").glob("*.csv"))
    }
    return {
        **named,
        "organisations": _vocabulary(TINY / "organisations.csv", "organisation_id", "name"),
    }


def _vocabulary(path: Path, key: str, label: str) -> Vocabulary:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return Vocabulary(
        path.stem,
        [
            Term(row[key], row[label], "", int(row.get("order", place)), row.get("group", ""))
            for place, row in enumerate(rows)
        ],
    )


def relabelled(label: Callable[[Term], str]) -> dict[str, Vocabulary]:
    """The same terms under other labels."""
    return {
        name: Vocabulary(
            name,
            [
                Term(term.code, label(term), "", term.order, term.group)
                for term in vocabulary.values()
            ],
        )
        for name, vocabulary in terms().items()
    }


class Marked(NullTranslations):
    """A pseudo-language: what was translated stands between ⟦ and ⟧."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


ENGLISH = Words("en", terms=terms())
PSEUDO = Words("en", Marked(), terms())


def strings(node: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every string of a figure's JSON with the key it stands under."""
    if isinstance(node, str):
        yield key, node
    elif isinstance(node, Mapping):
        for name, value in node.items():
            yield from strings(value, name)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from strings(value, key)


def visible(shown: go.Figure) -> list[str]:
    """What a reader reads in a figure: titles, labels of axes, names in legends, numbers, hover texts."""
    return [text for key, text in strings(shown.to_plotly_json()) if key in SHOWN and text]


def hovers(shown: go.Figure) -> list[str]:
    """The hover texts of a figure."""
    return [text for key, text in strings(shown.to_plotly_json()) if key == "hovertext"]
