"""Where they met: the map, and beside it the events of a place, or the list of places."""

from dashboard.drawing.basemap import VIEWS
from dashboard.ui.filters.chips import head
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, empty_state, map_block, settings
from dashboard.views.map import place_panel, years

SIZE = (800, 560)
WIDE_SIZE = (1080, 560)


def show(visit: Visit) -> None:
    """Draw the map page."""
    words = visit.words
    head(visit, words("Where they met"))
    if empty_state.offered(visit):
        return
    settings.row(
        visit,
        (
            "view",
            words("Part of the world"),
            {code: words(each.label) for code, each in VIEWS.items()},
        ),
        (
            "show",
            words("Kind of map"),
            {
                "places": words("Places"),
                "years": words("Year by year"),
                "density": words("Density"),
            },
        ),
    )
    view, shown = visit.options["view"], visit.options["show"]
    if shown == "years":
        years.draw(visit, view, WIDE_SIZE)
        return
    left, right = blocks.columns(visit, 5, 2)
    with left:
        if shown == "density":
            map_block.density(visit, view, SIZE)
        else:
            map_block.places(
                visit, view, SIZE, chosen=visit.options["id"], on_place=place_panel.choose
            )
    with right:
        place_panel.draw(visit, visit.options["id"])
