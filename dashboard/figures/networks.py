"""Figures of the page of networks: who works with whom, and who funds what."""

from collections.abc import Callable
from functools import partial

import pandas as pd

from dashboard.charts import funder_matrix, organisation_network
from dashboard.drawing.network import MOST, Network, network
from dashboard.figures.context import Context
from dashboard.figures.counting_rules import known_in_role
from dashboard.figures.figure import FigureSpec, Rows, asking, each
from dashboard.model.drilldown import Drilldown, narrowed
from dashboard.model.text import later
from dashboard.store import questions
from dashboard.store.questions.links import ROLES


def network_of(here: Context) -> Network:
    """Return the network of the selected events with the settings of the page; see network.network."""
    roles, least = here.options["among"], here.options["least"]
    pairs = here.ask(questions.together, roles=roles)
    organisations = here.ask(questions.partners, roles=roles)
    minimum = None if least == "auto" else int(least)
    return network(pairs, organisations, minimum=minimum, most=MOST[here.width])


def roles_counted(here: Context) -> tuple[str, ...]:
    """Return the roles that link organisations, as a filter; none where any role does."""
    among = here.options["among"]
    return () if among == "any" else ROLES[among]


def _pairs(here: Context) -> Drilldown:
    """Return the drill-down of a link of the network."""
    return partial(narrowed, by=("organisation", "other_organisation"), roles=roles_counted(here))


def _linked(here: Context, shown: Network) -> str:
    """Return what circles and lines mean, the least number of events of a line, and what is not drawn."""
    tr = here.tr
    parts = [
        tr(
            "Circle: an organisation, its area by events in these roles, its colour by kind. Line: events in which "
            "both had such a role."
        ),
        tr.plural(
            "Drawn are pairs with {count} event and more.",
            "Drawn are pairs with {count} events and more.",
            shown.minimum,
        ),
        tr.plural(
            "{count} organisation with such a link and fewer events finds no room.",
            "{count} organisations with such a link and fewer events find no room.",
            shown.left_out,
        )
        if shown.left_out
        else "",
        tr("Linked ones stand near each other; their place has no other meaning."),
    ]
    return " ".join(filter(None, parts))


NETWORK = FigureSpec(
    key="network",
    page="networks",
    settings=("among", "least"),
    title=later("Who works with whom"),
    counting_rule=_linked,
    question=lambda here: here.memoised(network_of),
    drawing=lambda here, shown: organisation_network.figure(
        shown.nodes,
        here.tr,
        here.look,
        edges=shown.edges,
        width=here.width,
        roles=roles_counted(here),
    ),
    alt=lambda here, shown: organisation_network.alt(shown.nodes, here.tr),
    numbers=lambda here, shown: shown.edges,
    drilldown=_pairs,
    empty=later("No two organisations are recorded together so often in these roles."),
)
NO_FUNDER = later("No funder is reported for these events.")


def _funded_rule(here: Context) -> str:
    """Return what a cell of the matrices counts, and for how many events a funder is reported."""
    tr = here.tr
    return tr(
        "Events with this funder, as reported; an event can have several. A funder is named for {known} of {events} "
        "events.",
        known=tr.number(known_in_role(here, "funder")),
        events=tr.number(here.ask(questions.extent).events),
    )


def _funded(
    what: str, across: str, title: str, question: Callable[[Context], pd.DataFrame]
) -> FigureSpec[pd.DataFrame]:
    return FigureSpec(
        key=f"funded-{what}",
        page="networks",
        title=title,
        counting_rule=lambda here, counts: _funded_rule(here),
        question=question,
        drawing=lambda here, counts: funder_matrix.figure(
            counts,
            here.tr,
            here.look,
            across=across,
            funders=here.ask(questions.funders),
            is_narrow=here.is_narrow,
        ),
        alt=lambda here, counts: funder_matrix.alt(counts, here.tr, across),
        drilldown=lambda here: partial(narrowed, roles=funder_matrix.ROLES[across]),
        empty=NO_FUNDER,
    )


FUNDING: Rows = (
    _funded(
        "organisers",
        "organisation",
        later("Who funds whom"),
        asking(questions.funded_organisers),
    ),
    _funded(
        "themes",
        "theme",
        later("Who funds which themes"),
        asking(questions.funded_themes),
    ),
)
"""Above the table of funders."""
FIGURES = (NETWORK, *each(FUNDING))
