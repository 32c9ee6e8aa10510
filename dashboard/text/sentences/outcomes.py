"""Sentences about what came of events: how many have an outcome on record, and how promises stand.

That no outcome is on record of an event is never told as if it had none: its pages may not have been read for it yet.
"""

from collections.abc import Mapping
from datetime import date

from dashboard.model.promises import AHEAD, KEPT, LATE, STANDINGS, UNRECORDED
from dashboard.text.i18n import Translator


def known(with_outcome: int, without: int, unread: int, tr: Translator) -> str:
    """Return of how many events an outcome is on record, how many report none, and how many were not read for it.

    >>> known(411, 88, 927, Translator("en"))
    'Of 1,426 events, 411 have an outcome on record; 88 were read and report none; 927 have not been read for it yet.'
    """
    events = with_outcome + without + unread
    if not with_outcome + without:
        return tr.plural(
            "{count} event is chosen, and it has not been read for outcomes yet.",
            "{count} events are chosen, and none of them has been read for outcomes yet.",
            events,
        )
    told = tr.plural(
        "Of {events} events, {count} has an outcome on record",
        "Of {events} events, {count} have an outcome on record",
        with_outcome,
        events=tr.number(events),
    )
    parts = [told]
    if without:
        parts.append(
            tr.plural(
                "{count} was read and reports none", "{count} were read and report none", without
            )
        )
    if unread:
        parts.append(
            tr.plural(
                "{count} has not been read for it yet",
                "{count} have not been read for it yet",
                unread,
            )
        )
    return tr("{parts}.", parts="; ".join(parts))


def promises(counts: Mapping[str, int], today: date, tr: Translator) -> str:
    """Return how many promises with a date came in time, late, are not due yet, or have nothing on record.

    ``counts`` are numbers of promises by their standing, ``today`` is the day of the register.
    """
    every = sum(counts.values())
    if not every:
        return tr("These events brought no promise with a date, as far as they were read for it.")
    told = tr.plural(
        "{count} promise with a date is on record.",
        "{count} promises with a date are on record.",
        every,
    )
    forms = {
        KEPT: ("{count} came in time", "{count} came in time"),
        LATE: ("{count} came later", "{count} came later"),
        AHEAD: ("{count} was not due yet on {day}", "{count} were not due yet on {day}"),
        UNRECORDED: (
            "for {count} the date has passed with nothing on record",
            "for {count} the date has passed with nothing on record",
        ),
    }
    parts = [
        tr.plural(*forms[each], counts[each], day=tr.day(today))
        for each in STANDINGS
        if counts.get(each)
    ]
    return f"{told} {_sentence(parts, tr)}"


def _sentence(parts: list[str], tr: Translator) -> str:
    listed = tr.listing(parts)
    return tr("{parts}.", parts=listed[:1].upper() + listed[1:])


def standing_names(tr: Translator) -> dict[str, str]:
    """Return what a reader is told of each standing of a promise, in their order."""
    return {
        KEPT: tr("In time"),
        LATE: tr("Later"),
        AHEAD: tr("Not due yet"),
        UNRECORDED: tr("Nothing on record"),
    }


def days_off(days: int, tr: Translator) -> str:
    """Return by how many days something came before or after the day it was due.

    >>> days_off(60, Translator("en")), days_off(-1, Translator("en")), days_off(0, Translator("en"))
    ('60 days late', '1 day early', 'on the day')
    """
    if not days:
        return tr("on the day")
    if days > 0:
        return tr.plural("{count} day late", "{count} days late", days)
    return tr.plural("{count} day early", "{count} days early", -days)
