"""Who organised, funded, hosted, mediated, took part: in numbers, over the years, in a table, by kind and country."""

from dashboard.charts import events_by_organisation_group, organisations_by_role, over_the_years
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Visit
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


def show(visit: Visit) -> None:
    """Draw the organisations page."""
    words = visit.words
    head(visit, words("Who brought them together, and who took part"))
    if empty_state.offered(visit):
        return
    organisation_reading.draw(visit)
    blocks.chart(visit, _leading, setting=settings.role)
    blocks.chart(visit, _role_years)
    organisation_table.draw(visit)
    left, right = blocks.columns(visit, 1, 1)
    with left:
        blocks.chart(visit, _group, "organisation_kind", words("By kind of organisation"))
    with right:
        blocks.chart(visit, _group, "organisation_country", words("By country of the organisation"))
    blocks.chart(visit, _kind_years)


def _leading(visit: Visit) -> Chart:
    words, counts, role = visit.words, visit.count("organisation", "role"), visit.options["as"]
    return Chart(
        key="organisations",
        title=words("Leading organisations: {role}", role=words.term("roles", role).lower()),
        rule=counting_rules.in_role(visit, role, MOST),
        figure=visit.draw(organisations_by_role.figure, counts, role=role, most=MOST),
        alt=organisations_by_role.alt(counts, words, role),
        numbers=organisations_by_role.in_role(counts, role),
    )


def _role_years(visit: Visit) -> Chart:
    words, role = visit.words, visit.options["as"]
    counts = organisations_by_role.in_role(visit.count("organisation", "role", "year"), role)
    return Chart(
        key="organisation-years",
        title=words("Over the years: {role}", role=words.term("roles", role).lower()),
        rule=words("Events with the organisation in this role; a stronger colour is more."),
        figure=visit.draw(
            over_the_years.figure, counts, by="organisation", is_narrow=visit.is_narrow, role=role
        ),
        alt=over_the_years.alt(counts, words, "organisation"),
        numbers=counts.sort_values(["organisation", "year"]),
    )


def _kind_years(visit: Visit) -> Chart:
    words, counts = visit.words, visit.count("organisation_kind", "year")
    return Chart(
        key="organisation-kind-years",
        title=words("Kinds of organisation over the years"),
        rule=words(
            "Events with at least one such organisation, in any role; a stronger colour is more."
        ),
        figure=visit.draw(
            over_the_years.figure, counts, by="organisation_kind", is_narrow=visit.is_narrow
        ),
        alt=over_the_years.alt(counts, words, "organisation_kind"),
        numbers=counts.sort_values(["organisation_kind", "year"]),
    )


def _group(visit: Visit, by: str, title: str) -> Chart:
    words, counts = visit.words, visit.count(by)
    return Chart(
        key=by.replace("_", "-"),
        title=title,
        rule=words(
            "Events with at least one such organisation, in any role. Country is that of the seat."
        ),
        figure=visit.draw(events_by_organisation_group.figure, counts, by=by),
        alt=events_by_organisation_group.alt(counts, words, by),
        numbers=counts,
    )
