"""The networks page: who works with whom, and who funds what."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.engine import Store
from tests.views.pages import alts, chart, figures, links, open_page, text

TITLE = "The organisations of this network"


def table(app: AppTest, title: str = TITLE) -> str:
    """The HTML of a table."""
    return text(app).split(f'aria-label="{title}"')[1].split("</table>")[0]


def names(app: AppTest, title: str = TITLE) -> list[str]:
    """The first cell of each row."""
    return [row.split("</a>")[0].split(">")[-1] for row in table(app, title).split("<tr><td>")[1:]]


def circles(app: AppTest) -> int:
    return sum(
        len(trace.x)
        for trace in chart(app, "network").data
        if trace.mode == "markers" and trace.showlegend is not False
    )


def test_organisations_with_events_in_common_are_drawn() -> None:
    app = open_page("networks")
    assert circles(app) == len(names(app)) == 5


def test_the_roles_narrow_the_network() -> None:
    app = open_page("networks", among="organisers")
    assert names(app) == ["Bar Network", "Mission of the Foo Council"]


def test_the_chosen_roles_are_kept_in_the_address() -> None:
    app = open_page("networks")
    app.button_group(key="networks.among").set_value("funders").run()
    assert links(app) == {"among": "funders"}


def test_a_minimum_that_no_pair_reaches_says_so_and_can_be_changed() -> None:
    app = open_page("networks", least="5")
    expected = "No two organisations are recorded together so often in these roles."
    assert [note.value for note in app.info] == [expected]
    app.button_group(key="networks.least").set_value("1").run()
    assert circles(app) == 5


def test_an_organisation_of_the_table_leads_to_its_page_and_to_its_events() -> None:
    app = open_page("networks", track="2")
    name, number = (
        urlsplit(part.split('"')[0])
        for part in table(app).split("<tr><td>")[1].split('href="')[1:3]
    )
    assert (name.path, parse_qs(name.query)) == (
        "organisation",
        {"id": ["bar-network"], "track": ["2"]},
    )
    assert (number.path, parse_qs(number.query)) == (
        "events",
        {"organisation": ["bar-network"], "track": ["2"]},
    )


@pytest.mark.parametrize(
    ("sort", "order", "first"),
    [
        ("events", "desc", "Bar Network"),
        ("name", "asc", "Bar Network"),
        ("name", "desc", "Youth Office of the Mission"),
        ("since", "desc", "Qux Institute"),
        ("between", "desc", "Bar Network"),
    ],
)
def test_the_table_is_sorted_as_the_address_says(sort: str, order: str, first: str) -> None:
    app = open_page("networks", sort=sort, order=order)
    assert names(app)[0] == first


def test_sorting_keeps_the_other_settings() -> None:
    app = open_page("networks", among="funders", theme="youth")
    address = table(app).split("<th")[2].split('href="')[1].split('"')[0]
    assert parse_qs(urlsplit(address).query)["among"] == ["funders"]


def test_numbers_of_a_network_of_some_roles_keep_them() -> None:
    shown = table(open_page("networks", among="organisers"))
    both = shown.split("(<a")[1].split('href="')[1].split('"')[0]
    assert parse_qs(urlsplit(unescape(both)).query) == {
        "organisation": ["bar-network", "foo-council-mission"],
        "role": ["co_organiser", "organiser"],
        "organisations_match": ["all"],
    }


def test_the_number_of_a_funder_leads_to_what_it_funded() -> None:
    shown = table(open_page("networks", theme="youth"), "All funders, and for how long")
    assert 'href="events?theme=youth&funder=bar-network"' in shown


def test_funders_of_events_without_a_programme_are_listed_too(real: None) -> None:
    funders = ["european-union", "government-of-norway"]
    app = open_page("networks", funder=funders, funders_match="all")
    assert not app.exception
    assert "Programmes" not in table(app, "All funders, and for how long")


def test_funders_are_listed_with_their_years() -> None:
    app = open_page("networks")
    shown = table(app, "All funders, and for how long")
    assert "Youth Office of the Mission" in shown and "2010" in shown


PAID = "All funders, and for how long"


def test_a_funder_tells_its_programmes_here_with_the_money_for_each() -> None:
    shown = text(open_page("networks", programme="bar-programme"))
    assert "money for the whole programme is on record for 1 of 1 programmes" in shown
    assert "It is never added up" in shown


def test_the_money_for_a_programme_leads_to_the_page_that_says_so(
    real: None, register: Store
) -> None:
    paid = questions.funded_programmes(register, Selection())
    named = questions.funders(register, Selection())["organisation"].head(20)
    known = paid[paid["funder"].isin(named)].dropna(subset=["amount"]).iloc[0]
    app = open_page("networks", programme=known["programme"])
    shown = table(app, PAID)
    assert f"programme?id={known['programme']}" in shown
    assert f'href="{known["amount_url"]}"' in shown


def test_who_pays_for_a_programme_alone_is_told_below_the_table() -> None:
    shown = text(open_page("networks", programme="bar-programme")).split("</table>")[-1]
    line = re.sub("<[^>]+>", "", shown.split("Named for a programme of these events alone")[1])
    assert line.startswith(": Foo Council (Bar Programme, 120,000 euro).")


def test_where_every_funder_is_named_for_an_event_nothing_stands_below_the_table(
    real: None,
) -> None:
    shown = open_page("networks", programme="epnk")
    assert "Named for a programme of these events alone" not in text(shown)
    assert not shown.error


def test_where_no_amount_is_known_that_is_said(real: None) -> None:
    shown = text(open_page("networks", to="1999", **{"from": "1998"}))
    assert "No amount of money is on record for them." in shown


def test_without_a_funder_the_page_says_so() -> None:
    app = open_page("networks", track="1")
    assert [note.value for note in app.info] == ["No funder is reported for these events."]
    assert figures(app) == {"network"}


def test_the_alternative_text_tells_the_strongest_link() -> None:
    app = open_page("networks", track="1")
    assert "between Foo Council and Mission of the Foo Council: 1 event together" in alts(app)[0]


@pytest.mark.parametrize("among", ["any", "organisers", "funders", "mediators", "participants"])
def test_at_most_sixty_organisations_of_the_register_are_drawn(among: str, real: None) -> None:
    app = open_page("networks", among=among)
    assert 2 <= circles(app) <= 60


def test_a_single_event_of_the_register_is_drawn(real: None) -> None:
    app = open_page("networks", q="Kachreti confidence", **{"from": "2021", "to": "2021"})
    assert not app.exception
