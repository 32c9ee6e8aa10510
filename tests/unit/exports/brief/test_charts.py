"""The drawings show what the frames hold, in the colours of the house, and are sound SVG."""

from collections.abc import Callable
from xml.etree import ElementTree

import pandas as pd
import pytest

from dashboard.drawing.theme import LIGHT
from dashboard.exports.brief import places, themes, timeline
from dashboard.exports.brief.model import Brief, Drawing
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events
from dashboard.text.i18n import Translator, translator

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def tr(store: Store) -> Translator:
    return translator("en").knowing(store.terms)


def texts(drawing: Drawing) -> list[str]:
    """List all texts of a drawing."""
    root = ElementTree.fromstring(drawing.svg)
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def heights(drawing: Drawing, colour: str) -> list[float]:
    """List the heights of the bars of one colour, without the sign of the legend."""
    root = ElementTree.fromstring(drawing.svg)
    found = [each for each in root.iter(f"{SVG}rect") if each.get("fill") == colour]
    return [float(str(each.get("height"))) for each in found if each.get("stroke")]


def test_the_bars_of_a_year_are_as_high_as_their_numbers(tr: Translator) -> None:
    counts = pd.DataFrame({"year": [2001, 2001, 2004], "track": ["1", "2", "1"]})
    counts["event_count"] = [4, 2, 2]
    drawing = timeline.draw(counts, no_context(), 2026, tr)
    tall, short = heights(drawing, LIGHT.track["1"])
    assert tall == pytest.approx(2 * short, abs=0.02)
    assert heights(drawing, LIGHT.track["2"]) == [pytest.approx(short, abs=0.02)]


def test_hostilities_are_numbered_in_their_order(tr: Translator, store: Store) -> None:
    counts = events.count(store, Selection(), ["year", "track"])
    context = events.context(store, Selection(), ("hostilities",))
    shown = timeline.hostilities(context, counts)
    said = texts(timeline.draw(counts, context, 2026, tr))
    assert [str(number) for number in range(1, len(shown) + 1)] == said[: len(shown)]


def no_context() -> pd.DataFrame:
    days = pd.Series([], dtype="datetime64[us]")
    return pd.DataFrame({"start_date": days, "end_date": days, "kind": pd.Series([], dtype=str)})


def test_the_themes_are_named_with_their_numbers(tr: Translator) -> None:
    counts = pd.DataFrame({"theme": ["youth", "demining"], "event_count": [1200, 3]})
    said = texts(themes.draw(counts, tr))
    assert said[:4] == ["Youth", "1,200", "Landmines", "3"]


def test_only_the_leading_themes_are_drawn(whole: Brief, tr: Translator) -> None:
    many = pd.DataFrame({"theme": list(tr.terms["themes"]), "event_count": 1})
    assert texts(themes.draw(many, tr)).count("1") == themes.MOST


@pytest.mark.parametrize("label", ["ჯვარი <b>&", "Հայերեն", 'a"b'])
def test_a_name_of_a_place_is_drawn_as_it_is(label: str, store: Store, tr: Translator) -> None:
    located = events.locate(store, Selection()).assign(name=label)
    drawing = places.draw(located, store.labels, tr, "region")
    assert any(text.startswith(label) for text in texts(drawing))


@pytest.mark.parametrize(
    ("codes", "view"), [(["tbilisi", "geneva"], "region"), (["geneva"], "europe"), ([], "region")]
)
def test_the_map_shows_the_nearest_view_that_holds_a_place(
    register: Store, codes: list[str], view: str
) -> None:
    located = events.locate(register, Selection())
    assert places.view_of(located[located["place_id"].isin(codes)]) == view


def test_every_colour_is_one_of_the_house(make_real: Callable[[Selection], Brief]) -> None:
    from dashboard.exports.brief import webpage

    drawn = "".join(chart.drawing.svg for chart in make_real(Selection()).charts)
    used = set(webpage.COLOUR.findall(drawn))
    assert used and used <= set(webpage.shades())


def test_nothing_to_draw_is_said(tr: Translator) -> None:
    nothing = pd.DataFrame({"theme": [], "event_count": []})
    assert texts(themes.draw(nothing, tr)) == ["No event on record matches this choice."]
