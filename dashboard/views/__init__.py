"""The functions that draw the pages of ``model/pages.py``."""

from collections.abc import Callable, Mapping

from dashboard.model.pages import PAGES, PROFILE_PAGES
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
from dashboard.views.profile import page as profile
from dashboard.views.search import page as search
from dashboard.views.themes import page as themes
from dashboard.views.timeline import page as timeline
from dashboard.views.venues import page as venues

_MODULES = {
    "": overview,
    "map": map,
    "venues": venues,
    "timeline": timeline,
    "themes": themes,
    "organisations": organisations,
    "networks": networks,
    "gaps": gaps,
    "compare": compare,
    "events": events,
    "search": search,
    "articles": articles,
    "about": about,
}

VIEWS: Mapping[str, Callable[[Page], None]] = {
    **{path: _MODULES[path].show for path in PAGES},
    **dict.fromkeys(PROFILE_PAGES, profile.show),
}
"""For each address the function that draws its page."""
