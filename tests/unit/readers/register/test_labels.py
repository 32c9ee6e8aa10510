"""The names of countries and seas on the maps are read and checked."""

from pathlib import Path

import pytest

from dashboard.model.errors import DataPackageError
from dashboard.readers.register.labels import LABEL_COLUMNS, labels

ROOT = Path(__file__).parents[4]
GEO = ROOT / "data" / "geo"
HEADER = ",".join(LABEL_COLUMNS)


def write_labels(folder: Path, *rows: str) -> Path:
    (folder / "labels.csv").write_text("\n".join([HEADER, *rows, ""]), encoding="utf-8")
    return folder


def test_the_labels_of_the_register_can_be_read() -> None:
    frame = labels(GEO)

    assert list(frame.columns) == list(LABEL_COLUMNS)
    assert frame["label_id"].is_unique
    assert {"Armenia", "Azerbaijan", "Georgia"} <= set(
        frame.loc[frame["view"] == "region", "label"]
    )


def test_a_label_comes_with_numbers_as_numbers(tmp_path: Path) -> None:
    folder = write_labels(tmp_path, "x,Türkiye,country,40.5,-1,world,2,")

    row = labels(folder).iloc[0]

    assert (row["label"], row["latitude"], row["longitude"], row["order"]) == (
        "Türkiye",
        40.5,
        -1,
        2,
    )


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (",Georgia,country,42,43,region,1,", "label_id"),
        ("x,,country,42,43,region,1,", "label"),
        ("x,Georgia,state,42,43,region,1,", "kind"),
        ("x,Georgia,country,142,43,region,1,", "latitude"),
        ("x,Georgia,country,nan,43,region,1,", "latitude"),
        ("x,Georgia,country,42,east,region,1,", "longitude"),
        ("x,Georgia,country,42,43,moon,1,", "view"),
        ("x,Georgia,country,42,43,region,first,", "order"),
        ("x,Georgia,country,42,43,region", "order"),
    ],
)
def test_a_wrong_label_is_named_by_row_and_column(tmp_path: Path, row: str, column: str) -> None:
    folder = write_labels(tmp_path, "ok,Iran,country,32,53,world,1,", row)

    with pytest.raises(DataPackageError) as raised:
        labels(folder)

    faults = raised.value.faults
    assert [(fault.file, fault.row, fault.column) for fault in faults] == [
        ("labels.csv", 3, column)
    ]


def test_labels_with_other_columns_are_refused(tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_text("name\nGeorgia\n", encoding="utf-8")

    with pytest.raises(DataPackageError, match="the columns label_id"):
        labels(tmp_path)


def test_a_label_twice_is_refused(tmp_path: Path) -> None:
    row = "x,Iran,country,32,53,world,1,"
    folder = write_labels(tmp_path, row, row)

    with pytest.raises(DataPackageError, match="a key that no other row has"):
        labels(folder)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            f"{HEADER}\nx,Türkiye,country,40,1,world,2,\n".encode("cp1252"),
            "row 2: expected a file in UTF-8",
        ),
        (f'{HEADER}\n"x'.encode(), "expected a CSV file"),
        (f"{HEADER}\nx,Foo,country,40,1,world,2,,\n".encode(), "row 2: found '9 cells'"),
        (f"{HEADER}\nx,Foo,country,4_0,1,world,2,\n".encode(), "column latitude"),
        (f"{HEADER}\nx,Foo,country,40,1,world,{'9' * 30},\n".encode(), "column order"),
        (b"", "the columns label_id"),
    ],
    ids=["encoding", "quotation", "cells", "number", "order", "empty"],
)
def test_an_odd_file_of_labels_is_told(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "labels.csv").write_bytes(content)
    with pytest.raises(DataPackageError) as raised:
        labels(tmp_path)
    assert told in str(raised.value)
