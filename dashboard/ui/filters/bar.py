"""Draws FILTERS as buttons, and the options of the one that is open, and reads the Selection from them.

A closed filter is no more than a button of our own HTML: its options are asked for, and sent, once it is opened.
"""

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard.model.dimensions import FILTERS, Filter
from dashboard.model.selection import MAX_WORDS_LENGTH, Selection
from dashboard.store import questions
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator
from dashboard.text.sentences.selection import name as name_of
from dashboard.text.sentences.selection import years as years_of
from dashboard.ui import data
from dashboard.ui.filters import choosers
from dashboard.ui.filters import options as filter_options
from dashboard.ui.parts import panels
from dashboard.ui.state import WORDS, from_state, hold, keys_of

MORE = (
    *("place", "family", "themes_match", "organisations_match", "funders_match"),
    *("status", "precision", "sources"),
)
"""Filters under "More filters"; the rest stand open."""
SHORT = 26
"""Letters of names that stand on a button beside each other."""
_POPOVER, _YEARS = "filters", "years"
_NAME = "filter-{name}"
"""What the session calls a filter that is open."""


def draw(store: Store, tr: Translator, of_events: bool = True) -> Selection:
    """The filter bar in the sidebar; returns what is selected in it.

    ``of_events``: the page shows just the events that are selected, and nothing narrower.
    """
    selection = from_state(store.terms)
    with st.sidebar:
        st.html(f'<p class="atlas-brand">{tr("South Caucasus Peace Atlas")}</p>')
        st.text_input(
            tr("Words"),
            key=WORDS,
            max_chars=MAX_WORDS_LENGTH,
            placeholder=tr("Titles, places, names"),
            type="search",
        )
        known = [each for each in FILTERS if each.name not in MORE]
        st.html(_row([_years(selection, tr), *(_filter(each, selection, tr) for each in known)]))
        more = st.expander(tr("More filters"), key="more", on_change="rerun")
        if more.open:
            seldom = [each for each in FILTERS if each.name in MORE]
            more.html(_row([_filter(each, selection, tr) for each in seldom]))
        _options(store, selection, _shows(store, selection, of_events, tr), tr)
        chosen = from_state(store.terms)
        reset = choosers.button(tr("Reset all filters"), Selection(), "atlas-reset")
        st.html(reset + _way_back(_shows(store, chosen, of_events, tr)))
    return chosen


def _row(buttons: Sequence[str]) -> str:
    return f'<div class="atlas-filters">{"".join(buttons)}</div>'


def _years(selection: Selection, tr: Translator) -> str:
    spoken = years_of(selection, tr)
    return _button(_YEARS, tr("Years"), [spoken] if spoken else [], tr)


def _filter(each: Filter, selection: Selection, tr: Translator) -> str:
    chosen = [name_of(each, code, tr) for code in selection.get(each.name)]
    return _button(each.name, tr(each.label), chosen, tr)


def _button(name: str, label: str, chosen: Sequence[str], tr: Translator) -> str:
    """The button of a filter as HTML: it says the filter's name, and what is chosen in it."""
    together = tr.listing(chosen)
    shown = (
        tr("all")
        if not chosen
        else together
        if len(chosen) == 1 or len(together) <= SHORT
        else tr("{count} chosen", count=len(chosen))
    )
    text = tr("{filter}: {chosen}", filter=label, chosen=shown)
    return panels.button(text, _NAME.format(name=name), _POPOVER)


def _options(store: Store, selection: Selection, way_out: str, tr: Translator) -> None:
    """The options of the filter that is open, if one is, and a way out; what is chosen in the others is kept."""
    is_open = {
        name: panels.opened() == _NAME.format(name=name)
        for name in (_YEARS, *(each.name for each in FILTERS))
    }
    is_any_open = any(is_open.values())
    with panels.place(_POPOVER, panels.opened() if is_any_open else "no-filter", tr("Filters")):
        if not is_any_open:
            st.html(panels.WAITING)
        if is_open[_YEARS]:
            filter_options.years(store, selection, tr)
        for each in FILTERS:
            if is_open[each.name]:
                filter_options.draw(each, store, selection, tr)
            else:
                hold(keys_of(each, store.terms))
        if is_any_open:
            st.html(panels.shut(way_out))


def _shows(store: Store, selection: Selection, of_events: bool, tr: Translator) -> str:
    """What is behind the filters."""
    if not of_events:
        return tr("Show the page")
    found = data.ask(store, questions.totals, selection)["events"]
    return tr.plural("Show {count} event", "Show {count} events", found)


def _way_back(text: str) -> str:
    """Where the bar lies over the page (style.css): a button that folds it (client/src/sidebar.js)."""
    return f'<button type="button" class="atlas-fold">{escape(text)}</button>'
