"""What one cell may hold, rule by rule."""

import pytest

from dashboard.model import cells
from dashboard.model.tables import TABLES, table


@pytest.mark.parametrize("text", ["2021-09-30-kachreti", "a", "7-days-2"])
def test_a_readable_key_is_kept(text: str) -> None:
    assert cells.id_form(text) is None


@pytest.mark.parametrize("text", ["A", "a--b", "-a", "a-", "a_b", "ä", "a\n", "a b"])
def test_a_key_has_lower_case_letters_digits_and_single_hyphens_only(text: str) -> None:
    assert cells.id_form(text) is not None


@pytest.mark.parametrize("text", ["AM", "1.5", "in_person", "armenia-turkiye"])
def test_a_code_may_be_in_capitals_and_have_a_point(text: str) -> None:
    assert cells.code_form(text) is None


@pytest.mark.parametrize("text", ["2024-02-29", "1997-01-01"])
def test_a_day_of_the_calendar_is_a_date(text: str) -> None:
    assert cells.real_date(text) is None


@pytest.mark.parametrize("text", ["2023-02-29", "2023-13-01", "0000-01-01"])
def test_a_day_that_never_was_is_told_apart_from_a_wrong_spelling(text: str) -> None:
    assert cells.real_date(text) == "a date of the calendar"


@pytest.mark.parametrize(
    "text", ["2023-W01-1", "2023-1-1", "01/02/2023", "2023-01-01T00:00", "２０２３-01-01"]
)
def test_a_date_is_written_in_one_way(text: str) -> None:
    assert cells.real_date(text) == "a date written YYYY-MM-DD"


@pytest.mark.parametrize("text", ["1999", "1999-12", "1999-12-31"])
def test_a_publication_is_dated_by_year_month_or_day(text: str) -> None:
    assert cells.published_date(text) is None


@pytest.mark.parametrize("text", ["99", "1999-1", "1999-12-32", "1999-00", "c. 1999"])
def test_other_dates_of_publication_are_refused(text: str) -> None:
    assert cells.published_date(text) is not None


@pytest.mark.parametrize(
    "text", ["https://a.example", "http://a.b.example:80/c?d=e#f", "https://пример.рф/а"]
)
def test_an_address_of_the_web_is_kept(text: str) -> None:
    assert cells.web_address(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "a.example",
        "https://",
        "https://a",
        "https://.example",
        "https://a.example/b c",
        "javascript:1",
    ],
)
def test_an_address_has_scheme_and_host_and_no_space(text: str) -> None:
    assert cells.web_address(text) is not None


def test_several_addresses_are_separated_by_single_spaces() -> None:
    assert cells.web_addresses("https://a.example/1 https://b.example") is None
    assert cells.web_addresses("https://a.example/1  https://b.example") is not None


@pytest.mark.parametrize("text", ["0", "12", "-3"])
def test_a_whole_number_is_kept(text: str) -> None:
    assert cells.whole_number(text) is None


@pytest.mark.parametrize("text", ["1.0", "1,000", "007", "+1", "١٢", "1e3"])
def test_a_number_is_written_in_plain_digits(text: str) -> None:
    assert cells.whole_number(text) is not None


def test_bounds_belong_to_the_range() -> None:
    *_, bounded = cells.rules_of(table("places").field("latitude"))
    assert (bounded("90"), bounded("-90")) == (None, None)
    assert bounded("90.0001") == "a number of at least -90 and at most 90"


@pytest.mark.parametrize("text", ["one", "one;two", "one, two;three"])
def test_a_list_joins_its_items_by_semicolons(text: str) -> None:
    assert cells.list_form(text) is None


def test_the_invisible_character_is_named() -> None:
    assert cells.visible("a\u200bb") == "no invisible characters such as U+200B"


def test_every_field_has_rules() -> None:
    assert all(cells.rules_of(field) for each in TABLES for field in each.fields)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("40.18", 40.18),
        ("+40.18", 40.18),
        ("40.", 40),
        (".5", 0.5),
        ("-4.018e1", -40.18),
        ("1E2", 100),
    ],
)
def test_a_number_of_others_is_written_as_xml_schema_says(text: str, number: float) -> None:
    assert cells.number(text) == number


@pytest.mark.parametrize(
    "address",
    [
        "https://e.org]/a",
        "https://e[.org",
        "https://e<b>.org",
        "https://e.org:0",
        "https://e.org:99999",
        "https://e\u2100.org",
    ],
)
def test_an_address_has_a_host_and_a_port_that_can_be(address: str) -> None:
    expected = "a web address with a host and a port that can be"
    assert cells.web_address(address) == expected
    assert cells.web_addresses(f"https://foo.example {address}") == expected


@pytest.mark.parametrize("text", ["", ".", "4_0", "٤٠", "inf", "NaN", "1e999", "0x1", "4 0", "4\n"])
def test_what_python_alone_takes_for_a_number_is_none(text: str) -> None:
    assert cells.number(text) is None
