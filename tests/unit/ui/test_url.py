"""Where the dashboard is served, as far as the reader's browser tells."""

from types import SimpleNamespace

import pytest
import streamlit

from dashboard.ui import url as address


@pytest.mark.parametrize(
    ("url", "page", "site"),
    [
        ("https://atlas.example", "", "https://atlas.example"),
        ("https://atlas.example/", "", "https://atlas.example"),
        ("https://atlas.example/map", "map", "https://atlas.example"),
        ("https://example.org/atlas/map", "map", "https://example.org/atlas"),
        ("https://map.example/map/", "map", "https://map.example"),
        (None, "map", ""),
    ],
)
def test_the_dashboard_is_served_above_its_pages(
    url: str | None, page: str, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streamlit, "context", SimpleNamespace(url=url))
    assert address.site(page) == site
