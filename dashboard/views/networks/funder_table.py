"""The table of funders: events, organisers, first and last year, tracks and programmes of each."""

import pandas as pd

from dashboard.model.drilldown import narrowed
from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import NOTHING, Markup, filled, html, join, listing
from dashboard.text.i18n import Translator
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks
from dashboard.ui.parts.amounts import amount
from dashboard.ui.parts.drilldown import events_of
from dashboard.ui.parts.profile_links import name_link
from dashboard.ui.parts.table import table

MOST_ROWS = 25
MOST_PROGRAMMES = 4
"""Programmes of a funder that are shown at first; the others open on demand."""


def draw(page: Page, funders: pd.DataFrame, organisers: pd.DataFrame) -> None:
    """Draw the table and its download, from the answers of questions.funders and questions.funded_organisers."""
    tr = page.tr
    title = tr("All funders, and for how long")
    programmes = page.ask(questions.funded_programmes)
    blocks.heading(title, _rule(programmes, tr))
    numbers = organisers["funder"].value_counts()
    shown = rows(funders.head(MOST_ROWS))
    body = [_row(row, int(numbers.get(row["organisation"], 0)), page) for row in shown]
    paid = _programmes(programmes, page)
    if paid:
        body = [
            [*cells, paid.get(row["organisation"], "")]
            for row, cells in zip(shown, body, strict=True)
        ]
    put_html(_narrow(body, page, title) if page.is_narrow else _wide(body, page, title))
    blocks.more(page, len(body), len(funders))
    if alone := _of_programmes_alone(programmes, funders, page):
        put_html(alone)
    blocks.tools(page, "funders", title, funders, _paid)


def _rule(programmes: pd.DataFrame, tr: Translator) -> str:
    """Return what is reported of funding, and what amounts are and are not."""
    reported = tr("Events and programmes as reported.")
    known = programmes.dropna(subset=["amount"])["programme"].nunique()
    if not known:
        return f"{reported} {tr('No amount of money is on record for them.')}"
    amounts = tr(
        "The money for the whole programme is on record for {known} of {all} programmes with a known funder. It is "
        "never added up: other amounts, and the share of each funder, are not known, and currencies differ.",
        known=tr.number(known),
        all=tr.number(programmes["programme"].nunique()),
    )
    return f"{reported} {amounts}"


def _programmes(programmes: pd.DataFrame, page: Page) -> dict[str, Markup]:
    """Return for each funder its programmes as links, with the money for each where a page says so."""
    found: dict[str, list[Markup]] = {}
    for row in rows(programmes):
        named = html("<li>{programme}</li>", programme=_named(row, page))
        found.setdefault(row["funder"], []).append(named)
    return {funder: _listed(named, page.tr) for funder, named in found.items()}


def _of_programmes_alone(programmes: pd.DataFrame, funders: pd.DataFrame, page: Page) -> Markup:
    """Return who is named as funder of a programme and of none of these events; nothing where nobody is."""
    others = programmes[~programmes["funder"].isin(funders["organisation"])]
    if others.empty:
        return NOTHING
    tr = page.tr
    named = [
        html(
            "{funder} ({programmes})",
            funder=name_link("organisation", str(funder), page),
            programmes=join((_named(row, page) for row in rows(of_one)), "; "),
        )
        for funder, of_one in others.groupby("funder", sort=False)
    ]
    told = filled(
        tr("Named for a programme of these events alone: {funders}."), funders=listing(named, tr)
    )
    return html('<p class="atlas-remark">{told}</p>', told=told)


def _named(row: Row, page: Page) -> Markup:
    """Return a programme as a link, with the money for it where a page says so."""
    money = amount(row, page)
    return html(
        "{programme}{money}",
        programme=name_link("programme", row["programme"], page),
        money=html(", {money}", money=money) if money else NOTHING,
    )


def _listed(named: list[Markup], tr: Translator) -> Markup:
    """Return programmes as a list, of which the first are shown."""
    more = named[MOST_PROGRAMMES:]
    rest = html(
        '<details class="atlas-more"><summary>{text}</summary><ul class="atlas-plain">{more}</ul></details>',
        text=tr.plural("and {count} more", "and {count} more", len(more)),
        more=join(more),
    )
    return html(
        '<ul class="atlas-plain">{named}</ul>{rest}',
        named=join(named[:MOST_PROGRAMMES]),
        rest=rest if more else NOTHING,
    )


def _paid(selection: Selection, row: Row) -> Selection | None:
    return narrowed(selection, {"funder": row["organisation"]})


def _heads(page: Page) -> list[str]:
    tr = page.tr
    return [
        tr("Funder"),
        tr("Events"),
        tr("Organisers"),
        tr("First year"),
        tr("Last year"),
        tr("Tracks"),
    ]


def _wide(body: list[list[str]], page: Page, title: str) -> Markup:
    heads, classes = _heads(page), ["", *["number"] * 5]
    if len(body[0]) > len(heads):
        heads.append(page.tr("Programmes"))
        classes.append("")
    return table(title, heads, body, classes)


def _narrow(body: list[list[str]], page: Page, title: str) -> Markup:
    """Return the table for a phone: name with years and programmes, and number of events."""
    cells = [
        (
            html(
                '{name}<br><span class="quiet">{years}</span>{programmes}',
                name=name,
                years=first if first == last else f"{first}–{last}",
                programmes=join(programmes),
            ),
            events,
        )
        for name, events, _, first, last, _, *programmes in body
    ]
    return table(title, _heads(page)[:2], cells, ("", "number"))


def _row(row: Row, organisers: int, page: Page) -> list[str]:
    tr = page.tr
    return [
        name_link("organisation", row["organisation"], page),
        events_of(page, row["event_count"], funder=row["organisation"]),
        tr.number(organisers),
        str(row["first_year"]),
        str(row["last_year"]),
        tr.number(row["track_count"]),
    ]
