"""The period before the one looked at."""

import pytest

from dashboard.model.periods import compare, presets, recently
from dashboard.model.selection import Selection

FIRST, LAST, LAST_FULL = 1997, 2026, 2025


def years(selection: Selection) -> list[tuple[int | None, int | None]]:
    """List the years looked at and those before; nothing where there is no period before."""
    comparison = compare(selection, FIRST, LAST, LAST_FULL)
    periods = [comparison.before, comparison.current] if comparison else []
    return [(period.from_year, period.to_year) for period in periods]


@pytest.mark.parametrize(
    ("chosen", "before"),
    [
        (Selection.of(2018, 2023), (2012, 2017)),
        (Selection.of(2020, 2020), (2019, 2019)),
        (Selection.of(2016), (2005, 2015)),
        (Selection.of(1998, 1998), (1997, 1997)),
    ],
    ids=["several years", "one year", "no last year", "the first that has one"],
)
def test_the_period_before_is_as_long_and_ends_just_before(
    chosen: Selection, before: tuple[int, int]
) -> None:
    assert years(chosen)[0] == before


def test_without_years_the_last_five_full_years_are_compared_with_the_five_before() -> None:
    assert years(Selection()) == [(2016, 2020), (2021, 2025)]


@pytest.mark.parametrize(
    "chosen",
    [
        Selection.of(1997, 1999),
        Selection.of(2000, 2010),
        Selection.of(None, 2010),
        Selection.of(1990, 1992),
    ],
    ids=["the first years", "reaching too far back", "no first year", "before the register"],
)
def test_there_is_no_period_before_where_the_register_does_not_cover_it(
    chosen: Selection,
) -> None:
    assert years(chosen) == []


def test_a_first_year_after_the_register_has_no_comparison() -> None:
    assert years(Selection.of(2030)) == []


def test_a_register_too_short_for_both_periods_has_no_comparison() -> None:
    assert compare(Selection(), 2018, 2026, 2025) is None


def test_all_other_filters_stay() -> None:
    comparison = compare(Selection.of(2018, 2020, "word", theme=["youth"]), FIRST, LAST, LAST_FULL)
    assert comparison is not None
    assert comparison.before == Selection.of(2015, 2017, "word", theme=["youth"])


def test_periods_to_choose_from_follow_the_last_full_year() -> None:
    assert presets(2025)[0][1:] == (2021, 2025)


def test_periods_to_choose_from_have_different_names_and_bounds_in_order() -> None:
    assert len({name for name, _, _ in presets(2025)}) == len(presets(2025))
    assert all((first or 1997) <= (last or 2026) for _, first, last in presets(2025))


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ((None, None), (2024, None)),
        ((2010, 2026), (2024, 2026)),
        ((2010, 2024), (2024, 2024)),
        ((2010, 2023), None),
        ((2024, None), None),
    ],
    ids=str,
)
def test_recent_years_are_the_newest_three(
    years: tuple[int | None, int | None], expected: tuple[int, int | None] | None
) -> None:
    recent = recently(Selection.of(*years, theme=["youth"]), 2026)
    found = (recent.from_year, recent.to_year) if recent else None
    assert found == expected
