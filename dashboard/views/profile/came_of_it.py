"""What came of the events of a profile page: how many of which kind, and the latest in words."""

from collections.abc import Sequence
from itertools import groupby

from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import Markup, html, join
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, cards, outcomes
from dashboard.ui.parts.links import inner_link
from dashboard.ui.url import href

LATEST = 8
"""The most outcomes that are listed."""


def draw(here: Page) -> None:
    """Draw the numbers and the latest outcomes; nothing where no event was read for them."""
    counts = here.ask(questions.count, by=("outcome",))
    if counts["outcome"].isna().all():
        return
    blocks.heading(here.tr("What came of it"))
    put_html(here.memoised(_told))


def _told(here: Page) -> Markup:
    latest = rows(here.ask(questions.latest_outcomes, limit=LATEST))
    events = groupby(latest, key=lambda row: str(row["event_id"]))
    return html(
        '<p class="atlas-came">{numbers}</p><ul class="atlas-came">{latest}</ul><p class="atlas-more">{more}</p>',
        numbers=outcomes.answer(here),
        latest=join(_event(list(of_one), here) for _, of_one in events),
        more=inner_link(
            here.tr("Outcomes, promises and chains of these events"),
            href("outcomes", here.selection),
        ),
    )


def _event(of_one: Sequence[Row], here: Page) -> Markup:
    """Return what came of one event, and its title as a link to the record."""
    results = join(
        (
            html(
                "<b>{kind}</b>: {text}",
                kind=here.tr.term("outcome_kinds", row["outcome"]),
                text=row["text"],
            )
            for row in of_one
        ),
        html("<br>"),
    )
    return html(
        '<li>{results}<br><span class="quiet">{when}: {link}</span></li>',
        results=results,
        when=cards.when(of_one[0], here),
        link=cards.record_link(of_one[0], here),
    )
