"""Files that are not trusted are read or told, whatever is in them: never any other error."""

from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.model.cells import rules_of
from dashboard.model.errors import DataPackageError
from dashboard.model.reader import Source
from dashboard.model.tables import table
from dashboard.readers import iati, ucdp
from dashboard.readers.register.table_file import frame_of
from tests.registers import TINY

HEAD = "id,country_id,date_prec,date_start,best,low,high"
CELLS = st.sampled_from(
    [
        *("371", "373.0", "652", "1", "5", "0", "-1", "inf", "1e400", "4_0", "٤"),
        *("2020-09-27", "2020-09-27 00:00", "", '"', "\r", "x,y"),
    ]
)
PIECES = st.sampled_from(
    """\
<title>
</title>
<narrative xml:lang="EN">
</narrative>
foo
<!--
-->
&amp;
&foo;
<activity-date type="2" iso-date="2020-01-02Z"/>
<activity-date type="3" iso-date="2019-01-02"/>
<activity-date type="4" iso-date="2019-02-30"/>
<participating-org ref="0" role="4"/>
<participating-org ref="XM-1" role="1"><narrative>A</narrative></participating-org>
<location><name><narrative/></name><point><pos>+4e1 44</pos></point></location>
<location><point><pos>0 0</pos></point></location>
<document-link url="https://e.org]/"/>
<document-link url="HTTPS://e.org/"><document-date iso-date="2020"/></document-link>
<activity-status code="5"/>
<related-activity ref="A" type="1"/>
<related-activity ref="" type="2"/>
<result><title><narrative>B</narrative></title></result>
</iati-activity><iati-activity>
<iati-identifier>A</iati-identifier>
<tag vocabulary="99" code="record:programme"/>
<tag vocabulary="99" code="date_precision:month"/>
""".splitlines()
)


def changed(content: bytes, at: int, byte: int) -> bytes:
    where = at % len(content)
    return content[:where] + bytes([byte]) + content[where + 1 :]


@given(st.lists(st.lists(CELLS, min_size=6, max_size=8), max_size=5))
def test_any_cells_of_ucdp_are_read_or_told(rows: list[list[str]]) -> None:
    content = "\n".join([HEAD, *(",".join(row) for row in rows)]).encode()
    with suppress(DataPackageError):
        deaths = ucdp.read(Source("ged.csv", BytesIO(content)))
        assert deaths.months["best"].ge(0).all()


@given(at=st.integers(0), byte=st.integers(0, 255), is_zip=st.booleans())
def test_a_byte_of_a_file_of_ucdp_may_change(at: int, byte: int, is_zip: bool) -> None:
    content = f"{HEAD}\n1,371,1,2020-09-27,3,2,4\n".encode()
    if is_zip:
        packed = BytesIO()
        with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
            archive.writestr("ged.csv", content)
        content = packed.getvalue()
    with suppress(DataPackageError):
        ucdp.read(Source("ged.zip", BytesIO(changed(content, at, byte))))


@given(st.lists(PIECES, max_size=12))
@example(["</iati-activity><iati-activity>"] * 3)
def test_any_elements_of_iati_are_read_or_told(pieces: list[str]) -> None:
    content = f'<iati-activities version="2.03"><iati-activity>{"".join(pieces)}</iati-activity></iati-activities>'
    with suppress(DataPackageError):
        reading = iati.READER.read(Source("a.xml", BytesIO(content.encode())))
        for name, frame in reading.tables.items():
            for field in table(name).fields:
                if field.type in ("date", "degrees", "url", "id"):
                    held = [cell for cell in frame[field.name] if cell]
                    assert not [cell for cell in held for rule in rules_of(field) if rule(cell)]


@pytest.fixture(scope="module")
def tables() -> dict[str, bytes]:
    return {name: (TINY / f"{name}.csv").read_bytes() for name in ("events", "places", "outcomes")}


@given(
    at=st.integers(0),
    byte=st.integers(0, 255),
    name=st.sampled_from(["events", "places", "outcomes"]),
)
def test_a_byte_of_a_table_may_change(
    tables: dict[str, bytes], at: int, byte: int, name: str
) -> None:
    frame, faults = frame_of(table(name), changed(tables[name], at, byte))
    assert faults or list(frame) == list(table(name).columns)
