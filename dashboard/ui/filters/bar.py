"""The filters of one side as buttons, and the options of the one that is open: A in the sidebar, B on its page.

A closed filter is no more than a button of our own HTML: its options are asked for, and sent, once it is opened.
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
"""Letters of names that stand on a button beside each other."""
_YEARS = "years"
_POPOVER: dict[Side, str] = {"a": "filters", "b": "filters-b"}


def draw(store: Store, tr: Translator, of_events: bool = True) -> None:
    """The filter bar in the sidebar.

    ``of_events``: the page shows just the events that are selected, and nothing narrower.
    """
    shown = FilterSide("a", store, tr)
    with st.sidebar:
        put_html(html('<p class="atlas-brand">{name}</p>', name=tr(NAME)))
        way_out = _way_out(shown) if of_events else tr("Show the page")
        _filters(shown, way_out)
        reset = choosers.button(tr("Reset all filters"), Selection(), "atlas-reset")
        put_html(reset + _way_back(way_out))


def draw_b(store: Store, tr: Translator) -> None:
    """The filters of B, in the page that compares."""
    shown = FilterSide("b", store, tr)
    with st.container(key="filters-of-b", gap="xsmall"):
        _filters(shown, _way_out(shown))


def _filters(shown: FilterSide, way_out: str) -> None:
    """The box of words, a button for each filter, and the options of the one that is open."""
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
    """The button of a filter: it says the filter's name, and what is chosen in it."""
    tr = shown.tr
    together = tr.listing(chosen)
    said = (
        tr("all")
        if not chosen
        else together
        if len(chosen) == 1 or len(together) <= SHORT
        else tr("{count} chosen", count=len(chosen))
    )
    text = tr("{filter}: {chosen}", filter=shown.label(label), chosen=said)
    return panels.button(text, _opened_as(name, shown), _POPOVER[shown.side])


def _opened_as(name: str, shown: FilterSide) -> str:
    """What the session calls a filter that is open; it becomes a class, so that it has no dot."""
    return f"filter-{name}" if shown.side == "a" else f"filter-b-{name}"


def _options(shown: FilterSide, way_out: str) -> None:
    """The options of the filter that is open, if one is, and a way out."""
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
    """What is behind the filters: so many events."""
    found = data.ask(shown.store, questions.totals, shown.selection)["events"]
    return shown.tr.plural("Show {count} event", "Show {count} events", found)


def _way_back(text: str) -> Markup:
    """Where the bar lies over the page (style.css): a button that folds it (client), and says what is behind."""
    return html('<button type="button" class="atlas-fold">{text}</button>', text=text)
