"""Venues in words: of one event, of several events, and how many of them a map shows."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.model.tables import AREAS
from dashboard.text.i18n import Translator
from dashboard.text.sentences.leaders import clear_of_ties


def venue(event: Mapping[str, Any], tr: Translator) -> str:
    """Return where an event took place: its place, else its country, else "Online" or that no venue is reported.

    ``event`` has place (a name), country (a code) and mode.
    """
    if pd.notna(event["place"]):
        return str(event["place"])
    if pd.notna(event["country"]):
        return tr.term("countries", event["country"])
    return tr("Online") if event["mode"] == "online" else tr("Venue not reported")


def venues(event: Mapping[str, Any], places: Sequence[Mapping[str, Any]], tr: Translator) -> str:
    """Return all places of an event with their countries, the main one first; without places, the same as ``venue``.

    ``places`` have name and country (a code).
    """
    names = [f"{place['name']}, {tr.term('countries', place['country'])}" for place in places]
    return "; ".join(names) or venue({**event, "place": None}, tr)


def most_frequent(places: pd.DataFrame, events: int, tr: Translator) -> str:
    """Return a sentence on where events took place most often, for none, one and many venues.

    ``places`` has the columns name, precision and event_count, most events first. Points that stand for an area are
    left out.
    """
    venues = places[~places["precision"].isin(AREAS)]
    names = [str(name) for name in venues["name"]]
    if events == 1:
        if not names:
            return tr("Its venue is not reported.")
        return tr("It took place in {places}.", places=tr.listing(names))
    if not names:
        return tr("None has a reported venue.")
    if len(names) == 1:
        return tr("The only venue on record is {place}.", place=names[0])
    cut = clear_of_ties([int(count) for count in venues["event_count"]])
    if cut == 0:
        return tr.plural("They met in {count} place.", "They met in {count} places.", len(names))
    return tr(
        "The most frequent venues are {places}."
        if cut > 1
        else "The most frequent venue is {places}.",
        places=tr.listing(names[:cut]),
    )


def drawn_on_map(drawn: int, totals: Mapping[str, int], tr: Translator) -> str:
    """Return how many events a map shows, how many were elsewhere, and for how many no venue is reported."""
    elsewhere = totals["events"] - drawn - totals["without_place"]
    return tr(
        "Drawn here: {drawn} of {events} events; {elsewhere} met outside this view or at a place known only by region; "
        "for {without} no venue is reported.",
        drawn=tr.number(drawn),
        events=tr.number(totals["events"]),
        elsewhere=tr.number(elsewhere),
        without=tr.number(totals["without_place"]),
    )
