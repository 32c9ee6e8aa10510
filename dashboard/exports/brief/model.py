"""What a brief says, before anything is laid out: all text final, charts drawn, nothing left to ask."""

from dataclasses import dataclass

from dashboard.figures.figure import PicturedFigure


@dataclass(frozen=True)
class Figure:
    """One headline figure; ``change`` is empty where the years before are not in the register."""

    value: str
    label: str
    change: str


@dataclass(frozen=True)
class Role:
    """Organisations in one role: how many there are, and those with most events as (name, events)."""

    name: str
    total: str
    leaders: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Link:
    """A text that leads somewhere; no address where it cannot be followed."""

    text: str
    address: str


@dataclass(frozen=True)
class Event:
    """One row of the table: ``roles`` are (role, names), ``articles`` its sources, oldest first."""

    when: str
    where: str
    title: Link
    mark: str
    track: str
    summary: str
    roles: tuple[tuple[str, str], ...]
    articles: tuple[Link, ...]


@dataclass(frozen=True)
class Brief:
    """A whole brief. Without events there are no charts, roles and rows.

    ``heads`` are the three headers of the table of events, ``rest`` says how many are not listed (empty where all
    are), ``notes`` are (heading, text), ``link`` leads to the same Selection on the dashboard. ``labels`` name
    what else stands on the page, by key.
    """

    language: str
    site: str
    title: str
    sentence: str
    reading: str
    figures: tuple[Figure, ...]
    compared: str
    charts: tuple[PicturedFigure, ...]
    roles: tuple[Role, ...]
    heads: tuple[str, ...]
    events: tuple[Event, ...]
    rest: str
    notes: tuple[tuple[str, str], ...]
    citation: str
    link: Link
    register: str
    year: int
    labels: dict[str, str]

    def chart(self, key: str) -> PicturedFigure:
        """The chart of that key."""
        return next(chart for chart in self.charts if chart.key == key)
