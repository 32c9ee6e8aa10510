"""Imports go one way, and one library stays in one layer. docs/architecture.md says the same in words."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EVERYWHERE = {"model", "words", "theme"}
MAY_IMPORT = {
    "app": {"main", "api", "assets", "shell"},
    "main": {"views", "ui", "store", "sentences"},
    "views": {"ui", "charts", "maps", "basemap", "sentences", "findings"},
    "ui": {
        *("assets", "store", "exports", "formats", "provenance", "readers"),
        *("charts", "maps", "basemap", "symbols", "figures", "plotting", "sentences", "network"),
    },
    "api": {"store", "exports", "formats", "provenance", "naming", "sentences"},
    "cli": {"readers", "store", "exports", "formats", "provenance"},
    "__main__": {"cli"},
    "assets": set[str](),
    "shell": set[str](),
    "formats": {"exports", "store", "provenance"},
    "exports": {
        *("store", "charts", "maps", "basemap", "figures", "labelling", "symbols"),
        *("sentences", "findings", "provenance", "naming"),
    },
    "provenance": {"store", "sentences"},
    "naming": {"store"},
    "charts": {"plotting", "figures", "bars", "heat", "network", "layout", "labelling", "flows"},
    "maps": {"basemap", "labelling", "symbols"},
    "store": {"readers"},
    "readers": {"activity", "xml_elements"},
    "activity": set[str](),
    "xml_elements": set[str](),
    "plotting": set[str](),
    "figures": {"plotting"},
    "bars": {"plotting", "figures"},
    "heat": {"plotting", "figures"},
    "basemap": set[str](),
    "labelling": set[str](),
    "flows": set[str](),
    "layout": {"labelling"},
    "network": set[str](),
    "symbols": {"basemap"},
    "sentences": set[str](),
    "findings": set[str](),
    "theme": set[str](),
    "words": set[str](),
    "model": set[str](),
    "__init__": set[str](),
}
STRANGERS = {"charts", "maps", "views", "readers", "exports"}
ACQUAINTED = {("readers/data_package", "rules")}
# A folder in a folder is one thing of its kind: its files may import each other, and nobody else's.
TOGETHER = {"exports/brief"}
HOME = {
    "duckdb": {"store"},
    "sqlite3": {"store"},
    "plotly": {"assets"},
    "pydeck": {"maps", "basemap"},
    "networkx": {"network", "layout"},
    "geopandas": {"readers"},
    "shapely": {"readers"},
    "streamlit": {"ui", "views", "main", "app"},
    "starlette": {"api", "app", "assets", "shell"},
    "icalendar": {"exports"},
    "typer": {"cli"},
    "pyarrow": {"exports"},
    "xlsxwriter": {"exports"},
    "typst": {"exports"},
    "docx": {"exports"},
    "babel": {"words"},
    "pandas": set(MAY_IMPORT) - {"model"},
}


def imported(source: str) -> Iterator[str]:
    """Yield the dotted name of everything that this source imports, wherever in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def breaches(path: str, source: str) -> list[str]:
    """Name every import in this file that goes against the layers."""
    file = path.removesuffix(".py").removeprefix("dashboard/")
    layer = file.split("/")[0]
    may_import = MAY_IMPORT.get(layer, set()) | (
        EVERYWHERE - {layer} if layer != "model" else set()
    )
    found = []
    for name in imported(source):
        library, target, part = (*name.split("."), "", "")[:3]
        if library != "dashboard":
            wrong = layer not in HOME.get(library, {layer})
        elif target == layer and layer in STRANGERS:
            wrong = (
                not file.endswith("__init__")
                and (file, part) not in ACQUAINTED
                and not (file.startswith(f"{layer}/{part}/") and f"{layer}/{part}" in TOGETHER)
            )
        else:
            wrong = target not in may_import | {layer}
        found += [f"{path} imports {name}"] * wrong
    return found


SOURCES = sorted([ROOT / "app.py", *ROOT.glob("dashboard/**/*.py")])


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_imports_go_one_way(file: Path) -> None:
    assert not breaches(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("dashboard/charts/events_by_theme.py", "import duckdb"),
        ("dashboard/charts/events_by_theme.py", "from dashboard.store import questions"),
        ("dashboard/charts/events_by_theme.py", "from dashboard import store"),
        ("dashboard/charts/events_by_theme.py", "from dashboard.charts.theme_matrix import TITLE"),
        ("dashboard/charts/events_by_theme.py", "from dashboard.charts import theme_matrix"),
        ("dashboard/views/overview.py", "from dashboard.store.questions import count_events"),
        ("dashboard/ui/data.py", "import sqlite3"),
        ("dashboard/charts/events_by_theme.py", "import plotly.graph_objects as go"),
        ("dashboard/views/overview.py", "from dashboard.plotting import Figure"),
        ("dashboard/model/tables.py", "import pandas as pd"),
        ("dashboard/model/tables.py", "from dashboard.words import Words"),
        ("dashboard/store/open.py", "from dashboard.ui import data"),
        ("dashboard/readers/rules.py", "from dashboard.readers import data_package"),
        ("dashboard/exports/citation.py", "import streamlit as st"),
        ("dashboard/exports/brief/pdf.py", "from dashboard.exports.table import csv_bytes"),
        ("dashboard/exports/table.py", "from dashboard.exports.brief import content"),
        ("dashboard/cli/events.py", "def run():\n    from dashboard.views import overview"),
        ("dashboard/charts/organisation_network.py", "import networkx as nx"),
        ("dashboard/api/events.py", "from dashboard.ui import data"),
        ("dashboard/api/events.py", "from dashboard.views import VIEWS"),
        ("dashboard/api/events.py", "import streamlit as st"),
        ("dashboard/api/feeds.py", "from icalendar import Calendar"),
        ("dashboard/drawer/things.py", "from dashboard.charts import theme_matrix"),
        ("app.py", "from dashboard.store.open import open_store"),
    ],
)
def test_a_planted_breach_is_caught(path: str, source: str) -> None:
    assert len(breaches(path, source)) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("dashboard/views/overview.py", "from dashboard.charts import events_by_theme"),
        ("dashboard/views/__init__.py", "from dashboard.views import overview"),
        ("dashboard/readers/data_package.py", "from dashboard.readers.rules import faults_in"),
        ("dashboard/exports/brief/pdf.py", "from dashboard.exports.brief.model import Brief"),
        ("dashboard/exports/brief/pdf.py", "import typst"),
        ("dashboard/store/open.py", "from dashboard.store.selected import sql"),
        ("dashboard/charts/events_by_theme.py", "from dashboard.plotting import Figure"),
        ("dashboard/charts/events_by_theme.py", "import pandas as pd, numpy as np"),
    ],
)
def test_an_import_that_follows_the_layers_is_let_pass(path: str, source: str) -> None:
    assert not breaches(path, source)
