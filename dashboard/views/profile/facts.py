"""Facts on a profile page beside the events: names, kind, group, and what belongs together."""

from collections.abc import Callable, Mapping

import pandas as pd

from dashboard.figures.profiles import beside
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import NOTHING, Markup, filled, html, join, outer_link
from dashboard.text.i18n import Translator
from dashboard.ui.page import Page
from dashboard.ui.parts import silence
from dashboard.ui.parts.amounts import amount
from dashboard.ui.parts.drilldown import events_of
from dashboard.ui.parts.links import inner_link
from dashboard.ui.parts.organisation_table import in_role
from dashboard.ui.parts.profile_links import address, name_link

MOST_NAMES = 6
_ROLES = {
    "organised": "organiser",
    "mediated": "mediator",
    "hosted": "host",
    "funded": "funder",
    "took_part": "participant",
}
"""The role that each column of questions.organisations counts; that of the mediator counts facilitators too."""
_COUNTED = {*_ROLES.values(), "co_organiser"}
"""Roles that have their number there, or are part of one."""

Facts = list[tuple[str, str]]
"""Facts as (label, HTML); the HTML is "" where a fact is not known."""


def organisation(here: Page, code: str) -> Facts:
    """Return roles, names, kind, seat, parent and bodies, funders, website, identifier and note."""
    tr, row = here.tr, questions.entity(here.store, "organisations", code)
    together = here.ask(questions.organisations, typed="")
    own = together[together["organisation"] == code]
    others = together[together["organisation"] != code]
    paying = others[others["funded"] > 0].sort_values("funded", ascending=False, kind="stable")
    funders = [str(name) for name in paying["organisation"][:MOST_NAMES]]
    bodies = [term.code for term in tr.terms["organisations"].in_group(code)]
    return [
        (tr("Roles"), _roles(code, rows(own)[0] if len(own) else None, here)),
        (tr("Also known as"), _names(row["acronym"], row["aliases"])),
        (tr("Kind"), tr.term("organisation_kinds", row["kind"])),
        (tr("Seat"), tr.term("countries", row["country"]) if row["country"] else ""),
        (
            tr("Part of"),
            name_link("organisation", row["parent_id"], here) if row["parent_id"] else "",
        ),
        (tr("Its bodies"), _listed("organisation", bodies, here)),
        (
            tr("Funders of the same events"),
            _listed("organisation", funders, here),
        ),
        (tr("Programmes"), _programmes(code, here)),
        (tr("Website"), outer_link(row["website"], row["website"]) if row["website"] else ""),
        (tr("IATI identifier"), row["iati_id"]),
        (tr("Note"), row["note"]),
    ]


def _roles(code: str, row: Row | None, here: Page) -> Markup:
    """Return the number of events in each role, as links; finer roles stand behind the one that includes them."""
    if row is None:
        return NOTHING
    tr, selection = here.tr, here.selection
    # A chosen role is that of this organisation, so that it cannot be asked for without it.
    page = here if selection.get("role") else here.choosing(beside(selection, "organisation"))
    counts = here.ask(questions.count, by=("organisation", "role"))
    own = counts[counts["organisation"] == code]
    found = dict(zip(own["role"], own["event_count"].astype(int), strict=True))

    def counted(role: str) -> Markup:
        number = events_of(page, found[role], (role,), organisation=code)
        return html("{role} {number}", role=tr.term("roles", role), number=number)

    parts = []
    for column, role in _ROLES.items():
        if row[column]:
            finer = [term.code for term in tr.terms["roles"].in_group(role) if term.code in found]
            among = tr("(of these: {roles})")
            parts.append(
                html(
                    "{role} {number}{finer}",
                    role=tr.term("roles", role),
                    number=in_role(code, column, row[column], page),
                    finer=filled(f" {among}", roles=join(map(counted, finer), ", "))
                    if finer
                    else NOTHING,
                )
            )
    others = [
        role
        for role, term in tr.terms["roles"].items()
        if role in found and not term.group and role not in _COUNTED
    ]
    return join([*parts, *map(counted, others)], ", ")


def _programmes(code: str, here: Page) -> Markup:
    """Return the programmes of an organisation with its part in each, and the money for the whole where known."""
    tr, parts = here.tr, []
    for row in questions.programmes_of(here.store, code):
        role = tr.term("roles", row["role"]).lower()
        money = amount(row, here)
        parts.append(
            html(
                '<li>{programme} <span class="quiet">({role}{money})</span></li>',
                programme=name_link("programme", row["programme"], here),
                role=role,
                money=html(", {money}", money=money) if money else NOTHING,
            )
        )
    return html('<ul class="atlas-plain">{parts}</ul>', parts=join(parts)) if parts else NOTHING


def theme(here: Page, code: str) -> Facts:
    """Return the meaning of a theme, its group and the other themes of it."""
    tr, term = here.tr, here.tr.terms["themes"][code]
    fellows = [each.code for each in tr.terms["themes"].in_group(term.group) if each.code != code]
    return [
        (tr("Meaning"), tr(term.description)),
        (tr("Group"), tr.term("theme_groups", term.group)),
        (tr("Other themes of the group"), _listed("theme", fellows, here)),
    ]


def conflict(here: Page, code: str) -> Facts:
    """Return the meaning of a conflict."""
    tr, term = here.tr, here.tr.terms["conflicts"][code]
    return [(tr("Meaning"), tr(term.description))]


def place(here: Page, code: str) -> Facts:
    """Return names, country, precision, coordinates, a link to the map, and note."""
    tr, row = here.tr, questions.entity(here.store, "places", code)
    position = tr(
        "{latitude}, {longitude} (degrees, WGS 84)",
        latitude=tr.number(row["latitude"]),
        longitude=tr.number(row["longitude"]),
    )
    return [
        (tr("Other names"), _names(row["alternate_names"])),
        (tr("Country, as reported"), name_link("country", row["country"], here)),
        (tr("Known as"), tr.term("place_precisions", row["precision"])),
        (tr("Position"), "" if pd.isna(row["latitude"]) else position),
        (tr("On the map"), inner_link(tr("Open the map"), _on_map(here, code))),
        (tr("Note"), row["note"]),
    ]


def _on_map(here: Page, code: str) -> str:
    return address("place", code, here.filtered).replace("place?", "map?", 1)


def process(here: Page, code: str) -> Facts:
    """Return the conflicts that a process is about, its longest silence between events, and its note."""
    tr, row = here.tr, questions.entity(here.store, "series", code)
    return [
        (tr("Conflicts"), _listed("conflict", row["conflicts"].split(";"), here)),
        (tr("Longest silence between events"), silence.between(here)),
        (tr("Note"), row["note"]),
    ]


def programme(here: Page, code: str) -> Facts:
    """Who funds it and carries it out, its years, its money where a page says so, identifiers."""
    tr, row = here.tr, questions.entity(here.store, "programmes", code)
    unknown = html('<span class="quiet">{text}</span>', text=tr("none on record"))
    return [
        (tr("Funders"), _listed("organisation", _codes(row["funders"]), here) or unknown),
        (tr("Implementers"), _listed("organisation", _codes(row["implementers"]), here) or unknown),
        (tr("Ran"), _span(row, tr)),
        (tr("Money for it"), _money(row, here) or unknown),
        (tr("Conflicts"), _listed("conflict", _codes(row["conflicts"]), here)),
        (tr("Website"), outer_link(row["url"], row["url"]) if row["url"] else ""),
        (tr("IATI identifier"), row["iati_id"]),
        (tr("Note"), row["note"]),
    ]


def _span(row: Row, tr: Translator) -> str:
    """Return the years of a programme as far as they are known; "" where neither is."""
    first, last = row["start_year"], row["end_year"]
    if pd.isna(first):
        return "" if pd.isna(last) else tr("until {year}", year=int(last))
    if pd.isna(last):
        return tr("from {year}", year=int(first))
    return str(int(first)) if first == last else f"{int(first)}–{int(last)}"


def _money(row: Row, here: Page) -> Markup:
    """Return the money for a programme with who says so; nothing where no page does."""
    if pd.isna(row["amount"]):
        return NOTHING
    article = questions.entity(here.store, "articles", row["article_id"])
    link = amount({**row, "amount_url": article["url"]}, here)
    source = here.tr("(says {publisher})", publisher=article["publisher"])
    return html('{link} <span class="quiet">{source}</span>', link=link, source=source)


def country(here: Page, code: str) -> Facts:
    """Return what is counted for a country: where events met, not what they were about."""
    return [
        (
            here.tr("Counted here"),
            here.tr("Events that met in this country, as reported; not what they were about."),
        )
    ]


def year(here: Page, code: str) -> Facts:
    """Return the years before and after, and what happened in the year by the chronology."""
    tr, number = here.tr, int(code)
    beside = [
        each
        for each in (number - 1, number + 1)
        if here.store.first_year <= each <= here.store.last_year
    ]
    chronology = rows(here.ask(questions.context))
    happened = join(
        html(
            "<li>{when}: {link}</li>",
            when=tr.period(each["start_date"], each["end_date"], each["date_precision"]),
            link=outer_link(each["label"], each["url"]),
        )
        for each in chronology
    )
    return [
        (tr("Years beside it"), _listed("year", [str(each) for each in beside], here)),
        (
            tr("In the chronology"),
            html('<ul class="atlas-plain">{happened}</ul>', happened=happened) if happened else "",
        ),
    ]


def _names(*cells: str) -> str:
    """Return the names in some cells, each with names joined by ';', as one list with each name once."""
    names = (name for cell in cells for name in cell.split(";") if name)
    return ", ".join(dict.fromkeys(names))


def _codes(cell: str) -> list[str]:
    return [code for code in cell.split(";") if code]


def _listed(dimension: str, codes: list[str], here: Page) -> Markup:
    return join((name_link(dimension, code, here) for code in codes), ", ")


FACTS: Mapping[str, Callable[[Page, str], Facts]] = {
    "organisation": organisation,
    "theme": theme,
    "conflict": conflict,
    "place": place,
    "process": process,
    "programme": programme,
    "country": country,
    "year": year,
}
"""The function that returns the facts about a code, by the address of the profile page."""
