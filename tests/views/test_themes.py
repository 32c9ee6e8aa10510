"""The themes page: bars, and themes across years, conflicts and tracks."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.views.pages import alts, chart, listed, open_filter, open_page


def cells(app: AppTest, across: str) -> int:
    return sum(sum(row) for row in chart(app, f"themes-by-{across}").data[0].z)


def test_the_bars_count_an_event_in_each_of_its_themes() -> None:
    app = open_page("themes")
    events, second_themes = 12, 3
    assert sum(listed(app, "themes").values()) == events + second_themes


@pytest.mark.parametrize("across", ["year", "track"])
def test_the_cells_of_a_heat_map_add_up_to_the_bars(across: str) -> None:
    app = open_page("themes")
    assert cells(app, across) == sum(listed(app, "themes").values())


def test_an_event_counts_in_each_of_its_conflicts() -> None:
    app = open_page("themes", theme="education_science")
    assert cells(app, "conflict") == 4


def test_the_figures_follow_a_filter() -> None:
    app = open_page("themes")
    open_filter(app, "theme").pills(key="theme.rights_humanitarian").set_value(
        ["displacement"]
    ).run()
    assert alts(app) == []


def test_the_alternative_text_names_the_largest_theme() -> None:
    app = open_page("themes", track="3")
    assert "Youth" in alts(app)[0]
