"""Where events on each conflict were held: a venue says where people met, not what they met about."""

from functools import partial

import streamlit as st

from dashboard.charts import conflict_venues, venue_shares
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, counting_rules, empty_state, venue_reading
from dashboard.ui.parts.blocks import Chart
from dashboard.ui.parts.drilldown import narrowed

FLOW = partial(narrowed, by=("conflict", "country"))
"""Which events a flow counts."""


def show(visit: Visit) -> None:
    """Draw the venues page."""
    words = visit.words
    head(
        visit,
        words("From conflict to venue"),
        " ".join(
            [words("A venue says where people met, not what they met about."), _region(visit)]
        ),
    )
    if empty_state.offered(visit):
        return
    if visit.met_in().empty:
        st.info(words("No country of venue is reported for these events."))
        return
    venue_reading.draw(visit)
    blocks.chart(visit, _flow)
    blocks.chart(visit, _shares, "year", words("In the region and outside, by year"))
    left, right = blocks.columns(visit, 1, 1)
    with left:
        blocks.chart(visit, _shares, "track", words("By track"))
    with right:
        blocks.chart(visit, _shares, "conflict", words("By conflict"))


def _region(visit: Visit) -> str:
    """Which countries are called the region, as the vocabulary has it."""
    words = visit.words
    region = visit.store.terms["venue_groups"]["south_caucasus"]
    return words("{name}: {meaning}.", name=words(region.label), meaning=words(region.description))


def _flow(visit: Visit) -> Chart:
    words, counts = visit.words, visit.met_in()
    return Chart(
        key="conflict-venues",
        title=words("Met in: from conflict to country of venue"),
        rule=" ".join(
            [
                words("Events with a reported country of venue."),
                words(
                    "An event counts in each of its conflicts, a tour in the country of its main place; numbers at the "
                    "countries count each event once."
                ),
            ]
        ),
        figure=visit.draw(conflict_venues.figure, counts, is_narrow=visit.is_narrow),
        alt=conflict_venues.alt(counts, words),
        numbers=counts,
        evidence=FLOW,
    )


def _shares(visit: Visit, by: str, title: str) -> Chart:
    words, counts = visit.words, visit.venues(by)
    return Chart(
        key=f"venues-by-{by}",
        title=title,
        rule=counting_rules.shares(visit, by),
        figure=visit.draw(venue_shares.figure, counts, by=by),
        alt=venue_shares.alt(counts, words, by),
        numbers=counts,
    )
