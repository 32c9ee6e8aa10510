"""What the selected events show: how many and when, which track and venues lead, what they are about, who took part."""

from collections.abc import Mapping

import pandas as pd

from dashboard.model.dimensions import FILTERS
from dashboard.model.selection import Selection
from dashboard.model.text import later
from dashboard.text.i18n import Translator
from dashboard.text.sentences.leaders import leaders
from dashboard.text.sentences.venues import most_frequent

_ORGANISATIONS = tuple(each.name for each in FILTERS if each.options == "organisations")
"""Filters by organisations: those chosen in any of them are not named as leading."""


def headline_names(tr: Translator) -> dict[str, str]:
    """Return what each headline number counts, by its key in questions.totals, in their order."""
    return {
        "events": tr("events"),
        "organisations": tr("organisations"),
        "places": tr("places"),
        "countries": tr("venue countries"),
        "articles": tr("articles"),
    }


def reading(
    totals: Mapping[str, int],
    tracks: pd.DataFrame,
    places: pd.DataFrame,
    selection: Selection,
    tr: Translator,
) -> str:
    """Return up to three sentences on the selected events: how many, leading track, leading venues.

    ``totals`` are those of questions.totals, ``tracks`` the counts of meetings by track, ``places`` the answer of
    questions.locate; both have most events first.
    """
    events = totals["events"]
    if events == 0:
        return tr("No event on record matches this choice.")
    return " ".join(
        filter(
            None,
            [
                _size(totals, selection, tr),
                _leading_track(tracks, totals["meetings"], tr),
                most_frequent(places, events, tr),
            ],
        )
    )


def _size(totals: Mapping[str, int], selection: Selection, tr: Translator) -> str:
    first, last = totals["first_year"], totals["last_year"]
    if selection.is_empty:
        return tr.plural(
            "Since {first}, {count} event of conflict resolution in and about the South Caucasus is on record.",
            "Since {first}, {count} events of conflict resolution in and about the South Caucasus are on record.",
            totals["events"],
            first=first,
        )
    if first == last:
        return tr.plural(
            "{count} event of {first} matches.",
            "{count} events of {first} match.",
            totals["events"],
            first=first,
        )
    return tr.plural(
        "{count} event from {first} to {last} matches.",
        "{count} events from {first} to {last} match.",
        totals["events"],
        first=first,
        last=last,
    )


def parts_of_others(totals: Mapping[str, int], tr: Translator) -> str:
    """Return how many events are no meeting more because they took place within another; "" where none did."""
    parts = totals["events"] - totals["meetings"]
    if not parts:
        return ""
    return tr.plural(
        "{count} event took place within another one: {meetings} meetings.",
        "{count} events took place within another one: {meetings} meetings.",
        parts,
        meetings=tr.number(totals["meetings"]),
    )


def _leading_track(tracks: pd.DataFrame, meetings: int, tr: Translator) -> str:
    leader, lead = str(tracks["track"].iloc[0]), int(tracks["event_count"].iloc[0])
    if meetings < 2:
        return ""
    tied = int((tracks["event_count"] == lead).sum()) > 1
    if tied:
        return ""
    share = lead / meetings
    what = tr(_TRACK_WORDS.get(leader, "{track}"), track=tr.term("tracks", leader))
    if lead == meetings:
        return tr("All are {what}.", what=what)
    if share > 0.5:
        return tr("More than half are {what}.", what=what)
    return tr("The largest part, {share}, are {what}.", share=tr.percent(share), what=what)


_TRACK_WORDS = {
    "1": later("official activities (Track 1)"),
    "1.5": later("meetings of officials with experts (Track 1.5)"),
    "2": later("meetings of experts and opinion makers (Track 2)"),
    "3": later("meetings of communities and young people (Track 3)"),
}


def findings(
    themes: pd.DataFrame,
    organisations: pd.DataFrame,
    events: int,
    selection: Selection,
    tr: Translator,
) -> str:
    """Return up to two sentences on the leading themes and organisations; "" where none leads.

    ``themes`` (theme, event_count) and ``organisations`` (organisation, event_count) have most events first. What the
    reader chose is not repeated, and ties are not named; see ``leaders``.
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


def newest(events: pd.DataFrame, tr: Translator) -> str:
    """Return a sentence on date and kind of the first of these events, the newest; "" where there is none."""
    if events.empty:
        return ""
    first = events.iloc[0]
    when = tr.period(first["start_date"], first["end_date"], first["date_precision"])
    if first["kind"] not in tr.terms.get("kinds", {}) or first["kind"] == "other":
        return tr("The latest event: {when}.", when=when)
    return tr("The latest event: {when} ({kind}).", when=when, kind=tr.term("kinds", first["kind"]))
