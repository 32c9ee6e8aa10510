"""One reader's visit of one page: what every view is given."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar

import pandas as pd

from dashboard.drawing.figure import Figure, Row
from dashboard.drawing.theme import Look
from dashboard.model.periods import Comparison, compare
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator
from dashboard.ui import data
from dashboard.ui.browser import Width
from dashboard.ui.stage import Stage

Made = TypeVar("Made")
Answer = TypeVar("Answer")
Options = ParamSpec("Options")
Given = ParamSpec("Given")


class Drawing(NamedTuple):
    """A figure as Plotly's JSON; where it is no more than named bars, also these and their groups (plotting.Figure)."""

    json: str
    rows: Sequence[Row] = ()
    groups: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Page:
    """The register, what the reader selected, in which language and look.

    ``options`` are the page's own settings; ``width`` is that of the page; ``other`` is the Selection that this one is
    compared with, on the page that compares two; ``stage`` is where one figure is embedded.
    """

    store: Store
    selection: Selection
    tr: Translator
    look: Look
    path: str
    options: Mapping[str, str]
    width: Width = "wide"
    base: Selection | None = None
    other: Selection | None = None
    stage: Stage | None = None

    @property
    def filtered(self) -> Selection:
        """What the reader filtered, also where a part of the page shows another Selection."""
        return self.base or self.selection

    @property
    def is_narrow(self) -> bool:
        """True on a phone."""
        return self.width == "narrow"

    @property
    def is_brushed(self) -> bool:
        """Whether years can be drawn over a timeline: not where a finger scrolls, and not on an embedded figure."""
        return not self.is_narrow and self.stage is None

    def ask(
        self,
        question: Callable[Concatenate[Store, Selection, Options], Answer],
        *given: Options.args,
        **options: Options.kwargs,
    ) -> Answer:
        """The answer to a question about the events of the Selection, from the cache where it was asked before."""
        return data.ask(self.store, question, self.selection, *given, **options)

    def choosing(self, selection: Selection) -> "Page":
        """The same visit showing another Selection than the reader filtered."""
        return replace(self, selection=selection, base=self.filtered)

    def periods(self) -> Comparison | None:
        """The chosen years and the ones before; see periods.compare."""
        store = self.store
        return compare(self.selection, store.first_year, store.last_year, store.last_full_year)

    def memoised(
        self,
        make: Callable[Concatenate["Page", Given], Made],
        *of: Given.args,
        **named: Given.kwargs,
    ) -> Made:
        """What a function makes of this page and plain values: a figure, a map, a text; made once for all readers.

        It must depend on nothing else, and what it makes must not be changed.
        """
        key = (
            *(make.__module__, make.__qualname__, of, sorted(named.items())),
            *(self.store.fingerprint, self.selection, self.base, self.other),
            *(self.path, sorted(self.options.items()), self.width, self.stage is None),
            *(self.tr.language, self.look.mode),
        )
        return data.memoised(key, lambda: make(self, *of, **named))

    def draw(self, make: Callable[..., Figure], frame: pd.DataFrame, **options: Any) -> Drawing:
        """The figure that a pure function of charts makes of a frame for this reader."""
        made = make(frame, self.tr, self.look, **options)
        return Drawing(made.to_json(), made.rows, made.groups)

    @property
    def lasts_until_now(self) -> bool:
        """True where the chosen years reach into the newest year, so that an open gap lasts until today."""
        last = self.selection.to_year
        return last is None or last > self.store.last_full_year
