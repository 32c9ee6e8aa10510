"""How regular a process is, in a few sentences: its rounds, the usual and the longest time between them, the latest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

import pandas as pd

from dashboard.model.rounds import number_in
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import NOTHING, Markup, filled, html, join
from dashboard.text.i18n import Translator
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import cards
from dashboard.ui.parts.links import inner_link
from dashboard.ui.url import href

MOST_READ = 2000
"""The most events of a process that are read; the largest process has some hundred."""
FEW_STEPS = 4
"""With fewer times between numbered rounds, the sentences are about all events instead."""


@dataclass(frozen=True)
class Step:
    """The time between two rounds whose numbers follow each other, both known to the day."""

    days: int
    number: int
    before: date
    after: date


def steps(events: Sequence[Row]) -> list[Step]:
    """Return the times between numbered rounds; rounds, meetings, sessions and so on are separate."""
    dated = [row for row in events if row["date_precision"] == "day"]
    numbered = {what: row for row in dated if (what := number_in(row["title"]))}
    return [
        Step(
            (row["start_date"] - before["end_date"]).days,
            number,
            before["end_date"],
            row["start_date"],
        )
        for (kind, number), row in numbered.items()
        if (before := numbered.get((kind, number - 1)))
    ]


def longest_of(found: Sequence[Step]) -> Step:
    """Return the longest of these times; of equal ones the newest."""
    return max(found, key=lambda step: (step.days, step.number))


def draw(here: Page) -> None:
    """Draw the sentences; nothing where the process has no selected event."""
    put_html(here.memoised(_sentences))


def _sentences(here: Page) -> Markup:
    tr, events = here.tr, rows(here.ask(questions.rounds, limit=MOST_READ))
    if not events:
        return NOTHING
    found = steps(events)
    parts = [_size(events, tr), _regular(events, found, tr), _latest(events, found, here)]
    sentences = join(filter(None, parts), " ")
    return html('<p class="atlas-finding">{sentences}</p>', sentences=sentences)


def _size(events: Sequence[Row], tr: Translator) -> str:
    """Return how many events and numbered rounds there are, and since when; ``events`` are newest first."""
    first = events[-1]
    since = str(first["start_date"].year)
    if first["date_precision"] != "year":
        since = tr.month(first["start_date"])
    numbers = sorted({what[1] for row in events if (what := number_in(row["title"]))})
    if len(numbers) <= FEW_STEPS:
        return tr.plural(
            "{count} event on record, of {since}.",
            "{count} events on record since {since}.",
            len(events),
            since=since,
        )
    return tr.plural(
        "{count} event on record since {since}, {rounds} of them numbered rounds ({first} to {last}).",
        "{count} events on record since {since}, {rounds} of them numbered rounds ({first} to {last}).",
        len(events),
        since=since,
        rounds=tr.number(len(numbers)),
        first=numbers[0],
        last=numbers[-1],
    )


def _regular(events: Sequence[Row], found: Sequence[Step], tr: Translator) -> str:
    """Return the usual and the longest time between numbered rounds; between all events where few are numbered."""
    if len(found) < FEW_STEPS:
        return _between_events(events, tr)
    longest = longest_of(found)
    return tr(
        "Half of the rounds came within {usual} days of the one before; the longest time was {days} days, from round "
        "{before} to {number} ({first} – {last}).",
        usual=tr.number(int(median(step.days for step in found))),
        days=tr.number(longest.days),
        before=longest.number - 1,
        number=longest.number,
        first=tr.day(longest.before),
        last=tr.day(longest.after),
    )


def _between_events(events: Sequence[Row], tr: Translator) -> str:
    known = [int(row["days_since"]) for row in events if not pd.isna(row["days_since"])]
    if len(known) < FEW_STEPS:
        return ""
    return tr(
        "Half of them came within {usual} days of the one before; the longest time was {days} days.",
        usual=tr.number(int(median(known))),
        days=tr.number(max(known)),
    )


def _latest(events: Sequence[Row], found: Sequence[Step], here: Page) -> Markup:
    """Return when the latest event took place, how long before the register was made, and what is announced."""
    tr, created = here.tr, pd.Timestamp(here.store.created)
    held = next((row for row in events if row["status"] == "held"), None)
    sentences: list[str] = []
    if held:
        days = (created - pd.Timestamp(held["end_date"])).days
        ago = tr.plural(
            "{count} day before the register was made",
            "{count} days before the register was made",
            max(days, 0),
        )
        when = _link(held, here)
        sentences.append(
            filled(tr("The latest: {when}, {ago}."), when=when, ago=ago)
            if held["date_precision"] == "day"
            else filled(tr("The latest: {when}."), when=when)
        )
        if len(found) >= FEW_STEPS and days > longest_of(found).days:
            sentences.append(tr("No time between two rounds was as long."))
    coming = [
        row
        for row in events
        if row["status"] == "announced" and pd.Timestamp(row["end_date"]) > created
    ]
    if coming:
        sentences.append(filled(tr("Announced: {when}."), when=_link(coming[-1], here)))
    return join(sentences, " ")


def _link(row: Row, here: Page) -> Markup:
    address = href("events", here.selection, event=row["event_id"])
    return inner_link(cards.when(row, here), address)
