"""How many events are about each theme, largest first, coloured by theme group."""

import pandas as pd

from dashboard.drawing.bars import bars
from dashboard.drawing.figure import Figure
from dashboard.drawing.style import nothing, stands_for
from dashboard.drawing.theme import Look
from dashboard.text.i18n import Translator


def figure(counts: pd.DataFrame, tr: Translator, look: Look, most: int = 30) -> Figure:
    """Return bars of the ``most`` leading themes. ``counts`` has the columns theme and event_count."""
    if counts.empty:
        return nothing(look, tr)
    top = counts.head(most)
    labels = [tr.term("themes", code) for code in top["theme"]]
    numbers = [int(number) for number in top["event_count"]]
    hovers = [
        tr.plural(
            "{count} event about {theme}", "{count} events about {theme}", number, theme=label
        )
        for label, number in zip(labels, numbers, strict=True)
    ]
    colours = [colour(code, tr, look) for code in top["theme"]]
    marks = [stands_for(theme=code) for code in top["theme"]]
    groups = _groups(top, tr, look)
    return bars(labels, numbers, colours, hovers, look, tr, groups=groups, marks=marks)


def _groups(top: pd.DataFrame, tr: Translator, look: Look) -> list[tuple[str, str]]:
    """Return names and colours of the groups of the themes that are drawn."""
    themes = tr.terms["themes"]
    present = {themes[code].group for code in top["theme"] if code in themes}
    return [
        (tr.term("theme_groups", group), look.theme_group.get(group, look.other))
        for group in tr.terms["theme_groups"]
        if group in present
    ]


def colour(code: str, tr: Translator, look: Look) -> str:
    """Return the colour of the group of a theme."""
    themes = tr.terms["themes"]
    return look.theme_group.get(themes[code].group, look.other) if code in themes else look.other


def alt(counts: pd.DataFrame, tr: Translator) -> str:
    """Return the alternative text: the largest and the smallest theme with their numbers."""
    if counts.empty:
        return tr("Bar chart of events by theme. No event on record matches this choice.")
    first, last = counts.iloc[0], counts.iloc[-1]
    if len(counts) == 1:
        return tr.plural(
            "Bar chart of events by theme. The only theme is {theme}, with {count} event.",
            "Bar chart of events by theme. The only theme is {theme}, with {count} events.",
            int(first["event_count"]),
            theme=tr.term("themes", first["theme"]),
        )
    return tr(
        "Bar chart of events by theme, {count} themes. Most events: {first}, {most}; fewest: {last}, {fewest}.",
        count=tr.number(len(counts)),
        first=tr.term("themes", first["theme"]),
        most=tr.number(int(first["event_count"])),
        last=tr.term("themes", last["theme"]),
        fewest=tr.number(int(last["event_count"])),
    )
