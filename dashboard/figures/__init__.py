"""All figures by key, for pages, frames on other sites, briefs and the API."""

from collections.abc import Mapping
from typing import Any

from dashboard.figures import (
    articles,
    comparison,
    gaps,
    networks,
    organisations,
    places,
    profiles,
    themes,
    timeline,
    venues,
)
from dashboard.figures.figure import FigureSpec

_SUBJECTS = (
    *(timeline, places, themes, organisations, venues, networks, gaps, comparison, articles),
    profiles,
)
FIGURES: Mapping[str, FigureSpec[Any]] = {
    figure.key: figure for subject in _SUBJECTS for figure in subject.FIGURES
}
"""Every figure by key, in the order of lists for readers."""


def of(page: str) -> Mapping[str, FigureSpec[Any]]:
    """Return the figures of a page, by their names on the page."""
    return {each.page_name: each for each in FIGURES.values() if each.page == page}
