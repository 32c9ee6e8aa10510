"""Bars of publishers or languages: most articles on top."""

from dashboard.charts import articles_by_source
from dashboard.theme import DARK, LIGHT
from tests.unit.charts.examples import ENGLISH, frame

PUBLISHERS = frame(
    "publisher article_count",
    ("Foo Gazette", 1200),
    ("Qux & Sons", 9),
    ("Bar", 2),
    ("Baz", 1),
)
LANGUAGES = frame("language article_count", ("ka", 3), ("hy", 1))


def test_bars_show_the_articles_in_the_order_of_the_frame() -> None:
    shown = articles_by_source.figure(PUBLISHERS, ENGLISH, LIGHT, "publisher")
    assert shown.data[0].x == (1200, 9, 2, 1)
    assert shown.layout.yaxis.range == (3.5, -0.5)


def test_publishers_stand_under_their_own_names() -> None:
    shown = articles_by_source.figure(PUBLISHERS, ENGLISH, LIGHT, "publisher")
    assert shown.layout.yaxis.ticktext == ("Foo Gazette", "Qux &amp; Sons", "Bar", "Baz")


def test_languages_are_named() -> None:
    shown = articles_by_source.figure(LANGUAGES, ENGLISH, LIGHT, "language")
    assert shown.layout.yaxis.ticktext == ("Georgian", "Armenian")


def test_only_the_leading_sources_are_drawn() -> None:
    shown = articles_by_source.figure(PUBLISHERS, ENGLISH, LIGHT, "publisher", most=2)
    assert shown.data[0].x == (1200, 9)


def test_hover_counts_one_article_and_many() -> None:
    hovers = articles_by_source.figure(PUBLISHERS, ENGLISH, LIGHT, "publisher").data[0].hovertext
    assert (hovers[0], hovers[3]) == ("Foo Gazette: 1,200 articles", "Baz: 1 article")


def test_sources_have_no_colours_of_their_own() -> None:
    shown = articles_by_source.figure(LANGUAGES, ENGLISH, DARK, "language")
    assert set(shown.data[0].marker.color) == {DARK.accent}


def test_alt_counts_publishers_and_names_the_three_leading() -> None:
    assert articles_by_source.alt(PUBLISHERS, ENGLISH, "publisher") == (
        "Bar chart of articles by publisher, 4 publishers. "
        "Most articles: Foo Gazette (1,200), Qux & Sons (9) and Bar (2)."
    )


def test_alt_of_one_language_counts_one() -> None:
    assert articles_by_source.alt(LANGUAGES.head(1), ENGLISH, "language") == (
        "Bar chart of articles by language, 1 language. Most articles: Georgian (3)."
    )
