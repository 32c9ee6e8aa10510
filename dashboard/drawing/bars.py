"""Horizontal named bars: as a figure, and as rows that a page shows as a list."""

from collections.abc import Sequence
from math import ceil

from dashboard.drawing.figure import Figure, Row
from dashboard.drawing.style import figure, name_rows, row_height, safe, wrapped
from dashboard.drawing.theme import Look
from dashboard.text.i18n import Translator


def bars(
    labels: Sequence[str],
    counts: Sequence[int],
    colours: Sequence[str],
    hovers: Sequence[str],
    look: Look,
    tr: Translator,
    *,
    groups: Sequence[tuple[str, str]] = (),
    marks: Sequence[str] = (),
) -> Figure:
    """Return horizontal bars from zero, the first on top, each with its number at its end.

    ``groups`` are (name, colour) for the legend, where colours have a meaning. ``marks`` are the parameters that a
    click on each bar selects.
    """
    lines = [wrapped(label) for label in labels]
    shown = figure(look, 40 + row_height(lines) * len(lines))
    shown.add(
        "bar",
        x=list(counts),
        y=list(range(len(lines))),
        orientation="h",
        marker={"color": list(colours)},
        text=[tr.number(count) for count in counts],
        textposition="outside",
        cliponaxis=False,
        textfont={"color": look.quiet},
        hovertext=[safe(hover) for hover in hovers],
        hoverinfo="text",
        customdata=list(marks) or None,
        showlegend=False,
    )
    if groups:
        _explain(shown, groups)
    shown.update_xaxis(visible=False, range=[0, max(counts, default=0) * 1.12 or 1])
    shown.rows = [
        Row(*each)
        for each in zip(labels, counts, colours, hovers, marks or [""] * len(labels), strict=True)
    ]
    shown.groups = groups
    return name_rows(shown, lines, look)


def _explain(shown: Figure, groups: Sequence[tuple[str, str]]) -> None:
    """Add a legend below the bars: names of groups and their colours."""
    unseen = {"x": [None], "y": [None], "showlegend": True}
    for name, colour in groups:
        shown.add("bar", **unseen, name=safe(name), marker={"color": colour})
    height = shown.layout["height"] + 24 * ceil(len(groups) / 2)
    shown.update_layout(showlegend=True, legend={"y": 0}, height=height)
