"""The pages in their order: address, title, and the module that shows each."""

from collections.abc import Callable
from typing import NamedTuple

from dashboard.model.text import later
from dashboard.ui.visit import Visit
from dashboard.views import (
    about,
    articles,
    events,
    map,
    networks,
    organisations,
    overview,
    themes,
    timeline,
    venues,
)


class View(NamedTuple):
    """One page: its address below the root, its title, and what shows it."""

    path: str
    title: str
    show: Callable[[Visit], None]


VIEWS = (
    View("", later("Overview"), overview.show),
    View("map", later("Map"), map.show),
    View("venues", later("Venues"), venues.show),
    View("timeline", later("Timeline"), timeline.show),
    View("themes", later("Themes"), themes.show),
    View("organisations", later("Organisations"), organisations.show),
    View("networks", later("Networks"), networks.show),
    View("events", later("Events"), events.show),
    View("articles", later("Articles"), articles.show),
    View("about", later("About"), about.show),
)
