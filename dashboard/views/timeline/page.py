"""The page Timeline: bars by year or month, each event, months of years, or outbreaks; and the chronology."""

from dashboard.figures import timeline
from dashboard.text.html import html
from dashboard.ui.filters.chips import head
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, empty_state, settings, silence
from dashboard.views.timeline import chronology, crises, violence


def show(page: Page) -> None:
    """Draw the timeline page."""
    tr = page.tr
    head(page, tr("When they met"))
    if empty_state.offered(page):
        return
    silence.draw(page)
    names = {
        "bars": tr("Bars"),
        "lanes": tr("Each event"),
        "months": tr("Year by month"),
        "outbreaks": tr("Around hostilities"),
    }
    shown = settings.choice(page, "show", tr("Kind of timeline"), names)
    choices = {timeline.BARS.key: _stack_and_step, timeline.SWIMLANES.key: _swimlane_choice}
    blocks.rows(page, timeline.KINDS[shown], choices)
    if shown == "bars":
        violence.offer(page)
    elif shown == "outbreaks":
        crises.draw(page)
    chronology.draw(page)


def _stack_and_step(page: Page) -> None:
    tr = page.tr
    stacks = {
        "track": tr("By track"),
        "conflict": tr("By conflict"),
        "kind": tr("By kind"),
        "theme": tr("By theme"),
    }
    steps = {"year": tr("Years"), "month": tr("Months")}
    settings.row(page, ("by", tr("Stacked by"), stacks), ("step", tr("Step"), steps))


def _swimlane_choice(page: Page) -> None:
    tr = page.tr
    names = {"series": tr("Lanes by process"), "conflicts": tr("Lanes by conflict")}
    settings.choice(page, "lane", tr("Lanes"), names)
    hint = tr("Click a mark to open its record.")
    put_html(html('<p class="atlas-hint">{hint}</p>', hint=hint))
