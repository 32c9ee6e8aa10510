"""A figure as a value: what is asked, how it is drawn, and all that is said of it, in one declaration."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import (
    Any,
    Concatenate,
    Generic,
    Literal,
    NamedTuple,
    ParamSpec,
    Protocol,
    TypeAlias,
    TypeVar,
)

import pandas as pd

from dashboard.drawing.basemap import Deck
from dashboard.drawing.figure import Figure, Row
from dashboard.figures.context import Context
from dashboard.model.drilldown import Drilldown, narrowed
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.svg import named_bars
from dashboard.svg.picture import Picture

Answer = TypeVar("Answer")
Shown = TypeVar("Shown", bound=Context)
Options = ParamSpec("Options")


class Chart(NamedTuple):
    """A figure as Plotly's JSON; where it is no more than named bars, also these and their groups."""

    json: str
    rows: Sequence[Row] = ()
    groups: Sequence[tuple[str, str]] = ()


class Map(NamedTuple):
    """A map with its height in pixels and its legend as HTML; ``name`` tells it from others in its place.

    Where it ``has_places`` these can be clicked.
    """

    deck: Deck
    height: int
    legend: str
    name: str
    has_places: bool


@dataclass(frozen=True)
class DrawnFigure:
    """A figure with all that is said of it, in one language and look. Kept for all readers: never changed.

    ``key`` is its name on its page, which shows it ``within`` these settings. ``numbers`` are the rows that it shows,
    and ``drilldown`` says which events a row counts. ``note`` is what a map does not draw, ``empty`` what is said
    instead of a drawing without any row.
    """

    key: str
    title: str
    counting_rule: str
    drawing: Chart | Map
    alt: str
    numbers: pd.DataFrame
    drilldown: Drilldown = narrowed
    note: str = ""
    empty: str = ""
    within: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PicturedFigure:
    """A figure drawn without a browser, with all that is said of it; ``key`` is its name on its page."""

    key: str
    title: str
    counting_rule: str
    picture: Picture
    alt: str
    note: str = ""


class Choice(Protocol):
    """What a figure shows of what its page selects."""

    def __call__(self, here: Shown) -> Shown:
        """The same context with the Selection and the width that the figure is drawn for."""


def as_selected(here: Shown) -> Shown:
    """Just what the page selects."""
    return here


def whole_register(here: Shown) -> Shown:
    """Everything, whatever is selected, beside text and so as narrow as it is."""
    return replace(here, selection=Selection(), page_selection=None, width="narrow")


def asking(
    question: Callable[Concatenate[Store, Selection, Options], Answer],
    *given: Options.args,
    **options: Options.kwargs,
) -> Callable[[Context], Answer]:
    """The question of a figure that asks no more than one of the questions of the Store."""
    return lambda here: here.ask(question, *given, **options)


def chart(figure: Figure) -> Chart:
    """A figure as it is kept and sent."""
    return Chart(figure.to_json(), figure.rows, figure.groups)


@dataclass(frozen=True, kw_only=True, eq=False)
class FigureSpec(Generic[Answer]):
    """One figure of one page.

    ``key`` is its address, ``name`` what its page calls it where that is not the key. ``settings`` are the settings of
    its page that it reads, ``required`` those without which there is no such figure; ``within`` are values of others
    that the page must have to show it. ``choice`` says what it shows of
    what the page selects. ``title`` and ``counting_rule`` are messages for the translator, or functions that word them.
    ``question`` asks the Store; of its answer come the drawing, the alternative text, the rows that are shown as
    ``numbers`` (the answer itself, unless said), and what a map notes. ``drilldown`` says which events a row counts.
    ``picture`` draws it without a browser, where that is possible: "bars" is for named bars, which the drawing lists.
    ``empty`` is a message for events that give the figure no row to show.
    """

    key: str
    page: str
    title: str | Callable[[Context], str]
    counting_rule: str | Callable[[Context, Answer], str]
    question: Callable[[Context], Answer]
    drawing: Callable[[Context, Answer], Figure | Map]
    alt: Callable[[Context, Answer], str]
    numbers: Callable[[Context, Answer], pd.DataFrame] | None = None
    picture: Callable[[Context, Answer], Picture | None] | Literal["bars"] | None = None
    drilldown: Callable[[Context], Drilldown] = lambda here: narrowed
    note: Callable[[Context, Answer], str] = lambda here, answer: ""
    empty: str = ""
    name: str = ""
    settings: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    within: Mapping[str, str] = field(default_factory=dict)
    choice: Choice = as_selected

    @property
    def page_name(self) -> str:
        """What the page of the figure calls it, in its address too."""
        return self.name or self.key

    def is_offered(self, page: Context) -> bool:
        """Whether there is such a figure on its page: not without the settings that it requires."""
        return all(page.options[name] for name in self.required)

    def shown(self, page: Shown) -> Shown:
        """What the figure is drawn for on its page: with the settings that it reads, and with no other."""
        own = {name: page.options[name] for name in self.settings}
        return self.choice(replace(page, options=own))

    def titled(self, here: Context) -> str:
        """Its title; ``here`` is as ``shown`` gives it."""
        return here.tr(self.title) if isinstance(self.title, str) else self.title(here)

    def worded(self, here: Context, answer: Answer) -> str:
        """How it is counted, in words."""
        rule = self.counting_rule
        return here.tr(rule) if isinstance(rule, str) else rule(here, answer)

    def drawn(self, here: Context) -> DrawnFigure:
        """The figure with all that is said of it; ``here`` is as ``shown`` gives it."""
        answer = self.question(here)
        made, numbers = self.drawing(here, answer), self._numbers(here, answer)
        return DrawnFigure(
            key=self.page_name,
            title=self.titled(here),
            counting_rule=self.worded(here, answer),
            drawing=made if isinstance(made, Map) else chart(made),
            alt=self.alt(here, answer),
            numbers=numbers,
            drilldown=self.drilldown(here),
            note=self.note(here, answer),
            empty=here.tr(self.empty) if self.empty and numbers.empty else "",
            within=self.within,
        )

    def pictured(self, here: Context) -> PicturedFigure | None:
        """The figure drawn without a browser; None where it cannot be, or not with these settings."""
        answer = self.question(here)
        picture = self._picture(here, answer)
        if picture is None:
            return None
        return PicturedFigure(
            key=self.page_name,
            title=self.titled(here),
            counting_rule=self.worded(here, answer),
            picture=picture,
            alt=picture.alt or self.alt(here, answer),
            note=picture.note or self.note(here, answer),
        )

    def _picture(self, here: Context, answer: Answer) -> Picture | None:
        if self.picture != "bars":
            return self.picture(here, answer) if self.picture else None
        bars = self.drawing(here, answer)
        assert isinstance(bars, Figure)
        room = named_bars.NARROW if here.is_narrow else named_bars.WIDE
        return named_bars.draw(bars.rows, bars.groups, here.tr, room)

    def _numbers(self, here: Context, answer: Answer) -> pd.DataFrame:
        if self.numbers is not None:
            return self.numbers(here, answer)
        if not isinstance(answer, pd.DataFrame):
            raise TypeError(f"{self.key}: say in `numbers` which rows are shown")
        return answer


Rows: TypeAlias = Sequence[FigureSpec[Any] | tuple[FigureSpec[Any], ...]]
"""Figures of a page in their order, one below the other; those of a tuple stand beside each other."""


def each(rows: Rows) -> Iterator[FigureSpec[Any]]:
    """All figures of these rows, in their order."""
    for row in rows:
        yield from row if isinstance(row, tuple) else (row,)
