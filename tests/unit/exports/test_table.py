"""Frames as readers get them: in words on the page, with codes and labels as CSV."""

from datetime import date
from io import BytesIO
from typing import Any

import pandas as pd
import pytest

from dashboard.exports.table import COLUMNS, csv_bytes, html_table, items, readable
from dashboard.model.dimensions import COUNTED
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.events import count, locate, organisations
from dashboard.text.i18n import Translator

KEYS = {"place_id", "themes"}
"""Columns of places that the page leaves out of its tables."""
NAMES = ["თბილისი, ჯვარი", "Հայերեն Գյումրի", "Azərbaycan Şuşa", "Türkiye", "Сухум"]


@pytest.fixture
def tr(store: Store) -> Translator:
    return Translator("en", terms=store.terms)


def back(written: bytes) -> pd.DataFrame:
    """What pandas reads from a CSV file, every cell as text."""
    return pd.read_csv(BytesIO(written), dtype=str, keep_default_na=False)


def counts(theme: object = "youth", number: object = 3) -> pd.DataFrame:
    """One row of events by theme."""
    return pd.DataFrame({"theme": [theme], "event_count": [number]})


def publishers(*names: object) -> pd.DataFrame:
    """A column of plain text."""
    return pd.DataFrame({"publisher": names})


def test_a_readable_frame_has_names_for_columns_and_labels_for_codes(tr: Translator) -> None:
    shown = readable(counts(), tr)
    assert shown.to_dict("records") == [{"Theme": "Youth", "Events": 3}]


def test_a_readable_frame_says_what_is_not_reported(tr: Translator) -> None:
    assert readable(counts(theme=None), tr)["Theme"].tolist() == ["Not reported"]


def test_plain_text_that_is_missing_is_not_reported_either(tr: Translator) -> None:
    assert readable(publishers("Foo Gazette", None), tr)["Publisher"].tolist() == [
        "Foo Gazette",
        "Not reported",
    ]


def test_an_unknown_code_stands_for_itself(tr: Translator) -> None:
    assert readable(counts(theme="no-such-code"), tr)["Theme"].tolist() == ["no-such-code"]


def test_a_month_is_named(tr: Translator) -> None:
    months = pd.DataFrame({"month": [pd.Timestamp("2016-02-01"), pd.NaT]})
    assert readable(months, tr)["Month"].tolist() == ["February 2016", "Not reported"]


def test_an_empty_frame_keeps_its_columns(tr: Translator) -> None:
    assert list(readable(counts().head(0), tr).columns) == ["Theme", "Events"]


def test_reading_leaves_the_frame_as_it_was(tr: Translator) -> None:
    frame = counts()
    readable(frame, tr)
    pd.testing.assert_frame_equal(frame, counts())


def test_the_table_has_a_caption_and_headers(tr: Translator) -> None:
    table = html_table(counts(), tr, "Events by theme")
    assert "<caption>Events by theme</caption>" in table
    assert '<th scope="col">Theme</th><th scope="col">Events</th>' in table


def test_the_table_can_be_scrolled_by_keyboard_under_its_name(tr: Translator) -> None:
    table = html_table(counts(), tr, "Events by theme")
    assert 'tabindex="0" role="region" aria-label="Events by theme"' in table


def test_numbers_of_the_table_have_separators_and_a_class(tr: Translator) -> None:
    table = html_table(counts(number=12345), tr, "Events")
    assert '<td>Youth</td><td class="number">12,345</td>' in table


@pytest.mark.parametrize("column", ["year", "first_year", "last_year"])
def test_years_are_no_quantities(tr: Translator, column: str) -> None:
    table = html_table(pd.DataFrame({column: [2016]}), tr, "Years")
    assert "<td>2016</td>" in table


def test_the_table_escapes_cells_and_caption(tr: Translator) -> None:
    table = html_table(publishers('<script>"x" & y</script>'), tr, '<i>"z"</i>')
    assert "<td>&lt;script&gt;&quot;x&quot; &amp; y&lt;/script&gt;</td>" in table
    assert 'aria-label="&lt;i&gt;&quot;z&quot;&lt;/i&gt;"' in table
    assert "<script" not in table and "<i>" not in table


def test_csv_has_the_label_beside_each_code(tr: Translator) -> None:
    written = csv_bytes(counts(), tr)
    assert written.decode("utf-8-sig") == "theme,theme_label,event_count\nyouth,Youth,3\n"


def test_csv_says_in_each_row_what_it_is_of(tr: Translator) -> None:
    written = back(csv_bytes(counts(), tr, "=Showing 3 of 12 events"))
    assert written["provenance"].tolist() == ["'=Showing 3 of 12 events"]


def test_csv_begins_with_a_byte_order_mark_for_spreadsheets(tr: Translator) -> None:
    assert csv_bytes(counts(), tr).startswith(b"\xef\xbb\xbf")


def test_csv_leaves_a_missing_code_empty_and_says_so_in_its_label(tr: Translator) -> None:
    row = back(csv_bytes(counts(theme=None), tr)).iloc[0]
    assert (row["theme"], row["theme_label"]) == ("", "Not reported")


def test_csv_gives_months_as_dates(tr: Translator) -> None:
    months = pd.DataFrame({"month": [pd.Timestamp("2016-02-01"), pd.NaT]})
    assert back(csv_bytes(months, tr))["month"].tolist() == ["2016-02-01", ""]


@pytest.mark.parametrize(
    "formula",
    ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")'],
    ids=["equals", "plus", "minus", "at", "tab", "return", "link"],
)
def test_text_that_looks_like_a_formula_gets_an_apostrophe(tr: Translator, formula: str) -> None:
    written = csv_bytes(publishers(formula), tr).decode("utf-8-sig")
    assert written.splitlines()[1].lstrip('"').startswith("'")


def test_a_formula_in_a_code_and_its_label_gets_an_apostrophe_too(tr: Translator) -> None:
    row = back(csv_bytes(counts(theme="=1+1"), tr)).iloc[0]
    assert (row["theme"], row["theme_label"]) == ("'=1+1", "'=1+1")


@pytest.mark.parametrize("number", [-3, -0.5], ids=["whole", "decimal"])
def test_a_negative_number_stays_a_number(tr: Translator, number: float) -> None:
    read = pd.read_csv(BytesIO(csv_bytes(counts(number=number), tr)))
    assert read["event_count"].tolist() == [number]


def test_a_minus_inside_a_text_is_left_alone(tr: Translator) -> None:
    assert back(csv_bytes(publishers("Armenia - Azerbaijan"), tr)).iloc[0, 0] == (
        "Armenia - Azerbaijan"
    )


@pytest.mark.parametrize("name", NAMES, ids=["ka", "hy", "az", "tr", "ru"])
def test_names_come_back_in_their_own_script(tr: Translator, name: str) -> None:
    assert back(csv_bytes(publishers(name), tr))["publisher"].tolist() == [name]


@pytest.mark.parametrize("name", ['Quoted "name", with comma', "two\nlines"], ids=["csv", "lines"])
def test_names_with_the_signs_of_csv_come_back(tr: Translator, name: str) -> None:
    assert back(csv_bytes(publishers(name), tr))["publisher"].tolist() == [name]


@pytest.mark.parametrize("dimension", COUNTED)
def test_every_dimension_has_a_name(dimension: str) -> None:
    assert dimension in COLUMNS


@pytest.mark.parametrize(
    "dimension",
    [name for name in COUNTED if name not in ("year", "month", "publisher")],
)
def test_every_code_of_a_dimension_is_named_by_its_vocabulary(
    store: Store, tr: Translator, dimension: str
) -> None:
    codes = count(store, Selection(), [dimension])[dimension].dropna()
    vocabulary: Any = COLUMNS[dimension][1]
    assert set(codes) <= set(tr.terms[vocabulary])


@pytest.mark.parametrize(
    "by", [["year", "track"], ["organisation", "role"], ["theme", "conflict"]], ids=" by ".join
)
def test_every_column_of_a_count_has_a_name(store: Store, by: list[str]) -> None:
    assert set(count(store, Selection(), by).columns) <= set(COLUMNS)


def test_every_shown_column_of_places_has_a_name(store: Store) -> None:
    assert set(locate(store, Selection()).columns) - KEYS <= set(COLUMNS)


def test_every_column_of_organisations_has_a_name(store: Store) -> None:
    assert set(organisations(store, Selection()).columns) <= set(COLUMNS)


@pytest.mark.parametrize("column", COLUMNS)
def test_every_vocabulary_of_a_column_is_known(tr: Translator, column: str) -> None:
    vocabulary = COLUMNS[column][1]
    assert vocabulary is None or vocabulary in tr.terms


def test_an_answer_of_organisations_is_written_whole(store: Store, tr: Translator) -> None:
    answer = organisations(store, Selection())
    read = back(csv_bytes(answer, tr))
    assert read["organisation"].tolist() == answer["organisation"].tolist()
    assert read["organisation_label"].tolist() == [
        tr.term("organisations", code) for code in answer["organisation"]
    ]


def test_items_have_labels_beside_codes_and_nothing_for_what_is_missing(tr: Translator) -> None:
    frame = pd.DataFrame({"country": ["GE", None], "event_count": [2, 1]})
    assert items(frame, tr) == [
        {"country": "GE", "country_label": "Georgia", "event_count": 2},
        {"country": None, "country_label": None, "event_count": 1},
    ]


def test_items_have_lists_and_dates_as_such(tr: Translator) -> None:
    frame = pd.DataFrame(
        {"themes": ["youth;demining", ""], "month": pd.to_datetime(["2020-02-01"] * 2)}
    )
    first, second = items(frame, tr)
    assert first["themes"] == ["youth", "demining"]
    assert first["themes_label"] == ["Youth", "Landmines"]
    assert (second["themes"], second["themes_label"]) == ([], [])
    assert first["month"] == date(2020, 2, 1)
