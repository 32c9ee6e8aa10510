"""The page Overview: a summary, key figures, map, timeline, themes, organisations and latest events."""

from functools import partial

import streamlit as st

from dashboard.figures import organisations, places, themes, timeline
from dashboard.model.periods import Comparison
from dashboard.store import questions
from dashboard.text.html import NOTHING, Markup, html
from dashboard.text.sentences.reading import (
    findings,
    headline_names,
    newest,
    parts_of_others,
    reading,
)
from dashboard.text.sentences.trend import change, compared, trend
from dashboard.ui import state
from dashboard.ui.filters.chips import head
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import (
    blocks,
    cards,
    empty_state,
    organisation_reading,
    settings,
)
from dashboard.ui.parts.links import inner_link
from dashboard.ui.url import href

PATHS = {
    "events": "events",
    "organisations": "organisations",
    "places": "map",
    "countries": "map",
    "articles": "articles",
}
"""The page that each key figure links to."""
LATEST = 6


def show(page: Page) -> None:
    """Draw the overview.

    The figures that take the browser longest are sent first, so that it draws them while the rest is prepared.
    """
    top = st.container()
    if not page.ask(questions.extent).events:
        with top:
            _head(page)
            empty_state.offered(page)
        return
    left, right = blocks.columns(page, 3, 2)
    with right:
        blocks.figure(page, timeline.BY_YEAR)
    with left:
        choose = partial(state.toggle, "place")
        blocks.figure(page, places.ON_OVERVIEW, on_place=choose)
    with top:
        _head(page)
        # One piece of HTML: another element would make the page draw anew all that stands below.
        answers = page.memoised(_answers) if _is_narrowed(page) else NOTHING
        put_html(answers + page.memoised(_figures))
    left, right = blocks.columns(page, 1, 1)
    with left:
        blocks.figure(page, themes.LEADING)
    with right:
        blocks.figure(page, organisations.LEADING, setting=settings.role)
    put_html(page.memoised(_latest))


def _head(page: Page) -> None:
    head(page, page.memoised(_reading), "" if _is_narrowed(page) else page.memoised(_lead))


def _is_narrowed(page: Page) -> bool:
    """Return whether codes or words are filtered; by years alone there is too much for a summary in a few lines."""
    return bool(page.selection.codes or page.selection.words)


def _reading(page: Page) -> str:
    tracks = page.ask(questions.count, by=("track",), only_meetings=True)
    places = page.ask(questions.locate)
    return reading(page.ask(questions.totals), tracks, places, page.selection, page.tr)


def _lead(page: Page) -> str:
    """Return what the register is; where something is filtered, what stands out."""
    tr = page.tr
    if page.selection.is_empty:
        return tr(
            "An open register of conflict-resolution activities in and about the South Caucasus, each with its public "
            "sources. It holds what public pages report: an absence of records is not an absence of work."
        )
    return (
        f"{_standing_out(page)} {newest(page.ask(questions.list_events, limit=LATEST), tr)}".strip()
    )


def _standing_out(page: Page) -> str:
    """Return sentences about leading themes and organisations, and about more or fewer events than before."""
    tr, periods = page.tr, page.periods()
    events = page.ask(questions.extent).events
    now, before = (
        (
            _now(page, periods)["events"],
            page.choosing(periods.before).ask(questions.totals)["events"],
        )
        if periods
        else (0, 0)
    )
    found = findings(
        page.ask(questions.count, by=("theme",)),
        page.ask(questions.count, by=("organisation",)),
        events,
        page.selection,
        tr,
    )
    return " ".join(filter(None, [found, trend(periods, now, before, tr)]))


def _answers(page: Page) -> Markup:
    """Return what was done, when last, by whom and paid by whom, and what stands out."""
    lines = organisation_reading.in_short(page, page.ask(questions.list_events, limit=LATEST))
    return html(
        '{lines}<p class="atlas-lead">{standing_out}</p>',
        lines=lines,
        standing_out=_standing_out(page),
    )


def _figures(page: Page) -> Markup:
    tr, totals, periods = page.tr, page.ask(questions.totals), page.periods()
    names = headline_names(tr)
    changes = dict.fromkeys(names, "")
    if periods:
        now, before = _now(page, periods), page.choosing(periods.before).ask(questions.totals)
        span = f"{periods.current.from_year}–{periods.current.to_year}"
        changes = {code: f"{change(now[code], before[code], tr)} ({span})" for code in names}
    figures = [
        (
            inner_link(tr.number(totals[code]), href(PATHS[code], page.selection)),
            label,
            changes[code],
        )
        for code, label in names.items()
    ]
    notes = (compared(periods, page.store.created, tr), parts_of_others(totals, tr))
    return blocks.key_figures(figures, " ".join(filter(None, notes)))


def _now(page: Page, periods: Comparison) -> dict[str, int]:
    """Return the totals of the current period; those of the page where the reader chose years."""
    chosen = page.selection
    has_years = chosen.from_year is not None or chosen.to_year is not None
    return (
        page.ask(questions.totals)
        if has_years
        else page.choosing(periods.current).ask(questions.totals)
    )


def _latest(page: Page) -> Markup:
    """Return the newest events as cards, and a link to all where there are more."""
    tr, found = page.tr, page.ask(questions.extent).events
    title = blocks.titled(tr("Latest events"))
    shown = title + cards.cards(page.ask(questions.list_events, limit=LATEST), page)
    if found <= LATEST:
        return shown
    more = tr("All {count} events", count=tr.number(found))
    link = inner_link(more, href("events", page.selection))
    return html('{shown}<p class="atlas-more">{link}</p>', shown=shown, link=link)
