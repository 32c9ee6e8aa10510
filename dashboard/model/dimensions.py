"""DIMENSIONS, one row a dimension: what events can be counted, filtered and listed by, and what each is called.

The filter bar, addresses, the command line, the API and its description, facets, counts, links from numbers to events,
sentences, tables and the tests read these rows; a dimension is added by one row (and its line in docs/methodology.md).

The words that a reader types (``q``) are the one parameter of a Selection without a row: they are a text, not codes, so
there is nothing to count, to list or to lead to. The chosen years are the row ``year``: its bounds ``from`` and ``to``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dashboard.model.text import later

Offered = Literal["all", "recorded", "with_bodies"]
"""Which codes a filter offers: all, those that occur in events, or only organisations that other bodies belong to."""

PARTICIPATION = "participation"
"""The link between an organisation, in a role, and an event. Dimensions of one link are read from the same row."""
OTHER = "other_"
"""Prefix of a column with a second code of a dimension: ``other_theme``."""
WORDS = "q"
"""The parameter of the words that a reader types."""


@dataclass(frozen=True)
class Together:
    """The filter that requires all chosen codes of a dimension together, instead of any of them."""

    parameter: str
    label: str
    choice: str


@dataclass(frozen=True)
class Dimension:
    """One thing that events have.

    Attributes
    ----------
    code
        Name of its column in answers, and of its parameter unless ``parameter`` says otherwise.
    label, plural
        What one of its values is called, and several; source text.
    vocabulary
        The vocabulary or table whose keys its values are; "" where values speak for themselves.
    table, column
        Where it stands in the Store: a link table, or "" for the event itself; the column only where not the code.
    first
        Where an event has a value in several rows of the table: the column that marks the first of them.
    is_many
        Whether an event can have several values.
    link
        Dimensions of the same link speak of the same row: an organisation *in that role*.
    profile
        Address of the page about one value.
    is_counted
        Whether events can be counted by it.
    parameter, filter_label, phrase
        Name of its filter ("" where it is none), what the filter is called where that is not the label, and what a
        sentence says of the chosen ``{names}``.
    choices
        The values of a filter that has no vocabulary, of which one can be chosen.
    together
        The filter that asks for all chosen codes together.
    bounds
        Parameters of the first and the last value, for a dimension that is filtered by a range.
    is_seldom
        Whether the filter stands under "More filters".
    offered
        Which codes the filter offers.
    """

    code: str
    label: str
    plural: str = ""
    vocabulary: str = ""
    table: str = ""
    column: str = ""
    first: str = ""
    is_many: bool = False
    link: str = ""
    profile: str = ""
    is_counted: bool = True
    parameter: str = ""
    filter_label: str = ""
    phrase: str = later("{names}")
    choices: tuple[tuple[str, str], ...] = ()
    together: Together | None = None
    bounds: tuple[str, str] | None = None
    is_seldom: bool = False
    offered: Offered = "all"

    @property
    def stands_in(self) -> str:
        """The name of its column, in its link table or in the table of events."""
        return self.column or self.code


DIMENSIONS = (
    Dimension(
        "theme",
        later("Theme"),
        later("Themes"),
        vocabulary="themes",
        table="event_themes",
        is_many=True,
        profile="theme",
        parameter="theme",
        together=Together(
            "themes_match", later("Several themes"), later("All chosen themes together")
        ),
    ),
    Dimension(
        "conflict",
        later("Conflict"),
        later("Conflicts"),
        vocabulary="conflicts",
        table="event_conflicts",
        is_many=True,
        profile="conflict",
        parameter="conflict",
    ),
    Dimension("track", later("Track"), later("Tracks"), vocabulary="tracks", parameter="track"),
    Dimension("kind", later("Kind of event"), vocabulary="kinds", parameter="kind"),
    Dimension(
        "outcome",
        later("Outcome"),
        later("Outcomes"),
        vocabulary="outcome_kinds",
        table="event_outcomes",
        is_many=True,
        parameter="outcome",
        filter_label=later("What came of it"),
        phrase=later("with the outcome {names}"),
    ),
    Dimension(
        "level",
        later("Level"),
        later("Levels"),
        vocabulary="levels",
        parameter="level",
        filter_label=later("Who met"),
        phrase=later("at the level of {names}"),
        is_seldom=True,
    ),
    Dimension(
        "mode",
        later("Mode"),
        later("Modes"),
        vocabulary="modes",
        parameter="mode",
        filter_label=later("How they met"),
        is_seldom=True,
    ),
    Dimension(
        "country",
        later("Country of venue"),
        later("Countries of venue"),
        vocabulary="countries",
        profile="country",
        parameter="country",
        phrase=later("met in {names}"),
    ),
    Dimension(
        "place",
        later("Place"),
        later("Places"),
        vocabulary="places",
        table="event_places",
        column="place_id",
        is_many=True,
        profile="place",
        parameter="place",
        phrase=later("met in {names}"),
        is_seldom=True,
    ),
    Dimension(
        "organisation",
        later("Organisation"),
        later("Organisations"),
        vocabulary="organisations",
        table="event_organisations",
        column="organisation_id",
        first="is_first_of_organisation",
        is_many=True,
        link=PARTICIPATION,
        profile="organisation",
        parameter="organisation",
        phrase=later("with {names}"),
        together=Together(
            "organisations_match",
            later("Several organisations"),
            later("All chosen organisations together"),
        ),
    ),
    Dimension(
        "family",
        later("Organisation with all its bodies"),
        vocabulary="organisations",
        table="event_families",
        first="is_first_of_family",
        is_many=True,
        link=PARTICIPATION,
        is_counted=False,
        parameter="family",
        phrase=later("with {names} or its bodies"),
        is_seldom=True,
        offered="with_bodies",
    ),
    Dimension(
        "role",
        later("Role"),
        vocabulary="roles",
        table="event_organisations",
        first="is_first_of_role",
        is_many=True,
        link=PARTICIPATION,
        parameter="role",
        filter_label=later("In the role of"),
        phrase=later("in the role of {names}"),
    ),
    Dimension(
        "funder",
        later("Funder"),
        vocabulary="organisations",
        table="event_funders",
        is_many=True,
        parameter="funder",
        filter_label=later("Funded by"),
        phrase=later("funded by {names}"),
        together=Together(
            "funders_match", later("Several funders"), later("All chosen funders together")
        ),
        offered="recorded",
    ),
    Dimension(
        "series",
        later("Process"),
        later("Processes"),
        vocabulary="series",
        profile="process",
        parameter="series",
    ),
    Dimension(
        "programme",
        later("Programme"),
        later("Programmes"),
        vocabulary="programmes",
        table="event_programmes",
        is_many=True,
        profile="programme",
        parameter="programme",
        phrase=later("in the programme {names}"),
        is_seldom=True,
    ),
    Dimension(
        "status",
        later("Status"),
        vocabulary="statuses",
        parameter="status",
        is_seldom=True,
    ),
    Dimension(
        "date_precision",
        later("Precision of dates"),
        vocabulary="date_precisions",
        parameter="precision",
        phrase=later("date known by {names}"),
        is_seldom=True,
    ),
    Dimension(
        "sources",
        later("Articles"),
        column="article_count",
        is_counted=False,
        parameter="sources",
        choices=(("single", later("One article")), ("several", later("Two or more articles"))),
        is_seldom=True,
    ),
    Dimension("year", later("Year"), profile="year", bounds=("from", "to")),
    Dimension("month", later("Month")),
    Dimension(
        "theme_group",
        later("Theme group"),
        vocabulary="theme_groups",
        table="event_themes",
        is_many=True,
    ),
    Dimension(
        "organisation_kind",
        later("Kind of organisation"),
        vocabulary="organisation_kinds",
        table="event_organisations",
        first="is_first_of_kind",
        is_many=True,
        link=PARTICIPATION,
    ),
    Dimension(
        "organisation_country",
        later("Country of organisation"),
        vocabulary="countries",
        table="event_organisations",
        first="is_first_of_country",
        is_many=True,
        link=PARTICIPATION,
    ),
    Dimension(
        "language",
        later("Language"),
        vocabulary="languages",
        table="event_articles",
        is_many=True,
    ),
    Dimension("publisher", later("Publisher"), table="event_articles", is_many=True),
)
"""Every dimension, filters first, in the order in which pages show filters and addresses list parameters."""

BY_CODE: Mapping[str, Dimension] = {each.code: each for each in DIMENSIONS}
"""Each dimension by its column in answers."""
COUNTED: Mapping[str, Dimension] = {each.code: each for each in DIMENSIONS if each.is_counted}
"""The dimensions that events can be counted by, by code."""
PROFILES: Mapping[str, Dimension] = {each.profile: each for each in DIMENSIONS if each.profile}
"""The dimensions with a page about each value, by the address of these pages."""
FIRST_YEAR, LAST_YEAR = BY_CODE["year"].bounds or ("", "")
"""Parameters of the first and the last chosen year."""


MOVED: Mapping[str, str] = {"series": "programme"}
"""Filters, and that to which some of their codes moved: programmes were processes in edition 1, and keep their keys."""


@dataclass(frozen=True)
class Filter:
    """One filter by codes, made from the row of its dimension.

    ``name`` is its parameter, widget key and option on the command line; ``code`` is the code of its dimension.
    ``options`` names the vocabulary or table whose keys can be chosen; ``choices`` are (code, label) where the values
    are fixed instead. Of an ``is_single`` filter one code can be chosen.
    """

    name: str
    label: str
    code: str
    options: str = ""
    phrase: str = later("{names}")
    is_single: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    is_seldom: bool = False
    offered: Offered = "all"


def _filter(each: Dimension) -> Filter:
    return Filter(
        each.parameter,
        each.filter_label or each.label,
        each.code,
        each.vocabulary,
        each.phrase,
        is_single=bool(each.choices),
        choices=each.choices,
        is_seldom=each.is_seldom,
        offered=each.offered,
    )


def _match(each: Dimension, match: Together) -> Filter:
    choices = (("all", match.choice),)
    return Filter(
        match.parameter, match.label, each.code, is_single=True, choices=choices, is_seldom=True
    )


FILTERS = (
    *(_filter(each) for each in DIMENSIONS if each.parameter),
    *(_match(each, each.together) for each in DIMENSIONS if each.together),
)
"""Every filter by codes, in the order of the parameters in an address."""
FILTER: Mapping[str, Filter] = {each.name: each for each in FILTERS}
"""Each filter by its parameter."""
TOGETHER: Mapping[str, str] = {
    each.parameter: each.together.parameter for each in DIMENSIONS if each.together
}
"""For each filter whose codes can be required together, the filter that requires it: theme, themes_match."""
MATCHES = frozenset(TOGETHER.values())
"""The filters that require all chosen codes together."""
PARAMETERS = (FIRST_YEAR, LAST_YEAR, *(each.name for each in FILTERS), WORDS)
"""Every parameter of a Selection, in the order in which addresses list them."""


def dimension_of(name: str) -> Dimension:
    """Return the dimension that a filter belongs to, by the filter's parameter. Raises KeyError."""
    return BY_CODE[FILTER[name].code]


def vocabulary_of(code: str) -> str:
    """Return the vocabulary of a dimension's values, or "" where the values are their own labels. Raises KeyError."""
    return BY_CODE[code].vocabulary


def of_column(column: str) -> Dimension | None:
    """Return the dimension of a column of an answer (``theme`` or ``other_theme``), or None where it has none."""
    return BY_CODE.get(column.removeprefix(OTHER))


def beside(name: str) -> tuple[str, ...]:
    """Return the filters that a page about one value of a dimension sets itself, by the parameter of the dimension.

    These are its own filter, the one that requires its codes together, and others of the same codes and link: beside
    ``organisation`` also ``family``.
    """
    own = dimension_of(name)
    same = [
        each.parameter
        for each in DIMENSIONS
        if each.parameter and (each is own or (own.link and _are_alike(own, each)))
    ]
    return (*same, *(TOGETHER[each] for each in same if each in TOGETHER))


def _are_alike(one: Dimension, other: Dimension) -> bool:
    return (one.link, one.vocabulary) == (other.link, other.vocabulary)
