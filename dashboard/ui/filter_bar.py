"""Draws FILTERS as buttons, each with its options under it, and reads the Selection from them.

A closed filter is no more than its button: the options with their numbers are asked for, and sent, once it is opened.
"""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

import streamlit as st

from dashboard.model.selection import FILTERS, MAX_WORDS_LENGTH, Filter, Selection
from dashboard.sentences import name as name_of
from dashboard.sentences import years as years_of
from dashboard.store.open import Store
from dashboard.ui import browser, data, filter_options
from dashboard.ui.filter_state import FIRST, LAST, WORDS, choose, from_state, hold, keys_of
from dashboard.ui.markdown import plain
from dashboard.words import Words

MORE = (
    *("place", "family", "themes_match", "organisations_match", "funders_match"),
    *("status", "precision", "sources"),
)
"""Filters under "More filters"; the rest stand open."""
SHORT = 26
"""Letters of names that stand on a button beside each other."""
_WAITING = '<p class="atlas-rule atlas-waiting" data-filter="{name}">…</p>'
"""What stands in a filter until its options come; browser.js asks for them."""


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
                _filter(each, store, selection, words)
        _more(store, selection, words)
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


def _more(store: Store, selection: Selection, words: Words) -> None:
    """The filters that are seldom used, behind one line."""
    more = st.expander(words("More filters"), key="more", on_change="rerun")
    for each in FILTERS:
        if each.name not in MORE:
            continue
        if more.open:
            with more:
                _filter(each, store, selection, words)
        else:
            hold(keys_of(each, store.terms))


def _way_back(found: int | None, words: Words) -> None:
    """Where the bar lies over the page (style.css): a button that folds it (browser.js), and says what is behind."""
    text = (
        words("Show the page")
        if found is None
        else words.plural("Show {count} event", "Show {count} events", found)
    )
    st.html(f'<button type="button" class="atlas-fold">{escape(text)}</button>')


def _years(store: Store, selection: Selection, words: Words) -> None:
    spoken = years_of(selection, words)
    chosen = [spoken] if spoken else []
    options = partial(filter_options.years, store, selection, words)
    _button("years", words("Years"), chosen, words, (FIRST, LAST), options)


def _filter(each: Filter, store: Store, selection: Selection, words: Words) -> None:
    chosen = [name_of(each, code, words) for code in selection.get(each.name)]
    options = partial(filter_options.draw, each, store, selection, words)
    _button(each.name, words(each.label), chosen, words, keys_of(each, store.terms), options)


def _button(
    name: str,
    label: str,
    chosen: Sequence[str],
    words: Words,
    keys: Sequence[str],
    options: Callable[[], None],
) -> None:
    """One filter: a button that names what is chosen; under it, once it is opened, what ``options`` draws.

    ``keys`` are those of the widgets that it draws.
    """
    # Streamlit would tell by itself that a popover is opened, but closes it where its title changes with each choice.
    panel = st.popover(_title(label, chosen, words), width="stretch", key=f"{name}.popover")
    with panel, st.container(key=f"options-{name}"):
        if st.session_state.get(browser.FILTER) == name:
            options()
        else:
            # A button without anything under it cannot be pressed.
            st.html(_WAITING.format(name=name))
            hold(keys)


def _title(label: str, chosen: Sequence[str], words: Words) -> str:
    """What the button of a filter says: its name, and what is chosen in it."""
    together = words.listing(chosen)
    shown = (
        words("all")
        if not chosen
        else together
        if len(chosen) == 1 or len(together) <= SHORT
        else words("{count} chosen", count=len(chosen))
    )
    return plain(words("{filter}: {chosen}", filter=label, chosen=shown))
