"""Figures of the articles that report the events: by publisher, by language, by year of publication."""

import pandas as pd

from dashboard.charts import articles_by_source, articles_by_year
from dashboard.figures.figure import (
    Choice,
    FigureSpec,
    Rows,
    as_selected,
    asking,
    each,
    whole_register,
)
from dashboard.model.text import later
from dashboard.store import questions


def _by_source(
    key: str, by: str, most: int, title: str, counting_rule: str, choice: Choice = as_selected
) -> FigureSpec[pd.DataFrame]:
    """Declare bars of the ``most`` leading publishers or languages."""
    return FigureSpec(
        key=key,
        page=key.partition("-")[0],
        choice=choice,
        title=title,
        counting_rule=counting_rule,
        question=asking(questions.count_articles, by=by),
        drawing=lambda here, counts: articles_by_source.figure(
            counts, here.tr, here.look, by=by, most=most
        ),
        alt=lambda here, counts: articles_by_source.alt(counts, here.tr, by),
        picture="bars",
    )


def _by_year(key: str, choice: Choice = as_selected) -> FigureSpec[pd.DataFrame]:
    """Declare the number of articles by year of publication."""
    return FigureSpec(
        key=key,
        page=key.partition("-")[0],
        choice=choice,
        title=later("Articles by year of publication"),
        counting_rule=lambda here, counts: articles_by_year.note(
            counts, here.tr, here.store.created.year
        ),
        question=asking(questions.count_articles, by="published_year"),
        drawing=lambda here, counts: articles_by_year.figure(
            counts, here.tr, here.look, partial_year=here.store.created.year
        ),
        alt=lambda here, counts: articles_by_year.alt(counts, here.tr),
    )


_SELECTED = later("Articles that report these events, each once.")
_ALL = later("Each article once; the leading ones.")

BY_PUBLISHER: Rows = (
    _by_source("articles-by-publisher", "publisher", 16, later("Leading publishers"), _SELECTED),
)
"""On the left of the page of articles."""
BY_LANGUAGE_AND_YEAR: Rows = (
    _by_source("articles-by-language", "language", 6, later("Leading languages"), _SELECTED),
    _by_year("articles-by-year"),
)
"""On its right."""
OF_THE_REGISTER: Rows = (
    _by_source(
        "about-publisher", "publisher", 10, later("Articles by publisher"), _ALL, whole_register
    ),
    _by_source(
        "about-language", "language", 6, later("Articles by language"), _ALL, whole_register
    ),
    _by_year("about-published", whole_register),
)
"""On the page about the register."""
FIGURES = (*each(BY_PUBLISHER), *each(BY_LANGUAGE_AND_YEAR), *each(OF_THE_REGISTER))
