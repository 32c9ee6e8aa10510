"""Lines with links: what was done and when last, who led the events, who paid, and who is still active."""

from collections.abc import Callable, Sequence

import pandas as pd

from dashboard.figures.counting_rules import known_in_role
from dashboard.model.periods import recently
from dashboard.model.selection import LEADING
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import NOTHING, Markup, filled, html, join, listing
from dashboard.text.sentences.leaders import with_ties
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import cards, outcomes, parties
from dashboard.ui.parts.drilldown import events_of, led
from dashboard.ui.parts.links import inner_link
from dashboard.ui.parts.profile_links import name_link
from dashboard.ui.url import href

KINDS = 5
"""The most kinds of events that are named."""
NEWEST = 2
"""The number of latest events that are named."""


def draw(page: Page) -> None:
    """Draw the lines; empty ones are left out."""
    put_html(page.memoised(_lines))


def in_short(page: Page, newest: pd.DataFrame) -> Markup:
    """Return what was done, what came of it, when last (from ``newest``, the newest events), by whom, paid by whom."""
    tr = page.tr
    return _shown(
        [
            (tr("What"), _kinds(page)),
            (tr("What came of it"), outcomes.answer(page)),
            (tr("Latest"), _latest(newest, page)),
            (tr("Led by"), _led(page)),
            (tr("Paid by"), _paid(page)),
        ]
    )


def _lines(page: Page) -> Markup:
    tr, recent = page.tr, recently(page.selection, page.store.created.year)
    led_by: str = _led(page)
    if not page.ask(questions.leaders).empty:
        counting_rule = tr("Organised, co-organised, mediated or facilitated; each event once.")
        led_by = html(
            '{led} <span class="quiet">{counting_rule}</span>',
            led=led_by,
            counting_rule=counting_rule,
        )
    lines = [(tr("Led by"), led_by), (tr("Paid by"), _paid(page))]
    if recent:
        since = tr("Active since {year}", year=recent.from_year)
        lines.append((since, _active(page, page.choosing(recent))))
    return _shown(lines)


def _shown(lines: Sequence[tuple[str, str]]) -> Markup:
    shown = join(
        html("<dt>{name}</dt><dd>{text}</dd>", name=name, text=text) for name, text in lines if text
    )
    return html('<dl class="atlas-pairs atlas-answers">{shown}</dl>', shown=shown)


def _kinds(page: Page) -> Markup:
    """Return the leading kinds of events with numbers as links to them; events of other or no kind are one number."""
    tr, every = page.tr, page.ask(questions.count, by=("kind",))
    named = every[every["kind"].notna() & (every["kind"] != parties.OTHER)].head(KINDS)
    kinds: list[str] = [
        html(
            "{kind} ({number})",
            kind=tr.term("kinds", row["kind"]),
            number=events_of(page, row["event_count"], kind=row["kind"]),
        )
        for row in rows(named)
    ]
    rest = every.drop(named.index)
    if not rest.empty:
        count = int(rest["event_count"].sum())
        text = tr.plural("{count} of another kind", "{count} of other kinds", count)
        codes = list(rest["kind"])
        is_known = not rest["kind"].isna().any()
        kinds.append(led(text, page.selection.having("kind", codes) if is_known else None))
    return join([listing(kinds, tr), "."])


def _latest(newest: pd.DataFrame, page: Page) -> Markup:
    """Return dates, kinds and titles of the latest events; titles link to their records."""
    lines = (
        html(
            "{when}{kind}: {link}",
            when=cards.when(event, page),
            kind=_of_kind(event, page),
            link=cards.record_link(event, page),
        )
        for event in rows(newest.head(NEWEST))
    )
    return join(lines, html("<br>"))


def _of_kind(event: Row, page: Page) -> str:
    if event["kind"] == parties.OTHER:
        return ""
    return f", {page.tr.term('kinds', event['kind']).lower()}"


def _led(page: Page) -> str:
    tr, leaders = page.tr, page.ask(questions.leaders)
    if leaders.empty:
        return tr("Nobody is on record as organiser or mediator.")
    return join([_leading(leaders, page, "organiser", _as_leader), "."])


def _paid(page: Page) -> Markup:
    tr, paying, known = (
        page.tr,
        page.ask(questions.funders),
        known_in_role(page, "funder"),
    )
    counting_rule = tr.plural(
        "{known} of {count} event has a funder on record.",
        "{known} of {count} events have a funder on record.",
        page.ask(questions.extent).events,
        known=tr.number(known),
    )
    names = join([_leading(paying, page, "funder", _as_funder), ". "]) if known else NOTHING
    return html(
        '{names}<span class="quiet">{counting_rule}</span>',
        names=names,
        counting_rule=counting_rule,
    )


def _active(page: Page, recent: Page) -> str:
    """Return how many of the organisations are on record in the last years, and which of them led events then."""
    tr, all_years, now = page.tr, page.ask(questions.totals), recent.ask(questions.totals)
    if not now["organisations"]:
        return tr.plural(
            "None of {count} organisation.",
            "None of the {count} organisations.",
            all_years["organisations"],
        )
    size = tr.plural(
        "{active} of {count} organisation, in any role.",
        "{active} of the {count} organisations, in any role.",
        all_years["organisations"],
        active=tr.number(now["organisations"]),
    )
    leaders = recent.ask(questions.leaders)
    if leaders.empty:
        return size
    names = _leading(leaders, recent, "organiser", _as_leader)
    return join([size, filled(tr("Led by {names}."), names=names)], " ")


def _as_leader(row: Row, page: Page) -> str:
    return events_of(page, row["event_count"], LEADING, organisation=row["organisation"])


def _as_funder(row: Row, page: Page) -> str:
    return events_of(page, row["event_count"], funder=row["organisation"])


def _leading(
    counts: pd.DataFrame, page: Page, role: str, number: Callable[[Row, Page], str]
) -> Markup:
    """Return the organisations with most events, with numbers as links to these, and how many more there are.

    The link to the others leads to the page Organisations, which ranks them by ``role``.
    """
    tr = page.tr
    shown = counts.head(with_ties(list(counts["event_count"])))
    names = [
        html(
            "{name} ({number})",
            name=name_link("organisation", row["organisation"], page),
            number=number(row, page),
        )
        for row in rows(shown)
    ]
    more = len(counts) - len(shown)
    if more:
        text = tr.plural("{count} more", "{count} more", more)
        names.append(inner_link(text, href("organisations", page.selection, **{"as": role})))
    return listing(names, tr)
