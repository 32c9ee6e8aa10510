"""Every figure that can be asked for by its key stands on the page that it names."""

import pytest

from dashboard.figures import FIGURES
from dashboard.model.pages import PAGES
from tests.views.pages import open_page

PLACES = sorted(
    {
        (spec.page, tuple(sorted(spec.within.items())))
        for spec in FIGURES.values()
        if spec.page in PAGES and not spec.required
    }
)


@pytest.mark.parametrize(("path", "within"), PLACES, ids=str)
def test_a_page_shows_the_figures_that_name_it(
    path: str, within: tuple[tuple[str, str], ...]
) -> None:
    app = open_page(path, **dict(within))
    keys = {str(getattr(each, "key", None)) for each in app.main}
    named = {
        spec.page_name
        for spec in FIGURES.values()
        if spec.page == path and not spec.required and tuple(sorted(spec.within.items())) == within
    }
    assert {f"figure-{name}" for name in named} <= keys
