"""Size and trend of each theme since 1997, and themes by conflict and by track."""

from dashboard.charts import events_by_theme, theme_matrix
from dashboard.ui import blocks, way_out
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
        figure=events_by_theme.figure(counts, words, visit.look),
        alt=events_by_theme.alt(counts, words),
        numbers=counts,
    )
    _matrix(visit, "year", words("Each theme over the years"))
    left, right = blocks.columns(visit, 1, 1)
    with left:
        _matrix(visit, "conflict", words("Themes by conflict"))
    with right:
        _matrix(visit, "track", words("Themes by track"))


def _matrix(visit: Visit, across: str, title: str) -> None:
    words, counts = visit.words, visit.count("theme", across)
    blocks.chart(
        visit,
        key=f"themes-by-{across}",
        title=title,
        rule=words("Events; darker is more. An event counts in each of its themes and conflicts."),
        figure=theme_matrix.figure(counts, words, visit.look, across, visit.is_narrow),
        alt=theme_matrix.alt(counts, words, across),
        numbers=counts,
    )
