"""Colours and fonts of the dashboard: palettes by code for light and dark, and the template of figures.

Colours are safe for colour-blind readers, with a contrast of at least 3:1 (marks) and 4.5:1 (text), which a test
computes. A thing has the same colour on every page. Streamlit's own parts read .streamlit/config.toml, which repeats
these colours because it must be static; a test compares both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

SANS = '"Source Sans", "Noto Sans Georgian", "Noto Sans Armenian", sans-serif'
SERIF = '"Source Serif", "Noto Serif Georgian", "Noto Serif Armenian", serif'

PAPER_SANS = ("Source Sans 3", "Noto Sans Georgian", "Noto Sans Armenian")
PAPER_SERIF = ("Source Serif 4", "Noto Serif Georgian", "Noto Serif Armenian")
"""The same faces, as the files in exports/fonts name them."""
OFFICE_SANS, OFFICE_SERIF = "Calibri", "Georgia"
"""Faces of files for editing, which a reader's machine must have."""

Mode = Literal["light", "dark"]


@dataclass(frozen=True, eq=False)
class Look:
    """The colours of the light or the dark theme, as #RRGGBB; mappings have a colour for each code of a vocabulary.

    There is one Look of each theme. It equals only itself, so that it can be a key.
    """

    mode: Mode
    paper: str
    panel: str
    ink: str
    quiet: str
    hairline: str
    accent: str
    sea: str
    land: str
    region: str
    band: str
    track: Mapping[str, str]
    conflict: Mapping[str, str]
    theme_group: Mapping[str, str]
    kind_group: Mapping[str, str]
    organisation_group: Mapping[str, str]
    venue_group: Mapping[str, str]
    meeting: Mapping[str, str]
    """By how people met, the vocabulary of modes."""
    outcome: Mapping[str, str]
    """By the kind of outcome."""
    categorical: tuple[str, ...]
    """For the parts of a stack whose vocabulary has no colours of its own, in this order."""
    other: str
    """What is left over or has no colour of its own."""
    scale: tuple[str, str]
    """Lowest and highest colour of a heat map in one hue; ink is readable on all between."""


LIGHT = Look(
    mode="light",
    paper="#FBFAF7",
    panel="#F3F1EB",
    ink="#1B1F23",
    quiet="#5A636C",
    hairline="#DEDAD0",
    accent="#0B6E6E",
    sea="#E4ECF0",
    land="#F2F0EA",
    region="#FFFFFF",
    band="#E3DFD5",
    track={"1": "#1B3A5C", "1.5": "#3A7CAF", "2": "#B27019", "3": "#A23B3B"},
    conflict={
        "armenia-azerbaijan": "#882255",
        "georgia-abkhazia": "#117733",
        "georgia-south-ossetia": "#2E7D8C",
        "georgia-russia": "#44449C",
        "armenia-turkiye": "#B0602A",
        "regional": "#6B6B6B",
    },
    theme_group={
        "politics_security": "#1F4E79",
        "dialogue_people": "#0B6E6E",
        "rights_humanitarian": "#A23B3B",
        "economy_region": "#8A6A12",
    },
    kind_group={
        "official_talks": "#1B3A5C",
        "meetings": "#0B6E6E",
        "learning_exchange": "#B27019",
        "public": "#882255",
    },
    organisation_group={
        "authorities": "#44449C",
        "international": "#0B6E6E",
        "civil_society": "#B0602A",
        "research_media": "#882255",
        "other": "#6B6B6B",
    },
    venue_group={
        "south_caucasus": "#0B6E6E",
        "neighbouring": "#B27019",
        "elsewhere": "#44449C",
        "online": "#6B6B6B",
    },
    meeting={
        "in_person": "#0B6E6E",
        "online": "#44449C",
        "hybrid": "#B27019",
        "unknown": "#6B6B6B",
    },
    outcome={
        "agreement": "#0B6E6E",
        "statement": "#3A7CAF",
        "decision": "#1B3A5C",
        "body": "#882255",
        "next_meeting": "#B27019",
        "release": "#A23B3B",
        "publication": "#44449C",
        "visit": "#117733",
        "funding": "#8A6A12",
        "none": "#85705F",
    },
    categorical=("#0B6E6E", "#B27019", "#44449C", "#882255", "#3A7CAF", "#A23B3B"),
    other="#6B6B6B",
    scale=("#E6F0EF", "#479190"),
)

DARK = Look(
    mode="dark",
    paper="#14181D",
    panel="#1C2229",
    ink="#E9E7E2",
    quiet="#A3ACB5",
    hairline="#2D353D",
    accent="#4DB6AC",
    sea="#0E1419",
    land="#1A2027",
    region="#232B33",
    band="#2A323A",
    track={"1": "#6F9BD1", "1.5": "#5CC4D6", "2": "#E8A94A", "3": "#E57F7A"},
    conflict={
        "armenia-azerbaijan": "#D77FAE",
        "georgia-abkhazia": "#5FBF7A",
        "georgia-south-ossetia": "#63C5D3",
        "georgia-russia": "#9A9AE6",
        "armenia-turkiye": "#E59B62",
        "regional": "#A8A8A8",
    },
    theme_group={
        "politics_security": "#7FB0E0",
        "dialogue_people": "#4DB6AC",
        "rights_humanitarian": "#E57F7A",
        "economy_region": "#D9B84A",
    },
    kind_group={
        "official_talks": "#6F9BD1",
        "meetings": "#4DB6AC",
        "learning_exchange": "#E8A94A",
        "public": "#D77FAE",
    },
    organisation_group={
        "authorities": "#9A9AE6",
        "international": "#4DB6AC",
        "civil_society": "#E59B62",
        "research_media": "#D77FAE",
        "other": "#A8A8A8",
    },
    venue_group={
        "south_caucasus": "#4DB6AC",
        "neighbouring": "#E8A94A",
        "elsewhere": "#9A9AE6",
        "online": "#A8A8A8",
    },
    meeting={
        "in_person": "#4DB6AC",
        "online": "#9A9AE6",
        "hybrid": "#E8A94A",
        "unknown": "#A8A8A8",
    },
    outcome={
        "agreement": "#4DB6AC",
        "statement": "#5CC4D6",
        "decision": "#6F9BD1",
        "body": "#D77FAE",
        "next_meeting": "#E8A94A",
        "release": "#E57F7A",
        "publication": "#9A9AE6",
        "visit": "#5FBF7A",
        "funding": "#D9B84A",
        "none": "#C2A88E",
    },
    categorical=("#4DB6AC", "#E8A94A", "#9A9AE6", "#D77FAE", "#6F9BD1", "#E57F7A"),
    other="#A8A8A8",
    scale=("#1D2C30", "#33706B"),
)

LOOKS: Mapping[Mode, Look] = {"light": LIGHT, "dark": DARK}


def rgb(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue (0 to 255) of a #RRGGBB colour."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(colour: str, other: str, share: float) -> str:
    """Return a colour with a share (0 to 1) of another mixed in, as #RRGGBB."""
    parts = zip(rgb(colour), rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in parts)


@cache
def template(look: Look) -> dict[str, Any]:
    """Return the Plotly template of figures: paper, fonts, faint horizontal gridlines, no zero line, plain legend.

    It is made once for each look and shared by all figures, so it must not be changed.
    """
    axis = {
        "gridcolor": look.hairline,
        "linecolor": look.hairline,
        "tickcolor": look.hairline,
        "zeroline": False,
        "automargin": True,
        "title": {"font": {"size": 13, "color": look.quiet}},
        "tickfont": {"size": 13, "color": look.quiet},
        "fixedrange": True,
    }
    return {
        "layout": {
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": SANS, "size": 13, "color": look.ink},
            "colorway": [*look.categorical, look.other],
            "xaxis": {**axis, "showgrid": False},
            "yaxis": {**axis, "ticklabelstandoff": 6},
            "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
            "legend": {
                "orientation": "h",
                "maxheight": 1,
                "x": 0,
                "y": -0.12,
                "yanchor": "top",
                "traceorder": "normal",
                "font": {"size": 13},
            },
            "hoverlabel": {
                "bgcolor": look.panel,
                "bordercolor": look.hairline,
                "font": {"family": SANS, "size": 13, "color": look.ink},
                "align": "left",
            },
            "bargap": 0.18,
            "dragmode": False,
        }
    }


def tooltip_style(look: Look) -> dict[str, str]:
    """Return the CSS of tooltips on maps, which look like the hover labels of charts."""
    return {
        "backgroundColor": look.panel,
        "color": look.ink,
        "border": f"1px solid {look.hairline}",
        "borderRadius": "4px",
        "fontFamily": SANS,
        "fontSize": "13px",
        "lineHeight": "1.45",
        "maxWidth": "260px",
        "padding": "8px 10px",
        "zIndex": "10",
    }
