"""Which years a Selection is compared with: the period before."""

from dataclasses import dataclass

from dashboard.model.selection import Selection
from dashboard.model.text import later

DEFAULT_YEARS = 5
RECENT_YEARS = 3
"""Who is on record in the newest so many years, the incomplete one too, is called active."""
Preset = tuple[str, int | None, int | None]
"""A name, and the first and last year it stands for; None leaves the bound open."""


@dataclass(frozen=True)
class Comparison:
    """Two Selections alike but for their years: the period looked at and the one just before, equally long."""

    current: Selection
    before: Selection


def presets(last_full_year: int) -> tuple[Preset, ...]:
    """Periods that readers often ask for; their bounds are the wars and hostilities in context.csv."""
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
    """The selected events of the newest RECENT_YEARS years; None where all of them, or none, are of these years."""
    since = newest_year - RECENT_YEARS + 1
    first, last = selection.from_year, selection.to_year
    if (first is not None and first >= since) or (last is not None and last < since):
        return None
    return selection.during(since, last)


def compare(
    selection: Selection, first_year: int, last_year: int, last_full_year: int
) -> Comparison | None:
    """The chosen years and the same number before; with none chosen, the last five full years and the five before.

    ``first_year`` and ``last_year`` bound the register and stand in for a year that was left open. None where the
    period before would begin before the register does, since an earlier time is not covered.

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
