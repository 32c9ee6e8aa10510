"""An overlay of the map: shapes that a visitor loads from a file. Nobody else sees them, and nothing is stored."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from dashboard.drawing.basemap import overlaid
from dashboard.figures.figure import DrawnFigure, Map
from dashboard.model.errors import DataPackageError
from dashboard.model.notice import NOTICE
from dashboard.readers import overlay
from dashboard.readers.overlay.result import GEOMETRY, MOST_BYTES, SHAPE, Overlay
from dashboard.text.html import html
from dashboard.ui import data
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts.markdown import plain

KILOMETRES_A_DEGREE = 111.3
"""The length of a degree along a meridian; along a parallel it is shorter."""
SHORTEST = 0.1
"""The smallest distance in kilometres that a remark names."""

Addition = Callable[[DrawnFigure], DrawnFigure]
"""Adds the loaded shapes to a map."""


@dataclass(frozen=True)
class Loaded:
    """The loaded shapes, and the column with their names; "" where no column is chosen."""

    overlay: Overlay
    column: str


def offer(page: Page) -> Loaded | None:
    """Draw the upload of a file, and return its shapes; None where there is no file, or it cannot be used."""
    tr = page.tr
    label = tr("Your own overlay: load points, lines or areas")
    opened = st.expander(label, key="overlay", on_change="rerun")
    # What is not drawn forgets its file.
    if not (opened.open or st.session_state.get("overlay.file")):
        return None
    with opened:
        explanation = tr(
            "Load GeoJSON, a GeoPackage or a zipped shapefile to see its shapes on this map. It is read here, shown to "
            "you alone and not kept. Nothing of it is part of this register."
        )
        put_html(
            html(
                '<p class="atlas-remark">{explanation} {notice}</p>',
                explanation=explanation,
                notice=tr(NOTICE),
            )
        )
        endings = list(overlay.READER.endings)
        file = st.file_uploader(
            tr("File of shapes"),
            type=endings,
            key="overlay.file",
            max_upload_size=MOST_BYTES // 1_000_000,
        )
        if file is None:
            return None
        try:
            found = data.loaded(overlay.read, file)
        except DataPackageError as error:
            st.error("  \n".join(plain(str(fault)) for fault in error.faults))
            return None
        column = st.selectbox(
            tr("Name shown beside the pointer"),
            [*found.columns, ""],
            format_func=lambda column: column or tr("None"),
            key=f"overlay.name.{file.file_id}",
        )
    return Loaded(found, column)


def added(page: Page, loaded: Loaded | None, drawn: DrawnFigure) -> DrawnFigure:
    """Return the map with the loaded shapes, and a remark about them; the map unchanged where nothing is loaded."""
    if loaded is None or not isinstance(drawn.drawing, Map):
        return drawn
    remark = page.tr(
        "Shown from your file {name}; not part of the register.", name=loaded.overlay.name
    )
    deck = overlaid(drawn.drawing.deck, _shapes(loaded, remark), page.look)
    return replace(
        drawn,
        drawing=drawn.drawing._replace(deck=deck, name=f"{drawn.drawing.name}.overlay"),
        alt=f"{drawn.alt} {remark}",
        note=" ".join([remark, *_omissions(page, loaded.overlay), drawn.note]),
    )


def _shapes(loaded: Loaded, remark: str) -> list[dict[str, object]]:
    """Return the shapes with the texts that the tooltips of all kinds of map show."""
    shapes = loaded.overlay.shapes
    names = shapes[loaded.column] if loaded.column else [""] * len(shapes)
    return [
        {"geometry": json.loads(geometry), "name": name, "met": remark, "led": "", "about": ""}
        for geometry, name in zip(shapes[GEOMETRY], names, strict=True)
    ]


def _omissions(page: Page, overlay: Overlay) -> list[str]:
    """Return remarks about what of the file is left out or simplified."""
    tr, omissions = page.tr, []
    shapes = sum(each.count for each in overlay.unread if each.what == SHAPE)
    if shapes:
        left_out = tr.plural(
            "{count} shape without a geometry that can be drawn is left out.",
            "{count} shapes without a geometry that can be drawn are left out.",
            shapes,
        )
        omissions.append(left_out)
    if any(each.what != SHAPE for each in overlay.unread):
        omissions.append(tr("Only the first layer of the file is shown."))
    if overlay.simplified:
        distance = max(SHORTEST, round(overlay.simplified * KILOMETRES_A_DEGREE, 1))
        omissions.append(
            tr("Outlines are simplified by up to {distance} km.", distance=tr.number(distance))
        )
    return omissions
