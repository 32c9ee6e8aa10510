"""One reader's visit of one page: what every view is given."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

import pandas as pd

from dashboard.model.periods import Comparison, compare
from dashboard.model.selection import Selection
from dashboard.store import profiles, questions
from dashboard.store.open import Store
from dashboard.store.search import Suggestion
from dashboard.theme import Look
from dashboard.ui import data
from dashboard.ui.browser import Width
from dashboard.ui.stage import Stage
from dashboard.words import Words


@dataclass(frozen=True)
class Visit:
    """The register, what the reader selected, in which language and look.

    ``options`` are the page's own settings; ``width`` is that of the page; ``stage`` is where one figure is embedded.
    """

    store: Store
    selection: Selection
    words: Words
    look: Look
    page: str
    options: Mapping[str, str]
    width: Width = "wide"
    base: Selection | None = None
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

    def count(self, *by: str) -> pd.DataFrame:
        """Events of the Selection by one or two dimensions; see questions.count."""
        return cast(pd.DataFrame, data.ask(self.store, "count", self.selection, by=by))

    def choosing(self, selection: Selection) -> "Visit":
        """The same visit showing another Selection than the reader filtered."""
        return replace(self, selection=selection, base=self.filtered)

    def periods(self) -> Comparison | None:
        """The chosen years and the ones before; see periods.compare."""
        store = self.store
        return compare(self.selection, store.first_year, store.last_year, store.last_full_year)

    def draw(self, make: Callable[..., Any], frame: pd.DataFrame, **options: Any) -> Any:
        """What a pure function of charts or maps makes of a frame, in the reader's language and look."""
        return data.drawn(make, frame, self.store, self.words, self.look, **options)

    def totals(self, selection: Selection | None = None) -> dict[str, int]:
        """Headline figures of this or another Selection; see questions.totals."""
        chosen = self.selection if selection is None else selection
        return cast(dict[str, int], data.ask(self.store, "totals", chosen))

    def places(self) -> pd.DataFrame:
        """Places of the Selection; see questions.locate."""
        return cast(pd.DataFrame, data.ask(self.store, "locate", self.selection))

    def events_at(self, places: tuple[str, ...]) -> int:
        """How many events of the Selection have one of these places; see questions.count_at."""
        return cast(int, data.ask(self.store, "count_at", self.selection, places=places))

    def context(self, *kinds: str) -> pd.DataFrame:
        """Context markers of the Selection's years and conflicts, of some kinds or all; see questions.context."""
        return cast(pd.DataFrame, data.ask(self.store, "context", self.selection, kinds=kinds))

    def organisations(self, typed: str) -> pd.DataFrame:
        """Organisations of the Selection with their events by role; see questions.organisations."""
        return cast(
            pd.DataFrame, data.ask(self.store, "organisations", self.selection, typed=typed)
        )

    def spans(self, limit: int) -> pd.DataFrame:
        """The newest events of the Selection as marks on a timeline; see questions.spans."""
        return cast(pd.DataFrame, data.ask(self.store, "spans", self.selection, limit=limit))

    def pairs(self) -> pd.DataFrame:
        """Themes that go together in the Selection; see questions.pairs."""
        return cast(pd.DataFrame, data.ask(self.store, "pairs", self.selection))

    def entity(self, table: str, code: str) -> questions.Row:
        """The row of one organisation, place or process; see profiles.entity. Raises UnknownRecordError."""
        return profiles.entity(self.store, table, code)

    def rounds(self, limit: int) -> pd.DataFrame:
        """The newest events of the Selection with the time before each; see profiles.rounds."""
        return cast(pd.DataFrame, data.ask(self.store, "rounds", self.selection, limit=limit))

    def record(self, event_id: str) -> questions.Record:
        """One event with everything known. Raises UnknownRecordError."""
        return questions.detail(self.store, event_id)

    def events(self, **page: object) -> pd.DataFrame:
        """One page of events of the Selection; see questions.list_events."""
        return cast(pd.DataFrame, data.ask(self.store, "list_events", self.selection, **page))

    def found(self, **page: object) -> pd.DataFrame:
        """One page of events of the Selection by relevance; see search.find."""
        return cast(pd.DataFrame, data.ask(self.store, "find", self.selection, **page))

    def named(self) -> pd.DataFrame:
        """Organisations, places, themes, ... that the words name; see search.named."""
        return cast(pd.DataFrame, data.ask(self.store, "named", self.selection))

    def suggestion(self) -> Suggestion | None:
        """What to look for instead of words that find nothing; see search.suggest."""
        return cast(Suggestion | None, data.ask(self.store, "suggest", self.selection))

    def articles(self, **page: object) -> pd.DataFrame:
        """One page of articles that report events of the Selection; see sources.list_articles."""
        return cast(pd.DataFrame, data.ask(self.store, "list_articles", self.selection, **page))

    def reported_events(self, articles: tuple[str, ...]) -> pd.DataFrame:
        """Events of the Selection that these articles report; see sources.reported_events."""
        return cast(
            pd.DataFrame, data.ask(self.store, "reported_events", self.selection, articles=articles)
        )

    def count_articles(self, by: str) -> pd.DataFrame:
        """Articles that report events of the Selection by one dimension; see sources.count_articles."""
        return cast(pd.DataFrame, data.ask(self.store, "count_articles", self.selection, by=by))

    def completeness(self) -> dict[str, int]:
        """How completely the events of the Selection are known; see sources.completeness."""
        return cast(dict[str, int], data.ask(self.store, "completeness", self.selection))
