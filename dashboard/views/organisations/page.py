"""Who organised, funded, hosted, mediated, took part: in numbers, over the years, in a table, by kind and country."""

from dashboard.charts import events_by_organisation_group, organisations_by_role, over_the_years
from dashboard.store import questions
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import (
    blocks,
    counting_rules,
    empty_state,
    organisation_reading,
    organisation_table,
    settings,
)
from dashboard.ui.parts.blocks import Chart

MOST = 15
"""Bars of the leading organisations."""


def show(page: Page) -> None:
    """Draw the organisations page."""
    tr = page.tr
    head(page, tr("Who brought them together, and who took part"))
    if empty_state.offered(page):
        return
    organisation_reading.draw(page)
    blocks.chart(page, _leading, setting=settings.role)
    blocks.chart(page, _role_years)
    organisation_table.draw(page)
    left, right = blocks.columns(page, 1, 1)
    with left:
        blocks.chart(page, _group, "organisation_kind", tr("By kind of organisation"))
    with right:
        blocks.chart(page, _group, "organisation_country", tr("By country of the organisation"))
    blocks.chart(page, _kind_years)


def _leading(page: Page) -> Chart:
    tr, counts, role = (
        page.tr,
        page.ask(questions.count, by=("organisation", "role")),
        page.options["as"],
    )
    return Chart(
        key="organisations",
        title=tr("Leading organisations: {role}", role=tr.term("roles", role).lower()),
        rule=counting_rules.in_role(page, role, MOST),
        figure=page.draw(organisations_by_role.figure, counts, role=role, most=MOST),
        alt=organisations_by_role.alt(counts, tr, role),
        numbers=organisations_by_role.in_role(counts, role),
    )


def _role_years(page: Page) -> Chart:
    tr, role = page.tr, page.options["as"]
    counts = organisations_by_role.in_role(
        page.ask(questions.count, by=("organisation", "role", "year")), role
    )
    return Chart(
        key="organisation-years",
        title=tr("Over the years: {role}", role=tr.term("roles", role).lower()),
        rule=tr("Events with the organisation in this role; a stronger colour is more."),
        figure=page.draw(
            over_the_years.figure, counts, by="organisation", is_narrow=page.is_narrow, role=role
        ),
        alt=over_the_years.alt(counts, tr, "organisation"),
        numbers=counts.sort_values(["organisation", "year"]),
    )


def _kind_years(page: Page) -> Chart:
    tr, counts = page.tr, page.ask(questions.count, by=("organisation_kind", "year"))
    return Chart(
        key="organisation-kind-years",
        title=tr("Kinds of organisation over the years"),
        rule=tr(
            "Events with at least one such organisation, in any role; a stronger colour is more."
        ),
        figure=page.draw(
            over_the_years.figure, counts, by="organisation_kind", is_narrow=page.is_narrow
        ),
        alt=over_the_years.alt(counts, tr, "organisation_kind"),
        numbers=counts.sort_values(["organisation_kind", "year"]),
    )


def _group(page: Page, by: str, title: str) -> Chart:
    tr, counts = page.tr, page.ask(questions.count, by=(by,))
    return Chart(
        key=by.replace("_", "-"),
        title=title,
        rule=tr(
            "Events with at least one such organisation, in any role. Country is that of the seat."
        ),
        figure=page.draw(events_by_organisation_group.figure, counts, by=by),
        alt=events_by_organisation_group.alt(counts, tr, by),
        numbers=counts,
    )
