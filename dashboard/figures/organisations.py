"""Figures of organisations: the leading ones, over the years, by kind and by country."""

import pandas as pd

from dashboard.charts import events_by_organisation_group, organisations_by_role, over_the_years
from dashboard.figures.context import Context
from dashboard.figures.counting_rules import in_role
from dashboard.figures.figure import FigureSpec, Rows, asking, each
from dashboard.model.text import later
from dashboard.store import questions

MOST, MOST_LEADING = 15, 9
"""The most bars on the page of organisations, and on the overview."""


def _role(here: Context) -> str:
    return here.tr.term("roles", here.options["as"]).lower()


def _leading(key: str, page: str, most: int, name: str = "") -> FigureSpec[pd.DataFrame]:
    return FigureSpec(
        key=key,
        page=page,
        name=name,
        settings=("as",),
        title=lambda here: here.tr("Leading organisations: {role}", role=_role(here)),
        counting_rule=lambda here, counts: in_role(here, here.options["as"], most),
        question=asking(questions.count, by=("organisation", "role")),
        drawing=lambda here, counts: organisations_by_role.figure(
            counts, here.tr, here.look, role=here.options["as"], most=most
        ),
        alt=lambda here, counts: organisations_by_role.alt(counts, here.tr, here.options["as"]),
        picture="bars",
        numbers=lambda here, counts: organisations_by_role.in_role(counts, here.options["as"]),
    )


LEADING = _leading("overview-organisations", "", MOST_LEADING, "organisations")
BY_ROLE = _leading("organisations", "organisations", MOST)


def _in_role_by_year(here: Context) -> pd.DataFrame:
    counts = here.ask(questions.count, by=("organisation", "role", "year"))
    return organisations_by_role.in_role(counts, here.options["as"])


OVER_THE_YEARS = FigureSpec(
    key="organisation-years",
    page="organisations",
    settings=("as",),
    title=lambda here: here.tr("Over the years: {role}", role=_role(here)),
    counting_rule=later("Events with the organisation in this role; a stronger colour is more."),
    question=_in_role_by_year,
    drawing=lambda here, counts: over_the_years.figure(
        counts,
        here.tr,
        here.look,
        by="organisation",
        is_narrow=here.is_narrow,
        role=here.options["as"],
    ),
    alt=lambda here, counts: over_the_years.alt(counts, here.tr, "organisation"),
    numbers=lambda here, counts: counts.sort_values(["organisation", "year"]),
)


def _group(by: str, title: str) -> FigureSpec[pd.DataFrame]:
    return FigureSpec(
        key=by.replace("_", "-"),
        page="organisations",
        title=title,
        counting_rule=later(
            "Events with at least one such organisation, in any role. Country is that of the seat."
        ),
        question=asking(questions.count, by=(by,)),
        drawing=lambda here, counts: events_by_organisation_group.figure(
            counts, here.tr, here.look, by=by
        ),
        alt=lambda here, counts: events_by_organisation_group.alt(counts, here.tr, by),
        picture="bars",
    )


KINDS_OVER_THE_YEARS = FigureSpec(
    key="organisation-kind-years",
    page="organisations",
    title=later("Kinds of organisation over the years"),
    counting_rule=later(
        "Events with at least one such organisation, in any role; a stronger colour is more."
    ),
    question=asking(questions.count, by=("organisation_kind", "year")),
    drawing=lambda here, counts: over_the_years.figure(
        counts, here.tr, here.look, by="organisation_kind", is_narrow=here.is_narrow
    ),
    alt=lambda here, counts: over_the_years.alt(counts, here.tr, "organisation_kind"),
    numbers=lambda here, counts: counts.sort_values(["organisation_kind", "year"]),
)
GROUPS: Rows = (
    (
        _group("organisation_kind", later("By kind of organisation")),
        _group("organisation_country", later("By country of the organisation")),
    ),
    KINDS_OVER_THE_YEARS,
)
"""Below the table of organisations."""
FIGURES = (LEADING, BY_ROLE, OVER_THE_YEARS, *each(GROUPS))
