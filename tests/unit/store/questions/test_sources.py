"""What is known of the articles that report the selected events, and of how completely these are known."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import sources
from dashboard.store.selection_sql import relation

EVERYTHING = Selection()
NETWORK = "bar-network-01"
DATA = Path(__file__).parents[4] / "data"


def table(name: str) -> pd.DataFrame:
    return pd.read_csv(DATA / f"{name}.csv", dtype=str, keep_default_na=False)


def counted(store: Store, selection: Selection, by: str) -> dict[object, int]:
    counts = sources.count_articles(store, selection, by)
    keys = [None if pd.isna(key) else key for key in counts[by]]
    return dict(zip(keys, counts["article_count"], strict=True))


def listed(store: Store, selection: Selection = EVERYTHING, **page: object) -> list[str]:
    answer = sources.list_articles(store, selection, **{"limit": 100, **page})  # type: ignore[arg-type]
    return list(answer["article_id"])


def test_articles_are_counted_by_publisher(store: Store) -> None:
    assert counted(store, EVERYTHING, "publisher") == {
        "Foo Gazette": 7,
        "Qux Vestnik": 3,
        "Bar Lur": 2,
        "Bar Network": 1,
        "Qux Institute": 1,
    }


def test_an_article_of_two_events_counts_once(store: Store) -> None:
    assert counted(store, Selection.of(track=["3"]), "publisher") == {
        "Bar Lur": 2,
        "Bar Network": 1,
    }


def test_articles_of_other_events_are_not_counted(store: Store) -> None:
    assert counted(store, Selection.of(theme=["demining"]), "language") == {"en": 1, "ru": 1}


def test_articles_without_a_date_are_a_year_of_their_own(store: Store) -> None:
    years = counted(store, EVERYTHING, "published_year")
    assert years[None] == 2
    assert (years[1999], years[2003], years[2004]) == (1, 1, 2)


def test_most_articles_come_first(store: Store) -> None:
    counts = sources.count_articles(store, EVERYTHING, "language")["article_count"]
    assert counts.is_monotonic_decreasing


def test_nothing_selected_counts_nothing(store: Store) -> None:
    assert counted(store, Selection.of(theme=["energy"]), "publisher") == {}


def test_an_unknown_dimension_is_refused(store: Store) -> None:
    with pytest.raises(KeyError):
        sources.count_articles(store, EVERYTHING, "colour")


def test_each_article_is_listed_once(store: Store) -> None:
    keys = listed(store)
    assert len(keys) == len(set(keys)) == 14


def test_a_list_tells_how_many_of_the_selected_events_an_article_reports(store: Store) -> None:
    whole = sources.list_articles(store, EVERYTHING).set_index("article_id")["event_count"]
    part = sources.list_articles(store, Selection.of(series=["bar-school"]))
    assert whole[NETWORK] == 2
    assert part.set_index("article_id")["event_count"][NETWORK] == 1


@pytest.mark.parametrize("descending", [True, False], ids=["newest", "oldest"])
def test_articles_without_a_date_come_last(store: Store, descending: bool) -> None:
    keys = listed(store, sort="published", descending=descending)
    assert set(keys[-2:]) == {"bar-lur-02", NETWORK}


@pytest.mark.parametrize("descending", [True, False], ids=["falling", "rising"])
def test_articles_without_a_headline_come_last(store: Store, descending: bool) -> None:
    keys = listed(store, sort="headline", descending=descending)
    assert set(keys[-2:]) == {"bar-lur-02", "qux-vestnik-02"}


@pytest.mark.parametrize(
    ("sort", "descending", "first"),
    [
        ("published", True, "foo-gazette-07"),
        ("published", False, "foo-gazette-01"),
        ("headline", False, "foo-gazette-05"),
        ("publisher", False, "bar-lur-01"),
        ("publisher", True, "qux-vestnik-01"),
        ("events", True, NETWORK),
    ],
)
def test_a_list_is_sorted(store: Store, sort: str, descending: bool, first: str) -> None:
    assert listed(store, sort=sort, descending=descending)[0] == first


@pytest.mark.parametrize("sort", sorted(sources.ARTICLE_SORTS))
def test_pages_hold_every_article_once(store: Store, sort: str) -> None:
    pages = [listed(store, sort=sort, limit=4, offset=offset) for offset in range(0, 16, 4)]
    assert sorted(key for page in pages for key in page) == sorted(listed(store))


def test_an_unknown_sort_is_refused(store: Store) -> None:
    with pytest.raises(KeyError):
        listed(store, sort="colour")


def test_the_events_of_an_article_are_told_oldest_first(store: Store) -> None:
    events = sources.reported_events(store, EVERYTHING, (NETWORK,))
    assert list(events["event_id"]) == ["2007-2009-bar-exchange", "2010-07-10-bar-school-first"]


def test_only_selected_events_of_an_article_are_told(store: Store) -> None:
    events = sources.reported_events(store, Selection.of(2010), (NETWORK,))
    assert list(events["event_id"]) == ["2010-07-10-bar-school-first"]


def test_no_articles_report_no_events(store: Store) -> None:
    assert sources.reported_events(store, EVERYTHING, ()).empty


def test_completeness_tells_how_many_events_are_known_how_well(store: Store) -> None:
    assert sources.completeness(store, EVERYTHING) == {
        "events": 12,
        "with_day": 7,
        "with_month": 3,
        "with_year": 2,
        "with_place": 9,
        "with_country": 10,
        "with_several_articles": 3,
        "with_organisation": 12,
        "with_participants": 5,
        "announced": 1,
        "read_for_outcomes": 5,
        "with_evidence": 2,
        "fields_with_evidence": 4,
        "fields_read_once": 3,
    }


def test_completeness_follows_the_selection(store: Store) -> None:
    known = sources.completeness(store, Selection.of(status=["announced"]))
    assert (known["events"], known["announced"], known["with_day"]) == (1, 1, 0)


def test_completeness_of_nothing_is_nothing(store: Store) -> None:
    assert set(sources.completeness(store, Selection.of(theme=["energy"])).values()) == {0}


SELECTIONS = [
    EVERYTHING,
    Selection.of(2008, 2012),
    Selection.of(theme=["demining"], conflict=["armenia-azerbaijan"]),
    Selection.of(track=["3"], sources=["several"]),
]
each_selection = pytest.mark.parametrize(
    "selection", SELECTIONS, ids=["all", "years", "landmines", "track 3"]
)


def reports(register: Store, selection: Selection) -> pd.DataFrame:
    """Links of the selected events with their articles, read from the files."""
    chosen = relation(selection)
    events = register.ask(f"SELECT event_id FROM ({chosen.sql})", chosen.params)
    links = table("event_articles").merge(events, on="event_id")
    return links.merge(table("articles"), on="article_id")


@each_selection
@pytest.mark.parametrize("by", ["publisher", "language"])
def test_articles_of_the_register_are_counted_as_pandas_does(
    register: Store, selection: Selection, by: str
) -> None:
    expected = reports(register, selection).groupby(by)["article_id"].nunique()
    assert counted(register, selection, by) == expected.to_dict()


@each_selection
def test_years_of_publication_are_counted_as_pandas_does(
    register: Store, selection: Selection
) -> None:
    articles = reports(register, selection).drop_duplicates("article_id")
    years = articles["published"].str[:4].value_counts()
    expected = {int(str(year)) if year else None: count for year, count in years.items()}
    assert counted(register, selection, "published_year") == expected


@each_selection
def test_articles_of_the_register_report_the_events_pandas_finds(
    register: Store, selection: Selection
) -> None:
    answer = sources.list_articles(register, selection, limit=5000)
    expected = reports(register, selection).groupby("article_id")["event_id"].nunique()
    assert answer.set_index("article_id")["event_count"].to_dict() == expected.to_dict()


def test_completeness_of_the_register_is_what_pandas_finds(register: Store) -> None:
    events = table("events")
    known = sources.completeness(register, EVERYTHING)
    precisions = events["date_precision"].value_counts()
    reported = table("event_articles")["event_id"].value_counts()
    assert known == {
        "events": len(events),
        **{f"with_{precision}": precisions[precision] for precision in ("day", "month", "year")},
        "with_place": table("event_places")["event_id"].nunique(),
        "with_country": (events["country"] != "").sum(),
        "with_several_articles": (reported >= 2).sum(),
        "with_organisation": table("event_organisations")["event_id"].nunique(),
        "with_participants": (events["participants"] != "").sum(),
        "announced": (events["status"] == "announced").sum(),
        "read_for_outcomes": table("outcomes")["event_id"].nunique(),
        **evidence_found(),
    }


def evidence_found() -> dict[str, int]:
    """How many events and fields of the register have evidence, and how many fields that of one reading."""
    evidence = table("evidence")
    fields = evidence.groupby(["event_id", "field", "item"])["reading"]
    return {
        "with_evidence": evidence["event_id"].nunique(),
        "fields_with_evidence": fields.ngroups,
        "fields_read_once": int((~fields.agg(lambda readings: "second" in set(readings))).sum()),
    }
