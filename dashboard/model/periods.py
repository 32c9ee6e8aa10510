"""The periods that a Selection is compared with, and those that pages offer."""

from dataclasses import dataclass

from dashboard.model.selection import Selection
from dashboard.model.text import later

DEFAULT_YEARS = 5
RECENT_YEARS = 3
"""Organisations with an event in the newest so many years, the incomplete one included, count as active."""
Preset = tuple[str, int | None, int | None]
"""A name, and the first and last year it stands for; None leaves the bound open."""


@dataclass(frozen=True)
class Comparison:
    """Two Selections that differ in their years alone: the current period, and the one before it of the same length."""

    current: Selection
    before: Selection


def presets(last_full_year: int) -> tuple[Preset, ...]:
    """Return periods that pages offer; most begin or end with a war or hostilities of context.csv."""
    return (
        (later("Last five full years"), last_full_year - DEFAULT_YEARS + 1, last_full_year),
        (later("After the 2023 hostilities (from 2024)"), 2024, None),
        (later("Since the 2022 hostilities (from 2022)"), 2022, None),
        (later("Since the 2020 war (from 2020)"), 2020, None),
        (later("After the 2020 war (from 2021)"), 2021, None),
        (later("Since the 2008 war (from 2008)"), 2008, None),
        (later("Before the 2008 war (to 2007)"), None, 2007),
    )


def recently(selection: Selection, newest_year: int) -> Selection | None:
    """Return the Selection limited to the newest RECENT_YEARS years of the register.

    None where that changes nothing, or leaves no year.
    """
    since = newest_year - RECENT_YEARS + 1
    first, last = selection.from_year, selection.to_year
    if (first is not None and first >= since) or (last is not None and last < since):
        return None
    return selection.during(since, last)


def compare(
    selection: Selection, first_year: int, last_year: int, last_full_year: int
) -> Comparison | None:
    """Return the chosen years and the same number of years before; by default the last five full years.

    ``first_year`` and ``last_year`` are those of the register and stand in for a year that is left open. None where
    the period before would begin before the register does.

    >>> chosen = Selection().during(2020, 2023)
    >>> found = compare(chosen, first_year=1997, last_year=2026, last_full_year=2025)
    >>> found.before.from_year, found.before.to_year
    (2016, 2019)
    """
    if selection.from_year is None and selection.to_year is None:
        first, last = last_full_year - DEFAULT_YEARS + 1, last_full_year
    else:
        first = selection.from_year if selection.from_year is not None else first_year
        last = selection.to_year if selection.to_year is not None else last_year
    before = first - (last - first + 1)
    if before < first_year or last < first:
        return None
    return Comparison(selection.during(first, last), selection.during(before, first - 1))
