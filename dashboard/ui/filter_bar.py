"""Draws FILTERS as widgets and reads the Selection from them. Widget keys are the parameter names."""

from collections.abc import Mapping

import streamlit as st

from dashboard.model.selection import FILTERS, MAX_WORDS_LENGTH, Filter, Selection
from dashboard.model.tables import table
from dashboard.model.vocabulary import Vocabulary
from dashboard.store.open import Store
from dashboard.ui.markdown import plain
from dashboard.words import Words

FIRST, LAST, WORDS = "from", "to", "q"
MORE = ("place", "family", "themes_match", "status", "precision", "sources")
"""Filters under "More filters"; the rest stand open."""

Terms = Mapping[str, Vocabulary]
State = dict[str, object]


def _groups(each: Filter) -> str | None:
    """The vocabulary of groups a filter's terms are arranged by, if any."""
    fields = {field.name: field for field in table(each.options).fields} if each.options else {}
    return fields["group"].codes if "group" in fields else None


def to_state(selection: Selection, terms: Terms) -> State:
    """Values of all widgets for a Selection."""
    state: State = {FIRST: selection.from_year, LAST: selection.to_year, WORDS: selection.words}
    for each in FILTERS:
        codes = list(selection.get(each.name))
        groups = _groups(each)
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
        groups = _groups(each)
        keys = [f"{each.name}.{group}" for group in terms[groups]] if groups else [each.name]
        for key in keys:
            value = st.session_state.get(key)
            codes.setdefault(each.name, []).extend(
                [value] if isinstance(value, str) else value or []
            )
    first, last = st.session_state.get(FIRST), st.session_state.get(LAST)
    return Selection.of(first, last, st.session_state.get(WORDS) or "", **codes)


def choose(selection: Selection, terms: Terms) -> None:
    """Make the widgets show a Selection; for callbacks, before the widgets are drawn."""
    st.session_state.update(to_state(selection, terms))


def draw(store: Store, words: Words) -> Selection:
    """The filter bar in the sidebar; returns what is selected in it."""
    with st.sidebar:
        st.html(f'<p class="atlas-brand">{words("South Caucasus Peace Atlas")}</p>')
        _years(store, words)
        for each in FILTERS:
            if each.name not in MORE:
                _draw(each, store.terms, words)
        st.text_input(
            words("Words"),
            key=WORDS,
            max_chars=MAX_WORDS_LENGTH,
            placeholder=words("Titles, places, names"),
            type="search",
        )
        with st.expander(words("More filters")):
            for each in FILTERS:
                if each.name in MORE:
                    _draw(each, store.terms, words)
        st.button(
            words("Reset all filters"),
            key="reset",
            on_click=choose,
            args=(Selection(), store.terms),
            type="tertiary",
            icon=":material/restart_alt:",
        )
    return from_state(store.terms)


def _years(store: Store, words: Words) -> None:
    chosen = {st.session_state.get(FIRST), st.session_state.get(LAST)} - {None}
    years = sorted({*range(store.first_year, store.last_year + 1), *chosen})
    with st.container(key="years"):
        left, right = st.columns(2, gap="small", wrap=False)
    for column, key, label, options, shown in (
        (left, FIRST, words("From year"), years, store.first_year),
        (right, LAST, words("To year"), years[::-1], store.last_year),
    ):
        column.selectbox(
            label,
            options,
            key=key,
            index=None,
            placeholder=str(shown),
            on_change=_keep_order,
            args=(key,),
        )


def _keep_order(changed: str) -> None:
    """A first year after the last one makes the other bound follow, so that the years are always a period."""
    first, last = st.session_state[FIRST], st.session_state[LAST]
    if first is not None and last is not None and first > last:
        other = LAST if changed == FIRST else FIRST
        st.session_state[other] = st.session_state[changed]


def _draw(each: Filter, terms: Terms, words: Words) -> None:
    label = words(each.label)
    groups = _groups(each)
    if groups:
        _draw_grouped(each, groups, label, terms, words)
    elif each.is_single:
        names = {code: words(text) for code, text in each.choices}
        st.selectbox(
            label,
            list(names),
            format_func=names.__getitem__,
            key=each.name,
            index=None,
            placeholder=words("All"),
        )
    elif each.name == "track":
        st.pills(
            label,
            list(terms[each.options]),
            selection_mode="multi",
            format_func=str,
            key=each.name,
            help=words(
                "Track 1: officials. Track 1.5: officials with experts, or in a private capacity. "
                "Track 2: experts and opinion makers. Track 3: communities and young people."
            ),
        )
    else:
        st.multiselect(
            label,
            _codes(each, terms),
            format_func=lambda code: words.term(each.options, code),
            key=each.name,
            placeholder=words("All"),
        )


def _codes(each: Filter, terms: Terms) -> list[str]:
    known = terms[each.options]
    if each.name != "family":
        return list(known)
    parents = {term.group for term in known.values()} - {""}
    chosen = st.session_state.get(each.name) or []
    return [code for code in known if code in parents or code in chosen]


def _draw_grouped(each: Filter, groups: str, label: str, terms: Terms, words: Words) -> None:
    chosen = [
        code
        for group in terms[groups]
        for code in st.session_state.get(f"{each.name}.{group}") or []
    ]
    names = [words.term(each.options, code) for code in chosen]
    shown = (
        words("all")
        if not names
        else names[0]
        if len(names) == 1
        else words("{count} chosen", count=len(names))
    )
    with st.popover(
        words("{filter}: {chosen}", filter=label, chosen=plain(shown)),
        width="stretch",
        key=f"{each.name}.popover",
    ):
        for group in terms[groups]:
            st.pills(
                words.term(groups, group),
                [term.code for term in terms[each.options].in_group(group)],
                selection_mode="multi",
                format_func=lambda code: plain(words.term(each.options, code)),
                key=f"{each.name}.{group}",
            )
