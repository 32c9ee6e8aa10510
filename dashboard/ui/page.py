"""The page that a view draws: a Context with caches."""

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
    """A Context whose answers and figures are cached for all readers."""

    def ask(
        self,
        question: Callable[Concatenate[Store, Selection, Options], Answer],
        *given: Options.args,
        **options: Options.kwargs,
    ) -> Answer:
        """Return the answer to a question about the events of the Selection, from the cache where there is one."""
        return data.ask(self.store, question, self.selection, *given, **options)

    def memoised(
        self,
        make: Callable[Concatenate[Self, Given], Made],
        *of: Given.args,
        **named: Given.kwargs,
    ) -> Made:
        """Return what a function makes of this page and plain values, from the cache where there is one.

        The result must depend on nothing else, and must not be changed.
        """
        key = (
            *(make.__module__, make.__qualname__, of, sorted(named.items())),
            *(self.store.fingerprint, self.selection, self.page_selection, self.b),
            *(self.path, sorted(self.options.items()), self.width, self.is_still),
            *(self.tr.language, self.look.mode),
        )
        return data.memoised(key, lambda: make(self, *of, **named))
