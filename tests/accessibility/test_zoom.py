"""Pages enlarged to 200 %, and as narrow as WCAG 2.2 asks for (1.4.10), need no sideways scrolling."""

from typing import Any

import pytest

from tests.e2e.atlas import open_view
from tests.e2e.fixtures import NewPage
from tests.e2e.screen import PATHS, main

SCREENS: dict[str, dict[str, Any]] = {
    "1440 pixels at 200 %": {"viewport": {"width": 720, "height": 500}, "device_scale_factor": 2},
    "320 pixels": {"viewport": {"width": 320, "height": 640}},
}


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_no_view_is_wider_than_the_screen(
    screen: dict[str, Any], new_page: NewPage, server: str
) -> None:
    page = new_page(**screen)
    overhang = {}
    for name, path in PATHS.items():
        open_view(page, server, path)
        overhang[name] = main(page).evaluate("part => part.scrollWidth - part.clientWidth")
    assert overhang == dict.fromkeys(PATHS, 0)
