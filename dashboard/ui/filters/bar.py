"""The filters of A, in the sidebar, or of B, on its page: a button for each, and the options of the open one.

A closed filter is only a button of our own HTML: its options are counted and sent when the reader opens it.
"""

from collections.abc import Sequence

import streamlit as st

from dashboard.model.atlas import NAME
from dashboard.model.dimensions import FILTERS, WORDS, Filter
from dashboard.model.selection import MAX_WORDS_LENGTH, Selection
from dashboard.model.sides import Side
from dashboard.store import questions
from dashboard.store.engine import Store
from dashboard.text.html import Markup, html, join
from dashboard.text.i18n import Translator
from dashboard.text.sentences.selection import name as name_of
from dashboard.text.sentences.selection import years as years_of
from dashboard.ui import data
from dashboard.ui.filters import choosers, options
from dashboard.ui.filters.side import FilterSide
from dashboard.ui.html import put_html
from dashboard.ui.parts import panels

SHORT = 26
"""A button names the chosen values where together they have at most this many letters."""
_YEARS = "years"
_POPOVER: dict[Side, str] = {"a": "filters", "b": "filters-b"}


def draw(store: Store, tr: Translator, of_events: bool = True) -> None:
    """Draw the filter bar in the sidebar.

    ``of_events``: the page shows the selected events, so that the button that closes the filters has their number.
    """
    shown = FilterSide("a", store, tr)
    with st.sidebar:
        put_html(html('<p class="atlas-brand">{name}</p>', name=tr(NAME)))
        way_out = _way_out(shown) if of_events else tr("Show the page")
        _filters(shown, way_out)
        reset = choosers.button(tr("Reset all filters"), Selection(), "atlas-reset")
        put_html(reset + _way_back(way_out))


def draw_b(store: Store, tr: Translator) -> None:
    """Draw the filters of B, on the page Compare."""
    shown = FilterSide("b", store, tr)
    with st.container(key="filters-of-b", gap="xsmall"):
        _filters(shown, _way_out(shown))


def _filters(shown: FilterSide, way_out: str) -> None:
    """Draw the box of words, a button for each filter, and the options of the open one."""
    tr = shown.tr
    _words(shown)
    usual = [_filter(each, shown) for each in FILTERS if not each.is_seldom]
    put_html(_row([_years(shown), *usual]))
    more = st.expander(shown.label(tr("More filters")), key=shown.key("more"), on_change="rerun")
    if more.open:
        seldom = [_filter(each, shown) for each in FILTERS if each.is_seldom]
        put_html(_row(seldom), on=more)
    _options(shown, way_out)


def _words(shown: FilterSide) -> None:
    key = shown.key(WORDS)
    st.session_state[key] = shown.selection.words
    st.text_input(
        shown.label(shown.tr("Words")),
        key=key,
        max_chars=MAX_WORDS_LENGTH,
        placeholder=shown.tr("Titles, places, names"),
        type="search",
        on_change=_say,
        args=(shown,),
    )


def _say(shown: FilterSide) -> None:
    shown.choose(shown.selection.saying(st.session_state[shown.key(WORDS)] or ""))


def _row(buttons: Sequence[Markup]) -> Markup:
    return html('<div class="atlas-filters">{buttons}</div>', buttons=join(buttons))


def _years(shown: FilterSide) -> Markup:
    spoken = years_of(shown.selection, shown.tr)
    return _button(_YEARS, shown.tr("Years"), [spoken] if spoken else [], shown)


def _filter(each: Filter, shown: FilterSide) -> Markup:
    tr = shown.tr
    chosen = [name_of(each, code, tr) for code in shown.selection.get(each.name)]
    return _button(each.name, tr(each.label), chosen, shown)


def _button(name: str, label: str, chosen: Sequence[str], shown: FilterSide) -> Markup:
    """Return the button of a filter, with its label and what is chosen."""
    tr = shown.tr
    together = tr.listing(chosen)
    summary = (
        tr("all")
        if not chosen
        else together
        if len(chosen) == 1 or len(together) <= SHORT
        else tr("{count} chosen", count=len(chosen))
    )
    text = tr("{filter}: {chosen}", filter=shown.label(label), chosen=summary)
    return panels.button(text, _opened_as(name, shown), _POPOVER[shown.side])


def _opened_as(name: str, shown: FilterSide) -> str:
    """Return the name of a filter's panel. It becomes a CSS class, so it has no dot."""
    return f"filter-{name}" if shown.side == "a" else f"filter-b-{name}"


def _options(shown: FilterSide, way_out: str) -> None:
    """Draw the options of the open filter, and a button that closes them; a waiting mark where none is open."""
    opened, popover = panels.opened(), _POPOVER[shown.side]
    is_of_years = opened == _opened_as(_YEARS, shown)
    chosen = [each for each in FILTERS if opened == _opened_as(each.name, shown)]
    is_any_open = is_of_years or bool(chosen)
    name = opened if is_any_open else f"no-{popover}"
    with panels.place(popover, name, shown.label(shown.tr("Filters"))):
        if not is_any_open:
            put_html(panels.WAITING)
            return
        if is_of_years:
            options.years(shown)
        for each in chosen:
            options.draw(each, shown)
        put_html(panels.shut(way_out))


def _way_out(shown: FilterSide) -> str:
    """Return the text of the button that closes filters: how many events it shows."""
    found = data.ask(shown.store, questions.extent, shown.selection).events
    return shown.tr.plural("Show {count} event", "Show {count} events", found)


def _way_back(text: str) -> Markup:
    """Return a button that folds the bar on a small screen, where the bar covers the page (style.css)."""
    return html('<button type="button" class="atlas-fold">{text}</button>', text=text)
