"""Classes for the content of a brief: finished texts and drawn charts, ready to be laid out."""

from dataclasses import dataclass

from dashboard.figures.figure import PicturedFigure


@dataclass(frozen=True)
class Figure:
    """One headline figure; ``change`` is "" where the register lacks the years before."""

    value: str
    label: str
    change: str


@dataclass(frozen=True)
class Role:
    """The organisations in one role: ``total`` says how many, ``leaders`` are (name, number of events)."""

    name: str
    total: str
    leaders: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Link:
    """A text with the address that it links to; "" where it is no link."""

    text: str
    address: str


@dataclass(frozen=True)
class Event:
    """One row of the table of events: ``roles`` are (role, names), ``articles`` links to its sources, oldest first."""

    when: str
    where: str
    title: Link
    mark: str
    track: str
    summary: str
    roles: tuple[tuple[str, str], ...]
    articles: tuple[Link, ...]


@dataclass(frozen=True)
class Outcome:
    """What came of one event: the kind, the words, when it was, and its title as a link to it."""

    kind: str
    text: str
    when: str
    event: Link


@dataclass(frozen=True)
class Brief:
    """A whole brief. Without events it has no charts, no roles, no outcomes and no rows.

    ``came_of_it`` counts what came of the events, ``outcomes`` are the latest. ``heads`` are the three headers of the
    table of events, ``rest`` says how many events it leaves out ("" where none), ``notes`` are (heading, text),
    ``link`` leads to the same Selection on the dashboard, ``labels`` are further texts of the page by key
    (content.LABELS).
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
    came_of_it: str
    outcomes: tuple[Outcome, ...]
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
        """Return the chart with this key. Raises StopIteration."""
        return next(chart for chart in self.charts if chart.key == key)
