"""What came of events: a line for each of a list, and a sentence for all that are selected."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.store.questions.outcomes import NONE
from dashboard.text.html import NOTHING, Markup, filled, html, join, listing
from dashboard.ui import data
from dashboard.ui.page import Page
from dashboard.ui.parts.drilldown import events_of


def lines(event_ids: Sequence[str], page: Page) -> Mapping[str, Markup]:
    """Return for each event (event_id) a line with the kinds of its outcomes.

    The line of an event whose pages report none says so; that of an event that was not read for them is empty.
    """
    return page.memoised(_lines, tuple(event_ids))


def _lines(page: Page, event_ids: tuple[str, ...]) -> dict[str, Markup]:
    known = data.outcomes_of(page.store, event_ids)
    return {event: _line(known.get(event, ()), page) for event in event_ids}


def _line(outcomes: Sequence[Row], page: Page) -> Markup:
    if not outcomes:
        return NOTHING
    tr, counts = page.tr, Counter(str(row["kind"]) for row in outcomes)
    if NONE in counts:
        return html('<p class="atlas-outcome">{none}</p>', none=tr("No result reported"))
    kinds = [
        tr.term("outcome_kinds", kind).lower() if count == 1 else _several(kind, count, page)
        for kind, count in counts.items()
    ]
    told = html("<b>{kinds}</b>", kinds=tr.listing(kinds))
    return html(
        '<p class="atlas-outcome">{outcome}</p>',
        outcome=filled(tr("Outcome: {kinds}"), kinds=told),
    )


def _several(kind: str, count: int, page: Page) -> str:
    tr = page.tr
    name = tr.term("outcome_kinds", kind).lower()
    return tr("{kind} ({number})", kind=name, number=tr.number(count))


def answer(page: Page) -> Markup:
    """Return the kinds of outcomes of the selected events with numbers as links, and how many were read for them."""
    tr, counts = page.tr, page.ask(questions.count, by=("outcome",))
    events, is_read = page.ask(questions.extent).events, counts["outcome"].notna()
    unread = int(counts.loc[~is_read, "event_count"].sum())
    if not is_read.any():
        text = tr("None of these events has been read for it yet.")
        return html('<span class="quiet">{text}</span>', text=text)
    kinds = [_kind(row, page) for row in rows(counts[is_read & (counts["outcome"] != NONE)])]
    kinds += [_none(row, page) for row in rows(counts[counts["outcome"] == NONE])]
    of = tr.plural(
        "Of {count} event read for it: {kinds}.",
        "Of {count} events read for it: {kinds}.",
        events - unread,
        kinds="{kinds}",
    )
    rest = tr.plural(
        "{count} event was not read for it yet.", "{count} events were not read for it yet.", unread
    )
    return join(
        [
            filled(of, kinds=listing(kinds, tr)),
            html(' <span class="quiet">{rest}</span>', rest=rest) if unread else NOTHING,
        ]
    )


def _kind(row: Row, page: Page) -> Markup:
    return html(
        "{kind} ({number})",
        kind=page.tr.term("outcome_kinds", row["outcome"]).lower(),
        number=events_of(page, row["event_count"], outcome=row["outcome"]),
    )


def _none(row: Row, page: Page) -> Markup:
    number = events_of(page, row["event_count"], outcome=NONE)
    return filled(page.tr("no result reported ({number})"), number=number)
