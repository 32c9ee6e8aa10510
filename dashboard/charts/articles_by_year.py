"""The years in which articles were published; those without a date are counted in a note."""

import pandas as pd

from dashboard.drawing.figure import Figure
from dashboard.drawing.style import figure as blank
from dashboard.drawing.style import hatched, nothing, safe, set_years
from dashboard.drawing.theme import Look
from dashboard.text.i18n import Translator

HEIGHT = 240
_FEW = 4
"""Up to so many articles a year, every number has its line; else Plotly would round halves to whole numbers twice."""
"""With more years than these between first and last, every fifth is labelled."""


def figure(
    counts: pd.DataFrame, tr: Translator, look: Look, partial_year: int | None = None
) -> Figure:
    """Return bars from zero on an axis of years.

    ``counts`` has the columns published_year (missing where no date is known) and article_count. ``partial_year`` is
    the newest year, which is incomplete: its bar is hatched.
    """
    dated = _dated(counts)
    if not dated:
        return nothing(look, tr, HEIGHT)
    shown = blank(look, HEIGHT)
    first, last = min(dated), max(dated)
    shown.add(
        "bar",
        x=[year + 0.5 for year in dated],
        y=list(dated.values()),
        width=0.82,
        marker={
            "color": look.accent,
            "pattern": hatched(dated, partial_year, look),
        },
        hovertext=[
            safe(tr.plural("{year}: {count} article", "{year}: {count} articles", count, year=year))
            for year, count in dated.items()
        ],
        hoverinfo="text",
    )
    set_years(shown, first, last)
    return shown.update_yaxis(
        title={"text": tr("articles"), "standoff": 8},
        rangemode="tozero",
        tickformat=",d",
        nticks=5,
        dtick=1 if max(dated.values()) <= _FEW else None,
    )


def note(counts: pd.DataFrame, tr: Translator, partial_year: int | None = None) -> str:
    """Return a note below the bars: articles without a date, and that the newest year is incomplete."""
    hatched = (
        tr("{year}, hatched, is incomplete.", year=partial_year)
        if partial_year in _dated(counts)
        else ""
    )
    return " ".join(filter(None, [_undated(counts, tr), hatched]))


def _undated(counts: pd.DataFrame, tr: Translator) -> str:
    """Return how many articles are not drawn because their date is not known; "" where there are none."""
    count = int(counts.loc[counts["published_year"].isna(), "article_count"].sum())
    if not count:
        return ""
    return tr.plural(
        "{count} article without a known date is not drawn.",
        "{count} articles without a known date are not drawn.",
        count,
    )


def alt(counts: pd.DataFrame, tr: Translator) -> str:
    """Return the alternative text: the span, the year with most articles, and how many have no date."""
    dated = _dated(counts)
    if not dated:
        return tr("Bar chart of articles by year of publication. No article has a known date.")
    peak = max(dated, key=lambda year: dated[year])
    finding = tr.plural(
        "Bar chart of articles by year of publication, {first} to {last}. The highest bar is {peak} with {count} "
        "article.",
        "Bar chart of articles by year of publication, {first} to {last}. The highest bar is {peak} with {count} "
        "articles.",
        dated[peak],
        first=min(dated),
        last=max(dated),
        peak=peak,
    )
    return " ".join(filter(None, [finding, _undated(counts, tr)]))


def _dated(counts: pd.DataFrame) -> dict[int, int]:
    """Return the number of articles by year, oldest first."""
    known = counts.dropna(subset=["published_year"]).sort_values("published_year")
    pairs = zip(known["published_year"], known["article_count"], strict=True)
    return {int(year): int(count) for year, count in pairs}
