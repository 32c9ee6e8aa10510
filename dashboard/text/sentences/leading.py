"""What the selected events are about, who took part, and whether there are more than before: computed sentences."""

from collections.abc import Collection

import pandas as pd

from dashboard.model.dimensions import FILTERS
from dashboard.model.periods import Comparison
from dashboard.model.selection import Selection
from dashboard.text.i18n import Translator

MOST = 3
"""Names in a sentence."""
_ORGANISATIONS = tuple(each.name for each in FILTERS if each.options == "organisations")
"""Filters by organisations: those that are chosen in any of them are not named as leading."""


def findings(
    themes: pd.DataFrame,
    organisations: pd.DataFrame,
    events: int,
    selection: Selection,
    tr: Translator,
) -> str:
    """Themes and organisations that stand out, in one or two sentences; right for none, one and many events.

    ``themes`` (theme, event_count) and ``organisations`` (organisation, event_count) have most events first. What the
    reader chose is not told back. Nothing is named that does not stand clear of what is not named.
    """
    about = leaders(themes, "theme", selection.get("theme"), events)
    chosen = [code for name in _ORGANISATIONS for code in selection.get(name)]
    present = leaders(organisations, "organisation", chosen, events)
    sentences = []
    if about:
        names = tr.listing([tr.term("themes", code) for code in about])
        sentences.append(_themes(names, events, bool(selection.get("theme")), tr))
    if present:
        names = tr.listing([tr.term("organisations", code) for code in present])
        sentences.append(
            tr("The sources name {names}.", names=names)
            if events == 1
            else tr("Named most often: {names}.", names=names)
        )
    return " ".join(sentences)


def _themes(names: str, events: int, is_chosen: bool, tr: Translator) -> str:
    if events == 1:
        return tr("It is about {names}.", names=names)
    if is_chosen:
        return tr("Besides, they are most often about {names}.", names=names)
    return tr("Most often they are about {names}.", names=names)


def leaders(counts: pd.DataFrame, column: str, chosen: Collection[str], events: int) -> list[str]:
    """Up to MOST leading codes that were not chosen and stand clear of the next; of one event, the first MOST."""
    others = counts[~counts[column].isin(list(chosen))].dropna(subset=[column])
    codes = [str(code) for code in others[column]]
    numbers = [int(number) for number in others["event_count"]]
    if events == 1:
        return codes[:MOST]
    cut = min(MOST, sum(number > 1 for number in numbers))
    while cut and len(numbers) > cut and numbers[cut - 1] == numbers[cut]:
        cut -= 1
    return codes[:cut]


def trend(periods: Comparison | None, now: int, before: int, tr: Translator) -> str:
    """Whether there are more events than in the period before; nothing where there is none to compare with."""
    if periods is None or not (now or before):
        return ""
    spans = {
        "first": periods.current.from_year,
        "last": periods.current.to_year,
        "first_before": periods.before.from_year,
        "last_before": periods.before.to_year,
        "now": tr.number(now),
        "before": tr.number(before),
    }
    if now > before:
        return tr(
            "Their number rose from {before} in {first_before}–{last_before} to {now} in {first}–{last}.",
            **spans,
        )
    if now < before:
        return tr(
            "Their number fell from {before} in {first_before}–{last_before} to {now} in {first}–{last}.",
            **spans,
        )
    return tr(
        "They are as many as before: {now} in {first}–{last} and in {first_before}–{last_before}.",
        **spans,
    )


def newest(events: pd.DataFrame, tr: Translator) -> str:
    """When the first of these events took place, and of what kind it is; they are sorted by date, the newest first.

    Nothing without any.
    """
    if events.empty:
        return ""
    first = events.iloc[0]
    when = tr.period(first["start_date"], first["end_date"], first["date_precision"])
    if first["kind"] not in tr.terms.get("kinds", {}) or first["kind"] == "other":
        return tr("The latest event: {when}.", when=when)
    return tr("The latest event: {when} ({kind}).", when=when, kind=tr.term("kinds", first["kind"]))
