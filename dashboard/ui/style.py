"""The style sheet of our own HTML: its rules stand in style.css, its colours and fonts come from theme.py."""

from functools import cache
from pathlib import Path

import streamlit as st

from dashboard.theme import SANS, SERIF, Look

_RULES = Path(__file__).parent / "style.css"
_TOKENS = ("paper", "panel", "ink", "quiet", "rule", "accent", "sea", "land", "region")


def apply(look: Look) -> None:
    """Put the style sheet on the page."""
    st.html(
        f"<style>{_sheet(look.mode, tuple((name, getattr(look, name)) for name in _TOKENS))}</style>"
    )


@cache
def _sheet(mode: str, tokens: tuple[tuple[str, str], ...]) -> str:
    variables = "".join(f"--atlas-{name}:{value};" for name, value in tokens)
    root = f":root{{{variables}--atlas-sans:{SANS};--atlas-serif:{SERIF};color-scheme:{mode};}}"
    return root + _RULES.read_text(encoding="utf-8")
