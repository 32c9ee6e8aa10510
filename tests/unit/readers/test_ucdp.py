"""A file of UCDP GED becomes deaths by month in the three countries; what cannot be read is named."""

import io
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from dashboard.model.errors import DataPackageError
from dashboard.model.reader import Source
from dashboard.readers import ucdp

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
    ],
)
def test_a_cell_that_cannot_be_read_is_named(row: str, told: str) -> None:
    assert told in fault(ged("1,371,1,2020-09-27,3,2,4", row))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b'"open\n1,2'])
def test_what_is_no_table_is_refused(content: bytes) -> None:
    assert "ged.csv" in fault(io.BytesIO(content))


@pytest.mark.skipif(not SAMPLE.exists(), reason="needs the sample of UCDP GED beside the project")
def test_the_published_form_is_read() -> None:
    deaths = ucdp.read(Source.at(SAMPLE))
    assert deaths.months["best"].tolist() == [1, 3, 1]
