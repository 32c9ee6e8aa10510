"""Named bars as a list of our own HTML: read, followed and chosen like any text, and quicker to draw than a figure.

A bar that stands for something is a button: client/src/marks.js tells that it was clicked, and what it stands for.
"""

from collections.abc import Sequence
from html import escape

from dashboard.drawing.figure import Row
from dashboard.text.i18n import Translator


def listed(
    rows: Sequence[Row],
    groups: Sequence[tuple[str, str]],
    key: str,
    alt: str,
    tr: Translator,
    is_still: bool = False,
) -> str:
    """The bars from zero, each with its name and number, and the legend of the groups; as HTML.

    ``key`` is that of the figure, ``alt`` tells the finding. ``is_still``: bars do not answer to clicks.
    """
    most = max((row.number for row in rows), default=0) or 1
    items = "".join(f"<li>{_bar(row, row.number / most, tr, is_still)}</li>" for row in rows)
    keys = "".join(_key(name, colour) for name, colour in groups)
    legend = f'<p class="atlas-keys">{keys}</p>' if keys else ""
    return (
        f'<div class="atlas-bars" id="bars-{key}" role="figure" aria-label="{escape(alt)}">'
        f"<ol>{items}</ol>{legend}</div>"
    )


def _bar(row: Row, share: float, tr: Translator, is_still: bool) -> str:
    inside = (
        f'<span class="name">{escape(row.name)}</span>'
        f'<span class="bar" style="--share:{share:.4f};--mark:{row.colour}">'
        f"{tr.number(row.number)}</span>"
    )
    hover = escape(row.hover)
    if is_still or not row.mark:
        return f'<span class="atlas-bar" title="{hover}">{inside}</span>'
    return (
        f'<button type="button" class="atlas-bar" data-mark="{escape(row.mark)}" title="{hover}">'
        f"{inside}</button>"
    )


def _key(name: str, colour: str) -> str:
    return f'<span style="--mark:{colour}">{escape(name)}</span>'
