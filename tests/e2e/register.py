"""The same numbers as the dashboard's, computed from the files alone, with pandas and none of the dashboard's code."""

from collections.abc import Set
from pathlib import Path

import pandas as pd

FOLDER = Path(__file__).parents[2] / "data"


def file(name: str) -> pd.DataFrame:
    """A file of the register, as text."""
    return pd.read_csv(FOLDER / f"{name}.csv", dtype=str, keep_default_na=False)


EVENTS = file("events")
PLACES = file("event_places").merge(file("places"), on="place_id")
ORGANISATIONS = file("event_organisations").merge(file("organisations"), on="organisation_id")
ARTICLES = file("event_articles")
EVIDENCE = file("evidence")
THEMES = dict(file("vocabularies/themes")[["code", "label"]].to_numpy())
ALL = frozenset(EVENTS["event_id"])


def of_theme(theme: str) -> frozenset[str]:
    """The events about a theme."""
    return frozenset(
        EVENTS["event_id"][EVENTS["themes"].str.split(";").map(lambda codes: theme in codes)]
    )


def of_track(track: str) -> frozenset[str]:
    """The events of a track."""
    return frozenset(EVENTS["event_id"][EVENTS["track"] == track])


def during(first: int, last: int) -> frozenset[str]:
    """The events that overlap these years."""
    began = EVENTS["start_date"].str[:4].astype(int) <= last
    ended = EVENTS["end_date"].str[:4].astype(int) >= first
    return frozenset(EVENTS["event_id"][began & ended])


def _of(frame: pd.DataFrame, events: Set[str]) -> pd.DataFrame:
    return frame[frame["event_id"].isin(events)]


def key_figures(events: Set[str]) -> dict[str, int]:
    """What occurs in these events."""
    countries = _of(EVENTS, events)["country"]
    return {
        "events": len(events),
        "organisations": _of(ORGANISATIONS, events)["organisation_id"].nunique(),
        "places": _of(PLACES, events)["place_id"].nunique(),
        "venue countries": countries[countries != ""].nunique(),
        "articles": _of(ARTICLES, events)["article_id"].nunique(),
    }


def by_theme(events: Set[str]) -> dict[str, int]:
    """How many of these events are about each theme, by its name."""
    codes = _of(EVENTS, events)["themes"].str.split(";").explode()
    return {THEMES[str(code)]: int(number) for code, number in codes.value_counts().items()}


def by_year(events: Set[str]) -> dict[int, int]:
    """How many of these events began in each year."""
    years = _of(EVENTS, events)["start_date"].str[:4].astype(int)
    return {int(str(year)): int(number) for year, number in years.value_counts().items()}


def by_track(events: Set[str]) -> dict[str, int]:
    """How many of these events are of each track."""
    tracks = _of(EVENTS, events)["track"].value_counts()
    return {f"Track {track}": int(number) for track, number in tracks.items()}


def by_place(events: Set[str]) -> dict[str, int]:
    """How many of these events met at each place, by its name."""
    met = _of(PLACES, events).drop_duplicates(["event_id", "place_id"])["name"].value_counts()
    return {str(name): int(number) for name, number in met.items()}


def by_organiser(events: Set[str]) -> dict[str, int]:
    """How many of these events each organisation organised, by its name."""
    links = _of(ORGANISATIONS, events)
    organised = links[links["role"] == "organiser"]["name"].value_counts()
    return {str(name): int(number) for name, number in organised.items()}


def at_place(place_id: str) -> list[str]:
    """Titles of the events that met at a place, in order of the alphabet."""
    met = PLACES[PLACES["place_id"] == place_id]["event_id"]
    return sorted(_of(EVENTS, set(met))["title"])


def position(place_id: str) -> tuple[float, float]:
    """Longitude and latitude of a place in degrees."""
    place = PLACES[PLACES["place_id"] == place_id].iloc[0]
    return float(place["longitude"]), float(place["latitude"])
