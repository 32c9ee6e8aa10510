"""Who works with whom, and who funds what."""

from functools import partial

import streamlit as st

from dashboard.charts import funder_matrix, organisation_network
from dashboard.model.drilldown import narrowed
from dashboard.store import questions
from dashboard.ui.filters.chips import head
from dashboard.ui.options import option_of
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, counting_rules, empty_state, settings
from dashboard.ui.parts.blocks import Chart
from dashboard.views.networks import funder_table, network_table

_FUNDED = {"organisers": questions.funded_organisers, "themes": questions.funded_themes}
"""What is funded, and the question that tells by whom."""


def show(page: Page) -> None:
    """Draw the networks page."""
    tr = page.tr
    head(page, tr("Who works with whom, and who pays"))
    if empty_state.offered(page):
        return
    _who_with_whom(page)
    _funding(page)


def _who_with_whom(page: Page) -> None:
    tr = page.tr
    nodes = network_table.network_of(page).nodes
    if nodes.empty:
        blocks.heading(tr("Who works with whom"))
        _settings(page)
        st.info(tr("No two organisations are recorded together so often in these roles."))
        return
    blocks.chart(page, _network, setting=_settings)
    network_table.draw(page, nodes)


def _network(page: Page) -> Chart:
    tr, network = page.tr, network_table.network_of(page)
    return Chart(
        key="network",
        title=tr("Who works with whom"),
        rule=counting_rules.linked(page, network),
        figure=page.draw(
            organisation_network.figure,
            network.nodes,
            edges=network.edges,
            width=page.width,
            roles=network_table.roles_counted(page),
        ),
        alt=organisation_network.alt(network.nodes, tr),
        numbers=network.edges,
        drilldown=network_table.pairs(page),
    )


def _settings(page: Page) -> None:
    tr = page.tr
    roles = {
        "any": tr("Any role"),
        "organisers": tr("Organisers"),
        "funders": tr("Organisers and funders"),
        "mediators": tr("Mediators"),
        "participants": tr("Participants"),
    }
    least = {
        code: tr("Strongest links")
        if code == "auto"
        else tr.plural("from {count} event", "from {count}", int(code))
        for code in option_of("networks", "least").codes
    }
    settings.row(
        page, ("among", tr("Roles"), roles), ("least", tr("Events together at least"), least)
    )


def _funding(page: Page) -> None:
    tr, funders = page.tr, page.ask(questions.funders)
    if funders.empty:
        st.info(tr("No funder is reported for these events."))
        return
    blocks.chart(page, _matrix, "organisation", "organisers", tr("Who funds whom"))
    blocks.chart(page, _matrix, "theme", "themes", tr("Who funds which themes"))
    funder_table.draw(page, funders, page.ask(questions.funded_organisers))


def _matrix(page: Page, across: str, what: str, title: str) -> Chart:
    tr, counts = page.tr, page.ask(_FUNDED[what])
    return Chart(
        key=f"funded-{what}",
        title=title,
        rule=counting_rules.funded(page),
        figure=page.draw(
            funder_matrix.figure,
            counts,
            across=across,
            funders=page.ask(questions.funders),
            is_narrow=page.is_narrow,
        ),
        alt=funder_matrix.alt(counts, tr, across),
        numbers=counts,
        drilldown=partial(narrowed, roles=funder_matrix.ROLES[across]),
    )
