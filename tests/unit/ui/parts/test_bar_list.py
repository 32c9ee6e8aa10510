"""Named bars as a list: what is read, what a click chooses, and that texts of the data are no markup."""

import re

from dashboard.drawing.figure import Row
from dashboard.ui.parts.bar_list import as_html
from tests.unit.charts.examples import ENGLISH

YOUTH = Row("Youth", 40, "#0A6C6E", "40 events about Youth", "theme=youth")
ODD = Row("<b>A & B</b>", 10, "#123456", 'Said "so"', "theme=a&track=2")
ALT = "Bar chart. Most events: Youth, 40."


def shown(*rows: Row, is_still: bool = False) -> str:
    return as_html(rows, [("People", "#0A6C6E")], "themes", ALT, ENGLISH, is_still)


def test_each_bar_says_its_name_and_number_and_is_as_long_as_its_share() -> None:
    html = shown(YOUTH, ODD)
    assert re.findall("--share:([0-9.]+);", html) == ["1.0000", "0.2500"]
    assert re.findall(r">([\d,]+)</span></button>", html) == ["40", "10"]


def test_a_bar_chooses_what_it_stands_for() -> None:
    assert re.findall('data-mark="([^"]*)"', shown(YOUTH, ODD)) == [
        "theme=youth",
        "theme=a&amp;track=2",
    ]


def test_bars_that_stand_for_nothing_or_stand_still_are_no_buttons() -> None:
    assert "<button" not in shown(YOUTH._replace(mark="")) + shown(YOUTH, is_still=True)


def test_the_finding_and_the_groups_are_told() -> None:
    html = shown(YOUTH)
    assert f'role="figure" aria-label="{ALT}"' in html
    assert html.endswith(
        '<p class="atlas-keys"><span style="--mark:#0A6C6E">People</span></p></div>'
    )


def test_texts_of_the_data_are_no_markup() -> None:
    html = shown(ODD)
    assert (
        "&lt;b&gt;A &amp; B&lt;/b&gt;" in html
        and "Said &quot;so&quot;" in html
        and "<b>" not in html
    )
