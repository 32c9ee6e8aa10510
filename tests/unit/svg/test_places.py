"""The map as a picture: the part of the world that holds a place, and names as they are."""

import pytest

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events
from dashboard.svg import places
from dashboard.text.i18n import Translator
from tests.unit.svg.reading import texts


@pytest.mark.parametrize("label", ["ჯვარი <b>&", "Հայերեն", 'a"b'])
def test_a_name_of_a_place_is_drawn_as_it_is(label: str, store: Store, tr: Translator) -> None:
    located = events.locate(store, Selection()).assign(name=label)
    picture = places.draw(located, store.labels, tr, "region")
    assert any(text.startswith(label) for text in texts(picture))


@pytest.mark.parametrize(
    ("codes", "view"), [(["tbilisi", "geneva"], "region"), (["geneva"], "europe"), ([], "region")]
)
def test_the_map_shows_the_nearest_view_that_holds_a_place(
    register: Store, codes: list[str], view: str
) -> None:
    located = events.locate(register, Selection())
    assert places.view_of(located[located["place_id"].isin(codes)]) == view


def test_circles_shrink_where_the_largest_stands_for_more(store: Store, tr: Translator) -> None:
    located = events.locate(store, Selection())
    few = places.draw(located, store.labels, tr, "region")
    many = places.draw(located, store.labels, tr, "region", most=1000)
    assert many.svg != few.svg and many.alt == few.alt
