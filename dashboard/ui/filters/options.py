"""The options of an open filter with their numbers of events. They show and change the Selection of one side."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.model.dimensions import Filter
from dashboard.model.periods import presets
from dashboard.model.selection import Selection
from dashboard.model.tables import table
from dashboard.text.html import Markup, html, join
from dashboard.ui import data
from dashboard.ui.filters import choosers, hints
from dashboard.ui.filters.side import FilterSide
from dashboard.ui.html import put_html
from dashboard.ui.parts.markdown import plain

LONG = 24
"""A filter with this many options or more has a field to type in, and shows only the first of them."""


def years(shown: FilterSide) -> None:
    """Draw first and last year, and buttons that choose a period."""
    selection, store, tr = shown.selection, shown.store, shown.tr
    first, last = selection.from_year, selection.to_year
    # A first year after the last one moves the last one too, so that the years are always a period.
    known = sorted({*range(store.first_year, store.last_year + 1), *filter(None, (first, last))})
    froms = {
        None: selection.during(None, last),
        **{year: selection.during(year, max(year, last) if last else None) for year in known},
    }
    tos = {
        None: selection.during(first, None),
        **{year: selection.during(min(first, year) if first else None, year) for year in known},
    }
    periods = join(
        choosers.button(tr(text), selection.during(begin, end), "atlas-preset", side=shown.side)
        for text, begin, end in presets(store.last_full_year)
    )
    put_html(
        html(
            '<div class="atlas-years">{first}{last}</div>{periods}',
            first=_year(tr("From year"), froms, first, shown),
            last=_year(tr("To year"), tos, last, shown),
            periods=periods,
        )
    )


def _year(
    label: str, choices: Mapping[int | None, Selection], chosen: int | None, shown: FilterSide
) -> Markup:
    """Return the list of first or last years; each year has the Selection that choosing it leads to."""
    named = [
        (shown.tr("any") if year is None else str(year), selection, year == chosen)
        for year, selection in choices.items()
    ]
    return choosers.choice(shown.label(label), named, shown.side)


def draw(each: Filter, shown: FilterSide) -> None:
    """Draw the options of one filter, by group where its vocabulary has groups."""
    label, groups, terms = shown.tr(each.label), groups_of(each), shown.store.terms
    if each.is_single:
        _one_of(each, label, shown)
    elif groups:
        keys = [shown.key(each.name, group) for group in terms[groups]]
        for key, group in zip(keys, terms[groups], strict=True):
            codes = [term.code for term in terms[each.options].in_group(group)]
            _pills(each, shown.tr.term(groups, group), key, codes, keys, shown)
    else:
        hints.draw(each, shown)
        key = shown.key(each.name)
        _pills(each, shown.label(label), key, _offered(each, shown), [key], shown)


def groups_of(each: Filter) -> str | None:
    """Return the vocabulary of the groups of a filter's terms; None where they have no groups."""
    fields = {field.name: field for field in table(each.options).fields} if each.options else {}
    return fields["group"].codes if "group" in fields else None


def _one_of(each: Filter, label: str, shown: FilterSide) -> None:
    names = {code: shown.tr(text) for code, text in each.choices}
    key, chosen = shown.key(each.name), shown.selection.get(each.name)
    st.session_state[key] = chosen[0] if chosen else None
    st.pills(
        shown.label(label),
        list(names),
        format_func=names.__getitem__,
        key=key,
        on_change=shown.take,
        args=(each, [key]),
    )


def _pills(
    each: Filter,
    label: str,
    key: str,
    codes: Sequence[str],
    keys: Sequence[str],
    shown: FilterSide,
) -> None:
    """Draw codes of which several can be chosen; ``keys`` are those of all widgets of the filter."""
    counts = shown.facet(each.name)

    def named(code: str) -> str:
        number = shown.tr.number(counts.get(code, 0))
        return f"{plain(shown.tr.term(each.options, code))} · {number}"

    if not codes:
        return
    chosen = shown.selection.get(each.name)
    st.session_state[key] = [code for code in codes if code in chosen]
    st.pills(
        label,
        list(codes),
        selection_mode="multi",
        format_func=named,
        key=key,
        on_change=shown.take,
        args=(each, keys),
    )


def _offered(each: Filter, shown: FilterSide) -> list[str]:
    """Return the codes to choose from: all where there are few, else the most frequent that match the typed text.

    Text matches the beginnings of words of a name, in all its spellings and scripts. Chosen codes are always
    among them. Draws the field to type in.
    """
    known, tr = shown.store.terms[each.options], shown.tr
    codes = list(known)
    if each.offered == "with_bodies":
        codes = [code for code in codes if code in known.groups]
    if each.offered == "recorded":
        on_record = data.facet(shown.store, Selection(), each.name)
        codes = [code for code in codes if code in on_record]
    if len(codes) < LONG:
        return codes
    typed = st.text_input(
        shown.label(tr("Find")),
        key=shown.key(each.name, "find"),
        placeholder=tr("Type a name"),
        type="search",
        live=True,
    )
    counts = shown.facet(each.name)
    allowed = set(codes)
    found = [code for code in known.matching(typed or "") if code in allowed]
    frequent = sorted(found, key=lambda code: -counts.get(code, 0))[:LONG]
    if not found:
        st.caption(tr("No name has a word that begins like this."))
    chosen = shown.selection.get(each.name)
    others = [code for code in chosen if code not in frequent and code in known]
    if len(found) > LONG:
        st.caption(
            tr(
                "The {shown} with most events; type to find any of {all}.",
                shown=LONG,
                all=len(found),
            )
        )
    return [*others, *frequent]
