"""The options of an opened filter, each with its number of events. Widget keys are the parameter names."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.model.dimensions import Filter
from dashboard.model.periods import presets
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator
from dashboard.ui import data
from dashboard.ui.filters import choosers, hints
from dashboard.ui.parts.markdown import plain
from dashboard.ui.state import groups_of

LONG = 24
"""From so many options on, a filter has a field to type in and shows only the first of them."""


def years(store: Store, selection: Selection, tr: Translator) -> None:
    """First and last year, and periods to choose at once."""
    first, last = selection.from_year, selection.to_year
    known = sorted({*range(store.first_year, store.last_year + 1), *filter(None, (first, last))})
    froms = {
        None: selection.during(None, last),
        **{year: selection.during(year, max(year, last) if last else None) for year in known},
    }
    tos = {
        None: selection.during(first, None),
        **{year: selection.during(min(first, year) if first else None, year) for year in known},
    }
    periods = "".join(
        choosers.button(tr(text), selection.during(begin, end), "atlas-preset")
        for text, begin, end in presets(store.last_full_year)
    )
    st.html(
        f'<div class="atlas-years">{_year(tr("From year"), froms, first, tr)}'
        f"{_year(tr('To year'), tos, last, tr)}</div>{periods}"
    )


def _year(
    label: str, choices: Mapping[int | None, Selection], chosen: int | None, tr: Translator
) -> str:
    """One bound; a first year after the last one makes the other follow, so that the years are always a period."""
    named = [
        (tr("any") if year is None else str(year), selection, year == chosen)
        for year, selection in choices.items()
    ]
    return choosers.choice(label, named)


def draw(each: Filter, store: Store, selection: Selection, tr: Translator) -> None:
    """The options of one filter, by group where its terms have groups."""
    groups = groups_of(each)
    if each.is_single:
        names = {code: tr(text) for code, text in each.choices}
        st.pills(tr(each.label), list(names), format_func=names.__getitem__, key=each.name)
    elif groups:
        for group in store.terms[groups]:
            codes = [term.code for term in store.terms[each.options].in_group(group)]
            label, key = tr.term(groups, group), f"{each.name}.{group}"
            _pills(each, label, key, codes, store, selection, tr)
    else:
        hints.draw(each, store, selection, tr)
        codes = _options(each, store, selection, tr)
        _pills(each, tr(each.label), each.name, codes, store, selection, tr)


def _pills(
    each: Filter,
    label: str,
    key: str,
    codes: Sequence[str],
    store: Store,
    selection: Selection,
    tr: Translator,
) -> None:
    counts = data.facet(store, selection, each.name)

    def named(code: str) -> str:
        number = tr.number(counts.get(code, 0))
        return f"{plain(tr.term(each.options, code))} · {number}"

    if codes:
        st.pills(label, list(codes), selection_mode="multi", format_func=named, key=key)


def _options(each: Filter, store: Store, selection: Selection, tr: Translator) -> list[str]:
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
        tr("Find"),
        key=f"{each.name}.find",
        placeholder=tr("Type a name"),
        type="search",
        live=True,
    )
    counts = data.facet(store, selection, each.name)
    allowed = set(codes)
    found = [code for code in known.matching(typed or "") if code in allowed]
    frequent = sorted(found, key=lambda code: -counts.get(code, 0))[:LONG]
    if not found:
        st.caption(tr("No name has a word that begins like this."))
    kept = [code for code in selection.get(each.name) if code not in frequent and code in known]
    if len(found) > LONG:
        st.caption(
            tr(
                "The {shown} with most events; type to find any of {all}.",
                shown=LONG,
                all=len(found),
            )
        )
    return [*kept, *frequent]
