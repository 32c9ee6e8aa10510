"""What a figure is drawn for: register, Selection, language, look, and settings of its page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Concatenate, Literal, ParamSpec, Self, TypeVar

from dashboard.drawing.theme import Look
from dashboard.model.periods import Comparison, compare
from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator

Answer = TypeVar("Answer")
Made = TypeVar("Made")
Options = ParamSpec("Options")
Given = ParamSpec("Given")

Width = Literal["narrow", "medium", "wide"]
"""The width of a page's content: a phone, a tablet or small window, or more."""


@dataclass(frozen=True)
class Context:
    """What a figure is drawn for.

    ``path`` is the page of the figure, ``options`` are the settings of that page, ``width`` is its width. ``b`` is
    the Selection that this one is compared with, on the page that compares two. ``page_selection`` is the
    Selection of the whole page, where a part of it shows another one. A figure that ``is_still`` ignores clicks.
    """

    store: Store
    selection: Selection
    tr: Translator
    look: Look
    path: str
    options: Mapping[str, str]
    width: Width = "wide"
    page_selection: Selection | None = None
    b: Selection | None = None
    is_still: bool = False

    @property
    def filtered(self) -> Selection:
        """The Selection of the whole page, also where a part of it shows another one."""
        return self.page_selection or self.selection

    @property
    def has_events(self) -> bool:
        """Whether any event is selected; where two Selections are compared, on either side."""
        sides = (self, self.choosing(self.b)) if self.b is not None else (self,)
        return any(side.ask(questions.extent).events for side in sides)

    @property
    def is_narrow(self) -> bool:
        """Whether the page is as narrow as on a phone."""
        return self.width == "narrow"

    @property
    def is_brushed(self) -> bool:
        """Whether years can be drawn over a timeline: not where a finger scrolls, and not on a still figure."""
        return not self.is_narrow and not self.is_still

    @property
    def lasts_until_now(self) -> bool:
        """Whether the chosen years include the newest year, so that an open gap lasts until today."""
        last = self.selection.to_year
        return last is None or last > self.store.last_full_year

    def ask(
        self,
        question: Callable[Concatenate[Store, Selection, Options], Answer],
        *given: Options.args,
        **options: Options.kwargs,
    ) -> Answer:
        """Return the answer to a question about the events of the Selection."""
        return question(self.store, self.selection, *given, **options)

    def memoised(
        self,
        make: Callable[Concatenate[Self, Given], Made],
        *of: Given.args,
        **named: Given.kwargs,
    ) -> Made:
        """Return what a function makes of this context and plain values; ui.page.Page caches it.

        The result must depend on nothing else, and must not be changed.
        """
        return make(self, *of, **named)

    def choosing(self, selection: Selection) -> Self:
        """Return the same context with another Selection, and the present one as that of the page."""
        return replace(self, selection=selection, page_selection=self.filtered)

    def periods(self) -> Comparison | None:
        """Return the chosen years and the same number of years before; see periods.compare."""
        store = self.store
        return compare(self.selection, store.first_year, store.last_year, store.last_full_year)
