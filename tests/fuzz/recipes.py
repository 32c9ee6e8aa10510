"""Recipes of hostile and odd inputs: plain JSON, so that one that failed can be kept and read.

A recipe says how an input is made, not what it is: a folder is the small register with edits, a file a sound one
with edits.
"""

from typing import Any

from hypothesis import strategies as st

from dashboard.figures.options import OPTIONS
from dashboard.model.dimensions import FILTERS, PARAMETERS
from dashboard.model.pages import PAGES, PROFILE_PAGES
from dashboard.web.api.openapi import ROOT
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


@st.composite
def links(draw: st.DrawFn) -> Recipe:
    """Draw an address of a page, or of an answer over HTTP."""
    if draw(st.booleans()):
        path = draw(st.sampled_from([*PAGES, *PROFILE_PAGES]))
        return {"surface": "page", "path": path, "parameters": draw(_parameters())}
    events = sorted(draw(st.permutations(_EVENTS))[:1])
    places = [
        *("events", "events.csv", "events.geojson", "events.json", "figures", "brief.html"),
        *("organisations", "places", "outcomes", "links", "evidence", "programmes", "counts"),
        *("articles.csv", "series", "themes", "figures/events_by_theme.svg", "figures/nobody.svg"),
        *(f"events/{each}" for each in [*events, "nobody"]),
    ]
    others = [
        "/feed.atom",
        "/events.ics",
        "/sitemap.xml",
        "/api",
        f"/events/{events[0]}",
        "/events/x",
    ]
    path = draw(st.sampled_from([*(f"{ROOT}/{place}" for place in places), *others]))
    return {"surface": "http", "path": path, "parameters": draw(_parameters())}


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


@st.composite
def folders(draw: st.DrawFn) -> Recipe:
    """Draw edits of the small register."""
    edits = [
        {
            "file": draw(st.sampled_from([*_TABLES, "datapackage.json"])),
            "do": draw(st.sampled_from(_EDITS)),
            "row": draw(st.integers(0, 40)),
            "column": draw(st.integers(0, 20)),
            "value": draw(st.one_of(_VALUES, st.sampled_from(_ENCODINGS))),
        }
        for _ in range(draw(st.integers(1, 3)))
    ]
    return {"edits": edits}


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
    of = draw(st.sampled_from(["ucdp", "iati", "overlay"]))
    packings = ["no", "stored", "deflated", "edited after"]
    zipped = draw(st.sampled_from(packings if of == "ucdp" else ["no", "no", "no", "deflated"]))
    return {"of": of, "zipped": zipped, "edits": edits}


STRATEGIES = {"links": links(), "folders": folders(), "files": files()}
