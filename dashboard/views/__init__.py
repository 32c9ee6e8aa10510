"""The pages in their order: address, title, and the module that shows each."""

from collections.abc import Callable
from typing import NamedTuple

from dashboard.model.text import later
from dashboard.ui.page import Page
from dashboard.views.about import page as about
from dashboard.views.articles import page as articles
from dashboard.views.compare import page as compare
from dashboard.views.events import page as events
from dashboard.views.gaps import page as gaps
from dashboard.views.map import page as map
from dashboard.views.networks import page as networks
from dashboard.views.organisations import page as organisations
from dashboard.views.overview import page as overview
from dashboard.views.profile import conflict, country, organisation, place, process, theme, year
from dashboard.views.search import page as search
from dashboard.views.themes import page as themes
from dashboard.views.timeline import page as timeline
from dashboard.views.venues import page as venues


class View(NamedTuple):
    """One page: its address below the root, its title, and what shows it."""

    path: str
    title: str
    show: Callable[[Page], None]


VIEWS = (
    View("", later("Overview"), overview.show),
    View("map", later("Map"), map.show),
    View("venues", later("Venues"), venues.show),
    View("timeline", later("Timeline"), timeline.show),
    View("themes", later("Themes"), themes.show),
    View("organisations", later("Organisations"), organisations.show),
    View("networks", later("Networks"), networks.show),
    View("gaps", later("Gaps"), gaps.show),
    View("compare", later("Compare"), compare.show),
    View("events", later("Events"), events.show),
    View("search", later("Search"), search.show),
    View("articles", later("Articles"), articles.show),
    View("about", later("About"), about.show),
)
"""Those of the row of pages."""

PROFILES = (
    View("organisation", organisation.TITLE, organisation.show),
    View("theme", theme.TITLE, theme.show),
    View("conflict", conflict.TITLE, conflict.show),
    View("place", place.TITLE, place.show),
    View("process", process.TITLE, process.show),
    View("country", country.TITLE, country.show),
    View("year", year.TITLE, year.show),
)
"""Pages about one thing, which its name leads to."""
