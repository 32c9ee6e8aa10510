"""Selections drawn from what the register holds, so that most of them select something."""

from collections.abc import Mapping

from hypothesis import strategies as st

from dashboard.model.selection import FILTERS, Selection
from tests.property import oracle

NAMES = [each.name for each in FILTERS]
YEARS = st.integers(1995, 2028)

ALL_CODES: Mapping[str, list[str]] = {
    each.name: [code for code, _ in each.choices]
    or sorted(
        oracle.table(f"vocabularies/{each.options}")["code"]
        if each.options not in ("organisations", "places", "series")
        else oracle.table(each.options).iloc[:, 0]
    )
    for each in FILTERS
}

_COLUMNS = {"track": "track", "kind": "kind", "country": "country", "series": "series"} | {
    "status": "status",
    "precision": "date_precision",
}


def codes_of(event: str, name: str) -> list[str]:
    """List the codes of a filter that would select the event."""
    if name in _COLUMNS:
        return [code for code in [oracle.EVENTS.at[event, _COLUMNS[name]]] if code]
    if name == "family":
        bodies = oracle.codes_of("organisation", "organisation").get(event, ())
        return sorted({family for body in bodies for family in oracle.above(body)})
    if name in ("sources", "themes_match"):
        return ALL_CODES[name]
    return sorted(oracle.codes_of(oracle.HOME[name], name).get(event, ()))


@st.composite
def codes(draw: st.DrawFn, event: str, name: str) -> list[str]:
    """Draw codes of one filter: mostly one the event has, sometimes others beside it."""
    fitting = codes_of(event, name)
    if name in ("sources", "themes_match"):
        return [draw(st.sampled_from(ALL_CODES[name]))]
    fits = st.lists(st.sampled_from(fitting), min_size=1, max_size=2) if fitting else st.just([])
    others = st.lists(st.sampled_from(ALL_CODES[name]), max_size=2)
    return [*draw(fits), *draw(others)]


@st.composite
def typed(draw: st.DrawFn, words: frozenset[str]) -> str:
    """Draw one or two beginnings of words."""
    chosen = draw(st.lists(st.sampled_from(sorted(words)), min_size=1, max_size=2))
    return " ".join(word[: draw(st.integers(1, 12))] for word in chosen)


@st.composite
def selections(draw: st.DrawFn, without: tuple[str, ...] = ()) -> Selection:
    """Draw a Selection round one event: up to four filters, years and words, each or none."""
    event = draw(st.sampled_from(list(oracle.EVENTS.index)))
    free = [name for name in NAMES if name not in without]
    names = draw(st.lists(st.sampled_from(free), unique=True, max_size=4))
    first = draw(st.none() | YEARS)
    last = draw(st.none() | st.integers(first or 1995, 2028))
    words = draw(st.just("") | typed(oracle.words_of_events()[event]))
    return Selection.of(first, last, words, **{name: draw(codes(event, name)) for name in names})
