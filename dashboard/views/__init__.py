"""The functions that draw the pages of ``model/pages.py``: each is ``show`` in the ``page.py`` of the page's folder."""

from collections.abc import Callable, Mapping
from importlib import import_module

from dashboard.model.pages import PAGES, PROFILE_PAGES
from dashboard.ui.page import Page
from dashboard.views.profile import page as profile

Show = Callable[[Page], None]


def _show(path: str) -> Show:
    show: Show = import_module(f"{__name__}.{path or 'overview'}.page").show
    return show


VIEWS: Mapping[str, Show] = {
    **{path: _show(path) for path in PAGES},
    **dict.fromkeys(PROFILE_PAGES, profile.show),
}
"""The function that draws the page of each address."""
