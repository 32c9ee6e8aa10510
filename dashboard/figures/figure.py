"""A figure as a value: its question, its drawing and all texts about it, in one declaration."""

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
from dashboard.text.html import Markup

Answer = TypeVar("Answer")
Shown = TypeVar("Shown", bound=Context)
Options = ParamSpec("Options")


class Chart(NamedTuple):
    """A figure as Plotly's JSON; where it is nothing but named bars, also these bars and their groups."""

    json: str
    rows: Sequence[Row] = ()
    groups: Sequence[tuple[str, str]] = ()


class Map(NamedTuple):
    """A map with its height in pixels and its legend; ``name`` tells maps in the same position apart.

    Where it ``has_places`` they can be clicked.
    """

    deck: Deck
    height: int
    legend: Markup
    name: str
    has_places: bool


@dataclass(frozen=True)
class DrawnFigure:
    """A figure with all texts about it, in one language and look. It is cached for all readers: do not change it.

    ``key`` is its name on its page, which shows it ``within`` these settings. ``numbers`` are its rows, and
    ``drilldown`` returns the Selection of the events of a row. ``note`` says what a map leaves out; ``empty`` is shown
    instead of a drawing without rows.
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
    """A figure drawn without a browser, with all texts about it; ``key`` is its name on its page."""

    key: str
    title: str
    counting_rule: str
    picture: Picture
    alt: str
    note: str = ""


class Choice(Protocol):
    """Chooses what a figure shows of the Selection of its page."""

    def __call__(self, here: Shown) -> Shown:
        """Return the same context with the Selection and the width that the figure is drawn for."""


def as_selected(here: Shown) -> Shown:
    """Return the context unchanged: the figure shows what the page selects."""
    return here


def whole_register(here: Shown) -> Shown:
    """Return the context with all events, for a narrow figure beside text."""
    return replace(here, selection=Selection(), page_selection=None, width="narrow")


def asking(
    question: Callable[Concatenate[Store, Selection, Options], Answer],
    *given: Options.args,
    **options: Options.kwargs,
) -> Callable[[Context], Answer]:
    """Return the question of a figure that asks one question of the Store."""
    return lambda here: here.ask(question, *given, **options)


def chart(figure: Figure) -> Chart:
    """Return a figure in the form that is cached and sent."""
    return Chart(figure.to_json(), figure.rows, figure.groups)


@dataclass(frozen=True, kw_only=True, eq=False)
class FigureSpec(Generic[Answer]):
    """The declaration of one figure of one page.

    ``key`` is its address, ``name`` its name on its page where that is not the key. ``settings`` are the settings of
    the page that it reads, ``required`` those without which the figure does not exist; ``within`` are values of other
    settings with which the page shows it. ``choice`` chooses what it shows of the page's Selection. ``title`` and
    ``counting_rule`` are messages for the translator, or functions that return text. ``question`` asks the Store;
    drawing, alternative text, ``numbers`` (by default the answer itself) and ``note`` are made from its answer.
    ``drilldown`` returns the Selection of the events of a row. ``picture`` draws it without a browser, where that is
    possible: "bars" means the named bars of the drawing. ``empty`` is a message for an answer without rows.
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
        """Its name on its page, in the address of the page too."""
        return self.name or self.key

    def is_offered(self, page: Context) -> bool:
        """Return whether the figure exists on its page: it has all the settings that it requires."""
        return all(page.options[name] for name in self.required)

    def shown(self, page: Shown) -> Shown:
        """Return the context that the figure is drawn for, with the settings that it reads and no other."""
        own = {name: page.options[name] for name in self.settings}
        return self.choice(replace(page, options=own))

    def titled(self, here: Context) -> str:
        """Return its title; ``here`` is the result of ``shown``."""
        return here.tr(self.title) if isinstance(self.title, str) else self.title(here)

    def worded(self, here: Context, answer: Answer) -> str:
        """Return its counting rule in words."""
        counting_rule = self.counting_rule
        return (
            here.tr(counting_rule)
            if isinstance(counting_rule, str)
            else counting_rule(here, answer)
        )

    def drawn(self, here: Context) -> DrawnFigure:
        """Return the figure with all texts about it; ``here`` is the result of ``shown``."""
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
        """Return the figure drawn without a browser; None where that is not possible."""
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
"""The figures of a page in their order, below each other; those of one tuple stand beside each other."""


def each(rows: Rows) -> Iterator[FigureSpec[Any]]:
    """Yield all figures of these rows, in their order."""
    for row in rows:
        yield from row if isinstance(row, tuple) else (row,)
