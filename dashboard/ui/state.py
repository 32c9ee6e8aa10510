"""What the widgets of the filters hold: a Selection into the session's state and out of it.

Keys are the parameter names; the terms of a filter that is arranged by groups have a widget a group.
"""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.model.dimensions import FILTERS, Filter
from dashboard.model.selection import Selection
from dashboard.model.tables import table
from dashboard.model.vocabulary import Vocabulary

FIRST, LAST, WORDS = "from", "to", "q"

Terms = Mapping[str, Vocabulary]
State = dict[str, object]


def groups_of(each: Filter) -> str | None:
    """The vocabulary of groups a filter's terms are arranged by, if any."""
    fields = {field.name: field for field in table(each.options).fields} if each.options else {}
    return fields["group"].codes if "group" in fields else None


def keys_of(each: Filter, terms: Terms) -> list[str]:
    """Keys of a filter's widgets."""
    groups = groups_of(each)
    return [f"{each.name}.{group}" for group in terms[groups]] if groups else [each.name]


def hold(keys: Sequence[str]) -> None:
    """Keep what widgets of these keys hold while they are not drawn; Streamlit would forget it."""
    for key in keys:
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]


def to_state(selection: Selection, terms: Terms) -> State:
    """Values of all widgets for a Selection."""
    state: State = {FIRST: selection.from_year, LAST: selection.to_year, WORDS: selection.words}
    for each in FILTERS:
        codes = list(selection.get(each.name))
        groups = groups_of(each)
        if groups:
            for group in terms[groups]:
                members = {term.code for term in terms[each.options].in_group(group)}
                state[f"{each.name}.{group}"] = [code for code in codes if code in members]
        else:
            state[each.name] = (codes[0] if codes else None) if each.is_single else codes
    return state


def from_state(terms: Terms) -> Selection:
    """The Selection the widgets show now."""
    codes: dict[str, list[str]] = {}
    for each in FILTERS:
        for key in keys_of(each, terms):
            value = st.session_state.get(key)
            codes.setdefault(each.name, []).extend(
                [value] if isinstance(value, str) else value or []
            )
    first, last = st.session_state.get(FIRST), st.session_state.get(LAST)
    return Selection.of(first, last, st.session_state.get(WORDS) or "", **codes)


def choose(selection: Selection, terms: Terms) -> None:
    """Make the widgets show a Selection; for callbacks, before the widgets are drawn."""
    st.session_state.update(to_state(selection, terms))


def toggle(name: str, code: str, terms: Terms) -> None:
    """Choose one more code of a filter or let it go; "" lets all of them go. For callbacks."""
    selection = from_state(terms)
    choose(selection.toggling(name, code) if code else selection.having(name, []), terms)
