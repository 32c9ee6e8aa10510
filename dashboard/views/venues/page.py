"""Where events on each conflict were held: a venue says where people met, not what they met about."""

from functools import partial

import streamlit as st

from dashboard.charts import conflict_venues, venue_shares
from dashboard.model.drilldown import narrowed
from dashboard.store import questions
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, counting_rules, empty_state, venue_reading
from dashboard.ui.parts.blocks import Chart

FLOW = partial(narrowed, by=("conflict", "country"))
"""Which events a flow counts."""


def show(page: Page) -> None:
    """Draw the venues page."""
    tr = page.tr
    head(
        page,
        tr("From conflict to venue"),
        " ".join([tr("A venue says where people met, not what they met about."), _region(page)]),
    )
    if empty_state.offered(page):
        return
    if page.ask(questions.met_in).empty:
        st.info(tr("No country of venue is reported for these events."))
        return
    venue_reading.draw(page)
    blocks.chart(page, _flow)
    blocks.chart(page, _shares, "year", tr("In the region and outside, by year"))
    left, right = blocks.columns(page, 1, 1)
    with left:
        blocks.chart(page, _shares, "track", tr("By track"))
    with right:
        blocks.chart(page, _shares, "conflict", tr("By conflict"))


def _region(page: Page) -> str:
    """Which countries are called the region, as the vocabulary has it."""
    tr = page.tr
    region = page.store.terms["venue_groups"]["south_caucasus"]
    return tr("{name}: {meaning}.", name=tr(region.label), meaning=tr(region.description))


def _flow(page: Page) -> Chart:
    tr, counts = page.tr, page.ask(questions.met_in)
    return Chart(
        key="conflict-venues",
        title=tr("Met in: from conflict to country of venue"),
        rule=" ".join(
            [
                tr("Events with a reported country of venue."),
                tr(
                    "An event counts in each of its conflicts, a tour in the country of its main place; numbers at the "
                    "countries count each event once."
                ),
            ]
        ),
        figure=page.draw(conflict_venues.figure, counts, is_narrow=page.is_narrow),
        alt=conflict_venues.alt(counts, tr),
        numbers=counts,
        drilldown=FLOW,
    )


def _shares(page: Page, by: str, title: str) -> Chart:
    tr, counts = page.tr, page.ask(questions.venues, by=by)
    return Chart(
        key=f"venues-by-{by}",
        title=title,
        rule=counting_rules.shares(page, by),
        figure=page.draw(venue_shares.figure, counts, by=by),
        alt=venue_shares.alt(counts, tr, by),
        numbers=counts,
    )
