"""What every chart is tried with: words, and at least one example of each chart. A new chart adds its examples here."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from gettext import NullTranslations
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.drawing.figure import Figure
from dashboard.drawing.theme import LIGHT, Look
from dashboard.model.vocabulary import Term, Vocabulary
from dashboard.text.i18n import Translator

TINY = Path(__file__).parents[2] / "fixtures" / "tiny"
SHOWN = {"text", "ticktext", "hovertext", "name", "hovertemplate"}
"""Keys of a figure whose strings a reader sees."""


@dataclass(frozen=True)
class Example:
    """One way to draw a chart; the first row of its frame is among those that are drawn.

    ``codes`` names the vocabulary of each column that holds codes, or nothing where they are names already;
    ``options`` go to figure and alt, ``extras`` to figure alone; ``data`` are shown texts that come from the data and
    are not translated; ``other`` are data of which something else is to be told.
    """

    chart: str
    variant: str
    frame: pd.DataFrame
    codes: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)
    extras: Mapping[str, Any] = field(default_factory=dict)
    data: tuple[str, ...] = ()
    other: pd.DataFrame | None = None

    def __str__(self) -> str:
        return f"{self.chart}: {self.variant}"

    @property
    def module(self) -> ModuleType:
        return import_module(f"dashboard.charts.{self.chart}")

    @property
    def other_data(self) -> pd.DataFrame:
        """Other data: those that are given, else ten more of everything that is counted."""
        numbers = [name for name in self.frame.columns if name.endswith("_count")]
        more = self.frame.assign(**{name: self.frame[name] + 10 for name in numbers})
        return more if self.other is None else self.other

    @cached_property
    def whole(self) -> go.Figure:
        """The example drawn in English and light colours, once for all that only look at it."""
        return self.figure(ENGLISH, LIGHT)

    def figure(self, tr: Translator, look: Look, frame: pd.DataFrame | None = None) -> go.Figure:
        """The example drawn, or another frame drawn in the same way."""
        return plotted(self.made(tr, look, frame))

    def made(self, tr: Translator, look: Look, frame: pd.DataFrame | None = None) -> Figure:
        """The same, as the chart makes it."""
        shown: Figure = self.module.figure(
            self.frame if frame is None else frame, tr, look, **self.options, **self.extras
        )
        return shown

    def alt(self, tr: Translator, frame: pd.DataFrame | None = None) -> str:
        """The alternative text of the example, or of another frame."""
        return str(self.module.alt(self.frame if frame is None else frame, tr, **self.options))


def plotted(made: Figure) -> go.Figure:
    """A figure as the page is sent it, read by Plotly's own class, which refuses what Plotly does not know."""
    return go.Figure(json.loads(made.to_json()))


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

DEATHS = frame(
    "month best low high", (month("2016-04"), 100, 90, 120), (month("2020-10"), 7000, 6000, 8000)
)
OUTBREAKS = chronology(
    ("hostilities", "2016-03-01", "2016-05-31", "Hostilities in Bar"),
    ("hostilities", "2020-07-12", "2020-07-22", "Clashes at Foo"),
).assign(context_id=["2016-bar", "2020-foo"])
AROUND = frame(
    "context_id months track event_count",
    ("2016-bar", -3, "1", 4),
    ("2016-bar", 0, "2", 1),
    ("2020-foo", 12, "1", 2),
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

BY_PUBLISHER = frame("publisher article_count", ("Foo Gazette", 12), ("Qux Vestnik", 1))
BY_LANGUAGE = frame("language article_count", ("ka", 12), ("hy", 1))
BY_PUBLISHED_YEAR = frame(
    "published_year article_count", (2016.0, 12), (2014.0, 3), (float("nan"), 2)
)
BY_MONTH = frame("month event_count", (month("2016-02"), 5), (month("2014-11"), 3), (pd.NaT, 2))
BY_ORGANISATION_AND_YEAR = frame(
    "organisation year event_count",
    ("bar-network", 2016, 3),
    ("bar-network", 2014, 1),
    ("foo-council", 2015, 2),
    (None, 2015, 4),
)
BY_KIND_AND_YEAR = frame(
    "organisation_kind year event_count", ("ngo", 2001, 3), ("ngo", 2014, 1), ("state", 2015, 2)
)
PAIRS = frame(
    "theme other_theme event_count",
    ("energy", "youth", 9),
    ("demining", "youth", 2),
    ("demining", "displacement", 1),
)
SPANS = pd.DataFrame(
    [
        {
            "event_id": "2016-foo",
            "title": "Foo Talks, first round",
            "start_date": pd.Timestamp("2016-03-01"),
            "end_date": pd.Timestamp("2016-03-31"),
            "date_precision": "month",
            "place": "Foo Town",
            "country": "GE",
            "mode": "in_person",
            "track": "1",
            "status": "held",
            "series": "foo-talks",
            "conflicts": "armenia-azerbaijan;regional",
            "organisers": "Foo Council",
        },
        {
            "event_id": "2018-bar",
            "title": "Bar School",
            "start_date": pd.Timestamp("2018-07-05"),
            "end_date": pd.Timestamp("2018-07-05"),
            "date_precision": "day",
            "place": None,
            "country": "AM",
            "mode": "in_person",
            "track": "3",
            "status": "announced",
            "series": "bar-school",
            "conflicts": "regional",
            "organisers": None,
        },
        {
            "event_id": "2019-bar",
            "title": "Bar School again",
            "start_date": pd.Timestamp("2019-01-01"),
            "end_date": pd.Timestamp("2019-12-31"),
            "date_precision": "year",
            "place": None,
            "country": None,
            "mode": "in_person",
            "track": "3",
            "status": "held",
            "series": "bar-school",
            "conflicts": "georgia-abkhazia",
            "organisers": "Bar Network",
        },
    ]
)
BY_OUTCOME = frame(
    "outcome event_count", (None, 20), ("none", 9), ("decision", 6), ("agreement", 2)
)
BY_THEME_AND_OUTCOME = frame(
    "theme outcome event_count",
    ("youth", "publication", 6),
    ("youth", "none", 3),
    ("energy", "agreement", 1),
    ("energy", None, 8),
)
CHAIN = SPANS.assign(outcomes=pd.Series(["decision;next_meeting", None, "none"], dtype="object"))
LINKS = frame(
    "event_id kind other_event_id",
    ("2018-bar", "follows", "2016-foo"),
    ("2019-bar", "carries_out", "2016-foo"),
)
NODES = frame(
    "organisation acronym organisation_kind event_count partner_count partner together_count betweenness community "
    "first_year last_year track_count",
    (
        "foo-council",
        "FC",
        "intergovernmental",
        9,
        2,
        "bar-network",
        4,
        1.0,
        "foo-council",
        2001,
        2018,
        3,
    ),
    ("bar-network", "", "civil_network", 5, 1, "foo-council", 4, 0.0, "foo-council", 2003, 2018, 2),
    ("qux-institute", "", "think_tank", 2, 1, "foo-council", 1, 0.0, "foo-council", 2016, 2016, 1),
)
EDGES = frame(
    "organisation other_organisation event_count first_year last_year",
    ("bar-network", "foo-council", 4, 2003, 2018),
    ("foo-council", "qux-institute", 1, 2016, 2016),
)
FUNDERS = frame(
    "organisation acronym event_count", ("foo-council", "FC", 4), ("bar-network", "", 2)
)
FUNDED_ORGANISERS = frame(
    "funder organisation event_count",
    ("foo-council", "bar-network", 3),
    ("foo-council", "qux-institute", 1),
    ("bar-network", "qux-institute", 2),
)
FUNDED_THEMES = frame(
    "funder theme event_count", ("foo-council", "youth", 4), ("bar-network", "demining", 2)
)
FLOWS = frame(
    "conflict country venue event_count country_count",
    ("armenia-azerbaijan", "CH", "elsewhere", 5, 5),
    ("armenia-azerbaijan", "GE", "south_caucasus", 3, 4),
    ("georgia-abkhazia", "GE", "south_caucasus", 2, 4),
    ("georgia-abkhazia", "TR", "neighbouring", 1, 1),
)
VENUES_BY_YEAR = frame(
    "year venue event_count",
    (2014, "south_caucasus", 3),
    (2014, "elsewhere", 1),
    (2016, "neighbouring", 2),
    (2016, "online", 4),
    (2016, None, 2),
)
VENUES_BY_TRACK = frame(
    "track venue event_count",
    ("1", "elsewhere", 5),
    ("3", "south_caucasus", 3),
    ("3", "elsewhere", 1),
    ("3", None, 1),
)
_TOLD_OF_SPANS = (
    *("Foo Talks, first round", "Bar School again", "Bar School"),
    *("Foo Town", "Foo Council", "Bar Network", "March 2016", "5 July 2018"),
    *CONTEXT["label"],
    *("7 April 2015", "1 March 2016 – 31 May 2016", "1 June 2016"),
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec")

_TOLD_OF_CHAIN = (
    "Foo Talks, first round",
    "Bar School again",
    "Bar School",
    "Foo Town",
    "March 2016",
    "5 July 2018",
)

_TIME = "events_over_time"
_ROLE = "organisations_by_role"
_GROUP = "events_by_organisation_group"
THEMES_WITH_GAPS = frame(
    "theme year event_count",
    ("youth", 2004, 2),
    ("youth", 2008, 1),
    ("demining", 2006, 3),
)
CONFLICTS_WITH_GAPS = frame(
    "conflict year event_count",
    ("georgia-abkhazia", 1999, 2),
    ("georgia-abkhazia", 2024, 5),
    ("regional", 2026, 1),
)
TWO_BY_THEME = frame(
    "theme a_count b_count",
    ("youth", 6, 1),
    ("demining", 2, 4),
    ("energy", 0, 3),
)
TWO_BY_YEAR = frame(
    "side year track event_count",
    ("a", 2003, "2", 2),
    ("a", 2006, "3", 4),
    ("b", 2003, "2", 1),
    ("b", 2004, "1", 3),
)
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
        data=_MONTHS,
    ),
    Example(
        _TIME,
        "more themes than have bars of their own",
        BY_YEAR_AND_THEME,
        {"theme": "themes"},
        options={"by": "theme"},
    ),
    Example(
        _TIME,
        "years by outcome",
        frame("year outcome event_count", (2015, "decision", 3), (2016, "none", 4)),
        {"outcome": "outcome_kinds"},
        options={"by": "outcome"},
    ),
    Example(
        "events_by_outcome", "all", BY_OUTCOME.iloc[[2, 0, 1, 3]], {"outcome": "outcome_kinds"}
    ),
    Example(
        "outcome_matrix",
        "themes",
        BY_THEME_AND_OUTCOME,
        {"theme": "themes", "outcome": "outcome_kinds"},
        options={"by": "theme"},
    ),
    Example(
        "outcome_matrix",
        "conflicts on a narrow page",
        frame("conflict outcome event_count", ("regional", "body", 2), ("regional", "none", 1)),
        {"conflict": "conflicts", "outcome": "outcome_kinds"},
        options={"by": "conflict"},
        extras={"is_narrow": True},
    ),
    Example(
        "event_chain",
        "three events",
        CHAIN,
        {"track": "tracks", "outcomes": "outcome_kinds"},
        extras={"links": LINKS},
        data=_TOLD_OF_CHAIN,
        other=CHAIN.head(1),
    ),
    Example(
        "event_chain",
        "within months, on a narrow page",
        CHAIN.assign(
            start_date=list(map(pd.Timestamp, ("2018-01-01", "2018-07-05", "2018-09-01"))),
            end_date=list(map(pd.Timestamp, ("2018-01-31", "2018-07-05", "2018-09-02"))),
            date_precision=["month", "day", "day"],
        ),
        {"track": "tracks", "outcomes": "outcome_kinds"},
        extras={"links": LINKS, "is_narrow": True},
        data=(*_TOLD_OF_CHAIN, "January 2018", "1–2 September 2018", *_MONTHS),
        other=CHAIN.head(1),
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
    Example(
        "theme_matrix",
        "conflicts on a narrow page",
        BY_THEME_AND_CONFLICT,
        {"theme": "themes", "conflict": "conflicts"},
        options={"across": "conflict"},
        extras={"is_narrow": True},
    ),
    Example(
        _TIME,
        "a small one",
        BY_YEAR_AND_TRACK,
        {"track": "tracks"},
        extras={"is_small": True},
    ),
    Example(
        "articles_by_source",
        "publishers",
        BY_PUBLISHER,
        {"publisher": ""},
        options={"by": "publisher"},
        data=tuple(BY_PUBLISHER["publisher"]),
    ),
    Example(
        "articles_by_source",
        "languages",
        BY_LANGUAGE,
        {"language": "languages"},
        options={"by": "language"},
    ),
    Example("articles_by_year", "all", BY_PUBLISHED_YEAR, extras={"partial_year": 2016}),
    Example("months_of_years", "all", BY_MONTH, data=_MONTHS),
    Example(
        "over_the_years",
        "organisations",
        BY_ORGANISATION_AND_YEAR,
        {"organisation": "organisations"},
        options={"by": "organisation"},
        other=BY_ORGANISATION_AND_YEAR.head(1),
    ),
    Example(
        "over_the_years",
        "kinds over many years on a narrow page",
        BY_KIND_AND_YEAR,
        {"organisation_kind": "organisation_kinds"},
        options={"by": "organisation_kind"},
        extras={"is_narrow": True},
        other=BY_KIND_AND_YEAR.tail(1),
    ),
    Example(
        "silent_years",
        "themes",
        THEMES_WITH_GAPS,
        {"theme": "themes"},
        options={"by": "theme", "last_year": 2009},
        other=THEMES_WITH_GAPS.tail(1),
    ),
    Example(
        "silent_years",
        "conflicts on a narrow page",
        CONFLICTS_WITH_GAPS,
        {"conflict": "conflicts"},
        options={"by": "conflict", "last_year": 2025},
        extras={"is_narrow": True, "is_fine": True},
        other=CONFLICTS_WITH_GAPS.head(1),
    ),
    Example(
        "shares_compared",
        "themes",
        TWO_BY_THEME,
        {"theme": "themes"},
        options={"by": "theme", "totals": (40, 50)},
    ),
    Example(
        "shares_compared",
        "tracks of one side alone, on a narrow page",
        frame("track a_count b_count", ("2", 3, 0), ("3", 1, 0)),
        {"track": "tracks"},
        options={"by": "track", "totals": (4, 0)},
        extras={"is_narrow": True},
    ),
    Example(
        "years_compared",
        "both sides",
        TWO_BY_YEAR,
        {"track": "tracks"},
        extras={"partial_year": 2006},
    ),
    Example("years_compared", "one side alone", TWO_BY_YEAR.tail(2), {"track": "tracks"}),
    Example(
        "organisation_network",
        "all",
        NODES,
        {"organisation": "organisations", "partner": "organisations"},
        extras={"edges": EDGES},
        data=("FC",),
    ),
    Example(
        "organisation_network",
        "on a narrow page",
        NODES,
        {"organisation": "organisations", "organisation_kind": "organisation_kinds"},
        extras={"edges": EDGES, "width": "narrow"},
        data=("FC",),
    ),
    Example(
        "funder_matrix",
        "organisers",
        FUNDED_ORGANISERS,
        {"funder": "organisations", "organisation": "organisations"},
        options={"across": "organisation"},
        extras={"funders": FUNDERS},
        data=("FC",),
    ),
    Example(
        "funder_matrix",
        "themes on a narrow page",
        FUNDED_THEMES,
        {"funder": "organisations", "theme": "themes"},
        options={"across": "theme"},
        extras={"funders": FUNDERS, "is_narrow": True},
        data=("FC",),
    ),
    Example("conflict_venues", "all", FLOWS, {"conflict": "conflicts", "country": "countries"}),
    Example(
        "conflict_venues",
        "on a narrow page",
        FLOWS,
        {"conflict": "conflicts", "country": "countries"},
        extras={"is_narrow": True},
    ),
    Example(
        "venue_shares",
        "years",
        VENUES_BY_YEAR,
        {"venue": "venue_groups"},
        options={"by": "year"},
    ),
    Example(
        "venue_shares",
        "tracks",
        VENUES_BY_TRACK,
        {"track": "tracks", "venue": "venue_groups"},
        options={"by": "track"},
    ),
    Example("theme_pairs", "all", PAIRS, {"theme": "themes", "other_theme": "themes"}),
    Example(
        "theme_pairs",
        "on a narrow page",
        PAIRS,
        {"theme": "themes", "other_theme": "themes"},
        extras={"is_narrow": True},
    ),
    Example(
        "event_swimlanes",
        "processes, with context",
        SPANS,
        {"series": "series", "track": "tracks"},
        extras={"context": CONTEXT},
        data=_TOLD_OF_SPANS,
        other=SPANS.head(1),
    ),
    Example(
        "deaths_by_month",
        "two months",
        DEATHS,
        options={"first": 2015, "last": 2021},
        data=("April 2016", "October 2020"),
        other=DEATHS.assign(best=[1, 2]),
    ),
    Example(
        "around_outbreaks",
        "two outbreaks",
        AROUND,
        options={"outbreaks": OUTBREAKS},
        data=("Hostilities in Bar", "Clashes at Foo", "March 2016", "July 2020"),
    ),
    Example(
        "around_outbreaks",
        "on a narrow page",
        AROUND,
        options={"outbreaks": OUTBREAKS},
        extras={"is_narrow": True},
        data=("Hostilities in Bar", "Clashes at Foo", "March 2016", "July 2020"),
    ),
    Example(
        "event_swimlanes",
        "conflicts",
        SPANS,
        {"conflicts": "conflicts", "track": "tracks"},
        options={"by": "conflicts"},
        data=_TOLD_OF_SPANS,
        other=SPANS.head(1),
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
        "series": _vocabulary(TINY / "series.csv", "series_id", "label"),
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


ENGLISH = Translator("en", terms=terms())
PSEUDO = Translator("en", Marked(), terms())


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


def bands(shown: go.Figure) -> list[tuple[float, float]]:
    """Where the bands behind a chart begin and end."""
    found = re.findall(r"M([0-9.]+),0V1H([0-9.]+)V0Z", _paths(shown))
    return [(float(left), float(right)) for left, right in found]


def rules(shown: go.Figure) -> list[float]:
    """Where the thin rules behind a chart stand."""
    return [float(at) for at in re.findall(r"M([0-9.]+),0V1(?=M|$)", _paths(shown))]


def _paths(shown: go.Figure) -> str:
    return "".join(shape.path or "" for shape in shown.layout.shapes)
