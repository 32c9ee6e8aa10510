"""Bars of publishers or languages: most articles on top."""

import pandas as pd
import pytest

from dashboard.charts import articles_by_source
from dashboard.drawing.theme import DARK, LIGHT
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.sources import count_articles
from dashboard.text.i18n import Translator
from tests.unit.charts.conftest import DATA
from tests.unit.charts.examples import ENGLISH, frame, plotted

PUBLISHERS = frame(
    "publisher article_count", ("Foo Gazette", 12), ("Qux Vestnik", 5), ("Bar Lur", 5), ("Qux", 1)
)
LANGUAGES = frame("language article_count", ("en", 8), ("ka", 1))


def test_bars_show_the_counts_in_the_order_of_the_frame() -> None:
    shown = plotted(articles_by_source.figure(PUBLISHERS, ENGLISH, LIGHT, "publisher"))
    assert shown.data[0].x == (12, 5, 5, 1)
    assert shown.layout.yaxis.ticktext == ("Foo Gazette", "Qux Vestnik", "Bar Lur", "Qux")


def test_only_the_leading_sources_are_drawn() -> None:
    shown = plotted(articles_by_source.figure(PUBLISHERS, ENGLISH, LIGHT, "publisher", most=2))
    assert shown.data[0].x == (12, 5)


def test_languages_are_named() -> None:
    shown = plotted(articles_by_source.figure(LANGUAGES, ENGLISH, LIGHT, "language"))
    assert shown.layout.yaxis.ticktext == ("English", "Georgian")


def test_a_publisher_that_is_called_like_a_code_is_not_translated() -> None:
    counts = frame("publisher article_count", ("en", 2))
    shown = plotted(articles_by_source.figure(counts, ENGLISH, LIGHT, "publisher"))
    assert shown.layout.yaxis.ticktext == ("en",)


def test_hover_counts_one_article_and_many() -> None:
    shown = plotted(articles_by_source.figure(LANGUAGES, ENGLISH, LIGHT, "language"))
    assert shown.data[0].hovertext == ("English: 8 articles", "Georgian: 1 article")


def test_sources_have_no_colours_of_their_own() -> None:
    shown = plotted(articles_by_source.figure(PUBLISHERS, ENGLISH, DARK, "publisher"))
    assert set(shown.data[0].marker.color) == {DARK.accent}


def test_alt_states_how_many_there_are_and_the_three_leading_ones() -> None:
    assert articles_by_source.alt(PUBLISHERS, ENGLISH, "publisher") == (
        "Bar chart of articles by publisher, 4 publishers. "
        "Most articles: Foo Gazette (12), Qux Vestnik (5) and Bar Lur (5)."
    )


def test_alt_states_a_single_language() -> None:
    told = articles_by_source.alt(LANGUAGES.head(1), ENGLISH, "language")
    assert told == "Bar chart of articles by language, 1 language. Most articles: English (8)."


def test_alt_says_that_nothing_is_none() -> None:
    told = articles_by_source.alt(PUBLISHERS.head(0), ENGLISH, "publisher")
    assert told == "Bar chart of articles by source. No article reports these events."


@pytest.mark.parametrize("by", ["publisher", "language"])
def test_the_register_is_drawn_as_its_files_count(
    register: Store, register_words: Translator, by: str
) -> None:
    counts = count_articles(register, Selection(), by)
    shown = plotted(articles_by_source.figure(counts, register_words, LIGHT, by))
    articles = pd.read_csv(DATA / "articles.csv", dtype=str, keep_default_na=False)
    expected = sorted(articles[by].value_counts(), reverse=True)
    assert list(shown.data[0].x) == expected[: articles_by_source.MOST]
