"""All figures by key, for pages, frames on other sites, briefs and the API.

They are found by listing this folder: each file of a subject declares its ``FIGURES``.
"""

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from dashboard.figures.figure import FigureSpec
from dashboard.model.pages import PAGES, PROFILE_PAGES

_ORDER = {path: at for at, path in enumerate((*PAGES, *PROFILE_PAGES))}


def _declared() -> Iterator[FigureSpec[Any]]:
    """The figures of all files; those that say what a figure is declare none."""
    for found in pkgutil.iter_modules(__path__, f"{__name__}."):
        yield from getattr(import_module(found.name), "FIGURES", ())


FIGURES: Mapping[str, FigureSpec[Any]] = {
    figure.key: figure for figure in sorted(_declared(), key=lambda each: _ORDER[each.page])
}
"""Every figure by key, in the order of their pages."""


def of(page: str) -> Mapping[str, FigureSpec[Any]]:
    """Return the figures of a page, by their names on the page."""
    return {each.page_name: each for each in FIGURES.values() if each.page == page}
