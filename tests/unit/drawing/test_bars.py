"""Named bars: their room, and that a page can list just what is drawn."""

from dashboard.drawing.bars import bars
from dashboard.drawing.theme import LIGHT
from tests.unit.charts.examples import ENGLISH, plotted


def test_bars_have_room_for_their_numbers() -> None:
    shown = plotted(bars(["a", "b"], [50, 100], ["#000000"] * 2, ["", ""], LIGHT, ENGLISH))
    assert shown.layout.xaxis.range[1] > 100


def test_bars_of_nothing_but_zeros_have_an_axis() -> None:
    shown = plotted(bars(["a"], [0], ["#000000"], [""], LIGHT, ENGLISH))
    assert shown.layout.xaxis.range == (0, 1)


def test_broken_labels_get_a_higher_figure() -> None:
    heights = [
        plotted(bars([label], [1], ["#000000"], [""], LIGHT, ENGLISH)).layout.height
        for label in ("short", "a label of three lines " * 4)
    ]
    assert heights[0] < heights[1]


def test_the_rows_say_what_the_bars_draw() -> None:
    groups = [("One", "#111111"), ("Two", "#222222")]
    given = (["A & B", "C"], [9, 4], ["#111111", "#222222"], ["9 of A & B", "4 of C"])
    made = bars(*given, LIGHT, ENGLISH, groups=groups, marks=["theme=a", "theme=c"])
    drawn = plotted(made).data[0]
    assert [row.number for row in made.rows] == list(drawn.x)
    assert [row.colour for row in made.rows] == list(drawn.marker.color)
    assert [row.mark for row in made.rows] == list(drawn.customdata)
    assert [(row.name, row.hover) for row in made.rows] == list(
        zip(given[0], given[3], strict=True)
    )
    assert list(made.groups) == groups
