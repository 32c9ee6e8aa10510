"""A Selection in words: its years, the names of its codes, the whole of it, and how many events it shows."""

from dashboard.model.dimensions import FILTERS, MATCHES, TOGETHER, Filter
from dashboard.model.selection import Selection
from dashboard.text.i18n import Translator

_MANY = 4
"""More names of one filter than this are cut short."""


def years(selection: Selection, tr: Translator) -> str:
    """Return the chosen years in words: "2018 to 2023"; "" where none are chosen.

    >>> years(Selection().during(2018, None), Translator("en"))
    'since 2018'
    """
    first, last = selection.from_year, selection.to_year
    if first is None and last is None:
        return ""
    if first == last:
        return tr("in {year}", year=first)
    if last is None:
        return tr("since {year}", year=first)
    if first is None:
        return tr("until {year}", year=last)
    return tr("{first} to {last}", first=first, last=last)


def name(each: Filter, code: str, tr: Translator) -> str:
    """Return the label of one code of a filter."""
    fixed = dict(each.choices)
    return tr(fixed[code]) if code in fixed else tr.term(each.options, code)


def _phrase(each: Filter, selection: Selection, tr: Translator) -> str:
    names = [name(each, code, tr) for code in selection.get(each.name)]
    shown = names if len(names) <= _MANY else [*names[: _MANY - 1], tr("others")]
    together = each.name in TOGETHER and selection.get(TOGETHER[each.name])
    joined = tr.listing(shown) if together else tr.choice(shown)
    return tr(each.phrase, names=joined)


def both(a: Selection, b: Selection, tr: Translator) -> str:
    """Two Selections that are compared, in words: "A: Landmines. B: all events."."""
    described = [describe(each, tr) or tr("all events") for each in (a, b)]
    return tr("A: {a}. B: {b}.", a=described[0], b=described[1])


def describe(selection: Selection, tr: Translator) -> str:
    """Return the Selection in words: "Landmines; Armenia – Azerbaijan; 2020 to 2026"; "" where nothing is filtered."""
    parts = [
        _phrase(each, selection, tr)
        for each in FILTERS
        if selection.get(each.name) and each.name not in MATCHES
    ]
    if selection.words:
        parts.append(tr("with the words “{typed}”", typed=selection.words))
    return "; ".join([*parts, *filter(None, [years(selection, tr)])])


def showing(selected: int, whole: int, selection: Selection, tr: Translator) -> str:
    """Return the sentence at the top of every page: "Showing 17 of 992 events: ..."."""
    found = tr.plural(
        "Showing {count} of {whole} events",
        "Showing {count} of {whole} events",
        selected,
        whole=tr.number(whole),
    )
    described = describe(selection, tr)
    return f"{found}: {described}" if described else found
