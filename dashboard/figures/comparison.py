"""Figures of two Selections on the same scales: A is what the reader filters, B what it is compared with."""

from dataclasses import dataclass
from typing import Generic

import pandas as pd

from dashboard.charts import shares_compared, years_compared
from dashboard.figures.context import Context
from dashboard.figures.counting_rules import newest_year
from dashboard.figures.figure import FigureSpec, Rows, Shown, each
from dashboard.model.dimensions import vocabulary_of
from dashboard.model.selection import Selection
from dashboard.model.text import later
from dashboard.store import questions
from dashboard.text.sentences import comparison


@dataclass(frozen=True)
class Sides(Generic[Shown]):
    """Both sides of a comparison, each as a context with its Selection, and their numbers of events."""

    a: Shown
    b: Shown
    totals: tuple[int, int]

    @classmethod
    def of(cls, here: Shown) -> "Sides[Shown]":
        """Return A, the Selection of the context, and B, the one it is compared with; by default all events."""
        b = here.choosing(here.b or Selection())
        return Sides(here, b, (here.ask(questions.extent).events, b.ask(questions.extent).events))

    def shares(self, by: str) -> pd.DataFrame:
        """Return the events of both sides by track, theme, place or organisation; the largest share first.

        Columns: ``by``, a_count, b_count. Events without a value are left out.
        """
        return shares(
            self.a.ask(questions.count, by=(by,)),
            self.b.ask(questions.count, by=(by,)),
            by,
            self.totals,
        )

    def years(self) -> pd.DataFrame:
        """Return the events of both sides by year and track. Columns: side (a or b), year, track, event_count."""
        frames = [
            self.a.ask(questions.count, by=("year", "track")),
            self.b.ask(questions.count, by=("year", "track")),
        ]
        sided = [frame.assign(side=side) for side, frame in zip("ab", frames, strict=True)]
        both = pd.concat(sided, ignore_index=True)
        return both[["side", "year", "track", "event_count"]]

    def differences(self, by: str, counts: pd.DataFrame) -> str:
        """Return what differs most in words, without what is filtered; see comparison.differences."""
        tr = self.a.tr
        chosen = {*self.a.selection.get(by), *self.b.selection.get(by)}
        others = counts[~counts[by].isin(chosen)]

        def name(code: str) -> str:
            return tr.term(vocabulary_of(by), code)

        return comparison.differences(others, by, self.totals, name, tr)


def shares(a: pd.DataFrame, b: pd.DataFrame, by: str, totals: tuple[int, int]) -> pd.DataFrame:
    """Return two counts side by side, sorted by the larger of both shares; ties by code."""
    columns = {"a_count": a, "b_count": b}
    both = pd.DataFrame(
        {
            name: counts.dropna(subset=[by]).set_index(by)["event_count"]
            for name, counts in columns.items()
        }
    ).fillna(0)
    parts = [both[name] / max(total, 1) for name, total in zip(columns, totals, strict=True)]
    larger = parts[0].where(parts[0] >= parts[1], parts[1])
    order = larger.sort_index().sort_values(ascending=False, kind="stable").index
    return both.loc[order].astype(int).rename_axis(by).reset_index()


def _years_rule(here: Context, counts: pd.DataFrame) -> str:
    """Return how the events of both sides are counted over the years."""
    sides = Sides.of(here)
    counted = here.tr("Each event once on its side, in its first year; both on one scale.")
    newest = newest_year(sides.a) or newest_year(sides.b)
    return f"{counted} {newest}".strip()


def _shares_rule(here: Context, by: str, counts: pd.DataFrame) -> str:
    """Return what the bars are shares of, and what differs most."""
    counted = here.tr("Share of the events of each side, and their number.")
    return f"{counted} {Sides.of(here).differences(by, counts)}".strip()


YEARS = FigureSpec(
    key="compared-years",
    page="compare",
    title=later("Events by year and track"),
    counting_rule=_years_rule,
    question=lambda here: Sides.of(here).years(),
    drawing=lambda here, counts: years_compared.figure(
        counts, here.tr, here.look, partial_year=here.store.created.year
    ),
    alt=lambda here, counts: years_compared.alt(counts, here.tr),
)


def _shares(by: str, title: str) -> FigureSpec[pd.DataFrame]:
    return FigureSpec(
        key=f"compared-{by}",
        page="compare",
        title=title,
        counting_rule=lambda here, counts: _shares_rule(here, by, counts),
        question=lambda here: Sides.of(here).shares(by),
        drawing=lambda here, counts: shares_compared.figure(
            counts,
            here.tr,
            here.look,
            by=by,
            totals=Sides.of(here).totals,
            is_narrow=here.is_narrow,
        ),
        alt=lambda here, counts: shares_compared.alt(counts, here.tr, by, Sides.of(here).totals),
    )


ROWS: Rows = (
    YEARS,
    (_shares("track", later("Tracks")), _shares("theme", later("Leading themes"))),
    (
        _shares("place", later("Leading places")),
        _shares("organisation", later("Leading organisations")),
    ),
)
"""The figures of the page that compares."""
FIGURES = tuple(each(ROWS))
