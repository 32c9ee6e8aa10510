"""Figures of themes: how many events on each, over the years, and which go together."""

import pandas as pd

from dashboard.charts import events_by_theme, theme_matrix, theme_pairs
from dashboard.figures.figure import FigureSpec, Rows, asking, each
from dashboard.model.text import later
from dashboard.store import questions

MOST_LEADING = 10
"""The most bars on the overview."""

LEADING = FigureSpec(
    key="overview-themes",
    page="",
    name="themes",
    title=later("Leading themes"),
    counting_rule=later(
        "Events by theme; an event counts in each of its themes. Colour: group of themes."
    ),
    question=asking(questions.count, by=("theme",)),
    drawing=lambda here, counts: events_by_theme.figure(
        counts, here.tr, here.look, most=MOST_LEADING
    ),
    alt=lambda here, counts: events_by_theme.alt(counts, here.tr),
    picture="bars",
)
BY_THEME = FigureSpec(
    key="themes",
    page="themes",
    title=later("Events by theme"),
    counting_rule=later("An event counts in each of its themes. Colour: group of themes."),
    question=asking(questions.count, by=("theme",)),
    drawing=lambda here, counts: events_by_theme.figure(counts, here.tr, here.look),
    alt=lambda here, counts: events_by_theme.alt(counts, here.tr),
    picture="bars",
)
PAIRS = FigureSpec(
    key="theme-pairs",
    page="themes",
    title=later("Themes that go together"),
    counting_rule=later("Events that are about both themes; a stronger colour is more."),
    question=asking(questions.pairs),
    drawing=lambda here, pairs: theme_pairs.figure(
        pairs, here.tr, here.look, is_narrow=here.is_narrow
    ),
    alt=lambda here, pairs: theme_pairs.alt(pairs, here.tr),
)


def _matrix(across: str, title: str) -> FigureSpec[pd.DataFrame]:
    return FigureSpec(
        key=f"themes-by-{across}",
        page="themes",
        title=title,
        counting_rule=later(
            "Events; a stronger colour is more. An event counts in each of its themes and conflicts."
        ),
        question=asking(questions.count, by=("theme", across)),
        drawing=lambda here, counts: theme_matrix.figure(
            counts, here.tr, here.look, across=across, is_narrow=here.is_narrow
        ),
        alt=lambda here, counts: theme_matrix.alt(counts, here.tr, across),
        numbers=lambda here, counts: counts.sort_values(["theme", across]),
    )


ROWS: Rows = (
    _matrix("year", later("Each theme over the years")),
    PAIRS,
    (_matrix("conflict", later("Themes by conflict")), _matrix("track", later("Themes by track"))),
)
"""The figures below the leading themes on the page of themes."""
FIGURES = (LEADING, BY_THEME, *each(ROWS))
