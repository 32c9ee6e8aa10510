"""Who works with whom, and who funds what."""

from functools import partial

import streamlit as st

from dashboard.charts import funder_matrix, organisation_network
from dashboard.ui.filters.chips import head
from dashboard.ui.options import option_of
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, counting_rules, drilldown, empty_state, settings
from dashboard.ui.parts.blocks import Chart
from dashboard.views.networks import funder_table, network_table


def show(visit: Visit) -> None:
    """Draw the networks page."""
    words = visit.words
    head(visit, words("Who works with whom, and who pays"))
    if empty_state.offered(visit):
        return
    _who_with_whom(visit)
    _funding(visit)


def _who_with_whom(visit: Visit) -> None:
    words = visit.words
    nodes = network_table.network_of(visit).nodes
    if nodes.empty:
        blocks.heading(words("Who works with whom"))
        _settings(visit)
        st.info(words("No two organisations are recorded together so often in these roles."))
        return
    blocks.chart(visit, _network, setting=_settings)
    network_table.draw(visit, nodes)


def _network(visit: Visit) -> Chart:
    words, network = visit.words, network_table.network_of(visit)
    return Chart(
        key="network",
        title=words("Who works with whom"),
        rule=counting_rules.linked(visit, network),
        figure=visit.draw(
            organisation_network.figure,
            network.nodes,
            edges=network.edges,
            width=visit.width,
            roles=network_table.roles_counted(visit),
        ),
        alt=organisation_network.alt(network.nodes, words),
        numbers=network.edges,
        evidence=network_table.pairs(visit),
    )


def _settings(visit: Visit) -> None:
    words = visit.words
    roles = {
        "any": words("Any role"),
        "organisers": words("Organisers"),
        "funders": words("Organisers and funders"),
        "mediators": words("Mediators"),
        "participants": words("Participants"),
    }
    least = {
        code: words("Strongest links")
        if code == "auto"
        else words.plural("from {count} event", "from {count}", int(code))
        for code in option_of("networks", "least").codes
    }
    settings.row(
        visit, ("among", words("Roles"), roles), ("least", words("Events together at least"), least)
    )


def _funding(visit: Visit) -> None:
    words, funders = visit.words, visit.funders()
    if funders.empty:
        st.info(words("No funder is reported for these events."))
        return
    blocks.chart(visit, _matrix, "organisation", "organisers", words("Who funds whom"))
    blocks.chart(visit, _matrix, "theme", "themes", words("Who funds which themes"))
    funder_table.draw(visit, funders, visit.funded("organisers"))


def _matrix(visit: Visit, across: str, what: str, title: str) -> Chart:
    words, counts = visit.words, visit.funded(what)
    return Chart(
        key=f"funded-{what}",
        title=title,
        rule=counting_rules.funded(visit),
        figure=visit.draw(
            funder_matrix.figure,
            counts,
            across=across,
            funders=visit.funders(),
            is_narrow=visit.is_narrow,
        ),
        alt=funder_matrix.alt(counts, words, across),
        numbers=counts,
        evidence=partial(drilldown.narrowed, roles=funder_matrix.ROLES[across]),
    )
