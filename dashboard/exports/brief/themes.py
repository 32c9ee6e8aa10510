"""The leading themes as bars, coloured by their group."""

import textwrap
from collections.abc import Iterator

import pandas as pd

from dashboard.charts import events_by_theme
from dashboard.drawing.label_placement import text_width
from dashboard.drawing.theme import LIGHT
from dashboard.exports.brief.drawing import SIZE, drawing, rect, text
from dashboard.exports.brief.model import Drawing
from dashboard.text.i18n import Translator

MOST = 10
WIDTH, LABELS, NUMBERS = 330, 158, 34
"""Pixels of the whole, of the names on its left and of the numbers on its right."""
ROW, LINE, BAR, KEY = 12, 14, 12, 18
LETTERS = 25
GAP = 8


def draw(counts: pd.DataFrame, tr: Translator) -> Drawing:
    """Horizontal bars from zero. ``counts`` has the columns theme and event_count, most events first."""
    if counts.empty:
        nothing = tr("No event on record matches this choice.")
        return drawing([text(0, 16, nothing, LIGHT.quiet)], WIDTH, 32)
    top = counts.head(MOST)
    parts: list[str] = []
    y, largest = 2.0, int(top["event_count"].max())
    for code, count in zip(top["theme"], top["event_count"], strict=True):
        lines = textwrap.wrap(tr.term("themes", code), LETTERS) or [""]
        height = ROW + LINE * (len(lines) - 1) + GAP
        middle = y + height / 2
        colour = events_by_theme.colour(code, tr, LIGHT)
        length = (WIDTH - LABELS - NUMBERS) * int(count) / largest
        for number, part in enumerate(lines):
            at = middle + LINE * (number - (len(lines) - 1) / 2)
            parts.append(text(LABELS - 8, at, part, LIGHT.ink, "end"))
        parts.append(rect(LABELS, middle - BAR / 2, length, BAR, colour))
        parts.append(text(LABELS + length + 5, middle, tr.number(int(count)), LIGHT.quiet))
        y += height
    return drawing([*parts, *_legend(top, tr, y + 8)], WIDTH, _bottom(top, tr, y + 8))


def _groups(top: pd.DataFrame, tr: Translator) -> list[tuple[str, str]]:
    """Names and colours of the groups of these themes, in the order of the groups."""
    themes = tr.terms["themes"]
    present = {themes[code].group for code in top["theme"] if code in themes}
    return [
        (tr.term("theme_groups", code), LIGHT.theme_group.get(code, LIGHT.other))
        for code in tr.terms["theme_groups"]
        if code in present
    ]


def _legend(top: pd.DataFrame, tr: Translator, y: float) -> Iterator[str]:
    """The groups, as many in a row as there is room for."""
    for (name, colour), (x, down) in zip(_groups(top, tr), _spots(top, tr, y)[:-1], strict=True):
        yield rect(x, down + KEY / 2 - 5, 10, 10, colour)
        yield text(x + 16, down + KEY / 2, name, LIGHT.quiet)


def _spots(top: pd.DataFrame, tr: Translator, y: float) -> list[tuple[float, float]]:
    """Where each group of the legend stands, and last where the next would."""
    x, spots = 0.0, []
    for name, _ in _groups(top, tr):
        width = 16 + text_width(name, SIZE) + 18
        if x and x + width > WIDTH:
            x, y = 0.0, y + KEY
        spots.append((x, y))
        x += width
    return [*spots, (x, y)]


def _bottom(top: pd.DataFrame, tr: Translator, y: float) -> int:
    return int(_spots(top, tr, y)[-1][1] + KEY + 4)
