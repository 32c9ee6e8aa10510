"""What came of the selected events, in a sentence and by the latest outcomes in words."""

from collections.abc import Callable

from dashboard.exports.brief.model import Link, Outcome
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events, profiles
from dashboard.store.questions.events import Row, rows
from dashboard.text.i18n import Translator

MOST_OUTCOMES = 6
"""The most outcomes that are told in words."""
_NONE = "none"

ToEvent = Callable[[str, str], Link]
"""Returns the title of an event as a link to it, from its key and the title."""


def sentence(store: Store, selection: Selection, tr: Translator) -> str:
    """Return how many events were read for outcomes and had which kinds of them; each event once in each kind."""
    counts = events.count(store, selection, ["outcome"])
    is_read = counts["outcome"].notna()
    unread = int(counts.loc[~is_read, "event_count"].sum())
    if not is_read.any():
        return tr("None of these events has been read for it yet.")
    known = rows(counts[is_read & (counts["outcome"] != _NONE)])
    kinds = [_counted(tr.term("outcome_kinds", row["outcome"]).lower(), row, tr) for row in known]
    none = rows(counts[counts["outcome"] == _NONE])
    kinds += [tr("no result reported ({number})", number=_number(row, tr)) for row in none]
    told = tr.plural(
        "Of {count} event read for it: {kinds}.",
        "Of {count} events read for it: {kinds}.",
        events.number(store, selection) - unread,
        kinds=tr.listing(kinds),
    )
    if not unread:
        return told
    rest = tr.plural(
        "{count} event was not read for it yet.", "{count} events were not read for it yet.", unread
    )
    return f"{told} {rest}"


def latest(
    store: Store, selection: Selection, tr: Translator, to_event: ToEvent
) -> tuple[Outcome, ...]:
    """Return the outcomes of the newest events that have any."""
    found = rows(profiles.latest_outcomes(store, selection, limit=MOST_OUTCOMES))
    return tuple(
        Outcome(
            kind=tr.term("outcome_kinds", row["outcome"]),
            text=row["text"],
            when=tr.period(row["start_date"], row["end_date"], row["date_precision"]),
            event=to_event(row["event_id"], row["title"]),
        )
        for row in found
    )


def _counted(name: str, row: Row, tr: Translator) -> str:
    return tr("{kind} ({number})", kind=name, number=_number(row, tr))


def _number(row: Row, tr: Translator) -> str:
    return tr.number(int(row["event_count"]))
