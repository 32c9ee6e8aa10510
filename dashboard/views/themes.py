"""Size and trend of each theme since 1997, and themes by conflict and by track."""

from dashboard.charts import events_by_theme, theme_matrix, theme_pairs
from dashboard.ui import blocks, theme_changes, way_out
from dashboard.ui.chips import head
from dashboard.ui.visit import Visit


def show(visit: Visit) -> None:
    """Draw the themes page."""
    words = visit.words
    head(visit, words("What they were about"))
    if way_out.offered(visit):
        return
    counts = visit.count("theme")
    blocks.chart(
        visit,
        key="themes",
        title=words("Events by theme"),
        rule=words("An event counts in each of its themes. Colour: group of themes."),
        figure=visit.draw(
            events_by_theme.figure,
            counts,
        ),
        alt=events_by_theme.alt(counts, words),
        numbers=counts,
    )
    theme_changes.draw(visit)
    _matrix(visit, "year", words("Each theme over the years"))
    _pairs(visit)
    left, right = blocks.columns(visit, 1, 1)
    with left:
        _matrix(visit, "conflict", words("Themes by conflict"))
    with right:
        _matrix(visit, "track", words("Themes by track"))


def _pairs(visit: Visit) -> None:
    words, pairs = visit.words, visit.pairs()
    blocks.chart(
        visit,
        key="theme-pairs",
        title=words("Themes that go together"),
        rule=words("Events that are about both themes; a stronger colour is more."),
        figure=visit.draw(theme_pairs.figure, pairs, is_narrow=visit.is_narrow),
        alt=theme_pairs.alt(pairs, words),
        numbers=pairs,
    )


def _matrix(visit: Visit, across: str, title: str) -> None:
    words, counts = visit.words, visit.count("theme", across)
    blocks.chart(
        visit,
        key=f"themes-by-{across}",
        title=title,
        rule=words(
            "Events; a stronger colour is more. An event counts in each of its themes and conflicts."
        ),
        figure=visit.draw(theme_matrix.figure, counts, across=across, is_narrow=visit.is_narrow),
        alt=theme_matrix.alt(counts, words, across),
        numbers=counts.sort_values(["theme", across]),
    )
