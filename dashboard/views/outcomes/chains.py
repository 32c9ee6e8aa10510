"""Chains of events that links join: a choice between them, one drawn as a line over time, and its steps in words."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from dashboard.figures import outcomes
from dashboard.figures.options import key_of
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.store.questions.outcomes import NONE, Chain
from dashboard.text.html import Markup, html, join
from dashboard.text.i18n import Translator
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, cards
from dashboard.ui.parts.short_list import table_or_notes

ANCHOR = "chains"
"""HTML id of the part, for links."""
_PICK = "outcomes.pick"
_MOST_OPEN = 10
"""The most steps that are listed below the drawing at once; more are opened."""


def draw(page: Page) -> None:
    """Draw how many chains there are, the chosen one, and its steps."""
    tr, known = page.tr, page.ask(questions.chains)
    rule = tr(
        "Events joined by links: one follows, announces, carries out or is part of another, as their pages say. Only "
        "chains with a selected event are offered, those with most of them first."
    )
    blocks.heading(tr("Chains of events"), rule, anchor=ANCHOR)
    if known.empty:
        none = tr("None of these events is linked to another.")
        put_html(html("<p>{none}</p>", none=none))
        return
    blocks.figure(page, outcomes.CHAIN, setting=_pick)
    put_html(page.memoised(_steps))


def _pick(page: Page) -> None:
    tr, known, shown = page.tr, page.ask(questions.chains), outcomes.chain(page)
    names = {row["chain"]: _named(row, tr) for row in rows(known)}
    asked = page.options["chain"]
    if asked and asked not in set(shown.events["event_id"]):
        st.info(
            tr("The event of this link is in none of these chains; the first of them is shown.")
        )
    st.session_state[_PICK] = shown.events["event_id"].iloc[0]
    st.selectbox(
        tr.plural("{count} chain of events", "{count} chains of events", len(known)),
        list(names),
        format_func=lambda code: names[code],
        key=_PICK,
        on_change=_choose,
    )
    put_html(html('<p class="atlas-hint">{hint}</p>', hint=tr("Click a mark to open its record.")))


def _choose() -> None:
    st.session_state[key_of("outcomes", "chain")] = st.session_state[_PICK]


def _named(row: Row, tr: Translator) -> str:
    first, last = row["start_date"].year, row["last_end_date"].year
    return tr.plural(
        "{years}, {count} event: {first} … {last}",
        "{years}, {count} events: {first} … {last}",
        row["event_count"],
        years=str(first) if first == last else f"{first}–{last}",
        first=row["title"],
        last=row["last_title"],
    )


def _steps(page: Page) -> Markup:
    tr, shown = page.tr, outcomes.chain(page)
    numbers = {key: number for number, key in enumerate(shown.events["event_id"], 1)}
    heads = [tr("Event"), tr("What came of it")]
    links: dict[str, list[Row]] = {}
    for link in rows(shown.links):
        links.setdefault(link["event_id"], []).append(link)
    body = [
        [_event(row, links.get(row["event_id"], []), numbers, page), _came_of(row, shown, tr)]
        for row in rows(shown.events)
    ]
    title = tr("The events of the chain in their order")
    steps = table_or_notes(page, title, heads, body, ("", ""))
    if len(body) <= _MOST_OPEN:
        return steps
    summary = tr(
        "All {count} events of the chain, and what came of each", count=tr.number(len(body))
    )
    return html(
        '<details class="atlas-more"><summary>{summary}</summary>{steps}</details>',
        summary=summary,
        steps=steps,
    )


def _event(row: Row, links: Sequence[Row], numbers: Mapping[str, int], page: Page) -> Markup:
    """Return an event of the chain, and what it does to others of it."""
    tr = page.tr
    does = [_link(link["kind"], numbers[link["other_event_id"]], tr) for link in links]
    about = join([cards.when(row, page), *does], " · ")
    return html(
        '{number}. {link}{announced}<br><span class="quiet">{about}</span>',
        number=tr.number(numbers[row["event_id"]]),
        link=cards.record_link(row, page),
        announced=cards.announced(row, page),
        about=about,
    )


def _link(kind: str, number: int, tr: Translator) -> str:
    """Return what an event does to the event of the chain with this number."""
    messages = {
        "follows": tr("follows {number}", number=number),
        "part_of": tr("part of {number}", number=number),
        "announces": tr("announces {number}", number=number),
        "carries_out": tr("carries out {number}", number=number),
    }
    return messages.get(kind, f"{tr.term('link_kinds', kind)} {number}")


def _came_of(row: Row, shown: Chain, tr: Translator) -> Markup:
    """Return the outcomes of an event in words; that it has none is only told where its page was read."""
    if pd.isna(row["outcomes"]):
        return html('<span class="quiet">{unread}</span>', unread=tr("not read for it yet"))
    if row["outcomes"] == NONE:
        return html('<span class="quiet">{none}</span>', none=tr("none reported"))
    items = (
        html(
            '<span class="quiet">{kind}:</span> {text}',
            kind=tr.term("outcome_kinds", each["kind"]),
            text=each["text"],
        )
        for each in shown.results[row["event_id"]]
    )
    return join(items, html("<br>"))
