"""The organisations page: who had which role, and the table with its search."""

from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.pages import alts, bars, links, open_page, text


def rows(app: AppTest) -> list[str]:
    """The names of the table."""
    table = text(app).split('aria-label="All organisations"')[1]
    return [cell.split(">")[1].split("<")[0] for cell in table.split("<tr><td>")[1:]]


def addresses(app: AppTest) -> list[str]:
    table = text(app).split('aria-label="All organisations"')[1]
    return [link.split('"')[0] for link in table.split('href="')[1:]]


def test_organisers_are_shown_at_first() -> None:
    app = open_page("organisations")
    assert "in the role of Organiser" in alts(app)[0]


def test_the_address_chooses_the_role() -> None:
    app = open_page("organisations", **{"as": "mediator"})
    assert bars(app, "organisations") == 3


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
