"""The publishers, or the languages, of the articles; most articles first."""

import pandas as pd

from dashboard.drawing.bars import bars
from dashboard.drawing.figure import Figure
from dashboard.drawing.style import nothing
from dashboard.drawing.theme import Look
from dashboard.text.i18n import Translator

MOST = 15


def figure(counts: pd.DataFrame, tr: Translator, look: Look, by: str, most: int = MOST) -> Figure:
    """Return horizontal bars of the ``most`` leading publishers or languages.

    ``counts`` has the columns ``by`` (publisher, a name; or language, a code) and article_count, most articles first.
    """
    top = counts.head(most)
    if top.empty:
        return nothing(look, tr)
    labels = [_name(source, by, tr) for source in top[by]]
    numbers = [int(number) for number in top["article_count"]]
    hovers = [
        tr.plural("{source}: {count} article", "{source}: {count} articles", number, source=label)
        for label, number in zip(labels, numbers, strict=True)
    ]
    return bars(labels, numbers, [look.accent] * len(top), hovers, look, tr)


def alt(counts: pd.DataFrame, tr: Translator, by: str) -> str:
    """Return the alternative text: how many publishers or languages there are, and the three with most articles."""
    if counts.empty:
        return tr("Bar chart of articles by source. No article reports these events.")
    leaders = tr.listing(
        [
            f"{_name(source, by, tr)} ({tr.number(int(number))})"
            for source, number in zip(
                counts[by].head(3), counts["article_count"].head(3), strict=True
            )
        ]
    )
    if by == "language":
        return tr.plural(
            "Bar chart of articles by language, {count} language. Most articles: {leaders}.",
            "Bar chart of articles by language, {count} languages. Most articles: {leaders}.",
            len(counts),
            leaders=leaders,
        )
    return tr.plural(
        "Bar chart of articles by publisher, {count} publisher. Most articles: {leaders}.",
        "Bar chart of articles by publisher, {count} publishers. Most articles: {leaders}.",
        len(counts),
        leaders=leaders,
    )


def _name(source: str, by: str, tr: Translator) -> str:
    return tr.term("languages", source) if by == "language" else str(source)
