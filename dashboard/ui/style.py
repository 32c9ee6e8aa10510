"""The style sheet of our own HTML: its rules stand in style.css, its colours and fonts come from theme.py."""

import json
from functools import cache
from pathlib import Path

import streamlit as st

from dashboard.theme import LOOKS, SANS, SERIF, Look, Mode
from dashboard.words import Words

_RULES = Path(__file__).parent / "style.css"
_TOKENS = ("paper", "panel", "ink", "quiet", "rule", "accent", "sea", "land", "region")


def apply(look: Look, words: Words) -> None:
    """Put the style sheet on the page."""
    spoken = f":root{{--atlas-filters:{json.dumps(words('Filters'))};}}"
    st.html(f"<style>{spoken}{_sheet(look.mode)}</style>")


@cache
def _sheet(mode: Mode) -> str:
    look = LOOKS[mode]
    variables = "".join(f"--atlas-{name}:{getattr(look, name)};" for name in _TOKENS)
    root = f":root{{{variables}--atlas-sans:{SANS};--atlas-serif:{SERIF};color-scheme:{mode};}}"
    return root + _RULES.read_text(encoding="utf-8")
