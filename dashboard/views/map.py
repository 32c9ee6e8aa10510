"""Where they met: the map, and beside it the events of a place, or the list of places."""

from dashboard.basemap import VIEWS
from dashboard.ui import blocks, map_years, maps, place_panel, settings, way_out
from dashboard.ui.chips import head
from dashboard.ui.visit import Visit

SIZE = (800, 560)
WIDE_SIZE = (1080, 560)


def show(visit: Visit) -> None:
    """Draw the map page."""
    words = visit.words
    head(visit, words("Where they met"))
    if way_out.offered(visit):
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
        map_years.draw(visit, view, WIDE_SIZE)
        return
    left, right = blocks.columns(visit, 5, 2)
    with left:
        if shown == "density":
            maps.density(visit, view, SIZE)
        else:
            maps.places(visit, view, SIZE, chosen=visit.options["id"], on_place=place_panel.choose)
    with right:
        place_panel.draw(visit, visit.options["id"])
