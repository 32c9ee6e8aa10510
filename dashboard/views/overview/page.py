"""The selection at a glance: reading, key figures, map, timeline, themes, organisations, latest events."""

from functools import partial
from html import escape

import streamlit as st

from dashboard.charts import events_by_theme, events_over_time, organisations_by_role
from dashboard.model.periods import Comparison
from dashboard.text.sentences.leading import findings, newest, trend
from dashboard.text.sentences.selection import change, compared, headline_names, reading
from dashboard.ui import state
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Visit
from dashboard.ui.parts import (
    blocks,
    cards,
    counting_rules,
    empty_state,
    map_block,
    organisation_reading,
    settings,
)
from dashboard.ui.parts.blocks import Chart
from dashboard.ui.parts.html import inner_link
from dashboard.ui.url import href

PATHS = {
    "events": "events",
    "organisations": "organisations",
    "places": "map",
    "countries": "map",
    "articles": "articles",
}
"""The page that tells more of each key figure."""
LATEST = 6
THEMES = 10
ORGANISATIONS = 9


def show(visit: Visit) -> None:
    """Draw the overview.

    The figures that take the page longest to draw are sent first, so that it draws them while the rest is asked for.
    """
    top = st.container()
    if not visit.totals()["events"]:
        with top:
            _head(visit)
            empty_state.offered(visit)
        return
    left, right = blocks.columns(visit, 3, 2)
    with right:
        blocks.chart(visit, _timeline)
    with left:
        _map(visit)
    with top:
        _head(visit)
        # One piece of HTML: another element would make the page draw anew all that stands below.
        answers = visit.kept(_answers) if _is_narrowed(visit) else ""
        st.html(answers + visit.kept(_figures))
    left, right = blocks.columns(visit, 1, 1)
    with left:
        blocks.chart(visit, _themes)
    with right:
        blocks.chart(visit, _organisations, setting=settings.role)
    st.html(visit.kept(_latest))


def _head(visit: Visit) -> None:
    head(visit, visit.kept(_reading), "" if _is_narrowed(visit) else visit.kept(_lead))


def _is_narrowed(visit: Visit) -> bool:
    """Whether the reader asks about something; years alone leave too much for a few lines."""
    return bool(visit.selection.codes or visit.selection.words)


def _reading(visit: Visit) -> str:
    counts, places = visit.count("track"), visit.places()
    return reading(visit.totals(), counts, places, visit.selection, visit.words)


def _lead(visit: Visit) -> str:
    """What the register is; where the reader filters, what stands out instead."""
    words = visit.words
    if visit.selection.is_empty:
        return words(
            "An open register of conflict-resolution activities in and about the South Caucasus, each with its public "
            "sources. It holds what public pages report: an absence of records is not an absence of work."
        )
    return f"{_standing_out(visit)} {newest(visit.events(limit=LATEST), words)}".strip()


def _standing_out(visit: Visit) -> str:
    """Leading themes and organisations, and whether there are more events than before."""
    words, periods = visit.words, visit.periods()
    events = visit.totals()["events"]
    now, before = (
        (_now(visit, periods)["events"], visit.totals(periods.before)["events"])
        if periods
        else (0, 0)
    )
    found = findings(
        visit.count("theme"), visit.count("organisation"), events, visit.selection, words
    )
    return " ".join(filter(None, [found, trend(periods, now, before, words)]))


def _answers(visit: Visit) -> str:
    """What a reader who asks about something wants to know first."""
    told = organisation_reading.in_short(visit, visit.events(limit=LATEST))
    return f'{told}<p class="atlas-lead">{escape(_standing_out(visit))}</p>'


def _figures(visit: Visit) -> str:
    words, totals, periods = visit.words, visit.totals(), visit.periods()
    names = headline_names(words)
    changes = dict.fromkeys(names, "")
    if periods:
        now, before = _now(visit, periods), visit.totals(periods.before)
        span = f"{periods.current.from_year}–{periods.current.to_year}"
        changes = {code: f"{change(now[code], before[code], words)} ({span})" for code in names}
    figures = [
        (
            inner_link(words.number(totals[code]), href(PATHS[code], visit.selection)),
            label,
            changes[code],
        )
        for code, label in names.items()
    ]
    return blocks.key_figures(figures, compared(periods, visit.store.created, words))


def _now(visit: Visit, periods: Comparison) -> dict[str, int]:
    """Headline figures of the period looked at: those of the page itself where the reader chose years."""
    chosen = visit.selection
    has_years = chosen.from_year is not None or chosen.to_year is not None
    return visit.totals() if has_years else visit.totals(periods.current)


def _latest(visit: Visit) -> str:
    """The newest events, and a link to all of them where there are more."""
    words, found = visit.words, visit.totals()["events"]
    title = blocks.titled(words("Latest events"))
    shown = f"{title}{cards.cards(visit.events(limit=LATEST), visit)}"
    if found <= LATEST:
        return shown
    more = words("All {count} events", count=words.number(found))
    return f'{shown}<p class="atlas-more">{inner_link(more, href("events", visit.selection))}</p>'


def _map(visit: Visit) -> None:
    places = visit.selection.get("place")
    map_block.places(
        visit,
        "region",
        (620, 430),
        chosen=places[0] if len(places) == 1 else "",
        on_place=partial(state.toggle, "place", terms=visit.store.terms),
    )


def _timeline(visit: Visit) -> Chart:
    words = visit.words
    counts = visit.count("year", "track")
    return Chart(
        key="timeline",
        title=words("Events a year, by track"),
        rule=" ".join(
            [
                words(
                    "Each event once, in its first year. Shaded: hostilities; lines: ceasefires, agreements."
                ),
                blocks.newest_year(visit),
            ]
        ),
        figure=visit.draw(
            events_over_time.figure,
            counts,
            context=visit.context("hostilities", "ceasefire", "agreement"),
            partial_year=visit.store.created.year,
            is_brushed=visit.is_brushed,
        ),
        alt=events_over_time.alt(counts, words),
        numbers=counts,
    )


def _themes(visit: Visit) -> Chart:
    words, counts = visit.words, visit.count("theme")
    return Chart(
        key="themes",
        title=words("Leading themes"),
        rule=words(
            "Events by theme; an event counts in each of its themes. Colour: group of themes."
        ),
        figure=visit.draw(events_by_theme.figure, counts, most=THEMES),
        alt=events_by_theme.alt(counts, words),
        numbers=counts,
    )


def _organisations(visit: Visit) -> Chart:
    words, counts = visit.words, visit.count("organisation", "role")
    role = visit.options["as"]
    return Chart(
        key="organisations",
        title=words("Leading organisations: {role}", role=words.term("roles", role).lower()),
        rule=counting_rules.in_role(visit, role, ORGANISATIONS),
        figure=visit.draw(organisations_by_role.figure, counts, role=role, most=ORGANISATIONS),
        alt=organisations_by_role.alt(counts, words, role),
        numbers=organisations_by_role.in_role(counts, role),
    )
