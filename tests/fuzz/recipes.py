"""Recipes of hostile and odd inputs: plain JSON, so that one that failed can be kept and read.

A recipe says how an input is made, not what it is: a folder is the small register with edits, a file a sound one
with edits.
"""

from typing import Any

from hypothesis import strategies as st
from starlette.routing import Route

from dashboard.exports.formats import FEEDS, FORMATS
from dashboard.figures import FIGURES
from dashboard.figures.options import OPTIONS
from dashboard.model.dimensions import FILTERS, PARAMETERS
from dashboard.model.pages import PAGES, PROFILE_PAGES
from dashboard.web.api.openapi import ROOT
from dashboard.web.api.routes import application
from tests.property.strategies import ALL_CODES
from tests.registers import TINY

Recipe = dict[str, Any]
KINDS = ("links", "folders", "files")

_ODD = st.sampled_from(
    [
        *("", " ", "0", "-1", "1e9", "9" * 40, "1997", "2026", "0001", "9999", "2020-02-30"),
        *("2020-11-10", "2020-13", "true", "null", "NaN", "%", "%00", "\0", "\ud83d", "\u202e"),
        *(
            "<script>alert(1)</script>",
            "'; DROP TABLE events; --",
            '"',
            "(",
            "[",
            "*",
            "a OR",
            "NOT",
        ),
        *(
            "=cmd|' /C calc'!A0",
            "../../etc/passwd",
            "ԵՐԵՎԱՆ",
            "თბილისი",
            "Баку",
            "北京",
            "🕊️",
            "e\u0301" * 40,
        ),
        *("x" * 300, "a " * 150, "x" * 5_000),
    ]
)
_TEXT = st.text(max_size=40)
_CODES = st.sampled_from(sorted({code for codes in ALL_CODES.values() for code in codes}))
_VALUES = st.one_of(_CODES, _ODD, _TEXT, st.integers(1990, 2030).map(str))
_NAMES = st.sampled_from(
    sorted(
        {
            *PARAMETERS,
            *(f"b.{name}" for name in PARAMETERS),
            *(option.name for option in OPTIONS),
            *("id", "lang", "figure", "embed", "limit", "offset", "page", "by", "version", "sort"),
            *("utm_source", "nobody", "", "q" * 300),
        }
    )
)


@st.composite
def _parameters(draw: st.DrawFn) -> list[list[str]]:
    """Draw parameters: mostly ones that fit, sometimes any value of any name, sometimes the same one very often."""
    fitting = [
        [each.name, draw(st.sampled_from(ALL_CODES[each.name]))]
        for each in draw(st.lists(st.sampled_from(FILTERS), max_size=3))
    ]
    any_ = [[draw(_NAMES), draw(_VALUES)] for _ in range(draw(st.integers(0, 3)))]
    often = [[draw(_NAMES), draw(_VALUES)]] * draw(st.sampled_from([0, 0, 0, 2, 60, 500]))
    return [*fitting, *any_, *often]


_HEADERS = st.fixed_dictionaries(
    {},
    optional={
        "accept": st.sampled_from(["text/html", "*/*;q=0", "a/b/c", ","]),
        "accept-language": st.sampled_from(["hy", "*", ";q=", "en-" * 200]),
        "accept-encoding": st.sampled_from(["gzip", "identity;q=0", "gzip;q=x"]),
        "if-none-match": st.sampled_from(["*", 'W/"x"', '"' * 300, "\u0561"]),
        "if-modified-since": st.sampled_from(["Thu, 01 Jan 1970 00:00:00 GMT", "9", ""]),
        "range": st.sampled_from(["bytes=0-", "bytes=-1", "bytes=9-1", "x"]),
        "x-forwarded-for": st.sampled_from(["::1", "1.2.3.4, x", ","]),
        "x-forwarded-proto": st.sampled_from(["https", "gopher"]),
    },
)
_QUERIES = st.sampled_from(
    [
        *("%", "%zz=1", "q=%ff%fe", "q=%c0%80", "&&&", "=", "==&=", "theme", "theme=&theme"),
        *("q=%ed%a0%bd", "from=%D9%A1%D9%A9%D9%A9%D9%A7", "q=a;b=c", "?q=a", "%00=%00", "q=%0d%0a"),
        *("b.", "b.=x", "b.b.theme=x", "limit=%2B1", "offset=1_0", "page=0x1", "limit=1.0"),
    ]
)
_ENDINGS = st.sampled_from(
    [
        *("csv", "json", "geojson", "xlsx", "gpkg", "jsonl", "parquet", "xml", "zip", "ics"),
        *(
            "participations.csv",
            "atom",
            "html",
            "pdf",
            "docx",
            "svg",
            "png",
            "",
            "CSV",
            "..",
            "x" * 300,
        ),
    ]
)


@st.composite
def links(draw: st.DrawFn) -> Recipe:
    """Draw an address of a page, or of an answer over HTTP."""
    if draw(st.booleans()):
        path = draw(st.sampled_from([*PAGES, *PROFILE_PAGES]))
        return {"surface": "page", "path": path, "parameters": draw(_parameters())}
    filled = {
        "event_id": st.one_of(st.sampled_from(_EVENTS), _CODES, _ODD, _TEXT),
        "key": st.one_of(st.sampled_from(_FIGURES), _CODES, _ODD),
        "ending": _ENDINGS,
    }
    path = draw(st.sampled_from(_ROUTES))
    for name, values in filled.items():
        if f"{{{name}}}" in path:
            path = path.replace(f"{{{name}}}", draw(values))
    recipe = {"surface": "http", "path": path, "parameters": draw(_parameters())}
    if draw(st.integers(0, 4)) == 0:
        recipe["query"] = draw(_QUERIES)
    return {**recipe, "headers": draw(_HEADERS)}


_FIGURES = sorted(FIGURES)
_OWN = {route.path for route in application().routes if isinstance(route, Route)}
_ROUTES = sorted({*_OWN, "/api/{key}", "/{key}", f"{ROOT}/{{key}}.{{ending}}"})
_EVENTS = [line.split(",")[0] for line in (TINY / "events.csv").read_text().splitlines()[1:]]
_TABLES = sorted(path.relative_to(TINY).as_posix() for path in TINY.rglob("*.csv"))
_EDITS = (
    "cell",
    "cell",
    "cell",
    "drop row",
    "repeat row",
    "drop column",
    "insert",
    "cut",
    "encode",
    "remove",
)
_ENCODINGS = ("utf-8-sig", "utf-16", "cp1251", "utf-8 with CRLF", "latin-1 with NUL")
_CELLS = st.sampled_from(
    [
        *(
            "0001-01-01",
            "9999-12-31",
            "10000-01-01",
            "-0001-01-01",
            "1900-02-29",
            "2020-11-10T25:00",
        ),
        *(
            "2147483648",
            "9" * 19,
            "1e308",
            "-0",
            "1_000",
            "٣",
            "a;b",
            ";",
            "|",
            "a|a",
            "a\r\nb",
            "a\tb",
        ),
        *(
            "http://[",
            "https://a.example/%",
            "javascript:alert(1)",
            "HTTPS://A.EXAMPLE",
            "mailto:x",
        ),
        *("\u2028", "\x0b", "\x1f", "\ufffe", "\U0010ffff", "𓀀" * 50, "x" * 140_000, "ա" * 33_000),
    ]
)


_THEN = st.one_of(
    st.sampled_from([*FORMATS, *FEEDS]).map(lambda name: ["write", name]),
    st.sampled_from([*PAGES, *PROFILE_PAGES]).map(lambda path: ["open", path]),
    st.sampled_from([route for route in _ROUTES if "{" not in route]).map(
        lambda path: ["ask", path]
    ),
    st.just(["convert", ""]),
)
"""What is done with a folder that is sound."""


_FREE = {
    *("title", "summary", "headline", "text", "name", "label", "description", "note", "place_note"),
    *("aliases", "alternate_names", "acronym", "source", "phrase", "participants", "women", "url"),
    *("start_date", "end_date", "published", "due", "amount", "latitude", "longitude", "order"),
}
"""Columns of which many contents are sound."""
_CELLS_OF_ANY = [
    (table, number)
    for table in _TABLES
    for number, name in enumerate((TINY / table).read_text("utf-8").split("\n")[0].split(","))
    if name in _FREE
]


@st.composite
def _filled_cells(draw: st.DrawFn) -> list[dict[str, str | int]]:
    """Draw contents of cells that are sound more often than not."""
    cells = draw(st.lists(st.sampled_from(_CELLS_OF_ANY), min_size=1, max_size=3))
    return [
        {
            "file": table,
            "do": "cell",
            "row": draw(st.integers(1, 12)),
            "column": column,
            "value": draw(st.one_of(_TEXT, _ODD, _CELLS)),
        }
        for table, column in cells
    ]


@st.composite
def folders(draw: st.DrawFn) -> Recipe:
    """Draw edits of the small register, and what is done with it where it is still sound."""
    if draw(st.booleans()):
        return {"edits": draw(_filled_cells()), "then": draw(_THEN)}
    edits = [
        {
            "file": draw(st.sampled_from([*_TABLES, "datapackage.json"])),
            "do": draw(st.sampled_from(_EDITS)),
            "row": draw(st.integers(0, 40)),
            "column": draw(st.integers(0, 20)),
            "value": draw(st.one_of(_VALUES, _CELLS, st.sampled_from(_ENCODINGS))),
        }
        for _ in range(draw(st.integers(1, 3)))
    ]
    return {"edits": edits, "then": draw(_THEN)}


_TOKENS = st.one_of(
    _VALUES,
    st.sampled_from(
        [
            *(
                "<",
                "</",
                "/>",
                "<!ENTITY a 'b'>",
                "<!DOCTYPE a>",
                "<![CDATA[",
                "&a;",
                "xml:lang='EN'",
            ),
            *(
                "{",
                "}",
                "[" * 2_000,
                "]",
                ":",
                ",",
                '"',
                "\r",
                "\n",
                "\ufeff",
                "PK\x03\x04",
                "1e400",
                "inf",
            ),
            *('"coordinates":', '"type":"Polygon"', "371", "2020-01-02Z", "+40.18", "0 0"),
        ]
    ),
)


_PACKINGS = {
    "ucdp": ("no", "stored", "deflated", "edited after"),
    "iati": ("no", "no", "no", "deflated"),
    "overlay": ("no", "no", "no", "deflated"),
    "gpkg": ("no", "no", "no", "deflated"),
    "shapefile": ("stored", "deflated", "edited after"),
}


@st.composite
def files(draw: st.DrawFn) -> Recipe:
    """Draw edits of a sound file that a reader may load."""
    edits = [
        {
            "do": draw(
                st.sampled_from(["digit", "digit", "flip", "insert", "cut", "repeat", "replace"])
            ),
            "at": draw(st.integers(0, 9_999)),
            "value": draw(_TOKENS),
        }
        for _ in range(draw(st.integers(0, 3)))
    ]
    of = draw(st.sampled_from(sorted(_PACKINGS)))
    zipped = draw(st.sampled_from(_PACKINGS[of]))
    return {"of": of, "zipped": zipped, "edits": edits}


STRATEGIES = {"links": links(), "folders": folders(), "files": files()}
