"""What charts share: the empty figure, wrapped labels, named rows, colours of terms, wars behind time axes."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from html import escape
from itertools import cycle
from urllib.parse import urlencode

import pandas as pd

from dashboard.drawing.figure import Figure, Trace, trace
from dashboard.drawing.theme import Look, mix, template
from dashboard.text.i18n import Translator

LABEL_WIDTH = 30
BAR_HEIGHT, LINE_HEIGHT = 30, 16
_TINTED = ("themes", "kinds")
"""Vocabularies whose groups have a colour, of which terms are tints."""
_MARKS = {
    "hostilities": "x-thin",
    "ceasefire": "line-ns",
    "agreement": "diamond",
    "format_change": "circle-open",
    "political": "triangle-up-open",
}


def figure(look: Look, height: int) -> Figure:
    """Return an empty figure with the template of the look and this height in pixels."""
    return Figure(template=template(look), height=height, showlegend=False)


def nothing(look: Look, tr: Translator, height: int = 160, text: str = "") -> Figure:
    """Return what a chart without data shows: a sentence (``text``, already safe) and no axes."""
    sentence = {
        "text": text or tr("No event on record matches this choice."),
        "showarrow": False,
        "font": {"size": 15, "color": look.quiet},
    }
    return figure(look, height).update_layout(
        annotations=[sentence], xaxis={"visible": False}, yaxis={"visible": False}
    )


def safe(text: str) -> str:
    """Return text for Plotly without markup. Quotation marks stay, because Plotly shows ``&quot;`` literally."""
    return escape(text, quote=False)


@lru_cache(maxsize=10_000)
def wrapped(label: str, width: int = LABEL_WIDTH) -> str:
    """Return a label as safe text for Plotly, broken between words into lines of at most ``width`` letters."""
    return "<br>".join(safe(line) for line in textwrap.wrap(label, width) or [""])


def short_name(code: str, acronym: str, tr: Translator) -> str:
    """Return the acronym of an organisation where it has one, else its name; not yet safe for Plotly."""
    return acronym or tr.term("organisations", code)


def row_height(labels: Sequence[str]) -> int:
    """Return the height in pixels of rows with these wrapped labels, so that the longest fits into its row."""
    lines = max((label.count("<br>") + 1 for label in labels), default=1)
    return max(BAR_HEIGHT, 12 + LINE_HEIGHT * lines)


def stands_for(years: tuple[int, int] | None = None, **codes: object) -> str:
    """Return what a click on a mark selects, as parameters; ``years`` are the first and the last one.

    It becomes the custom data of the mark, which client/src/marks.js sends and model/marks.py answers.
    """
    span = {"from": f"{years[0]:04}", "to": f"{years[1]:04}"} if years else {}
    return urlencode({**span, **codes}, doseq=True)


def labelled_years(first: int, last: int) -> list[int]:
    """Return the years that a time axis labels: every fifth one, or each where there are at most ten."""
    every = 5 if last - first > 9 else 1
    return [year for year in range(first, last + 1) if year % every == 0]


def set_years(shown: Figure, first: int, last: int) -> Figure:
    """Set the horizontal axis to the years from ``first`` to the end of ``last``, each labelled in its middle."""
    years = labelled_years(first, last)
    return shown.update_xaxis(
        range=[first - 0.1, last + 1.1],
        tickvals=[year + 0.5 for year in years],
        ticktext=[str(year) for year in years],
    )


def hatched(years: Iterable[int], partial_year: int | None, look: Look) -> dict[str, object]:
    """Return the pattern of the bars of these years: hatched in the incomplete year, else plain."""
    return {
        "shape": ["/" if year == partial_year else "" for year in years],
        "fillmode": "overlay",
        "fgcolor": look.paper,
        "size": 5,
    }


def name_rows(shown: Figure, names: Sequence[str], look: Look) -> Figure:
    """Label the vertical axis with the names of rows, the first on top; the names are already safe."""
    return shown.update_yaxis(
        tickvals=list(range(len(names))),
        ticktext=list(names),
        range=[len(names) - 0.5, -0.5],
        showgrid=False,
        tickfont={"color": look.ink},
    )


def part_colours(
    vocabulary: str, codes: Sequence[str], look: Look, tr: Translator
) -> dict[str, str]:
    """Return the colour of each part of a stack by its code; "" is the code of all others.

    A term has its own colour. Where the vocabulary has no colours, parts have those of the categorical scale in their
    order, so that up to six of them differ.
    """
    if vocabulary in (*_palettes(look), *_TINTED):
        return {code: term_colour(vocabulary, code, look, tr) for code in codes}
    named = filter(None, codes)
    return {"": look.other, **dict(zip(named, cycle(look.categorical), strict=False))}


def _palettes(look: Look) -> dict[str, Mapping[str, str]]:
    """Return the colours by code of each vocabulary whose terms have a colour each."""
    return {
        "tracks": look.track,
        "conflicts": look.conflict,
        "modes": look.meeting,
        "outcome_kinds": look.outcome,
    }


def term_colour(vocabulary: str, code: str, look: Look, tr: Translator) -> str:
    """Return the colour of a term, the same on every page; terms of one group are tints of the group's colour."""
    own = _palettes(look).get(vocabulary)
    if own is not None:
        return own.get(code, look.other)
    known = tr.terms.get(vocabulary)
    if vocabulary not in _TINTED or known is None or code not in known:
        return look.other
    members = [term.code for term in known.in_group(known[code].group)]
    step = members.index(code) / max(len(members), 1)
    return mix(group_colour(vocabulary, code, look, tr), look.paper, 0.55 * step)


def group_colour(vocabulary: str, code: str, look: Look, tr: Translator) -> str:
    """Return the full colour of the group of a theme or kind, for the outline that keeps pale tints visible."""
    groups = {"themes": look.theme_group, "kinds": look.kind_group}.get(vocabulary, {})
    known = tr.terms.get(vocabulary)
    if known is None or code not in known:
        return look.other
    return groups.get(known[code].group, look.other)


def add_context(
    shown: Figure, context: pd.DataFrame, tr: Translator, look: Look, first: int, last: int
) -> None:
    """Draw wars and agreements behind an axis of decimal years from ``first`` to ``last``.

    Hostilities are bands, ceasefires and agreements thin lines; on top stands a row of marks that name each on hover.
    """
    begun, ended = context["start_date"].dt.year, context["end_date"].dt.year
    inside = context[(ended >= first) & (begun <= last)]
    shown.add_shapes(*_behind(inside, first, look))
    for kind, marks in inside.groupby("kind", sort=False):
        shown.add_traces(_context_marks(str(kind), marks, tr, look, first))
    shown.update_layout(
        yaxis2={"overlaying": "y", "range": [0, 1.02], "visible": False, "fixedrange": True},
        margin={"t": 16},
    )


def _behind(context: pd.DataFrame, first: int, look: Look) -> list[dict[str, object]]:
    """Return one shape for all bands of hostilities, and one for all lines of ceasefires and agreements.

    Plotly draws each shape separately, which would take longer than the rest of a timeline.
    """
    bands, rules = [], []
    for kind, start, end in zip(
        context["kind"], context["start_date"], context["end_date"], strict=True
    ):
        left = max(decimal_year(start), first - 0.1)
        if kind == "hostilities":
            right = max(decimal_year(end), left + 0.08)
            bands.append(f"M{left:.3f},0V1H{right:.3f}V0Z")
        elif kind in ("ceasefire", "agreement"):
            rules.append(f"M{left:.3f},0V1")
    filled = {"fillcolor": look.band, "fillrule": "nonzero", "line": {"width": 0}}
    thin = {"line": {"width": 1, "color": look.band}}
    return [
        {"type": "path", "path": "".join(paths), "yref": "paper", "layer": "below", **style}
        for paths, style in ((bands, filled), (rules, thin))
        if paths
    ]


def _context_marks(kind: str, marks: pd.DataFrame, tr: Translator, look: Look, first: int) -> Trace:
    name = tr.term("context_kinds", kind)
    columns = ("label", "start_date", "end_date", "date_precision")
    cells = zip(*(marks[column] for column in columns), strict=True)
    return trace(
        "scatter",
        x=[max(decimal_year(when), first - 0.1) for when in marks["start_date"]],
        y=[1.0] * len(marks),
        yaxis="y2",
        mode="markers",
        name=safe(name),
        marker={
            "symbol": _MARKS.get(kind, "circle-open"),
            "size": 7,
            "color": look.quiet,
            "line": {"width": 1.5, "color": look.quiet},
        },
        hovertext=[
            f"<b>{safe(label)}</b><br>{safe(name)}, {safe(tr.period(start, end, precision))}"
            for label, start, end, precision in cells
        ],
        hoverinfo="text",
        cliponaxis=False,
    )


def decimal_year(when: pd.Timestamp) -> float:
    """Return a day as a decimal year: 2 July 2010 is about 2010.5."""
    return when.year + (when.day_of_year - 1) / 366
