"""Carries a recipe out and says what came of it: answered, or refused with a reason. Anything else is a fault."""

import csv
import re
import shutil
from collections.abc import Callable, Mapping
from contextlib import closing
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pandas as pd

from dashboard.exports.formats import FEEDS, FORMATS
from dashboard.model.errors import DataPackageError
from dashboard.model.reader import Source
from dashboard.model.selection import Selection
from dashboard.readers import iati, overlay, read_package, ucdp
from dashboard.server.bounds import Bounds
from dashboard.store.engine import Store, build
from dashboard.text.i18n import translator
from dashboard.web.api.routes import application
from dashboard.web.workshop.turns import Turns
from tests.fuzz.recipes import Recipe
from tests.registers import TINY
from tests.unit.web.api.client import Client
from tests.unit.web.workshop.makers import Here
from tests.views.pages import open_page

ANSWERED, REFUSED = "answered", "refused"
_FAULT = 500
_WRITTEN = (FORMATS["csv"], FORMATS["geojson"], FEEDS["ics"])
_MOST_TOLD = 400
"""Letters of a message that is still a message."""

UCDP = b"""id,country_id,date_prec,date_start,best,low,high
1,371,1,2020-09-27,3,2,4
2,373,2,2020-10-01 00:00:00.000,5,5,6
3,652,1,2008-08-08,8,7,9
"""
IATI = """<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03"><iati-activity xml:lang="en">
<iati-identifier>XM-A-1</iati-identifier>
<reporting-org ref="XM-A" type="40"><narrative>Aïd</narrative></reporting-org>
<title><narrative>A meeting</narrative><narrative xml:lang="fr">Une rencontre</narrative></title>
<participating-org ref="XM-B" role="4" type="22"><narrative>B</narrative></participating-org>
<activity-status code="2"/>
<activity-date type="2" iso-date="2020-01-02"/><activity-date type="4" iso-date="2020-01-03"/>
<location><name><narrative>Gali</narrative></name><point><pos>42.62 41.73</pos></point></location>
<document-link url="https://a.example/b" format="text/html"><title><narrative>R</narrative></title></document-link>
</iati-activity></iati-activities>
""".encode()
OVERLAY = b"""{"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"name": "A"}, "geometry": {"type": "Point", "coordinates": [44.8, 41.7]}},
{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon",
"coordinates": [[[44, 41], [45, 41], [45, 42], [44, 41]]]}}]}
"""
_SOUND = {
    "ucdp": (ucdp.READER, "ged.csv", UCDP),
    "iati": (iati.READER, "a.xml", IATI),
    "overlay": (overlay.READER, "a.geojson", OVERLAY),
}


def link(recipe: Recipe, store: Store) -> str:
    """Open an address; ``store`` is also what the pages show. Raises AssertionError for a fault that is shown."""
    if recipe["surface"] == "page":
        given: dict[str, str | list[str]] = {}
        for name, value in _spoken(recipe["parameters"]):
            given[name] = [*given.get(name, []), value]
        page = open_page(recipe["path"], **given)
        assert not page.exception, page.exception[0].message
        return ANSWERED
    parameters = [(name, value) for name, value in _spoken(recipe["parameters"])]
    # Files are made here, so that what they take is seen.
    with closing(Turns(Here())) as turns:
        client = Client(Bounds(application(lambda: store, workshop=lambda: turns)))
        answer = client.get(recipe["path"], parameters)
    assert answer.status < _FAULT, answer.body[:_MOST_TOLD]
    return ANSWERED if answer.status < 400 else REFUSED


def _spoken(parameters: list[list[str]]) -> list[list[str]]:
    """Leave out what no address can hold: halves of surrogate pairs."""
    return [[part.encode("utf-8", "replace").decode() for part in each] for each in parameters]


def folder(recipe: Recipe, _: Store) -> str:
    """Read the small register with edits; where it is sound, build it and write it to files."""
    with TemporaryDirectory() as place:
        at = Path(shutil.copytree(TINY, Path(place) / "folder"))
        for edit in recipe["edits"]:
            _edit_folder(at, edit)
        try:
            package = read_package(at)
        except DataPackageError as error:
            assert error.faults and all(str(each).strip() for each in error.faults)
            return REFUSED
        with build(package, labels=pd.DataFrame()) as built:
            for each in _WRITTEN:
                each.write(built, Selection(), translator("en"), BytesIO(), "https://a.example/")
    return ANSWERED


def _edit_folder(at: Path, edit: Mapping[str, object]) -> None:
    path, do, value = at / str(edit["file"]), str(edit["do"]), str(edit["value"])
    if not path.exists():
        return
    spoken = value.encode("utf-8", "replace")
    if do == "remove":
        path.unlink()
    elif do == "encode":
        path.write_bytes(_encoded(path.read_bytes().decode("utf-8", "replace"), value))
    elif do in ("insert", "cut"):
        _edit_bytes(path, {"do": do, "at": int(str(edit["row"])) * 250, "value": spoken.decode()})
    else:
        _edit_table(path, do, int(str(edit["row"])), int(str(edit["column"])), spoken.decode())


def _encoded(text: str, how: str) -> bytes:
    if how.endswith("CRLF"):
        return text.replace("\n", "\r\n").encode()
    if how.endswith("NUL"):
        return text.encode("latin-1", "replace").replace(b",", b",\0", 1)
    return text.encode(how if how in ("utf-8-sig", "utf-16", "cp1251") else "utf-8", "replace")


def _edit_bytes(path: Path, edit: Mapping[str, object]) -> None:
    path.write_bytes(_edited(path.read_bytes(), edit))


def _edit_table(path: Path, do: str, row: int, column: int, value: str) -> None:
    rows = list(csv.reader(StringIO(path.read_bytes().decode("utf-8", "replace"))))
    if not rows:
        return
    row, column = row % len(rows), column % max(1, len(rows[0]))
    if do == "drop row":
        del rows[row]
    elif do == "repeat row":
        rows.append(rows[row])
    elif do == "drop column":
        rows = [[*each[:column], *each[column + 1 :]] for each in rows]
    elif column < len(rows[row]):
        rows[row][column] = value
    written = StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    path.write_text(written.getvalue(), encoding="utf-8")


def file(recipe: Recipe, _: Store) -> str:
    """Read a file as one that a reader loads."""
    reader, name, content = _SOUND[recipe["of"]]
    if recipe["zipped"] != "edited after":
        content = _all_edited(content, recipe)
    if recipe["zipped"] != "no":
        packed = BytesIO()
        how = ZIP_STORED if recipe["zipped"] == "stored" else ZIP_DEFLATED
        with ZipFile(packed, "w", how) as archive:
            archive.writestr(name, content)
        name, content = "a.zip", packed.getvalue()
    if recipe["zipped"] == "edited after":
        content = _all_edited(content, recipe)
    try:
        reader.read(Source(name, BytesIO(content)))
    except DataPackageError as error:
        assert error.faults and all(str(each).strip() for each in error.faults)
        return REFUSED
    return ANSWERED


def _all_edited(content: bytes, recipe: Recipe) -> bytes:
    for edit in recipe["edits"]:
        content = _edited(content, edit)
    return content


def _edited(content: bytes, edit: Mapping[str, object]) -> bytes:
    """Change bytes at a place that is told in ten-thousandths of the length."""
    at = len(content) * (int(str(edit["at"])) % 10_000) // 10_000
    token = str(edit["value"]).encode("utf-8", "replace")
    before, after = content[:at], content[at:]
    match edit["do"]:
        case "flip":
            return before + bytes([after[0] ^ 0xFF]) + after[1:] if after else before
        case "insert":
            return before + token + after
        case "digit":
            return before + re.sub(rb"[0-9]", b"%d" % (len(token) % 10), after, count=1)
        case "replace":
            return before + token + after[len(token) :]
        case "repeat":
            return before + after[:200] * 50 + after
        case _:
            return before


CARRY_OUT: Mapping[str, Callable[[Recipe, Store], str]] = {
    "links": link,
    "folders": folder,
    "files": file,
}
