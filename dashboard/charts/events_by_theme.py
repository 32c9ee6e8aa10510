"""How many events are about each theme, largest first, coloured by theme group."""

import pandas as pd

from dashboard.drawing.bars import bars
from dashboard.drawing.figure import Figure
from dashboard.drawing.style import nothing, stands_for
from dashboard.drawing.theme import Look
from dashboard.model.text import later
from dashboard.text.i18n import Words

TITLE = later("Themes")


def figure(counts: pd.DataFrame, words: Words, look: Look, most: int = 30) -> Figure:
    """Horizontal bars of the ``most`` leading themes. ``counts`` has the columns theme and event_count."""
    if counts.empty:
        return nothing(look, words)
    top = counts.head(most)
    labels = [words.term("themes", code) for code in top["theme"]]
    numbers = [int(number) for number in top["event_count"]]
    hovers = [
        words.plural(
            "{count} event about {theme}", "{count} events about {theme}", number, theme=label
        )
        for label, number in zip(labels, numbers, strict=True)
    ]
    colours = [colour(code, words, look) for code in top["theme"]]
    marks = [stands_for(theme=code) for code in top["theme"]]
    return bars(labels, numbers, colours, hovers, look, words, _groups(top, words, look), marks)


def _groups(top: pd.DataFrame, words: Words, look: Look) -> list[tuple[str, str]]:
    """Names and colours of the groups that the shown themes belong to."""
    themes = words.terms["themes"]
    present = {themes[code].group for code in top["theme"] if code in themes}
    return [
        (words.term("theme_groups", group), look.theme_group.get(group, look.other))
        for group in words.terms["theme_groups"]
        if group in present
    ]


def colour(code: str, words: Words, look: Look) -> str:
    """The colour of the group a theme belongs to."""
    themes = words.terms["themes"]
    return look.theme_group.get(themes[code].group, look.other) if code in themes else look.other


def alt(counts: pd.DataFrame, words: Words) -> str:
    """The finding: the largest and the smallest theme with their numbers."""
    if counts.empty:
        return words("Bar chart of events by theme. No event on record matches this choice.")
    first, last = counts.iloc[0], counts.iloc[-1]
    if len(counts) == 1:
        return words.plural(
            "Bar chart of events by theme. The only theme is {theme}, with {count} event.",
            "Bar chart of events by theme. The only theme is {theme}, with {count} events.",
            int(first["event_count"]),
            theme=words.term("themes", first["theme"]),
        )
    return words(
        "Bar chart of events by theme, {count} themes. Most events: {first}, {most}; fewest: {last}, {fewest}.",
        count=words.number(len(counts)),
        first=words.term("themes", first["theme"]),
        most=words.number(int(first["event_count"])),
        last=words.term("themes", last["theme"]),
        fewest=words.number(int(last["event_count"])),
    )
