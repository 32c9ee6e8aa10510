"""Draws FILTERS as widgets and reads the Selection from them. Widget keys are the parameter names."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard.model.periods import presets
from dashboard.model.selection import FILTERS, MAX_WORDS_LENGTH, Filter, Selection
from dashboard.sentences import name as name_of
from dashboard.sentences import years as years_of
from dashboard.store.open import Store
from dashboard.ui import data, filter_hints
from dashboard.ui.filter_state import FIRST, LAST, WORDS, choose, from_state, groups_of
from dashboard.ui.markdown import plain
from dashboard.words import Words

MORE = (
    *("place", "family", "themes_match", "organisations_match", "funders_match"),
    *("status", "precision", "sources"),
)
"""Filters under "More filters"; the rest stand open."""
LONG = 24
"""From so many options on, a filter has a field to type in and shows only the first of them."""


def draw(store: Store, words: Words, of_events: bool = True) -> Selection:
    """The filter bar in the sidebar; returns what is selected in it.

    ``of_events``: the page shows just the events that are selected, and nothing narrower.
    """
    selection = from_state(store.terms)
    with st.sidebar:
        st.html(f'<p class="atlas-brand">{words("South Caucasus Peace Atlas")}</p>')
        st.text_input(
            words("Words"),
            key=WORDS,
            max_chars=MAX_WORDS_LENGTH,
            placeholder=words("Titles, places, names"),
            type="search",
        )
        _years(store, selection, words)
        for each in FILTERS:
            if each.name not in MORE:
                _draw(each, store, selection, words)
        with st.expander(words("More filters")):
            for each in FILTERS:
                if each.name in MORE:
                    _draw(each, store, selection, words)
        st.button(
            words("Reset all filters"),
            key="reset",
            on_click=choose,
            args=(Selection(), store.terms),
            type="tertiary",
            icon=":material/restart_alt:",
        )
        chosen = from_state(store.terms)
        _way_back(data.ask(store, "totals", chosen)["events"] if of_events else None, words)
    return chosen


def _way_back(found: int | None, words: Words) -> None:
    """Where the bar lies over the page (style.css): a button that folds it (browser.js), and says what is behind."""
    text = (
        words("Show the page")
        if found is None
        else words.plural("Show {count} event", "Show {count} events", found)
    )
    st.html(f'<button type="button" class="atlas-fold">{escape(text)}</button>')


def _title(label: str, chosen: Sequence[str], words: Words) -> str:
    """What the button of a filter says: its name, and what is chosen in it."""
    shown = (
        chosen[0]
        if len(chosen) == 1
        else words("{count} chosen", count=len(chosen))
        if chosen
        else words("all")
    )
    return plain(words("{filter}: {chosen}", filter=label, chosen=shown))


def _years(store: Store, selection: Selection, words: Words) -> None:
    spoken = years_of(selection, words)
    with st.popover(
        _title(words("Years"), [spoken] if spoken else [], words),
        width="stretch",
        key="years.popover",
    ):
        chosen = {selection.from_year, selection.to_year} - {None}
        years = sorted(
            {*range(store.first_year, store.last_year + 1), *(year for year in chosen if year)}
        )
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
        for text, first, last in presets(store.last_full_year):
            st.button(
                words(text),
                key=f"preset.{text}",
                type="tertiary",
                on_click=choose,
                args=(selection.during(first, last), store.terms),
            )


def _keep_order(changed: str) -> None:
    """A first year after the last one makes the other bound follow, so that the years are always a period."""
    first, last = st.session_state[FIRST], st.session_state[LAST]
    if first is not None and last is not None and first > last:
        other = LAST if changed == FIRST else FIRST
        st.session_state[other] = st.session_state[changed]


def _draw(each: Filter, store: Store, selection: Selection, words: Words) -> None:
    """One filter: a button that names what is chosen, and under it the options with their numbers of events."""
    label = words(each.label)
    chosen = [name_of(each, code, words) for code in selection.get(each.name)]
    with st.popover(_title(label, chosen, words), width="stretch", key=f"{each.name}.popover"):
        groups = groups_of(each)
        if each.is_single:
            names = {code: words(text) for code, text in each.choices}
            st.pills(label, list(names), format_func=names.__getitem__, key=each.name)
        elif groups:
            for group in store.terms[groups]:
                codes = [term.code for term in store.terms[each.options].in_group(group)]
                _pills(
                    each,
                    words.term(groups, group),
                    f"{each.name}.{group}",
                    codes,
                    store,
                    selection,
                    words,
                )
        else:
            filter_hints.draw(each, store, selection, words)
            _pills(
                each,
                label,
                each.name,
                _options(each, store, selection, words),
                store,
                selection,
                words,
            )


def _pills(
    each: Filter,
    label: str,
    key: str,
    codes: Sequence[str],
    store: Store,
    selection: Selection,
    words: Words,
) -> None:
    counts = data.facet(store, selection, each.name)

    def named(code: str) -> str:
        number = words.number(counts.get(code, 0))
        return f"{plain(words.term(each.options, code))} · {number}"

    if codes:
        st.pills(label, list(codes), selection_mode="multi", format_func=named, key=key)


def _options(each: Filter, store: Store, selection: Selection, words: Words) -> list[str]:
    """Codes to choose from: all in their order where there are few; else the most frequent that match what is typed.

    Typing finds a name by the beginnings of its words, in all its spellings and scripts. What is chosen always stays.
    """
    known = store.terms[each.options]
    codes = list(known)
    if each.name == "family":
        codes = [code for code in codes if code in known.groups]
    if each.name == "funder":
        paying = data.facet(store, Selection(), each.name)
        codes = [code for code in codes if code in paying]
    if len(codes) < LONG:
        return codes
    typed = st.text_input(
        words("Find"),
        key=f"{each.name}.find",
        placeholder=words("Type a name"),
        type="search",
        live=True,
    )
    counts = data.facet(store, selection, each.name)
    allowed = set(codes)
    found = [code for code in known.matching(typed or "") if code in allowed]
    frequent = sorted(found, key=lambda code: -counts.get(code, 0))[:LONG]
    if not found:
        st.caption(words("No name has a word that begins like this."))
    kept = [code for code in selection.get(each.name) if code not in frequent and code in known]
    if len(found) > LONG:
        st.caption(
            words(
                "The {shown} with most events of {all}; type to find others.",
                shown=LONG,
                all=len(found),
            )
        )
    return [*kept, *frequent]
