"""A figure as one file: nothing of its texts is lost, however long, and nothing of them is markup."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest

from dashboard.exports.figure_svg import LEAST_WIDTH, figure_svg
from dashboard.exports.provenance import LICENCE, Provenance
from dashboard.figures.figure import PicturedFigure
from dashboard.svg.picture import picture, rect

SVG = "{http://www.w3.org/2000/svg}"
FIGURE = PicturedFigure(
    key="themes",
    title="Events by theme",
    counting_rule="An event counts in each of its themes.",
    picture=picture([rect(0, 0, 330, 80, "#0B6E6E")], 330, 80),
    alt="Bar chart of events by theme.",
    note="One is not drawn.",
)
SAID = Provenance(
    title="Register",
    selection="Showing 3 of 12 events: Youth",
    link="https://atlas.example/themes?theme=youth",
    total=3,
    version="1.0.0",
    created=date(2026, 1, 2),
    counting="",
    notice="",
    licence=LICENCE,
    citation="",
)


def read(figure: PicturedFigure, said: Provenance = SAID) -> ElementTree.Element:
    return ElementTree.fromstring(figure_svg(figure, "Register 1.0.0", said))


def lines(root: ElementTree.Element) -> list[str]:
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def test_all_that_is_said_stands_in_the_order_it_is_read_in() -> None:
    assert lines(read(FIGURE)) == [
        "Events by theme",
        "Showing 3 of 12 events: Youth",
        "An event counts in each of its themes.",
        "One is not drawn.",
        "Register 1.0.0 · CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
        "https://atlas.example/themes?theme=youth",
    ]


def test_it_is_an_image_with_a_title_and_a_description() -> None:
    root = read(FIGURE)
    assert root.get("role") == "img" and root.get("aria-labelledby") == "title description"
    assert root.findtext(f"{SVG}title") == FIGURE.title
    assert root.findtext(f"{SVG}desc") == FIGURE.alt


@pytest.mark.parametrize("text", ['<script>alert(1)</script> & "q"', "ჯვარი", "Հայերեն"])
def test_a_text_is_no_markup(text: str) -> None:
    root = read(replace(FIGURE, title=text, alt=text), replace(SAID, selection=text, link=text))
    assert lines(root).count(text) == 3 and root.findtext(f"{SVG}desc") == text
    assert not list(root.iter(f"{SVG}script"))


def test_a_long_text_is_broken_and_makes_the_file_higher() -> None:
    rule = "A rule that goes on and on. " * 30
    address = f"https://atlas.example/?q={'x' * 900}"
    long = read(replace(FIGURE, counting_rule=rule), replace(SAID, link=address))
    assert int(long.get("height", 0)) > int(read(FIGURE).get("height", 0)) + 100
    said = lines(long)
    assert rule.strip() in " ".join(said) and address in "".join(said)
    assert max(map(len, said)) < LEAST_WIDTH / 3


def test_the_picture_stands_between_texts_and_within_the_file() -> None:
    root = read(FIGURE)
    (inner,) = root.findall(f"{SVG}svg")
    top, bottom = int(inner.get("y", 0)), int(inner.get("y", 0)) + int(inner.get("height", 0))
    heights = [int(each.get("y", 0)) for each in root.findall(f"{SVG}text")]
    assert sorted([*heights, top]).index(top) == 3
    assert bottom < heights[3] < int(root.get("height", 0))
