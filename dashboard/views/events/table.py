"""The table of events: sorted by its headers, paged, each row a link to the record. All of it is in the address."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.store.questions.events import Row, rows
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, cards, html, paging, parties

_COLUMNS = ("date", "title", "place", "track", "", "articles")
_RISING = ("title", "place", "track")
_CLASSES = ("atlas-dates", "atlas-half", "", "nowrap", "", "number")


def draw(visit: Visit) -> None:
    """One page of the table, links to the others, and all selected events as a file."""
    words, options, found = visit.words, visit.options, visit.totals()["events"]
    page = paging.current(visit, found)
    first = (page - 1) * paging.ROWS
    events = visit.events(
        sort=options["sort"],
        descending=options["order"] == "desc",
        limit=paging.ROWS,
        offset=first,
    )
    said = words(
        "Events {first} to {last} of {found}",
        first=words.number(first + 1),
        last=words.number(first + len(events)),
        found=words.number(found),
    )
    shown = _cards(events, visit) if visit.is_narrow else _table(events, visit)
    st.html(shown + paging.pager(visit, said, page, paging.pages(found)))
    blocks.download(
        visit,
        "events",
        lambda: visit.events(limit=found),
        words("All {count} events as CSV", count=words.number(found)),
    )


def _heads(visit: Visit) -> dict[str, str]:
    words = visit.words
    titles = {
        "date": words("Date"),
        "title": words("Event"),
        "place": words("Met in"),
        "track": words("Track"),
        "articles": words("Articles"),
    }
    return {sort: paging.head(visit, sort, title, _RISING) for sort, title in titles.items()}


def _table(events: pd.DataFrame, visit: Visit) -> str:
    heads = _heads(visit)
    titles = [
        *(heads[sort] for sort in ("date", "title", "place", "track")),
        escape(visit.words("Conflicts")),
        heads["articles"],
    ]
    who = parties.lines(events, visit)
    listed = [_row(event, who[event["event_id"]], visit) for event in rows(events)]
    directions = [paging.direction(visit, sort) for sort in _COLUMNS]
    return html.table(visit.words("Events"), titles, listed, _CLASSES, directions, opens=True)


def _cards(events: pd.DataFrame, visit: Visit) -> str:
    """For a phone: one below the other, the links that sort them on top."""
    sorts = " · ".join(_heads(visit).values())
    said = escape(visit.words("Sort by:"))
    listed = cards.cards(events, visit, columns=1, summary=False, level=2)
    return f'<p class="atlas-sorts">{said} {sorts}</p>{listed}'


def _row(event: Row, who: str, visit: Visit) -> list[str]:
    words = visit.words
    conflicts = [words.term("conflicts", code) for code in event["conflicts"].split(";")]
    return [
        escape(cards.when(event, visit)),
        cards.opening(cards.record_link(event, visit)) + cards.announced(event, visit) + who,
        escape(cards.where(event, visit)),
        cards.track(event, visit),
        "<br>".join(f'<span class="nowrap">{escape(name)}</span>' for name in conflicts),
        words.number(int(event["article_count"])),
    ]
