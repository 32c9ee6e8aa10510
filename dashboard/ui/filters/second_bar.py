"""The controls of the second Selection: its filters, and chips of what is active in it."""

from collections.abc import Sequence

import streamlit as st

from dashboard.model.dimensions import FILTERS, Filter
from dashboard.model.selection import MAX_WORDS_LENGTH, Selection
from dashboard.text.sentences.selection import name
from dashboard.ui import data
from dashboard.ui.filters import second
from dashboard.ui.filters.bar import MORE
from dashboard.ui.filters.chips import active
from dashboard.ui.filters.options import LONG
from dashboard.ui.page import Page
from dashboard.ui.parts.markdown import plain

_FIRST, _LAST, _WORDS = "b.from", "b.to", "b.q"


def draw(page: Page, other: Selection) -> None:
    """A button that opens the filters of B, and a chip for each value that is active in it."""
    tr = page.tr
    with st.container(
        horizontal=True, gap="xsmall", key="second-chips", vertical_alignment="center"
    ):
        opened = st.popover(
            tr("Choose B"), key="second.popover", icon=":material/tune:", on_change="rerun"
        )
        if opened.open:
            with opened:
                _filters(page, other)
        for label, without in active(other, tr):
            st.button(
                plain(label),
                key=f"second.chip.{label}",
                icon=":material/close:",
                icon_position="right",
                help=tr("Remove this filter from B"),
                on_click=second.choose,
                args=(without,),
            )


def _filters(page: Page, other: Selection) -> None:
    """All filters that the filter bar has for A, in the same order."""
    _words(page, other)
    _years(page, other)
    for each in FILTERS:
        if each.name not in MORE:
            _filter(page, other, each)
    with st.expander(page.tr("More filters (B)")):
        for each in FILTERS:
            if each.name in MORE:
                _filter(page, other, each)


def _years(page: Page, other: Selection) -> None:
    tr, store = page.tr, page.store
    chosen = [year for year in (other.from_year, other.to_year) if year is not None]
    years = sorted({*range(store.first_year, store.last_year + 1), *chosen})
    st.session_state[_FIRST], st.session_state[_LAST] = other.from_year, other.to_year
    left, right = st.columns(2, gap="small", wrap=False)
    for column, key, label, options in (
        (left, _FIRST, tr("From year (B)"), years),
        (right, _LAST, tr("To year (B)"), years[::-1]),
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


def _words(page: Page, other: Selection) -> None:
    st.session_state[_WORDS] = other.words
    st.text_input(
        page.tr("Words (B)"),
        key=_WORDS,
        max_chars=MAX_WORDS_LENGTH,
        on_change=_change_words,
    )


def _change_words() -> None:
    second.choose(second.current().saying(st.session_state[_WORDS]))


def _filter(page: Page, other: Selection, each: Filter) -> None:
    """The options of one filter; what is chosen is there in any case."""
    tr, key, chosen = page.tr, f"b.{each.name}", other.get(each.name)
    label = tr("{filter} (B)", filter=tr(each.label))
    if each.is_single:
        names = {code: tr(text) for code, text in each.choices}
        st.session_state[key] = chosen[0] if chosen else None
        st.pills(
            label,
            list(names),
            format_func=names.__getitem__,
            key=key,
            on_change=_change,
            args=(each,),
        )
        return
    st.session_state[key] = list(chosen)
    st.multiselect(
        label,
        list(dict.fromkeys([*_codes(page, each), *chosen])),
        format_func=lambda code: name(each, code, tr),
        key=key,
        placeholder=tr("all"),
        select_all=False,
        on_change=_change,
        args=(each,),
    )


def _codes(page: Page, each: Filter) -> Sequence[str]:
    """What can be chosen: of few all; of many, and of organisations, those on record, most events first."""
    known = page.store.terms[each.options]
    if len(known) < LONG and each.options != "organisations":
        return list(known)
    counts = data.facet(page.store, Selection(), each.name)
    found = [code for code in known if code in counts]
    if each.name == "family":
        found = [code for code in found if code in known.groups]
    return sorted(found, key=lambda code: -counts[code])


def _change(each: Filter) -> None:
    value = st.session_state[f"b.{each.name}"]
    chosen = [value] if isinstance(value, str) else value or []
    second.choose(second.current().having(each.name, chosen))
