"""Bars of years of publication on a true axis; articles without a date are told in words."""

import pandas as pd
import pytest

from dashboard.charts import articles_by_year
from dashboard.drawing.theme import LIGHT
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.sources import count_articles
from dashboard.text.i18n import Translator
from tests.unit.charts.conftest import DATA
from tests.unit.charts.examples import ENGLISH, plotted

COUNTS = pd.DataFrame(
    {
        "published_year": pd.array([None, 2016, 2012, 2014], dtype="Int32"),
        "article_count": [7, 5, 3, 1],
    }
)
DATED = COUNTS.dropna()


def test_bars_stand_in_the_middle_of_their_years_oldest_first() -> None:
    shown = plotted(articles_by_year.figure(COUNTS, ENGLISH, LIGHT))
    assert shown.data[0].x == (2012.5, 2014.5, 2016.5)
    assert shown.data[0].y == (3, 1, 5)


def test_a_year_without_articles_keeps_its_room() -> None:
    shown = plotted(articles_by_year.figure(COUNTS, ENGLISH, LIGHT))
    assert shown.layout.xaxis.ticktext == ("2012", "2013", "2014", "2015", "2016")


def test_with_many_years_every_fifth_is_labelled() -> None:
    counts = pd.DataFrame({"published_year": [1998, 2012], "article_count": [1, 2]})
    shown = plotted(articles_by_year.figure(counts, ENGLISH, LIGHT))
    assert shown.layout.xaxis.ticktext == ("2000", "2005", "2010")


def test_few_articles_are_counted_in_whole_numbers() -> None:
    few = pd.DataFrame({"published_year": [2024], "article_count": [1]})
    assert plotted(articles_by_year.figure(few, ENGLISH, LIGHT)).layout.yaxis.dtick == 1
    assert plotted(articles_by_year.figure(COUNTS, ENGLISH, LIGHT)).layout.yaxis.dtick is None


def test_articles_without_a_date_are_not_drawn() -> None:
    assert sum(plotted(articles_by_year.figure(COUNTS, ENGLISH, LIGHT)).data[0].y) == 9


@pytest.mark.parametrize(("partial", "hatched"), [(2016, ("", "", "/")), (None, ("", "", ""))])
def test_the_year_that_is_not_over_is_hatched(
    partial: int | None, hatched: tuple[str, ...]
) -> None:
    shown = plotted(articles_by_year.figure(COUNTS, ENGLISH, LIGHT, partial_year=partial))
    assert shown.data[0].marker.pattern.shape == hatched


def test_hover_counts_one_article_and_many() -> None:
    shown = plotted(articles_by_year.figure(COUNTS, ENGLISH, LIGHT))
    assert shown.data[0].hovertext == ("2012: 3 articles", "2014: 1 article", "2016: 5 articles")


@pytest.mark.parametrize(
    ("counts", "year", "expected"),
    [
        (COUNTS, None, "7 articles without a known date are not drawn."),
        (DATED, None, ""),
        (DATED, 2016, "2016, hatched, is incomplete."),
        (DATED, 2017, ""),
        (COUNTS.assign(article_count=1), None, "1 article without a known date is not drawn."),
        (
            COUNTS,
            2016,
            "7 articles without a known date are not drawn. 2016, hatched, is incomplete.",
        ),
    ],
    ids=["undated", "all dated", "incomplete", "no bar of that year", "one", "both"],
)
def test_the_note_tells_what_the_bars_do_not(
    counts: pd.DataFrame, year: int | None, expected: str
) -> None:
    assert articles_by_year.note(counts, ENGLISH, year) == expected


def test_alt_states_the_span_the_highest_bar_and_the_undated() -> None:
    assert articles_by_year.alt(COUNTS, ENGLISH) == (
        "Bar chart of articles by year of publication, 2012 to 2016. "
        "The highest bar is 2016 with 5 articles. 7 articles without a known date are not drawn."
    )


def test_articles_without_any_date_are_told_as_none() -> None:
    told = articles_by_year.alt(COUNTS.head(1), ENGLISH)
    assert told == "Bar chart of articles by year of publication. No article has a known date."


def test_articles_without_any_date_are_drawn_as_a_sentence() -> None:
    shown = plotted(articles_by_year.figure(COUNTS.head(1), ENGLISH, LIGHT))
    assert not shown.data and len(shown.layout.annotations) == 1


def test_the_register_is_drawn_as_its_files_count(
    register: Store, register_words: Translator
) -> None:
    counts = count_articles(register, Selection(), "published_year")
    shown = plotted(articles_by_year.figure(counts, register_words, LIGHT))
    published = pd.read_csv(DATA / "articles.csv", dtype=str, keep_default_na=False)["published"]
    expected = published[published != ""].str[:4].astype(int).value_counts().sort_index()
    assert [int(x) for x in shown.data[0].x] == list(expected.index)
    assert list(shown.data[0].y) == list(expected)
