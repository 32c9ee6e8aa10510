"""The page Networks: organisations that work together, and what funders paid for."""

import streamlit as st

from dashboard.figures import networks
from dashboard.figures.options import option_of
from dashboard.store import questions
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, empty_state, settings
from dashboard.views.networks import funder_table, network_table


def show(page: Page) -> None:
    """Draw the networks page."""
    tr = page.tr
    head(page, tr("Who works with whom, and who pays"))
    if empty_state.offered(page):
        return
    _who_with_whom(page)
    _funding(page)


def _who_with_whom(page: Page) -> None:
    blocks.figure(page, networks.NETWORK, setting=_settings)
    nodes = network_table.network_of(page).nodes
    if not nodes.empty:
        network_table.draw(page, nodes)


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
        st.info(tr(networks.NO_FUNDER))
        return
    blocks.rows(page, networks.FUNDING)
    funder_table.draw(page, funders, page.ask(questions.funded_organisers))
