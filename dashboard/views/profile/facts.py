"""What is known of one thing beside its events: its names, its kind, where it belongs. Values are HTML."""

from html import escape

import pandas as pd

from dashboard.store.questions.events import Row, rows
from dashboard.ui.page import Visit
from dashboard.ui.parts import silence
from dashboard.ui.parts.html import inner_link, outer_link
from dashboard.ui.parts.organisation_table import in_role
from dashboard.ui.parts.profile_links import address, beside, name_link

MOST_NAMES = 6
_ROLES = {
    "organised": "organiser",
    "mediated": "mediator",
    "hosted": "host",
    "funded": "funder",
    "took_part": "participant",
}
"""Columns of questions.organisations, and the role that each counts."""

Facts = list[tuple[str, str]]


def organisation(here: Visit, code: str) -> Facts:
    """Roles, names, kind, country, family, partners, funders, identifiers."""
    words, row = here.words, here.entity("organisations", code)
    together = here.organisations("")
    own = together[together["organisation"] == code]
    others = together[together["organisation"] != code]
    paying = others[others["funded"] > 0].sort_values("funded", ascending=False, kind="stable")
    funders = [str(name) for name in paying["organisation"][:MOST_NAMES]]
    bodies = [term.code for term in words.terms["organisations"].in_group(code)]
    return [
        (words("Roles"), _roles(rows(own)[0], here) if len(own) else ""),
        (words("Also known as"), _names(row["acronym"], row["aliases"])),
        (words("Kind"), escape(words.term("organisation_kinds", row["kind"]))),
        (words("Seat"), escape(words.term("countries", row["country"])) if row["country"] else ""),
        (
            words("Part of"),
            name_link("organisation", row["parent_id"], here) if row["parent_id"] else "",
        ),
        (words("Its bodies"), _listed("organisation", bodies, here)),
        (
            words("Funders of the same events"),
            _listed("organisation", funders, here),
        ),
        (words("Website"), outer_link(row["website"], row["website"]) if row["website"] else ""),
        (words("IATI identifier"), escape(row["iati_id"])),
        (words("Note"), escape(row["note"])),
    ]


def _roles(row: Row, here: Visit) -> str:
    """In how many events it had each role; the numbers lead to them."""
    words, selection = here.words, here.selection
    # A chosen role is that of this organisation, so that it cannot be asked for without it.
    base = here if selection.get("role") else here.choosing(beside(selection, "organisation"))
    counted = [
        f"{escape(words.term('roles', role))} {in_role(row['organisation'], column, row[column], base)}"
        for column, role in _ROLES.items()
        if row[column]
    ]
    return ", ".join(counted)


def theme(here: Visit, code: str) -> Facts:
    """What the theme means, and its group."""
    words, term = here.words, here.words.terms["themes"][code]
    fellows = [
        each.code for each in words.terms["themes"].in_group(term.group) if each.code != code
    ]
    return [
        (words("Meaning"), escape(words(term.description))),
        (words("Group"), escape(words.term("theme_groups", term.group))),
        (words("Other themes of the group"), _listed("theme", fellows, here)),
    ]


def conflict(here: Visit, code: str) -> Facts:
    """What the code stands for."""
    words, term = here.words, here.words.terms["conflicts"][code]
    return [(words("Meaning"), escape(words(term.description)))]


def place(here: Visit, code: str) -> Facts:
    """Names, country, coordinates."""
    words, row = here.words, here.entity("places", code)
    position = words(
        "{latitude}, {longitude} (degrees, WGS 84)",
        latitude=words.number(row["latitude"]),
        longitude=words.number(row["longitude"]),
    )
    return [
        (words("Other names"), _names(row["alternate_names"])),
        (words("Country, as reported"), name_link("country", row["country"], here)),
        (words("Known as"), escape(words.term("place_precisions", row["precision"]))),
        (words("Position"), "" if pd.isna(row["latitude"]) else escape(position)),
        (words("On the map"), inner_link(words("Open the map"), _on_map(here, code))),
        (words("Note"), escape(row["note"])),
    ]


def _on_map(here: Visit, code: str) -> str:
    return address("place", code, here.filtered).replace("place?", "map?", 1)


def process(here: Visit, code: str) -> Facts:
    """The conflicts the process is about, its longest silence, and what it is."""
    words, row = here.words, here.entity("series", code)
    return [
        (words("Conflicts"), _listed("conflict", row["conflicts"].split(";"), here)),
        (words("Longest silence between events"), silence.between(here)),
        (words("Note"), escape(row["note"])),
    ]


def country(here: Visit, code: str) -> Facts:
    """That a venue says nothing of the conflict."""
    return [
        (
            here.words("Counted here"),
            escape(
                here.words(
                    "Events that met in this country, as reported; not what they were about."
                )
            ),
        )
    ]


def year(here: Visit, code: str) -> Facts:
    """The years beside it, and what happened in it."""
    words, number = here.words, int(code)
    beside = [
        each
        for each in (number - 1, number + 1)
        if here.store.first_year <= each <= here.store.last_year
    ]
    chronology = rows(here.context())
    happened = "".join(
        f"<li>{escape(words.period(each['start_date'], each['end_date'], each['date_precision']))}: "
        f"{outer_link(each['label'], each['url'])}</li>"
        for each in chronology
    )
    return [
        (words("Years beside it"), _listed("year", [str(each) for each in beside], here)),
        (
            words("In the chronology"),
            f'<ul class="atlas-plain">{happened}</ul>' if happened else "",
        ),
    ]


def _names(*cells: str) -> str:
    """Names of one or more cells, each holding several joined by ';'."""
    return escape(", ".join(name for cell in cells for name in cell.split(";") if name))


def _listed(dimension: str, codes: list[str], here: Visit) -> str:
    return ", ".join(name_link(dimension, code, here) for code in codes)
