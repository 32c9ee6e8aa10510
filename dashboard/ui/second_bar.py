"""The controls of the second Selection: its filters, and chips of what is active in it."""

from collections.abc import Sequence

import streamlit as st

from dashboard.model.selection import Selection
from dashboard.ui import second
from dashboard.ui.chips import active
from dashboard.ui.markdown import plain
from dashboard.ui.visit import Visit

MOST_ORGANISATIONS = 60
_FIRST, _LAST = "b.from", "b.to"
_FILTERS = {
    "theme": "themes",
    "conflict": "conflicts",
    "track": "tracks",
    "organisation": "organisations",
}


def draw(visit: Visit, other: Selection) -> None:
    """A button that opens the filters of B, and a chip for each value that is active in it."""
    words = visit.words
    with st.container(
        horizontal=True, gap="xsmall", key="second-chips", vertical_alignment="center"
    ):
        with st.popover(words("Choose B"), key="second.popover", icon=":material/tune:"):
            _years(visit, other)
            for name in _FILTERS:
                _filter(visit, other, name)
            st.caption(
                words("For any other filter: choose it for A in the filter bar, then copy A to B.")
            )
        for label, without in active(other, words):
            st.button(
                plain(label),
                key=f"second.chip.{label}",
                icon=":material/close:",
                icon_position="right",
                help=words("Remove this filter from B"),
                on_click=second.choose,
                args=(without,),
            )


def _years(visit: Visit, other: Selection) -> None:
    words, store = visit.words, visit.store
    chosen = [year for year in (other.from_year, other.to_year) if year is not None]
    years = sorted({*range(store.first_year, store.last_year + 1), *chosen})
    st.session_state[_FIRST], st.session_state[_LAST] = other.from_year, other.to_year
    left, right = st.columns(2, gap="small", wrap=False)
    for column, key, label, options in (
        (left, _FIRST, words("From year (B)"), years),
        (right, _LAST, words("To year (B)"), years[::-1]),
    ):
        column.selectbox(
            label,
            options,
            key=key,
            index=None,
            placeholder=str(options[0]),
            on_change=_change_years,
            args=(key,),
        )


def _change_years(changed: str) -> None:
    """A first year after the last one makes the other bound follow, so that the years are always a period."""
    first, last = st.session_state[_FIRST], st.session_state[_LAST]
    if first is not None and last is not None and first > last:
        first = last = st.session_state[changed]
    second.choose(second.current().during(first, last))


def _filter(visit: Visit, other: Selection, name: str) -> None:
    words, vocabulary = visit.words, _FILTERS[name]
    labels = {
        "theme": words("Theme (B)"),
        "conflict": words("Conflict (B)"),
        "track": words("Track (B)"),
        "organisation": words("Organisation (B)"),
    }
    key = f"b.{name}"
    st.session_state[key] = list(other.get(name))
    st.multiselect(
        labels[name],
        _codes(visit, other, name),
        format_func=lambda code: plain(words.term(vocabulary, code)),
        key=key,
        placeholder=words("all"),
        on_change=_change,
        args=(name,),
    )


def _codes(visit: Visit, other: Selection, name: str) -> Sequence[str]:
    """What can be chosen: all terms; of organisations those with most events, and those that are chosen."""
    if name != "organisation":
        return list(visit.store.terms[_FILTERS[name]])
    leading = visit.choosing(Selection()).organisations("")["organisation"].head(MOST_ORGANISATIONS)
    return list(dict.fromkeys([*other.get(name), *map(str, leading)]))


def _change(name: str) -> None:
    second.choose(second.current().having(name, st.session_state[f"b.{name}"]))
