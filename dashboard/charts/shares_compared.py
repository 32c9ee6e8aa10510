"""The shares of themes, tracks, places or organisations in two Selections: pairs of bars on one scale."""

from collections.abc import Sequence

import pandas as pd

from dashboard.drawing.figure import Figure, Trace, trace
from dashboard.drawing.style import figure as blank
from dashboard.drawing.style import name_rows, nothing, safe, wrapped
from dashboard.drawing.theme import Look
from dashboard.model.dimensions import vocabulary_of
from dashboard.text.i18n import Translator

MOST_ROWS = 8
_LINE, _PAIR, _LABEL_WIDTH, _NARROW_WIDTH = 16, 50, 30, 20
_BAR = 0.36
_ROOM = 1.35
"""The axis is so much longer than the longest bar, for the text at its end."""


def figure(
    counts: pd.DataFrame,
    tr: Translator,
    look: Look,
    by: str,
    totals: tuple[int, int],
    *,
    most: int = MOST_ROWS,
    is_narrow: bool = False,
) -> Figure:
    """Return the first ``most`` rows as pairs of horizontal bars, A above B, as shares of the events of each side.

    ``counts`` has the columns ``by`` (code), a_count and b_count (events); ``totals`` are the events of A and of B.
    Share and number stand at the end of each bar, after the letter of its side.
    """
    if counts.empty or not any(totals):
        return nothing(look, tr)
    top = counts.head(most)
    names = [tr.term(vocabulary_of(by), str(code)) for code in top[by]]
    lines = [wrapped(name, _NARROW_WIDTH if is_narrow else _LABEL_WIDTH) for name in names]
    tallest = max(line.count("<br>") + 1 for line in lines)
    shown = blank(look, 24 + max(_PAIR, 14 + _LINE * tallest) * len(lines))
    for letter, column, total, colour, shift in (
        (tr("A"), "a_count", totals[0], look.accent, -_BAR / 2),
        (tr("B"), "b_count", totals[1], look.quiet, _BAR / 2),
    ):
        bars = _bars(letter, names, [int(number) for number in top[column]], total, tr)
        places = [place + shift for place in range(len(lines))]
        placed = {"y": places, "marker": {"color": colour}, "textfont": {"color": look.ink}}
        shown.add_traces(bars | placed)
    longest = max(share for bar in shown.data for share in bar["x"])
    shown.update_xaxis(visible=False, range=[0, longest * (_ROOM + 0.25 * is_narrow) or 1])
    return name_rows(shown, lines, look)


def _bars(
    letter: str, names: Sequence[str], numbers: Sequence[int], total: int, tr: Translator
) -> Trace:
    """Return the horizontal bars of one side, without their positions and colours."""
    return trace(
        "bar",
        x=_shares(numbers, total),
        width=_BAR,
        orientation="h",
        name=letter,
        text=[_text(letter, number, total, tr) for number in numbers],
        textposition="outside",
        cliponaxis=False,
        hovertext=[
            safe(_hover(letter, name, number, total, tr))
            for name, number in zip(names, numbers, strict=True)
        ],
        hoverinfo="text",
    )


def _shares(numbers: Sequence[int], total: int) -> list[float]:
    return [number / total if total else 0.0 for number in numbers]


def _text(letter: str, number: int, total: int, tr: Translator) -> str:
    return tr(
        "{side} {share} ({count})",
        side=letter,
        share=tr.percent(number / total if total else 0),
        count=tr.number(number),
    )


def _hover(letter: str, name: str, number: int, total: int, tr: Translator) -> str:
    return tr.plural(
        "{name}: {count} event of {total} in {side}",
        "{name}: {count} events of {total} in {side}",
        number,
        name=name,
        total=tr.number(total),
        side=letter,
    )


def alt(counts: pd.DataFrame, tr: Translator, by: str, totals: tuple[int, int]) -> str:
    """Return the alternative text: what occurs most often in each of the two, as a share and a number."""
    if counts.empty or not any(totals):
        return tr("Pairs of bars for two selections. No event on record matches this choice.")
    found = [
        _leader(counts, by, column, total, letter, tr)
        for letter, column, total in (
            (tr("A"), "a_count", totals[0]),
            (tr("B"), "b_count", totals[1]),
        )
    ]
    return " ".join([tr("Pairs of bars for two selections."), *found])


def _leader(
    counts: pd.DataFrame, by: str, column: str, total: int, letter: str, tr: Translator
) -> str:
    """Return a sentence on the largest value of one side."""
    numbers = [int(number) for number in counts[column]]
    most = max(numbers)
    if not total or not most:
        return tr("{side} has none.", side=letter)
    return tr.plural(
        "In {side} {name} leads with {most} of {count} event.",
        "In {side} {name} leads with {most} of {count} events.",
        total,
        side=letter,
        name=tr.term(vocabulary_of(by), str(counts[by].iloc[numbers.index(most)])),
        most=tr.number(most),
    )
