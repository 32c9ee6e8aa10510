"""The organisations page: who had which role, and the table with its search."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.pages import alts, links, listed, open_page, text


def rows(app: AppTest) -> list[str]:
    """The names of the table."""
    table = text(app).split('aria-label="All organisations"')[1]
    return [cell.split(">")[1].split("<")[0] for cell in table.split("<tr><td>")[1:]]


def addresses(app: AppTest) -> list[str]:
    table = text(app).split('aria-label="All organisations"')[1]
    return [link.split('"')[0] for link in table.split('href="')[1:]]


def test_organisers_are_shown_at_first() -> None:
    app = open_page("organisations")
    assert any("in the role of Organiser" in alt for alt in alts(app))


def lines(app: AppTest) -> dict[str, str]:
    """The lines at the top of the page, by what each begins with."""
    pairs = text(app).split("atlas-answers")[1].split("</dl>")[0].split("<dt>")[1:]
    plain = [re.sub("<[^>]+>", "", pair.replace("</dt>", "|")) for pair in pairs]
    return dict(pair.split("|") for pair in plain)


def test_who_led_who_paid_and_who_is_active_is_told_first() -> None:
    assert lines(open_page("organisations")) == {
        "Led by": "Bar Network (5), Foo Council (4), Qux Institute (2) and 2 more. "
        "Organised, co-organised, mediated or facilitated; each event once.",
        "Paid by": "Bar Network (1) and Youth Office of the Mission (1). "
        "2 of 12 events have a funder on record.",
        "Active since 2024": "1 of the 5 organisations, in any role. Led by Foo Council (1).",
    }


def test_who_led_leads_to_these_events() -> None:
    line = text(open_page("organisations", theme="youth")).split("<dt>Led by")[1]
    address = urlsplit(line.split('href="')[2].split('"')[0])
    asked = parse_qs(address.query)
    assert address.path == "events" and asked["organisation"] == ["bar-network"]
    assert set(asked["role"]) == {"organiser", "co_organiser", "mediator"}


def test_nobody_active_in_the_last_years_is_told_so() -> None:
    told = lines(open_page("organisations", theme="youth"))
    assert told["Active since 2024"] == "None of the 2 organisations."


def test_of_years_that_ended_before_nobody_is_called_active() -> None:
    assert list(lines(open_page("organisations", to="2020"))) == ["Led by", "Paid by"]


def test_the_years_of_an_organisation_stand_beside_its_name() -> None:
    table = text(open_page("organisations")).split('aria-label="All organisations"')[1]
    heads = [each.split("<")[0] for each in table.split('scope="col"')[1:3]]
    assert [head.split(">")[1] for head in heads] == ["Organisation", "Years"]


def test_the_address_chooses_the_role() -> None:
    app = open_page("organisations", **{"as": "mediator"})
    assert sum(listed(app, "organisations").values()) == 3


def test_the_chosen_role_is_kept_in_the_address() -> None:
    app = open_page("organisations")
    app.button_group(key="organisations.as").set_value("funder").run()
    assert links(app) == {"as": "funder"}


def test_a_role_that_nobody_had_says_so() -> None:
    app = open_page("organisations", theme="demining", **{"as": "funder"})
    assert alts(app)[0] == "Bar chart of organisations in the role of Funder. None is recorded."


def test_the_table_lists_all_organisations_of_the_events() -> None:
    app = open_page("organisations")
    assert len(rows(app)) == 5


def test_the_table_follows_a_filter() -> None:
    app = open_page("organisations", theme="demining")
    assert rows(app) == ["Youth Office of the Mission"]


@pytest.mark.parametrize(
    "typed", ["Foo Coun", "FC", "conseil de fu", "CONSEIL"], ids=["name", "short", "accent", "case"]
)
def test_an_organisation_is_found_by_any_of_its_names(typed: str) -> None:
    app = open_page("organisations")
    app.text_input(key="organisations.name").set_value(typed).run()
    assert "Foo Council" in rows(app)


def test_the_typed_name_is_kept_in_the_address() -> None:
    app = open_page("organisations")
    app.text_input(key="organisations.name").set_value("Bar").run()
    assert links(app) == {"name": "Bar"}


def test_a_name_that_nobody_bears_says_so() -> None:
    app = open_page("organisations", name="Nobody")
    assert [note.value for note in app.info] == ["No organisation of these events has such a name."]


def test_an_organisation_leads_to_the_page_about_it() -> None:
    app = open_page("organisations", theme="demining")
    address = urlsplit(addresses(app)[0])
    expected = {"theme": ["demining"], "id": ["foo-council-mission-youth-office"]}
    assert (address.path, parse_qs(address.query)) == ("organisation", expected)


def test_the_number_of_an_organisation_leads_to_its_events_of_the_same_choice() -> None:
    app = open_page("organisations", theme="demining")
    address = urlsplit(addresses(app)[1])
    expected = {"theme": ["demining"], "organisation": ["foo-council-mission-youth-office"]}
    assert (address.path, parse_qs(address.query)) == ("events", expected)
