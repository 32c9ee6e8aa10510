"""What the questions should answer, computed anew from the CSV files with pandas alone: no SQL, no Store.

Written from the rules in words (an event counts once in totals and once in each theme, ...), by other means than the
Store uses: sets of codes an event has, merges of text tables, words compared one by one.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

import pandas as pd

from dashboard.model.selection import Selection

DATA = Path(__file__).parents[2] / "data"
PLAIN = {"ı": "i", "ə": "e", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"}

Codes = Mapping[str, frozenset[str]]
Key = tuple[str | int | None, ...]


@cache
def table(name: str) -> pd.DataFrame:
    """One CSV file, every cell text."""
    return pd.read_csv(DATA / f"{name}.csv", dtype=str, keep_default_na=False)


EVENTS = table("events").set_index("event_id", drop=False)


@cache
def lists(column: str) -> pd.DataFrame:
    """A list column of events as one row an item."""
    items = EVENTS[[column]].copy()
    items[column] = items[column].str.split(";")
    return items.explode(column).reset_index()


@cache
def links(name: str) -> pd.DataFrame:
    """What stands beside an event several times: one row a link."""
    organisations = table("organisations").rename(columns={"kind": "organisation_kind"})
    return {
        "theme": lambda: (
            lists("themes")
            .rename(columns={"themes": "theme"})
            .merge(table("vocabularies/themes"), left_on="theme", right_on="code")
            .rename(columns={"group": "theme_group"})
        ),
        "conflict": lambda: lists("conflicts").rename(columns={"conflicts": "conflict"}),
        "place": lambda: table("event_places").rename(columns={"place_id": "place"}),
        "organisation": lambda: (
            table("event_organisations")
            .merge(organisations, on="organisation_id")
            .rename(columns={"organisation_id": "organisation", "country": "organisation_country"})
        ),
        "article": lambda: table("event_articles").merge(table("articles"), on="article_id"),
    }[name]()


HOME = {
    "theme": "theme",
    "theme_group": "theme",
    "conflict": "conflict",
    "place": "place",
    "organisation": "organisation",
    "role": "organisation",
    "organisation_kind": "organisation",
    "organisation_country": "organisation",
    "language": "article",
    "publisher": "article",
}
"""The link each dimension stands in; all others are columns of the event."""


@cache
def codes_of(link: str, column: str) -> Codes:
    """For each event, the codes it has in one column of a link."""
    return {
        str(event): frozenset(codes) for event, codes in links(link).groupby("event_id")[column]
    }


@cache
def above(organisation: str) -> frozenset[str]:
    """The organisation and every body it belongs to."""
    parents = dict(
        zip(
            table("organisations")["organisation_id"],
            table("organisations")["parent_id"],
            strict=True,
        )
    )
    chain = [organisation]
    while parents[chain[-1]]:
        chain.append(parents[chain[-1]])
    return frozenset(chain)


def words_in(text: str) -> frozenset[str]:
    """Words of a text without case and accents."""
    spelled = unicodedata.normalize("NFKD", text.casefold()).casefold()
    letters = (PLAIN.get(each, each) for each in spelled if not unicodedata.combining(each))
    return frozenset(re.sub(r"[\W]", " ", "".join(letters)).split())


@cache
def words_of_organisations() -> Mapping[str, frozenset[str]]:
    """Words of all names of each organisation."""
    named = table("organisations")
    texts = named["name"] + " " + named["acronym"] + " " + named["aliases"]
    return dict(zip(named["organisation_id"], texts.map(words_in), strict=True))


@cache
def words_of_events() -> Mapping[str, frozenset[str]]:
    """Words of everything an event is found by."""
    places = table("places").set_index("place_id")
    names = (places["name"] + " " + places["alternate_names"]).map(words_in)
    headlines = links("article").groupby("event_id")["headline"].agg(" ".join).map(words_in)
    organised, placed = codes_of("organisation", "organisation"), codes_of("place", "place")
    return {
        key: words_in(f"{row.title} {row.summary} {row.place_note}").union(
            headlines[key],
            *(names[place] for place in placed.get(key, ())),
            *(words_of_organisations()[each] for each in organised.get(key, ())),
        )
        for key, row in zip(EVENTS.index, EVENTS.itertuples(index=False), strict=True)
    }


def begin(typed: str, words: frozenset[str]) -> bool:
    """Whether each typed word is the beginning of one of the words."""
    return all(any(word.startswith(part) for word in words) for part in words_in(typed))


def linked(selection: Selection) -> frozenset[str]:
    """Events with a link that keeps organisation, family and role at once."""
    rows = links("organisation")
    organisation, family, role = (
        set(selection.get(name)) for name in ("organisation", "family", "role")
    )
    keeps = [
        (not organisation or row.organisation in organisation)
        and (not family or bool(family & above(row.organisation)))
        and (not role or row.role in role)
        for row in rows.itertuples()
    ]
    return frozenset(rows["event_id"][keeps])


OWN = {"precision": "date_precision"} | {
    name: name for name in ("track", "kind", "country", "series", "status")
}
"""The filters that look at one column of the event itself."""


def keeps(event: "pd.Series[str]", selection: Selection) -> bool:
    """Whether an event is selected; what is linked to organisations and said in words is looked at apart."""
    key = str(event["event_id"])
    first, last = selection.from_year or 0, selection.to_year or 9999
    chosen = {name: set(codes) for name, codes in selection.codes}
    tests = [int(event["end_date"][:4]) >= first, int(event["start_date"][:4]) <= last]
    tests += [event[OWN[name]] in codes for name, codes in chosen.items() if name in OWN]
    for name in {"theme", "conflict", "place"} & set(chosen):
        common = chosen[name] & codes_of(name, name).get(key, frozenset())
        is_all = name == "theme" and "themes_match" in chosen
        tests.append(common == chosen[name] if is_all else bool(common))
    if "sources" in chosen:
        is_single = len(codes_of("article", "article_id")[key]) == 1
        tests.append(is_single == ("single" in chosen["sources"]))
    return all(tests)


def selected(selection: Selection) -> pd.DataFrame:
    """The selected events with ``year`` and ``month`` they are drawn in; empty cells are None."""
    found = [keeps(event, selection) for _, event in EVENTS.iterrows()]
    events = EVENTS[found].reset_index(drop=True)
    if any(selection.get(name) for name in ("organisation", "family", "role")):
        events = events[events["event_id"].isin(linked(selection))]
    if selection.words:
        said = words_of_events()
        events = events[[begin(selection.words, said[event]) for event in events["event_id"]]]
    return _drawn(events, selection.from_year or 0)


def _drawn(events: pd.DataFrame, first: int) -> pd.DataFrame:
    starts = events["start_date"].str[:4].astype(int)
    months = (events["start_date"].str[:7] + "-01").where(starts >= first, f"{first:04}-01-01")
    return events.assign(
        year=starts.clip(lower=first),
        month=months.where(events["date_precision"] != "year", None),
        precision=events["date_precision"],
        **{name: events[name].where(events[name] != "", None) for name in ("country", "series")},
    )


def count(selection: Selection, by: Sequence[str]) -> dict[Key, int]:
    """Events by one or two dimensions, None where an event has none."""
    frame = selected(selection)[["event_id", *(name for name in by if name not in HOME)]]
    for link in dict.fromkeys(HOME[name] for name in by if name in HOME):
        columns = [name for name in by if HOME.get(name) == link]
        frame = frame.merge(links(link)[["event_id", *columns]], on="event_id", how="left")
    combinations: dict[Key, set[str]] = {}
    for event, *codes in frame[["event_id", *by]].itertuples(index=False):
        key = tuple(None if pd.isna(code) or code == "" else code for code in codes)
        combinations.setdefault(key, set()).add(event)
    return {key: len(events) for key, events in combinations.items()}


def totals(selection: Selection) -> dict[str, int]:
    """Headline figures."""
    events = selected(selection)
    keys = set(events["event_id"])

    def different(link: str, column: str) -> int:
        rows = links(link)
        return int(rows[rows["event_id"].isin(keys)][column].nunique())

    return {
        "events": len(events),
        "announced": int((events["status"] == "announced").sum()),
        "organisations": different("organisation", "organisation"),
        "places": different("place", "place"),
        "countries": int(events["country"].nunique()),
        "articles": different("article", "article_id"),
        "without_place": len(keys - set(links("place")["event_id"])),
        "without_country": int(events["country"].isna().sum()),
        "first_year": int(events["year"].min()) if len(events) else 0,
        "last_year": int(events["year"].max()) if len(events) else 0,
    }


def locate(selection: Selection) -> list[tuple[object, ...]]:
    """Places with number of events, leading track, years and up to three leading themes."""
    orders = table("vocabularies/tracks").set_index("code")["order"].astype(int)
    here = selected(selection).merge(links("place")[["event_id", "place"]], on="event_id")
    found = []
    for place, events in here.groupby("place"):
        tracks = events["track"].value_counts()
        themes = events[["event_id"]].merge(links("theme"), on="event_id")["theme"].value_counts()
        leading = min(tracks.index, key=lambda track: (-tracks[track], orders[track]))
        ranked = sorted(themes.index, key=lambda theme: (-themes[theme], theme))
        years = (int(events["year"].min()), int(events["year"].max()))
        found.append((place, len(events), leading, *years, ";".join(ranked[:3])))
    return sorted(found, key=lambda row: (-row[1], row[0]))


def count_at(selection: Selection, places: Sequence[str]) -> int:
    """Events at any of some places."""
    having = codes_of("place", "place")
    return sum(
        bool(set(places) & having.get(event, frozenset()))
        for event in selected(selection)["event_id"]
    )


ROLES = {
    "organised": {"organiser", "co_organiser"},
    "mediated": {"mediator"},
    "hosted": {"host"},
    "funded": {"funder"},
    "took_part": {"participant"},
}


def organisations(selection: Selection, typed: str) -> list[tuple[object, ...]]:
    """Organisations with number of events, in all and by what they did, and their years."""
    there = selected(selection)[["event_id", "year"]].merge(links("organisation"), on="event_id")
    found = []
    for organisation, rows in there.groupby("organisation"):
        if begin(typed, words_of_organisations()[str(organisation)]):
            did = [rows[rows["role"].isin(roles)]["event_id"].nunique() for roles in ROLES.values()]
            years = (int(rows["year"].min()), int(rows["year"].max()))
            found.append((organisation, rows["event_id"].nunique(), *did, *years))
    return sorted(found, key=lambda row: (-row[1], row[0]))


def listed(selection: Selection, sort: str, descending: bool) -> list[str]:
    """Keys of the selected events in the order of a list."""
    names = table("places").set_index("place_id")["name"]
    numbers = links("article")["event_id"].value_counts()
    events = selected(selection)
    values: dict[str, Callable[[pd.Series], object]] = {
        "date": lambda row: row["start_date"],
        "title": lambda row: row["title"].lower(),
        "place": lambda row: names[row["place_id"]].lower(),
        "track": lambda row: row["track"],
        "articles": lambda row: numbers[row["event_id"]],
    }
    is_last = (events["place_id"] == "") & (sort == "place")
    known = [(values[sort](row), row["event_id"]) for _, row in events[~is_last].iterrows()]
    unknown = sorted(events[is_last]["event_id"], reverse=descending)
    return [key for _, key in sorted(known, reverse=descending)] + unknown
