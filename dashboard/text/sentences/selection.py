"""Sentences computed from a Selection and its figures: what was chosen, and what it shows."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from dashboard.model.dimensions import FILTERS, MATCHES, TOGETHER, Filter
from dashboard.model.periods import Comparison
from dashboard.model.selection import Selection
from dashboard.model.text import later
from dashboard.text.i18n import Translator

_MANY = 4
_NO_VENUES = ("region", "country")
"""Precisions of places that stand for an area."""


def years(selection: Selection, tr: Translator) -> str:
    """The chosen years in words: "2018 to 2023"; empty where none are chosen.

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
    """What one code of a filter is called."""
    fixed = dict(each.choices)
    return tr(fixed[code]) if code in fixed else tr.term(each.options, code)


def _phrase(each: Filter, selection: Selection, tr: Translator) -> str:
    names = [name(each, code, tr) for code in selection.get(each.name)]
    shown = names if len(names) <= _MANY else [*names[: _MANY - 1], tr("others")]
    together = each.name in TOGETHER and selection.get(TOGETHER[each.name])
    joined = tr.listing(shown) if together else tr.choice(shown)
    return tr(each.phrase, names=joined)


def describe(selection: Selection, tr: Translator) -> str:
    """The Selection in words: "Landmines; Armenia – Azerbaijan; 2020 to 2026". Empty where nothing is filtered."""
    parts = [
        _phrase(each, selection, tr)
        for each in FILTERS
        if selection.get(each.name) and each.name not in MATCHES
    ]
    if selection.words:
        parts.append(tr("with the words “{typed}”", typed=selection.words))
    return "; ".join([*parts, *filter(None, [years(selection, tr)])])


def showing(selected: int, whole: int, selection: Selection, tr: Translator) -> str:
    """The sentence every page begins with: "Showing 17 of 992 events: ..."."""
    found = tr.plural(
        "Showing {count} of {whole} events",
        "Showing {count} of {whole} events",
        selected,
        whole=tr.number(whole),
    )
    described = describe(selection, tr)
    return f"{found}: {described}" if described else found


def reading(
    totals: Mapping[str, int],
    tracks: pd.DataFrame,
    places: pd.DataFrame,
    selection: Selection,
    tr: Translator,
) -> str:
    """What the selected events show, in one to three sentences, right for none, one and many.

    ``tracks`` are counts by track, ``places`` the located places, both with the most events first.
    """
    events = totals["events"]
    if events == 0:
        return tr("No event on record matches this choice.")
    return " ".join(
        filter(
            None,
            [
                _size(totals, selection, tr),
                _leading_track(tracks, events, tr),
                _venues(places, events, tr),
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


def _leading_track(tracks: pd.DataFrame, events: int, tr: Translator) -> str:
    leader, lead = str(tracks["track"].iloc[0]), int(tracks["event_count"].iloc[0])
    if events < 2:
        return ""
    tied = int((tracks["event_count"] == lead).sum()) > 1
    if tied:
        return ""
    share = lead / events
    what = tr(_TRACK_WORDS.get(leader, "{track}"), track=tr.term("tracks", leader))
    if lead == events:
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


def _venues(places: pd.DataFrame, events: int, tr: Translator) -> str:
    """Where they met most. A point that stands for a region or a country is no venue."""
    venues = places[~places["precision"].isin(_NO_VENUES)]
    names = [str(name) for name in venues["name"]]
    if events == 1:
        if not names:
            return tr("Its venue is not reported.")
        return tr("It took place in {places}.", places=tr.listing(names))
    if not names:
        return tr("None has a reported venue.")
    if len(names) == 1:
        return tr("The only venue on record is {place}.", place=names[0])
    cut = _clear_leaders([int(count) for count in venues["event_count"]])
    if cut == 0:
        return tr.plural("They met in {count} place.", "They met in {count} places.", len(names))
    return tr(
        "The most frequent venues are {places}."
        if cut > 1
        else "The most frequent venue is {places}.",
        places=tr.listing(names[:cut]),
    )


def _clear_leaders(counts: list[int]) -> int:
    """How many of the first three stand clear of the next, so that no tie and no single event decides who is named."""
    cut = min(3, sum(count > 1 for count in counts))
    while cut and len(counts) > cut and counts[cut - 1] == counts[cut]:
        cut -= 1
    return cut


def headline_names(tr: Translator) -> dict[str, str]:
    """What the headline figures count, by the key of questions.totals, in their order."""
    return {
        "events": tr("events"),
        "organisations": tr("organisations"),
        "places": tr("places"),
        "countries": tr("venue countries"),
        "articles": tr("articles"),
    }


def change(now: int, before: int, tr: Translator) -> str:
    """A difference with its sign: "+12", "−3", "±0".

    >>> [change(now, 5, Translator("en")) for now in (17, 2, 5)]
    ['+12', '−3', '±0']
    """
    difference = now - before
    sign = "+" if difference > 0 else "−" if difference < 0 else "±"
    return f"{sign}{tr.number(abs(difference))}"


def compared(periods: Comparison | None, created: date, tr: Translator) -> str:
    """What the changes beside the key figures compare, or why there are none; ``created``: the register's day."""
    if periods is None:
        return tr("No comparison: the years before are not in the register.")
    now, before = periods.current, periods.before
    partial = tr("{year} is incomplete.", year=created.year) if now.to_year == created.year else ""
    change = tr(
        "Change: {now_first}–{now_last} against {before_first}–{before_last}.",
        now_first=now.from_year,
        now_last=now.to_year,
        before_first=before.from_year,
        before_last=before.to_year,
    )
    return f"{change} {partial}".strip()


def venue(event: Mapping[str, Any], tr: Translator) -> str:
    """Where an event took place, as precisely as reported: place, else country, else that it is not reported."""
    if pd.notna(event["place"]):
        return str(event["place"])
    if pd.notna(event["country"]):
        return tr.term("countries", event["country"])
    return tr("Online") if event["mode"] == "online" else tr("Venue not reported")


def drawn_on_map(drawn: int, totals: Mapping[str, int], tr: Translator) -> str:
    """Every event is drawn, elsewhere, or without a place: the three add up to the number of events."""
    elsewhere = totals["events"] - drawn - totals["without_place"]
    return tr(
        "Drawn here: {drawn} of {events} events; {elsewhere} met outside this view or at a place known only by region; "
        "for {without} no venue is reported.",
        drawn=tr.number(drawn),
        events=tr.number(totals["events"]),
        elsewhere=tr.number(elsewhere),
        without=tr.number(totals["without_place"]),
    )


def published(when: str, tr: Translator) -> str:
    """A date of publication, which can be a year, a month or a day, in words."""
    if not when:
        return tr("No date")
    precision = {4: "year", 7: "month", 10: "day"}[len(when)]
    day = pd.Timestamp(when)
    return tr.period(day, day, precision)
