"""Promises: what an event brought with a date by which it was due, and whether it came in time as far as is recorded.

A promise is never called broken: where its date has passed and nothing is recorded, that is all that is known.
"""

from datetime import date
from typing import Literal

Standing = Literal["kept", "late", "unrecorded", "ahead"]

KEPT: Standing = "kept"
LATE: Standing = "late"
UNRECORDED: Standing = "unrecorded"
AHEAD: Standing = "ahead"
STANDINGS: tuple[Standing, ...] = (KEPT, LATE, AHEAD, UNRECORDED)
"""In the order in which pages tell them: in time, later than promised, due in the future, nothing on record."""


def standing(due: date, came: date | None, today: date) -> Standing:
    """Return how a promise stands on the day of the register, ``today``.

    ``due`` is the last day of the period it was promised for. ``came`` is the first day of the event that brought it,
    the first possible one where only its month or year is known, so that nobody is called late who may have been in
    time; None where no such event is recorded.

    >>> standing(date(2022, 11, 30), date(2023, 5, 14), date(2026, 11, 24))
    'late'
    >>> standing(date(2022, 11, 30), None, date(2026, 11, 24))
    'unrecorded'
    """
    if came is not None:
        return KEPT if came <= due else LATE
    return UNRECORDED if due < today else AHEAD
