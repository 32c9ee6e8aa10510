"""One reader's visit of one page: what every view is given."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, Self, TypeVar

from dashboard.figures.context import Context
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.ui import data

Made = TypeVar("Made")
Answer = TypeVar("Answer")
Options = ParamSpec("Options")
Given = ParamSpec("Given")


@dataclass(frozen=True)
class Page(Context):
    """A Context whose answers and figures are kept for all readers."""

    def ask(
        self,
        question: Callable[Concatenate[Store, Selection, Options], Answer],
        *given: Options.args,
        **options: Options.kwargs,
    ) -> Answer:
        """The answer to a question about the events of the Selection, from the cache where it was asked before."""
        return data.ask(self.store, question, self.selection, *given, **options)

    def memoised(
        self,
        make: Callable[Concatenate[Self, Given], Made],
        *of: Given.args,
        **named: Given.kwargs,
    ) -> Made:
        """What a function makes of this page and plain values: a figure, a map, a text; made once for all readers.

        It must depend on nothing else, and what it makes must not be changed.
        """
        key = (
            *(make.__module__, make.__qualname__, of, sorted(named.items())),
            *(self.store.fingerprint, self.selection, self.page_selection, self.compared),
            *(self.path, sorted(self.options.items()), self.width, self.is_still),
            *(self.tr.language, self.look.mode),
        )
        return data.memoised(key, lambda: make(self, *of, **named))
