"""The Selection: what the reader filtered, as one frozen value.

Widgets, addresses, the command line, the API and exports all use it. docs/methodology.md describes its parameters. An
event matches where it has any of the chosen values of each filter.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Self

from dashboard.model.dimensions import (
    FILTER,
    FILTERS,
    FIRST_YEAR,
    LAST_YEAR,
    MOVED,
    TOGETHER,
    WORDS,
)
from dashboard.model.errors import Problem
from dashboard.model.text import for_xml, later

MAX_WORDS_LENGTH = 200
MOST_PARAMETERS = 400
"""The most parameters that are read of one address."""

ORGANISING = ("organiser", "co_organiser")
"""Roles of those who organised an event."""
LEADING = (*ORGANISING, "mediator")
"""Roles of those who led an event: organised, co-organised or mediated it."""
CIVIL_SOCIETY = ("2", "3")
"""Tracks of civil society, without officials; see docs/methodology.md."""

Known = Mapping[str, Collection[str]]
"""For each filter name, the codes that can be chosen."""


@dataclass(frozen=True)
class Selection:
    """What the reader filtered. Equal selections are equal values, in whatever order they were chosen.

    ``from_year`` and ``to_year`` are inclusive. ``codes`` has (filter name, sorted codes) for each filter in use, in
    the order of FILTERS. ``words`` is the text that the reader typed; query.parse_query reads it.
    """

    from_year: int | None = None
    to_year: int | None = None
    codes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    words: str = ""

    @classmethod
    def of(
        cls,
        from_year: int | None = None,
        to_year: int | None = None,
        words: str = "",
        **codes: Iterable[str],
    ) -> Self:
        """Return a Selection from filter names and codes: ``Selection.of(2018, 2023, theme=["youth"])``."""
        return cls(
            from_year,
            to_year,
            _canonical({name: tuple(values) for name, values in codes.items()}),
            _tidy(words),
        )

    def get(self, name: str) -> tuple[str, ...]:
        """Return the codes chosen for a filter; empty where the filter is not used."""
        return dict(self.codes).get(name, ())

    def having(self, name: str, codes: Iterable[str]) -> Self:
        """Return the same Selection with exactly these codes for one filter; no codes switch the filter off."""
        return replace(self, codes=_canonical({**dict(self.codes), name: tuple(codes)}))

    def toggling(self, name: str, code: str) -> Self:
        """Return the same Selection with one code added to a filter, or removed where it is chosen already."""
        chosen = self.get(name)
        return self.without(name, code) if code in chosen else self.having(name, [*chosen, code])

    def without(self, name: str, code: str) -> Self:
        """Return the same Selection without one code of a filter; see ``leaving``."""
        return self.leaving(name, [each for each in self.get(name) if each != code])

    def leaving(self, name: str, codes: Iterable[str]) -> Self:
        """Return the same Selection with these codes for one filter, after the reader removed others.

        Codes that were required together stay so only while there are two or more.
        """
        left, match = self.having(name, codes), TOGETHER.get(name)
        is_alone = len(left.get(name)) < 2 and not {*self.get(name)} <= {*left.get(name)}
        return left.having(match, []) if match and is_alone else left

    def together(self, name: str, codes: Sequence[str]) -> Self | None:
        """Return the Selection of its events that have all of these codes; None where no Selection expresses it.

        It cannot where the filter has several alternative codes already, and these codes are not among them.
        """
        chosen, match = self.get(name), TOGETHER[name]
        if len(chosen) > 1 and not self.get(match):
            return self.having(name, codes) if len(codes) == 1 and codes[0] in chosen else None
        narrower = self.having(name, {*chosen, *codes})
        return narrower.having(match, ["all"]) if len(narrower.get(name)) > 1 else narrower

    def during(self, from_year: int | None, to_year: int | None) -> Self:
        """Return the same Selection for other years."""
        return replace(self, from_year=from_year, to_year=to_year)

    def saying(self, words: str) -> Self:
        """Return the same Selection with other words."""
        return replace(self, words=_tidy(words))

    @property
    def is_empty(self) -> bool:
        """True where nothing is filtered."""
        return self == type(self)()

    def to_params(self) -> list[tuple[str, str]]:
        """Return the parameters as (name, value), in a stable order; a filter has one pair for each code."""
        years = [(FIRST_YEAR, self.from_year), (LAST_YEAR, self.to_year)]
        return [
            *((name, f"{year:04}") for name, year in years if year is not None),
            *((name, code) for name, codes in self.codes for code in codes),
            *([(WORDS, self.words)] if self.words else []),
        ]


def _tidy(words: str) -> str:
    """Words of letters that files can hold: without control characters and halves of letters."""
    spoken = for_xml(" ".join(words.split()))
    return " ".join(spoken.split())[:MAX_WORDS_LENGTH].strip()


def _canonical(codes: Mapping[str, Iterable[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    unknown = set(codes) - set(FILTER)
    if unknown:
        raise KeyError(f"no filter is called {sorted(unknown)[0]!r}")
    chosen = {name: tuple(sorted(set(values))) for name, values in codes.items()}
    return tuple((each.name, chosen[each.name]) for each in FILTERS if chosen.get(each.name))


def parse(params: Iterable[tuple[str, str]], known: Known) -> tuple[Selection, tuple[Problem, ...]]:
    """Return the Selection that parameters describe, and a Problem for each value that had to be ignored.

    ``known`` has the codes of each filter; a code that moved to another filter is one of that. Unknown parameters are
    problems too, so pass only those of the Selection.
    """
    read, problems = _few(params)
    codes: dict[str, list[str]] = {}
    years: dict[str, int] = {}
    words = ""
    for given, value in read:
        name = _filter_of(given, value, known)
        if name in (FIRST_YEAR, LAST_YEAR):
            if value.isascii() and value.isdigit() and len(value) == 4:
                years[name] = int(value)
            else:
                problems.append(Problem(name, value, later("a year of four digits")))
        elif name == WORDS:
            words = value
        elif name not in FILTER:
            problems.append(Problem(name, value, later("a known parameter")))
        elif value not in known[name]:
            problems.append(Problem(name, value, later("a known code")))
        elif FILTER[name].is_single and codes.get(name, [value]) != [value]:
            problems.append(Problem(name, value, later("a single value")))
        else:
            codes.setdefault(name, []).append(value)
    if years.get(LAST_YEAR, 9999) < years.get(FIRST_YEAR, 0):
        problems.append(
            Problem(LAST_YEAR, str(years.pop(LAST_YEAR)), later("a year not before the first year"))
        )
    first, last = years.get(FIRST_YEAR), years.get(LAST_YEAR)
    return Selection.of(first, last, words, **codes), tuple(problems)


def _few(params: Iterable[tuple[str, str]]) -> tuple[list[tuple[str, str]], list[Problem]]:
    """Return the parameters that are read, and a Problem where there are more."""
    read = list(islice(params, MOST_PARAMETERS + 1))
    if len(read) <= MOST_PARAMETERS:
        return read, []
    return read, [Problem(*read.pop(), later("at most 400 parameters"))]


def _filter_of(name: str, code: str, known: Known) -> str:
    """The filter that has a code now: another one where the code moved to it (dimensions.MOVED)."""
    moved = MOVED.get(name)
    return moved if moved and code not in known[name] and code in known[moved] else name


def fixed_choices() -> dict[str, tuple[str, ...]]:
    """Return the codes of each filter whose values are fixed in FILTERS."""
    return {each.name: tuple(code for code, _ in each.choices) for each in FILTERS if each.choices}
