"""Size and trend of each theme since 1997, and themes by conflict and by track."""

from dashboard.charts import events_by_theme, theme_matrix, theme_pairs
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, empty_state
from dashboard.ui.parts.blocks import Chart
from dashboard.views.themes import changes


def show(visit: Visit) -> None:
    """Draw the themes page."""
    words = visit.words
    head(visit, words("What they were about"))
    if empty_state.offered(visit):
        return
    blocks.chart(visit, _themes)
    changes.draw(visit)
    blocks.chart(visit, _matrix, "year", words("Each theme over the years"))
    blocks.chart(visit, _pairs)
    left, right = blocks.columns(visit, 1, 1)
    with left:
        blocks.chart(visit, _matrix, "conflict", words("Themes by conflict"))
    with right:
        blocks.chart(visit, _matrix, "track", words("Themes by track"))


def _themes(visit: Visit) -> Chart:
    words, counts = visit.words, visit.count("theme")
    return Chart(
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


def _pairs(visit: Visit) -> Chart:
    words, pairs = visit.words, visit.pairs()
    return Chart(
        key="theme-pairs",
        title=words("Themes that go together"),
        rule=words("Events that are about both themes; a stronger colour is more."),
        figure=visit.draw(theme_pairs.figure, pairs, is_narrow=visit.is_narrow),
        alt=theme_pairs.alt(pairs, words),
        numbers=pairs,
    )


def _matrix(visit: Visit, across: str, title: str) -> Chart:
    words, counts = visit.words, visit.count("theme", across)
    return Chart(
        key=f"themes-by-{across}",
        title=title,
        rule=words(
            "Events; a stronger colour is more. An event counts in each of its themes and conflicts."
        ),
        figure=visit.draw(theme_matrix.figure, counts, across=across, is_narrow=visit.is_narrow),
        alt=theme_matrix.alt(counts, words, across),
        numbers=counts.sort_values(["theme", across]),
    )
