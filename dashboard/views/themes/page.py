"""Size and trend of each theme since 1997, and themes by conflict and by track."""

from dashboard.charts import events_by_theme, theme_matrix, theme_pairs
from dashboard.store import questions
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, empty_state
from dashboard.ui.parts.blocks import Chart
from dashboard.views.themes import changes


def show(page: Page) -> None:
    """Draw the themes page."""
    tr = page.tr
    head(page, tr("What they were about"))
    if empty_state.offered(page):
        return
    blocks.chart(page, _themes)
    changes.draw(page)
    blocks.chart(page, _matrix, "year", tr("Each theme over the years"))
    blocks.chart(page, _pairs)
    left, right = blocks.columns(page, 1, 1)
    with left:
        blocks.chart(page, _matrix, "conflict", tr("Themes by conflict"))
    with right:
        blocks.chart(page, _matrix, "track", tr("Themes by track"))


def _themes(page: Page) -> Chart:
    tr, counts = page.tr, page.ask(questions.count, by=("theme",))
    return Chart(
        key="themes",
        title=tr("Events by theme"),
        rule=tr("An event counts in each of its themes. Colour: group of themes."),
        figure=page.draw(
            events_by_theme.figure,
            counts,
        ),
        alt=events_by_theme.alt(counts, tr),
        numbers=counts,
    )


def _pairs(page: Page) -> Chart:
    tr, pairs = page.tr, page.ask(questions.pairs)
    return Chart(
        key="theme-pairs",
        title=tr("Themes that go together"),
        rule=tr("Events that are about both themes; a stronger colour is more."),
        figure=page.draw(theme_pairs.figure, pairs, is_narrow=page.is_narrow),
        alt=theme_pairs.alt(pairs, tr),
        numbers=pairs,
    )


def _matrix(page: Page, across: str, title: str) -> Chart:
    tr, counts = page.tr, page.ask(questions.count, by=("theme", across))
    return Chart(
        key=f"themes-by-{across}",
        title=title,
        rule=tr(
            "Events; a stronger colour is more. An event counts in each of its themes and conflicts."
        ),
        figure=page.draw(theme_matrix.figure, counts, across=across, is_narrow=page.is_narrow),
        alt=theme_matrix.alt(counts, tr, across),
        numbers=counts.sort_values(["theme", across]),
    )
