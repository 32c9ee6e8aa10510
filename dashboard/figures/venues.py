"""Figures of venues: where events on each conflict took place, in the region or outside it, and how people met."""

from dataclasses import dataclass
from functools import partial

import pandas as pd

from dashboard.charts import conflict_venues, events_over_time, venue_shares
from dashboard.drawing.figure import Figure
from dashboard.figures.context import Context
from dashboard.figures.counting_rules import newest_year
from dashboard.figures.figure import FigureSpec, Rows, asking, each
from dashboard.model.drilldown import narrowed
from dashboard.model.text import later
from dashboard.store import questions
from dashboard.svg import timeline

REGION, ONLINE = venue_shares.INSIDE, venue_shares.APART
FLOW = partial(narrowed, by=("conflict", "country"))
"""Returns the Selection of the events of a band."""


@dataclass(frozen=True)
class Met:
    """Events in the region, outside it, online only, and without a reported venue; each event once."""

    inside: int
    outside: int
    online: int
    unknown: int

    @property
    def known(self) -> int:
        """The events with a country of venue, which shares are shares of."""
        return self.inside + self.outside

    @property
    def left_out(self) -> int:
        """The events that no share counts."""
        return self.online + self.unknown


def met(counts: pd.DataFrame) -> Met:
    """Return the sums of venues by track; an event has one track, so it counts once."""
    sums = venue_shares.by_venue(counts)
    inside, online, unknown = sums[REGION], sums[ONLINE], sums[None]
    return Met(inside, sums.total() - inside - online - unknown, online, unknown)


def _flow_rule(here: Context, counts: pd.DataFrame) -> str:
    tr = here.tr
    parts = [
        tr("Events with a reported country of venue."),
        tr(
            "An event counts in each of its conflicts, a tour in the country of its main place; numbers at the "
            "countries count each event once."
        ),
    ]
    return " ".join(parts)


def _shares_rule(here: Context, by: str) -> str:
    """Return what the shares are shares of, and which events they leave out."""
    tr, found = here.tr, met(here.ask(questions.venues, by="track"))
    parts = [
        tr("Share of the events with a reported country of venue.")
        if by == "year"
        else tr(
            "Share of the events with a reported country of venue, whose number stands beside each name."
        ),
        tr("An event counts in each of its conflicts, and once among those left out.")
        if by == "conflict"
        else "",
        tr(
            "Left out: {unknown} without a country, {online} online.",
            unknown=tr.number(found.unknown),
            online=tr.number(found.online),
        ),
        newest_year(here, is_hatched=False) if by == "year" else "",
    ]
    return " ".join(filter(None, parts))


def _shares(by: str, title: str) -> FigureSpec[pd.DataFrame]:
    return FigureSpec(
        key=f"venues-by-{by}",
        page="venues",
        title=title,
        counting_rule=lambda here, counts: _shares_rule(here, by),
        question=asking(questions.venues, by=by),
        drawing=lambda here, counts: venue_shares.figure(counts, here.tr, here.look, by=by),
        alt=lambda here, counts: venue_shares.alt(counts, here.tr, by),
        empty=NO_COUNTRY,
    )


def _modes(here: Context, counts: pd.DataFrame) -> Figure:
    return events_over_time.figure(
        counts, here.tr, here.look, by="mode", partial_year=here.store.created.year
    )


def _modes_rule(here: Context, counts: pd.DataFrame) -> str:
    text = here.tr("Each event once, in its first year.")
    return f"{text} {newest_year(here)}".strip()


NO_COUNTRY = later("No country of venue is reported for these events.")
ROWS: Rows = (
    FigureSpec(
        key="conflict-venues",
        page="venues",
        title=later("Met in: from conflict to country of venue"),
        counting_rule=_flow_rule,
        question=asking(questions.met_in),
        drawing=lambda here, counts: conflict_venues.figure(
            counts, here.tr, here.look, is_narrow=here.is_narrow
        ),
        alt=lambda here, counts: conflict_venues.alt(counts, here.tr),
        drilldown=lambda here: FLOW,
        empty=NO_COUNTRY,
    ),
    _shares("year", later("In the region and outside, by year")),
    (_shares("track", later("By track")), _shares("conflict", later("By conflict"))),
    FigureSpec(
        key="how-they-met",
        page="venues",
        title=later("How they met: in person, online or both"),
        counting_rule=_modes_rule,
        question=asking(questions.count, by=("year", "mode")),
        drawing=_modes,
        alt=lambda here, counts: events_over_time.alt(counts, here.tr, by="mode"),
        picture=lambda here, counts: timeline.draw(
            counts, here.tr, by="mode", partial_year=here.store.created.year
        ),
    ),
)
"""The figures of the page of venues."""
FIGURES = tuple(each(ROWS))
