"""Imports go one way, and one library stays in one layer. docs/architecture.md says the same in words."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLOOR = {"model"}
"""Rooms that every room may use."""
MAY_IMPORT = {
    "app": {"server", "ui", "web", "text"},
    "main": {"views", "ui", "web", "figures", "store", "text", "drawing"},
    "__main__": {"cli"},
    "__init__": set[str](),
    "cli": {"server", "readers", "store", "exports", "text"},
    "server": {"web", "text", "store", "readers"},
    "views": {"ui", "figures", "charts", "maps", "exports", "store", "readers", "drawing", "text"},
    "ui": {"web", "figures", "store", "exports", "readers", "drawing", "text"},
    "web": {"exports", "figures", "store", "drawing", "text"},
    "exports": {"figures", "svg", "store", "drawing", "text"},
    "figures": {"svg", "charts", "maps", "store", "drawing", "text"},
    "svg": {"charts", "maps", "drawing", "text"},
    "charts": {"drawing", "text"},
    "maps": {"drawing", "text"},
    "drawing": {"text"},
    "store": {"readers"},
    "readers": set[str](),
    "text": set[str](),
    "model": set[str](),
    "tools": {"drawing"},
}
"""For each room, and each file outside the rooms, the rooms below that it may use."""
STRANGERS = {"charts", "maps", "svg", "figures", "views", "readers", "exports"}
"""Rooms whose files are siblings: they share only through the rooms below."""
SHARED = {
    "svg": {"picture"},
    "exports": {"formats", "provenance", "labelled", "table"},
    "figures": {"context", "figure", "counting_rules", "options"},
}
"""Files of such a room that all others in it stand on."""
HOME = {
    "duckdb": {"store"},
    "sqlite3": {"store", "readers"},
    "plotly": {"web"},
    "pydeck": {"maps", "drawing"},
    "networkx": {"drawing"},
    "geopandas": {"readers", "tools"},
    "shapely": {"readers", "tools"},
    "pyogrio": {"readers", "exports"},
    "pyproj": {"readers"},
    "defusedxml": {"readers"},
    "streamlit": {"ui", "views", "main", "app", "server"},
    "starlette": {"web", "app", "server"},
    "uvicorn": {"server"},
    "prometheus_client": {"web", "server"},
    "pythonjsonlogger": {"server"},
    "icalendar": {"exports"},
    "markupsafe": {"text"},
    "typer": {"cli", "tools"},
    "pyarrow": {"exports"},
    "xlsxwriter": {"exports"},
    "typst": {"exports"},
    "docx": {"exports"},
    "babel": {"text"},
    "tools": {"tools"},
    "pandas": {*MAY_IMPORT, "model/package"} - {"model"},
}
"""Libraries that only some rooms, or single files of them, know."""


def imported(source: str) -> Iterator[str]:
    """Yield the dotted name of everything that this source imports, wherever in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def breaches(path: str, source: str) -> list[str]:
    """Name every import in this file that goes against the rooms."""
    file = path.removesuffix(".py").removeprefix("dashboard/")
    room = file.split("/")[0]
    may_import = MAY_IMPORT.get(room, set()) | {room} | (FLOOR if room != "app" else set())
    found = []
    for name in imported(source):
        library, target, *rest = (*name.split("."), "")
        if library != "dashboard":
            is_wrong = not {room, file} & HOME.get(library, {room})
        elif target == room and room in STRANGERS:
            is_wrong = not is_related(file, rest)
        else:
            is_wrong = target not in may_import
        found += [f"{path} imports {name}"] * is_wrong
    return found


def is_related(file: str, target: list[str]) -> bool:
    """Tell whether a file may import a target of its own room: what all stand on, or the folder both are in."""
    room, *own = file.split("/")
    is_list = own in (["__init__"], ["formats"])
    is_shared = target[0] in SHARED.get(room, set())
    is_of_one_folder = len(own) > 1 and own[0] == target[0]
    return is_list or is_shared or is_of_one_folder


SOURCES = sorted([ROOT / "app.py", *ROOT.glob("dashboard/**/*.py"), *ROOT.glob("tools/**/*.py")])


def test_the_dashboard_holds_rooms_and_no_loose_modules() -> None:
    loose = {file.name for file in (ROOT / "dashboard").glob("*.py")}
    rooms = {
        file.name
        for file in (ROOT / "dashboard").iterdir()
        if file.is_dir() and file.name != "__pycache__"
    }
    assert loose == {"__init__.py", "__main__.py", "main.py"}
    assert rooms == {*MAY_IMPORT, "client", "static"} - {
        *("app", "main", "__main__", "__init__", "tools")
    }


def test_imports_go_one_way() -> None:
    found = [
        breach
        for file in SOURCES
        for breach in breaches(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("dashboard/charts/events_by_theme.py", "import duckdb"),
        ("dashboard/charts/events_by_theme.py", "from dashboard.store import questions"),
        ("dashboard/charts/events_by_theme.py", "from dashboard import store"),
        ("dashboard/charts/events_by_theme.py", "from dashboard.charts.theme_matrix import alt"),
        ("dashboard/charts/events_by_theme.py", "from dashboard.charts import theme_matrix"),
        ("dashboard/charts/events_by_theme.py", "import plotly.graph_objects as go"),
        ("dashboard/charts/organisation_network.py", "import networkx as nx"),
        ("dashboard/figures/themes.py", "from dashboard.figures import timeline"),
        ("dashboard/figures/themes.py", "from dashboard.exports.table import COLUMNS"),
        ("dashboard/figures/context.py", "import streamlit as st"),
        ("dashboard/ui/parts/blocks.py", "from dashboard.charts import events_by_theme"),
        ("dashboard/views/overview/page.py", "from dashboard.views.map import years"),
        ("dashboard/views/overview/page.py", "from dashboard.web.api import events"),
        ("dashboard/ui/data.py", "import sqlite3"),
        ("dashboard/model/tables.py", "import pandas as pd"),
        ("dashboard/model/tables.py", "from dashboard.text.i18n import Words"),
        ("dashboard/store/engine.py", "from dashboard.ui import data"),
        ("dashboard/readers/ucdp.py", "from dashboard.readers.register import folder"),
        ("dashboard/exports/citation.py", "import streamlit as st"),
        ("dashboard/exports/citation.py", "from dashboard.exports import ics"),
        ("dashboard/exports/brief/pdf.py", "from dashboard.exports import ics"),
        ("dashboard/exports/ics.py", "from dashboard.exports.brief import content"),
        ("dashboard/cli/events.py", "def run():\n    from dashboard.views import overview"),
        ("dashboard/web/api/events.py", "from dashboard.ui import data"),
        ("dashboard/web/api/events.py", "from dashboard.views import VIEWS"),
        ("dashboard/web/api/events.py", "import streamlit as st"),
        ("dashboard/web/api/feeds.py", "from icalendar import Calendar"),
        ("dashboard/drawer/things.py", "from dashboard.charts import theme_matrix"),
        ("app.py", "from dashboard.store.engine import open_store"),
        ("dashboard/cli/register.py", "from tools import static_geography"),
        ("tools/static_geography.py", "from dashboard.store.engine import open_store"),
    ],
)
def test_a_planted_breach_is_caught(path: str, source: str) -> None:
    assert len(breaches(path, source)) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("dashboard/views/overview/page.py", "from dashboard.charts import events_by_theme"),
        ("dashboard/figures/themes.py", "from dashboard.figures.figure import FigureSpec"),
        ("dashboard/figures/themes.py", "from dashboard.charts import events_by_theme"),
        ("dashboard/views/__init__.py", "from dashboard.views.overview import page"),
        ("dashboard/readers/register/folder.py", "from dashboard.readers.register import rules"),
        ("dashboard/exports/brief/pdf.py", "from dashboard.exports.brief.model import Brief"),
        ("dashboard/exports/brief/pdf.py", "from dashboard.exports.provenance import link"),
        ("dashboard/exports/brief/pdf.py", "import typst"),
        ("dashboard/store/engine.py", "from dashboard.store.selection_sql import sql"),
        ("dashboard/charts/events_by_theme.py", "from dashboard.drawing.figure import Figure"),
        ("dashboard/charts/events_by_theme.py", "import pandas as pd, numpy as np"),
    ],
)
def test_an_import_that_follows_the_rooms_is_let_pass(path: str, source: str) -> None:
    assert not breaches(path, source)
