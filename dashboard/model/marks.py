"""What a click on a figure selects: a mark stands for a Selection, a span drawn over a time axis for years."""

from math import floor, isfinite

from dashboard.model.dimensions import FILTERS, TOGETHER
from dashboard.model.selection import Selection

_SINGLE = {each.name for each in FILTERS if each.is_single}


def answering(selection: Selection, mark: Selection) -> Selection:
    """Return the Selection after a click on a mark: the mark is added to it, or removed where it is selected already.

    Years of the mark replace the selected years; its codes are added to the selected codes. Where the mark requires
    codes together (``themes_match`` and its like), they are required beside the selected codes, or replace them where
    those are alternatives. A mark that would change nothing counts as selected.
    """
    chosen = _adding(selection, mark)
    return _letting_go(selection, mark) if chosen == selection else chosen


def brushed(selection: Selection, first: float, last: float, within: tuple[int, int]) -> Selection:
    """Return the Selection for the years that a drawn span touches, limited to the years ``within``.

    ``first`` and ``last`` are decimal years in any order: 2008.5 is the middle of 2008. The Selection is returned
    unchanged where the span touches no year.
    """
    if not (isfinite(first) and isfinite(last)):
        return selection
    begin, end = max(floor(min(first, last)), within[0]), min(floor(max(first, last)), within[1])
    return selection.during(begin, end) if begin <= end else selection


def _adding(selection: Selection, mark: Selection) -> Selection:
    chosen = selection.during(mark.from_year, mark.to_year) if _has_years(mark) else selection
    for name, codes in mark.codes:
        if name in TOGETHER.values():
            continue
        if mark.get(TOGETHER.get(name, "")):
            chosen = chosen.together(name, codes) or _instead(chosen, name, codes)
        else:
            present = () if name in _SINGLE else chosen.get(name)
            chosen = chosen.having(name, (*present, *codes))
    return chosen


def _instead(selection: Selection, name: str, codes: tuple[str, ...]) -> Selection:
    alone = selection.having(name, codes)
    return alone.having(TOGETHER[name], ["all"]) if len(codes) > 1 else alone


def _letting_go(selection: Selection, mark: Selection) -> Selection:
    rest = selection.during(None, None) if _has_years(mark) else selection
    for name, codes in mark.codes:
        if name in TOGETHER.values() or (name == "role" and _is_shared(rest, mark)):
            continue
        for code in codes:
            rest = rest.without(name, code)
    return rest


def _is_shared(rest: Selection, mark: Selection) -> bool:
    """Return whether the role of a mark's organisations is also the role of organisations that stay selected."""
    return bool(mark.get("organisation") and rest.get("organisation"))


def _has_years(mark: Selection) -> bool:
    return (mark.from_year, mark.to_year) != (None, None)
