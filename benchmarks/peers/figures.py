"""The overview as a team would write it first with pandas and plotly.express: shared by both peers."""

import os
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import plotly.express as px
import plotly.graph_objects as go

OWN = Path(__file__).parents[2] / "data"
LEADING_THEMES = 10
LEADING_ORGANISATIONS = 9


@dataclass(frozen=True)
class Register:
    """The events, and each event with its themes, organisations and places, labelled."""

    events: pd.DataFrame
    themes: pd.DataFrame
    organisations: pd.DataFrame
    places: pd.DataFrame

    @property
    def years(self) -> list[int]:
        """Years in which events begin."""
        return sorted(self.events["year"].unique().tolist())


def load() -> Register:
    """Read the register once."""
    folder = Path(os.environ.get("DASHBOARD_DATA") or OWN)

    def table(name: str) -> pd.DataFrame:
        return pd.read_csv(folder / f"{name}.csv", dtype="str", keep_default_na=False)

    events = table("events")
    events["start_date"] = pd.to_datetime(events["start_date"])
    events["end_date"] = pd.to_datetime(events["end_date"])
    events["year"] = events["start_date"].dt.year
    labels = table("vocabularies/themes").set_index("code")["label"]
    themes = events[["event_id"]].assign(theme=events["themes"].str.split(";")).explode("theme")
    return Register(
        events,
        themes.assign(theme=themes["theme"].map(labels)),
        table("event_organisations").merge(table("organisations"), on="organisation_id"),
        table("event_places").merge(
            table("places").astype({"latitude": float, "longitude": float}), on="place_id"
        ),
    )


def chosen(
    register: Register,
    first: int | None,
    last: int | None,
    themes: list[str],
    tracks: list[str],
    countries: list[str],
) -> pd.DataFrame:
    """The events that the filters leave."""
    events = register.events
    if first:
        events = events[events["end_date"].dt.year >= first]
    if last:
        events = events[events["year"] <= last]
    if themes:
        about = register.themes[register.themes["theme"].isin(themes)]["event_id"]
        events = events[events["event_id"].isin(about)]
    if tracks:
        events = events[events["track"].isin(tracks)]
    if countries:
        events = events[events["country"].isin(countries)]
    return events


def key_figures(register: Register, events: pd.DataFrame) -> dict[str, int]:
    """The row of numbers above the charts."""
    organisations = register.organisations
    places = register.places
    ids = events["event_id"]
    return {
        "Events": len(events),
        "Organisations": organisations[organisations["event_id"].isin(ids)][
            "organisation_id"
        ].nunique(),
        "Places": places[places["event_id"].isin(ids)]["place_id"].nunique(),
        "Countries": events.loc[events["country"] != "", "country"].nunique(),
    }


def over_time(events: pd.DataFrame) -> go.Figure:
    """Events a year, by track."""
    counts = events.groupby(["year", "track"]).size().reset_index(name="events")
    return px.bar(counts, x="year", y="events", color="track", title="Events a year, by track")


def by_theme(register: Register, events: pd.DataFrame) -> go.Figure:
    """Leading themes."""
    themes = register.themes
    counts = themes[themes["event_id"].isin(events["event_id"])]["theme"].value_counts()
    leading = counts.head(LEADING_THEMES).rename_axis("theme").reset_index(name="events")
    return px.bar(leading, x="events", y="theme", orientation="h", title="Leading themes")


def by_organisation(register: Register, events: pd.DataFrame) -> go.Figure:
    """Leading organisers."""
    links = register.organisations
    links = links[links["event_id"].isin(events["event_id"]) & (links["role"] == "organiser")]
    counts = links["name"].value_counts().head(LEADING_ORGANISATIONS)
    leading = counts.rename_axis("organisation").reset_index(name="events")
    return px.bar(leading, x="events", y="organisation", orientation="h", title="Organisers")


def by_place(register: Register, events: pd.DataFrame) -> go.Figure:
    """Places as circles by longitude and latitude: without a basemap, as one would ask a third party."""
    places = register.places[register.places["event_id"].isin(events["event_id"])]
    counts = places.groupby(["name", "longitude", "latitude"]).size().reset_index(name="events")
    return px.scatter(
        counts, x="longitude", y="latitude", size="events", hover_name="name", title="Places"
    )


def figures(register: Register, events: pd.DataFrame) -> list[go.Figure]:
    """The four charts of the page."""
    return [
        by_place(register, events),
        over_time(events),
        by_theme(register, events),
        by_organisation(register, events),
    ]
