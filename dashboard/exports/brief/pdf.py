"""The brief as a tagged PDF (PDF/UA-1) with its fonts embedded, and its drawings as PNG; nothing is fetched."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Literal

import typst

from dashboard.drawing.theme import LIGHT, PAPER_SANS
from dashboard.exports.brief.letters import FACES, HEADINGS, boxed, lacking
from dashboard.exports.brief.model import Brief
from dashboard.svg.picture import Picture

_PAGES = Path(__file__).with_name("brief.typ")
_PICTURE = Path(__file__).with_name("picture.typ")
_DOTS = 216
"""Dots per inch of a PNG; typst draws a pixel of SVG as 0.75 points."""


def pdf(brief: Brief) -> bytes:
    """Return the brief as a PDF file. Its texts are never read as markup; a letter that no face has is a box."""
    look = {
        "ink": LIGHT.ink,
        "quiet": LIGHT.quiet,
        "accent": LIGHT.accent,
        "hairline": LIGHT.hairline,
        "sans": PAPER_SANS,
        "serif": HEADINGS,
    }
    content = asdict(brief)
    shown = boxed(content, lacking(json.dumps(content, ensure_ascii=False)))
    inputs = {"brief": json.dumps(shown), "look": json.dumps(look)}
    return _compiled(_PAGES, inputs, "pdf")


def png(picture: Picture) -> bytes:
    """Return a picture as PNG, about twice as large as on the page."""
    return _compiled(_PICTURE, {"svg": picture.svg}, "png")


def _compiled(source: Path, inputs: dict[str, str], form: Literal["pdf", "png"]) -> bytes:
    made = typst.compile(
        source,
        font_paths=FACES,
        ignore_system_fonts=True,
        format=form,
        ppi=_DOTS,
        sys_inputs=inputs,
        pdf_standards=["ua-1"] if form == "pdf" else [],
    )
    assert isinstance(made, bytes)
    return made
