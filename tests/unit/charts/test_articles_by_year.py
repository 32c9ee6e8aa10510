"""Bars of articles on a true axis of years; those without a date are told in words."""

from dashboard.charts import articles_by_year
from dashboard.theme import LIGHT
from tests.unit.charts.examples import ENGLISH, frame

COUNTS = frame(
    "published_year article_count", (2016.0, 12), (2014.0, 1), (float("nan"), 2), (2019.0, 5)
)


def test_bars_stand_in_the_middle_of_their_years_oldest_first() -> None:
    bars = articles_by_year.figure(COUNTS, ENGLISH, LIGHT).data[0]
    assert (bars.x, bars.y) == ((2014.5, 2016.5, 2019.5), (1, 12, 5))


def test_the_axis_holds_whole_years_without_gaps() -> None:
    axis = articles_by_year.figure(COUNTS, ENGLISH, LIGHT).layout.xaxis
    assert axis.range == (2013.9, 2020.1)
    assert axis.ticktext == ("2014", "2015", "2016", "2017", "2018", "2019")


def test_of_many_years_every_fifth_is_labelled() -> None:
    counts = frame("published_year article_count", (1999.0, 1), (2012.0, 1))
    axis = articles_by_year.figure(counts, ENGLISH, LIGHT).layout.xaxis
    assert axis.ticktext == ("2000", "2005", "2010")


def test_the_partial_year_alone_is_hatched() -> None:
    bars = articles_by_year.figure(COUNTS, ENGLISH, LIGHT, partial_year=2019).data[0]
    assert bars.marker.pattern.shape == ("", "", "/")


def test_hover_counts_one_article_and_many() -> None:
    hovers = articles_by_year.figure(COUNTS, ENGLISH, LIGHT).data[0].hovertext
    assert hovers == ("2014: 1 article", "2016: 12 articles", "2019: 5 articles")


def test_only_articles_without_a_date_are_drawn_as_a_sentence() -> None:
    undated = frame("published_year article_count", (float("nan"), 2))
    assert not articles_by_year.figure(undated, ENGLISH, LIGHT).data


def test_the_note_tells_what_is_not_drawn_and_what_is_not_over() -> None:
    assert articles_by_year.note(COUNTS, ENGLISH, partial_year=2019) == (
        "2 articles without a known date are not drawn. 2019, hatched, is incomplete."
    )


def test_there_is_no_note_where_all_is_drawn_and_over() -> None:
    whole = frame("published_year article_count", (2016.0, 12))
    assert articles_by_year.note(whole, ENGLISH, partial_year=2019) == ""


def test_alt_states_span_peak_and_what_is_not_drawn() -> None:
    assert articles_by_year.alt(COUNTS, ENGLISH) == (
        "Bar chart of articles by year of publication, 2014 to 2019. The highest bar is 2016 with 12 articles. "
        "2 articles without a known date are not drawn."
    )
