"""One reader's visit of one page: what every view is given."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple, TypeVar, cast

import pandas as pd

from dashboard.drawing.figure import Figure, Row
from dashboard.drawing.theme import Look
from dashboard.model.periods import Comparison, compare
from dashboard.model.rounds import Missing
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events as questions
from dashboard.store.questions import profiles
from dashboard.store.questions.gaps import Subject, last_day, last_year
from dashboard.store.questions.search import Suggestion
from dashboard.text.i18n import Translator
from dashboard.ui import data
from dashboard.ui.browser import Width
from dashboard.ui.stage import Stage

Made = TypeVar("Made")


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

    def count(self, *by: str) -> pd.DataFrame:
        """Events of the Selection by one or two dimensions; see questions.count."""
        return cast(pd.DataFrame, data.ask(self.store, "count", self.selection, by=by))

    def choosing(self, selection: Selection) -> "Page":
        """The same visit showing another Selection than the reader filtered."""
        return replace(self, selection=selection, base=self.filtered)

    def periods(self) -> Comparison | None:
        """The chosen years and the ones before; see periods.compare."""
        store = self.store
        return compare(self.selection, store.first_year, store.last_year, store.last_full_year)

    def kept(self, make: Callable[..., Made], *of: object) -> Made:
        """What a function makes of this visit and plain values: a figure, a map, a text; made once for all readers.

        It must depend on nothing else, and what it makes must not be changed.
        """
        key = (
            *(make.__module__, make.__qualname__, of),
            *(self.store.fingerprint, self.selection, self.base, self.other),
            *(self.path, sorted(self.options.items()), self.width, self.stage is None),
            *(self.tr.language, self.look.mode),
        )
        return cast(Made, data.kept(key, lambda: make(self, *of)))

    def draw(self, make: Callable[..., Figure], frame: pd.DataFrame, **options: Any) -> Drawing:
        """The figure that a pure function of charts makes of a frame for this reader."""
        made = make(frame, self.tr, self.look, **options)
        return Drawing(made.to_json(), made.rows, made.groups)

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

    def unrecorded_rounds(self) -> dict[str, Missing | None]:
        """Numbers of rounds without a record; see profiles.unrecorded_rounds."""
        asked = data.ask(self.store, "unrecorded_rounds", self.selection)
        return cast(dict[str, Missing | None], asked)

    def crises(self, context_ids: tuple[str, ...], span: int) -> pd.DataFrame:
        """Events of all years in the months around outbreaks of hostilities; see crises.crises."""
        of_all_years = self.selection.during(None, None)
        asked = data.ask(self.store, "crises", of_all_years, context_ids=context_ids, span=span)
        return cast(pd.DataFrame, asked)

    def funders(self) -> pd.DataFrame:
        """Funders of events of the Selection; see links.funders."""
        return cast(pd.DataFrame, data.ask(self.store, "funders", self.selection))

    def leaders(self) -> pd.DataFrame:
        """Who organised, co-organised or mediated events of the Selection; see links.leaders."""
        return cast(pd.DataFrame, data.ask(self.store, "leaders", self.selection))

    def funded(self, what: str) -> pd.DataFrame:
        """Organisers or themes by funder; see links.funded_organisers and links.funded_themes."""
        return cast(pd.DataFrame, data.ask(self.store, f"funded_{what}", self.selection))

    def venues(self, by: str) -> pd.DataFrame:
        """Events of the Selection by where they met; see links.venues."""
        return cast(pd.DataFrame, data.ask(self.store, "venues", self.selection, by=by))

    def met_in(self) -> pd.DataFrame:
        """Events of the Selection by conflict and country of venue; see links.met_in."""
        return cast(pd.DataFrame, data.ask(self.store, "met_in", self.selection))

    def record(self, event_id: str) -> questions.Record:
        """One event with everything known. Raises UnknownRecordError."""
        return questions.detail(self.store, event_id)

    def organisations_of(self, event_ids: tuple[str, ...]) -> Mapping[str, list[questions.Row]]:
        """Who had part in these events, by event; see extracts.organisations_of."""
        return data.organisations_of(self.store, event_ids)

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

    @property
    def lasts_until_now(self) -> bool:
        """True where the chosen years reach into the newest year, so that an open gap lasts until today."""
        last = self.selection.to_year
        return last is None or last > self.store.last_full_year

    @property
    def last_silent_day(self) -> date:
        """The last day that a silence can hold; see gaps.last_day."""
        return last_day(self.store, self.selection)

    @property
    def last_silent_year(self) -> int:
        """The last year that a gap can hold; see gaps.last_year."""
        return last_year(self.store, self.selection)

    def active_years(self, by: Subject) -> pd.DataFrame:
        """Events with dates in each year; see gaps.active_years."""
        return cast(pd.DataFrame, data.ask(self.store, "active_years", self.selection, by=by))

    def gaps(self, by: Subject, least: int, only_open: bool = False) -> pd.DataFrame:
        """Runs of years without events; see gaps.gaps."""
        asked = {"by": by, "least": least, "only_open": only_open}
        return cast(pd.DataFrame, data.ask(self.store, "gaps", self.selection, **asked))

    def silences(self, by: Subject, least: int, only_between: bool = False) -> pd.DataFrame:
        """The longest silence of each subject; see gaps.silences."""
        asked = {"by": by, "least": least, "only_between": only_between}
        return cast(pd.DataFrame, data.ask(self.store, "silences", self.selection, **asked))

    def never_recorded(self, least: int) -> pd.DataFrame:
        """Themes and conflicts that no event has together; see gaps.never_recorded."""
        return cast(
            pd.DataFrame, data.ask(self.store, "never_recorded", self.selection, least=least)
        )

    def overlap(self, other: Selection) -> int:
        """How many events are in this Selection and in another; see compared.overlap."""
        return cast(int, data.ask(self.store, "overlap", self.selection, other=other))
