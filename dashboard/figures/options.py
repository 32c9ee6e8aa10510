"""The settings of pages beside the filters, one line each: page, name and allowed values."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.model.errors import Problem
from dashboard.model.promises import STANDINGS
from dashboard.model.text import later
from dashboard.store.engine import Store
from dashboard.store.questions.events import SORTS
from dashboard.store.questions.links import ROLES
from dashboard.store.questions.sources import ARTICLE_SORTS

_LEADING_ROLES = ("organiser", "co_organiser", "mediator", "host", "funder", "participant")
"""The roles that most events tell of; the finer ones are part of them."""
_ROLES = (
    *("organiser", "co_organiser", "mediator", "facilitator", "host", "funder", "implementer"),
    *("supporter", "participant", "observer", "speaker", "signatory"),
)
"""All roles that a register of some size tells of, in the order of their vocabulary."""
NETWORK_SORTS = ("events", "partners", "together", "between", "name", "since", "tracks")
"""The columns that the table of a network can be sorted by."""


@dataclass(frozen=True)
class Option:
    """One setting of a page beside the filters. ``codes`` are its values, the first by default.

    Without codes the value is a ``text``, a whole ``number``, or a code of the vocabulary or table ``holds``; "" by
    default.
    """

    page: str
    name: str
    codes: tuple[str, ...] = ()
    holds: str = "text"

    @property
    def key(self) -> str:
        """The key of its widget."""
        return f"{self.page or 'overview'}.{self.name}"

    @property
    def default(self) -> str:
        """Its value where the address has none."""
        return self.codes[0] if self.codes else ""

    def problem(self, value: str, store: Store) -> Problem | None:
        """Return what is wrong with a value of an address; None where it is valid."""
        if self.codes:
            return None if value in self.codes else Problem(self.name, value, later("a known code"))
        if self.holds == "number" and not (
            value.isascii() and value.isdecimal() and len(value) < 5
        ):
            return Problem(self.name, value, later("a whole number"))
        if self.holds in store.terms and value not in store.terms[self.holds]:
            return Problem(self.name, value, later("a known code"))
        return None


OPTIONS = (
    Option("", "as", _LEADING_ROLES),
    Option("map", "view", ("region", "europe", "world")),
    Option("map", "show", ("places", "years", "density")),
    Option("map", "reach", ("in", "until")),
    Option("map", "year", holds="number"),
    Option("map", "id", holds="places"),
    Option("timeline", "show", ("bars", "lanes", "months", "outbreaks")),
    Option("timeline", "lane", ("series", "conflicts")),
    Option("timeline", "by", ("track", "conflict", "kind", "theme")),
    Option("timeline", "step", ("year", "month")),
    Option("outcomes", "chain"),
    Option("outcomes", "promises", ("all", *STANDINGS)),
    Option("organisations", "as", _ROLES),
    Option("organisations", "name"),
    Option("networks", "among", tuple(ROLES)),
    Option("networks", "least", ("auto", "1", "2", "3", "5", "10", "20")),
    Option("networks", "sort", NETWORK_SORTS),
    Option("networks", "order", ("desc", "asc")),
    Option("events", "event"),
    Option("events", "sort", tuple(SORTS)),
    Option("events", "order", ("desc", "asc")),
    Option("events", "page", holds="number"),
    Option("search", "page", holds="number"),
    Option("articles", "sort", tuple(ARTICLE_SORTS)),
    Option("articles", "order", ("desc", "asc")),
    Option("articles", "page", holds="number"),
    Option("organisation", "id", holds="organisations"),
    Option("theme", "id", holds="themes"),
    Option("conflict", "id", holds="conflicts"),
    Option("place", "id", holds="places"),
    Option("process", "id", holds="series"),
    Option("programme", "id", holds="programmes"),
    Option("country", "id", holds="countries"),
    Option("year", "id", holds="number"),
    Option("gaps", "by", ("theme", "conflict")),
    Option("gaps", "show", ("all", "open")),
    Option("gaps", "least", ("5", "1", "3", "10", "20")),
    Option("gaps", "of", ("theme", "series", "organisation")),
)


def option_of(page: str, name: str) -> Option:
    """Return the setting of that name of a page."""
    return next(option for option in OPTIONS if (option.page, option.name) == (page, name))


def defaults(page: str) -> dict[str, str]:
    """Return the default settings of a page."""
    return {option.name: option.default for option in OPTIONS if option.page == page}


def settings_in_use(page: str, options: Mapping[str, str], *without: str) -> dict[str, str]:
    """Return the settings of a page that differ from their defaults, apart from those in ``without``."""
    return {
        name: value
        for name, value in options.items()
        if name not in without and value != option_of(page, name).default
    }


def key_of(page: str, name: str) -> str:
    """Return the session key of one setting of a page."""
    return option_of(page, name).key
