"""Where they met: the map, and beside it the events of a place, or the list of places."""

from dashboard.drawing.basemap import VIEWS
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, empty_state, map_block, settings
from dashboard.views.map import place_panel, years

SIZE = (800, 560)
WIDE_SIZE = (1080, 560)


def show(page: Page) -> None:
    """Draw the map page."""
    tr = page.tr
    head(page, tr("Where they met"))
    if empty_state.offered(page):
        return
    settings.row(
        page,
        (
            "view",
            tr("Part of the world"),
            {code: tr(each.label) for code, each in VIEWS.items()},
        ),
        (
            "show",
            tr("Kind of map"),
            {
                "places": tr("Places"),
                "years": tr("Year by year"),
                "density": tr("Density"),
            },
        ),
    )
    view, shown = page.options["view"], page.options["show"]
    if shown == "years":
        years.draw(page, view, WIDE_SIZE)
        return
    left, right = blocks.columns(page, 5, 2)
    with left:
        if shown == "density":
            map_block.density(page, view, SIZE)
        else:
            map_block.places(
                page, view, SIZE, chosen=page.options["id"], on_place=place_panel.choose
            )
    with right:
        place_panel.draw(page, page.options["id"])
