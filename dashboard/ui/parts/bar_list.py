"""Named bars as a list of our own HTML, which is read like any text and drawn more quickly than a Plotly figure.

A bar that can be clicked is a button; client/src/marks.js sends what it stands for.
"""

from collections.abc import Sequence

from dashboard.drawing.figure import Row
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.text.i18n import Translator


def as_html(
    rows: Sequence[Row],
    groups: Sequence[tuple[str, str]],
    key: str,
    alt: str,
    tr: Translator,
    is_still: bool = False,
) -> Markup:
    """Return the bars, which begin at zero, with names and numbers, and the legend of the groups.

    ``key`` is the key of the figure, ``alt`` its alternative text. Bars of a figure that ``is_still`` ignore clicks.
    """
    most = max((row.number for row in rows), default=0) or 1
    keys = join(_key(name, colour) for name, colour in groups)
    return html(
        '<div class="atlas-bars" id="bars-{key}" role="figure" aria-label="{alt}">'
        "<ol>{bars}</ol>{legend}</div>",
        key=key,
        alt=alt,
        bars=join(_bar(row, row.number / most, tr, is_still) for row in rows),
        legend=html('<p class="atlas-keys">{keys}</p>', keys=keys) if keys else NOTHING,
    )


def _bar(row: Row, share: float, tr: Translator, is_still: bool) -> Markup:
    inside = html(
        '<span class="name">{name}</span>'
        '<span class="bar" style="--share:{share:.4f};--mark:{colour}">{number}</span>',
        name=row.name,
        share=share,
        colour=row.colour,
        number=tr.number(row.number),
    )
    if is_still or not row.mark:
        return html(
            '<li><span class="atlas-bar" title="{hover}">{inside}</span></li>',
            hover=row.hover,
            inside=inside,
        )
    return html(
        '<li><button type="button" class="atlas-bar" data-mark="{mark}" title="{hover}">{inside}</button></li>',
        mark=row.mark,
        hover=row.hover,
        inside=inside,
    )


def _key(name: str, colour: str) -> Markup:
    return html('<span style="--mark:{colour}">{name}</span>', colour=colour, name=name)
