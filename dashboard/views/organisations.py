"""Who organised, funded, hosted, mediated and took part; by kind and country; the table of organisations."""

from dashboard.charts import events_by_organisation_group, organisations_by_role, over_the_years
from dashboard.ui import blocks, organisation_table, settings, way_out
from dashboard.ui.chips import head
from dashboard.ui.visit import Visit


def show(visit: Visit) -> None:
    """Draw the organisations page."""
    words = visit.words
    head(visit, words("Who brought them together, and who took part"))
    if way_out.offered(visit):
        return
    counts = visit.count("organisation", "role")
    role = visit.options["as"]
    blocks.chart(
        visit,
        key="organisations",
        title=words("Leading organisations: {role}", role=words.term("roles", role).lower()),
        rule=words(
            "Events in which an organisation had this role; one organisation can have several roles."
        ),
        figure=organisations_by_role.figure(counts, words, visit.look, role, most=20),
        alt=organisations_by_role.alt(counts, words, role),
        numbers=organisations_by_role.in_role(counts, role),
        setting=settings.role,
    )
    _years(visit, "organisation", words("Organisations over the years"))
    left, right = blocks.columns(visit, 1, 1)
    with left:
        _group(visit, "organisation_kind", words("By kind of organisation"))
    with right:
        _group(visit, "organisation_country", words("By country of the organisation"))
    _years(visit, "organisation_kind", words("Kinds of organisation over the years"))
    organisation_table.draw(visit)


def _years(visit: Visit, by: str, title: str) -> None:
    words, counts = visit.words, visit.count(by, "year")
    blocks.chart(
        visit,
        key=f"{by.replace('_', '-')}-years",
        title=title,
        rule=words("Events with the organisation in any role; darker is more."),
        figure=over_the_years.figure(counts, words, visit.look, by, is_narrow=visit.is_narrow),
        alt=over_the_years.alt(counts, words, by),
        numbers=counts,
    )


def _group(visit: Visit, by: str, title: str) -> None:
    words, counts = visit.words, visit.count(by)
    blocks.chart(
        visit,
        key=by.replace("_", "-"),
        title=title,
        rule=words(
            "Events with at least one such organisation, in any role. Country is that of the seat."
        ),
        figure=events_by_organisation_group.figure(counts, words, visit.look, by),
        alt=events_by_organisation_group.alt(counts, words, by),
        numbers=counts,
    )
