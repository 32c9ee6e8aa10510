"""Carries a recipe out and says what came of it: answered, or refused with a reason. Anything else is a fault."""

import csv
import gzip
import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import geopandas as gpd
import pandas as pd
from starlette.types import ASGIApp
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from dashboard.exports.formats import FEEDS, FORMATS
from dashboard.model.errors import DataPackageError, ExportError
from dashboard.model.reader import Reader, Source
from dashboard.model.selection import Selection
from dashboard.readers import iati, overlay, read_package, readers, ucdp
from dashboard.server.guard import HOSTS, guard
from dashboard.server.rates import RATE
from dashboard.store.engine import Store, build
from dashboard.text.i18n import translator
from dashboard.ui import data
from dashboard.web.api.routes import application
from dashboard.web.workshop.turns import Turns
from tests import patience
from tests.fuzz.recipes import Recipe
from tests.registers import TINY
from tests.unit.web.api.client import Answer, Client, Params
from tests.unit.web.workshop.makers import Here
from tests.views.pages import SCRIPT

ANSWERED, REFUSED = "answered", "refused"
_REFUSAL, _FAULT = 400, 500
_PARTICULAR = re.compile(r"[\d.,]+|'[^']*'|\"[^\"]*\"|\S*[^\x00-\x7f]\S*")
_MOST_SAID = 60
"""Letters of a sentence that tell it from others."""
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
_WRITTEN = {"gpkg": "a.gpkg", "shapefile": "a.shp"}
"""Overlays that a program has to write."""


@dataclass(frozen=True)
class Came:
    """What came of a recipe. ``way`` tells it from others; what numbers and quotes say is no part."""

    word: str
    way: str


def _answered(*way: str) -> Came:
    return Came(ANSWERED, " ".join(way))


def _refused(error: DataPackageError, *way: str) -> Came:
    """Tell a refusal by its first fault. Raises AssertionError where a fault says nothing."""
    assert error.faults and all(str(each).strip() for each in error.faults)
    first = error.faults[0]
    says = _PARTICULAR.sub("", first.expected)[:_MOST_SAID]
    return Came(REFUSED, " ".join([*way, says]))


def link(recipe: Recipe, store: Store) -> Came:
    """Open an address; ``store`` is also what the pages show. Raises AssertionError for a fault that is shown."""
    parameters = [(name, value) for name, value in _spoken(recipe["parameters"])]
    if recipe["surface"] == "page":
        return _opened(recipe["path"], parameters)
    query = recipe["query"].encode() if "query" in recipe else parameters
    return _asked(store, _whole(recipe["path"]), query, recipe.get("headers", {}))


def _opened(path: str, parameters: Sequence[tuple[str, str]] = ()) -> Came:
    given: dict[str, list[str]] = {}
    for name, value in parameters:
        given.setdefault(name, []).append(value)
    page = AppTest.from_file(SCRIPT, default_timeout=patience.STATE)
    # Not through keywords: a parameter may have any name.
    for name, values in given.items():
        page.query_params[name] = values
    page._page_hash = calc_hash(path)
    page.run()
    assert not page.exception, page.exception[0].message
    return _answered("page", path, "with notices" if page.warning else "")


def _asked(
    store: Store, path: str, query: Params = (), headers: Mapping[str, str] | None = None
) -> Came:
    # Files are made here, so that what they take is seen.
    with closing(Turns(Here())) as turns:
        app: ASGIApp = application(lambda: store, workshop=lambda: turns)
        for each in reversed(guard({HOSTS: "*", RATE: "0"})):
            app = each.cls(app, *each.args, **each.kwargs)
        answer = Client(app).ask("GET", path, query, headers)
    assert answer.status < _FAULT, answer.body[:_MOST_TOLD]
    kind = answer.headers.get("content-type", "").partition(";")[0]
    if answer.status < _REFUSAL:
        return _answered(str(answer.status), kind)
    says = _detail(answer) if kind == "application/problem+json" else ""
    assert says or kind == "text/html", (answer.status, kind)
    return Came(REFUSED, f"{answer.status} {kind} {_PARTICULAR.sub('', says)[:_MOST_SAID]}")


def _detail(refusal: Answer) -> str:
    is_packed = refusal.headers.get("content-encoding") == "gzip"
    body = gzip.decompress(refusal.body) if is_packed else refusal.body
    return str(json.loads(body)["detail"])


def _whole(text: str) -> str:
    """Leave out what no address can hold: halves of surrogate pairs."""
    return text.encode("utf-8", "replace").decode()


def _spoken(parameters: list[list[str]]) -> list[list[str]]:
    return [[_whole(part) for part in each] for each in parameters]


def folder(recipe: Recipe, _: Store) -> Came:
    """Read the small register with edits; where it is sound, build it and do with it what the recipe says."""
    with TemporaryDirectory() as place:
        at = Path(shutil.copytree(TINY, Path(place) / "folder"))
        for edit in recipe["edits"]:
            _edit_folder(at, edit)
        try:
            package = read_package(at)
        except DataPackageError as error:
            return _refused(error)
        how, what = recipe["then"]
        if how == "convert":
            readers()["register"].read(Source.at(at))
            return _answered(how)
        with build(package, labels=pd.DataFrame()) as built:
            return _done(how, what, built)


def _done(how: str, what: str, built: Store) -> Came:
    """Write a built register in a format, open a page of it, or ask it over HTTP."""
    if how == "ask":
        return _asked(built, what)
    if how == "open":
        with showing(built):
            return _opened(what)
    form = {**FORMATS, **FEEDS}[what]
    try:
        form.write(built, Selection(), translator("en"), BytesIO(), "https://a.example/")
    except ExportError as error:
        return Came(REFUSED, f"{how} {what} {_PARTICULAR.sub('', str(error))[:_MOST_SAID]}")
    return _answered(how, what)


@contextmanager
def showing(store: Store) -> Iterator[None]:
    """Let pages show a register."""
    with patch.object(data, "shared_store", lambda: store):
        data.store.clear()
        try:
            yield
        finally:
            data.store.clear()


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


def file(recipe: Recipe, _: Store) -> Came:
    """Read a file as one that a reader loads."""
    of, zipped = recipe["of"], recipe["zipped"]
    reader, name, parts = _sound(of)
    edits = recipe["edits"]
    if zipped != "edited after":
        parts = _parts_edited(parts, edits)
    if zipped == "no":
        (content,) = parts.values()
    else:
        name, content = "a.zip", _zipped(parts, ZIP_STORED if zipped == "stored" else ZIP_DEFLATED)
    if zipped == "edited after":
        for edit in edits:
            content = _edited(content, edit)
    try:
        reader.read(Source(name, BytesIO(content)))
    except DataPackageError as error:
        return _refused(error, of, zipped)
    return _answered(of, zipped)


@cache
def _sound(of: str) -> tuple[Reader, str, Mapping[str, bytes]]:
    """Return a reader, the name of a file that it reads, and the parts of that file by name: several in a zip only."""
    if of not in _WRITTEN:
        reader, name, content = _SOUND[of]
        return reader, name, {name: content}
    frame = gpd.GeoDataFrame.from_features(json.loads(OVERLAY)["features"][:1], crs="EPSG:4326")
    with TemporaryDirectory() as place:
        frame.to_file(Path(place) / _WRITTEN[of])
        parts = {each.name: each.read_bytes() for each in sorted(Path(place).iterdir())}
    return overlay.READER, _WRITTEN[of], parts


def _parts_edited(
    parts: Mapping[str, bytes], edits: Sequence[Mapping[str, object]]
) -> Mapping[str, bytes]:
    edited = dict(parts)
    for edit in edits:
        part = list(parts)[int(str(edit["at"])) % len(parts)]
        edited[part] = _edited(edited[part], edit)
    return edited


def _zipped(parts: Mapping[str, bytes], how: int) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", how) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


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


CARRY_OUT: Mapping[str, Callable[[Recipe, Store], Came]] = {
    "links": link,
    "folders": folder,
    "files": file,
}
