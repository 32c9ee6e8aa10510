"""A file of UCDP GED becomes deaths by month in the three countries; what cannot be read is named."""

import io
import tracemalloc
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from dashboard.model.errors import DataPackageError
from dashboard.model.reader import Source
from dashboard.readers import ucdp
from dashboard.readers.ucdp import rows

SAMPLE = Path(__file__).parents[4] / "shared" / "reference" / "ucdp" / "ged_sample_1000.csv"
HEAD = "id,country_id,date_prec,date_start,best,low,high"


def ged(*rows: str, head: str = HEAD) -> io.BytesIO:
    return io.BytesIO("\n".join([head, *rows]).encode())


def packed(*names: str) -> io.BytesIO:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, f"{HEAD}\n1,371,1,2020-09-27,3,2,4")
    file.seek(0)
    return file


def read(file: io.BytesIO) -> ucdp.Deaths:
    return ucdp.read(Source("ged.csv", file))


def fault(file: io.BytesIO) -> str:
    with pytest.raises(DataPackageError) as raised:
        read(file)
    return str(raised.value)


def test_deaths_are_summed_by_month() -> None:
    deaths = read(ged("1,371,1,2020-09-27,3,2,4", "2,373.0,2.0,2020-09-01 00:00:00,5.0,5.0,6.0"))
    assert deaths.months.to_dict("list") == {
        "month": [pd.Timestamp("2020-09-01")],
        "best": [8],
        "low": [7],
        "high": [10],
        "event_count": [2],
    }


def test_other_countries_do_not_count() -> None:
    assert read(ged("1,652,1,2013-01-03,2,2,2")).months.empty


def test_what_is_known_by_year_alone_is_left_out_and_told() -> None:
    deaths = read(ged("1,372,5,2008-01-01,9,9,9", "2,372,4,2008-08-08,1,1,1"))
    assert (deaths.left_out, deaths.deaths_left_out) == (1, 9)
    assert [(each.what, each.count) for each in deaths.unread] == [("violent event", 1)]
    assert deaths.months["best"].tolist() == [1]


@pytest.mark.parametrize("other", ["readme.txt", "__MACOSX/._ged231.csv", "._ged231.csv"])
def test_a_zip_with_one_table_is_read(other: str) -> None:
    assert read(packed("ged231.csv", other)).months["best"].tolist() == [3]


@pytest.mark.parametrize("names", [(), ("a.csv", "b.csv")])
def test_a_zip_without_one_table_is_refused(names: tuple[str, ...]) -> None:
    assert f"a zip with one CSV file, not {len(names)}" in fault(packed(*names))


def test_a_file_without_a_column_is_refused() -> None:
    assert "row 1, column country_id" in fault(ged("1", head="id"))


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("2,371,1,27/09/2020,3,2,4", "row 3, column date_start: found '27/09/2020'"),
        ("2,371,1,2020-09-27,many,2,4", "row 3, column best: found 'many'"),
        ("2,371,,2020-09-27,3,2,4", "row 3, column date_prec: found ''"),
        ("2,371,5,2020-09-27,inf,2,4", "row 3, column best: found 'inf'"),
        ("2,371,1,2020-09-27,1e400,2,4", "row 3, column best: found '1e400'"),
        ("2,371,1,2020-09-27,3,4_0,4", "row 3, column low: found '4_0'"),
        ("2,371,1,2020-09-27,3,2,-4", "row 3, column high: found '-4'"),
        ("2,371,6,2020-09-27,3,2,4", "row 3, column date_prec: found '6'"),
        ("2,371,1,2020-09-27x,3,2,4", "row 3, column date_start: found '2020-09-27x'"),
        ("2,Armenia,1,2020-09-27,3,2,4", "row 3, column country_id: found 'Armenia'"),
        ("2,652,1,2020-09-27,3,2,4,", "row 3: found '8 cells'; expected 7 cells as in the header"),
        ("2,652,1,2020-09-27", "row 3: found '4 cells'; expected 7 cells as in the header"),
        ('2,652,1,2020-09-27,"3"2,2,4', "row 3: expected a CSV file in UTF-8"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(row: str, told: str) -> None:
    assert told in fault(ged("1,371,1,2020-09-27,3,2,4", row))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b'"open\n1,2'])
def test_what_is_no_table_is_refused(content: bytes) -> None:
    assert "ged.csv" in fault(io.BytesIO(content))


@pytest.mark.parametrize(
    "day",
    ["2020-09-27 00:00:00.000", "2020-09-27T12:00:00Z", "2020-09-27T12:00+04:00", "2020-09-27 "],
)
def test_a_time_of_day_may_stand_behind_a_date(day: str) -> None:
    assert read(ged(f"1,371,1,{day},3,2,4")).months["best"].tolist() == [3]


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_far_day_is_a_day(day: str) -> None:
    months = read(ged(f"1,371,1,{day},3,2,4")).months["month"]
    assert months.dt.strftime("%Y-%m").tolist() == [day[:7]]


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"", b""), (b"\n", b"\r\n"), (b"id,", b"\xef\xbb\xbfid,"), (b"1,371", b'"1","371"')],
)
def test_marks_line_ends_and_quotation_marks_of_other_programs_are_read(
    old: bytes, new: bytes
) -> None:
    content = ged("1,371,1,2020-09-27,3,2,4", "").getvalue().replace(old, new, 1)
    assert read(io.BytesIO(content)).months["best"].tolist() == [3]


def test_a_row_is_named_by_the_line_in_which_it_begins() -> None:
    told = fault(ged('"1\n\n",371,1,2020-09-27,3,2,4', "", "2,371,1,2020-09-27,many,2,4"))
    assert "row 6, column best" in told


def test_a_column_that_occurs_twice_is_refused() -> None:
    assert "row 1, column best: expected" in fault(ged("1", head=f"{HEAD},best"))


def test_a_long_cell_is_told_in_short() -> None:
    assert len(fault(ged(f"1,371,1,2020-09-27,{'9' * 5_000},2,4"))) < 300


LONG = 3_000_000


@pytest.mark.parametrize(
    "content",
    [
        b"x" * LONG,
        f"{HEAD}\n{'x' * LONG}".encode(),
        f"{HEAD}\n{',' * LONG}".encode(),
        f'{HEAD}\n"{"x" * 99_999}'.encode() * (LONG // 100_000),
        f"{HEAD}\n".encode() + b'"a\nb",' * (LONG // 7),
    ],
    ids=["header", "line", "commas", "quotation", "lines of one row"],
)
def test_a_row_without_end_is_refused_before_it_is_held(content: bytes) -> None:
    packed_row = io.BytesIO()
    with zipfile.ZipFile(packed_row, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ged.csv", content * 10)
    tracemalloc.start()
    try:
        assert "ged.csv" in fault(packed_row)
        assert tracemalloc.get_traced_memory()[1] < 5 * LONG * 10
    finally:
        tracemalloc.stop()


def test_a_device_without_end_is_refused() -> None:
    with pytest.raises(DataPackageError, match="rows of at most"):
        ucdp.read(Source.at(Path("/dev/zero")))


def test_rows_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MOST_ROWS", 3)
    assert "at most 3 rows" in fault(ged("", "", "", "", ""))


def test_a_file_can_be_read_again_after_it_was_refused() -> None:
    file = ged("1,371,1,2020-09-27,many,2,4")
    assert fault(file) == fault(file)


@pytest.mark.parametrize("name", ["a/b/ged.csv", "GED.CSV", "däta ված.csv"])
def test_the_table_may_lie_in_a_folder_and_have_any_name(name: str) -> None:
    assert read(packed(name)).months["best"].tolist() == [3]


def test_a_name_in_bytes_that_are_no_utf_8_is_told() -> None:
    content = packed("gäd.csv").getvalue().replace("gäd".encode(), b"g\xff\xfed")
    assert "a zip that is whole" in fault(io.BytesIO(content))


@pytest.mark.skipif(not SAMPLE.exists(), reason="needs the sample of UCDP GED beside the project")
def test_the_published_form_is_read() -> None:
    deaths = ucdp.read(Source.at(SAMPLE))
    assert deaths.months["best"].tolist() == [1, 3, 1]
