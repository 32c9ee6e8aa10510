"""A click on a figure, and years drawn over one: what the browser sends becomes what the filters show."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.store.engine import Store
from dashboard.ui.filters import marks


def clicked(sent: dict[str, object], **shown: str | list[str]) -> list[tuple[str, str]]:
    """The filters that a script shows, once the browser has sent something to a page with these parameters."""

    def script(sent: dict[str, object], shown: dict[str, str | list[str]]) -> None:
        from urllib.parse import parse_qsl, urlencode

        import streamlit as st

        from dashboard.model.selection import parse
        from dashboard.ui import data, state
        from dashboard.ui.filters import marks

        store = data.store()
        before, _ = parse(parse_qsl(urlencode(shown, doseq=True)), store.known)
        state.choose(before)
        st.session_state["browser"] = sent
        {marks.MARK: marks.answer, marks.DRAWN: marks.brush}[next(iter(sent))]()
        st.session_state["after"] = state.current().to_params()

    app = AppTest.from_function(script, args=(sent, shown)).run()
    assert not app.exception
    return list(app.session_state["after"])


def test_a_mark_is_chosen_beside_what_the_filters_show() -> None:
    after = clicked({marks.MARK: "theme=youth&from=2010&to=2010"}, track="3", q="Foo")
    years = [("from", "2010"), ("to", "2010")]
    assert after == [*years, ("theme", "youth"), ("track", "3"), ("q", "Foo")]


def test_an_organisation_that_is_let_go_leaves_nothing_that_asks_for_several() -> None:
    after = clicked(
        {marks.MARK: "organisation=foo-council"},
        organisation=["bar-network", "foo-council"],
        organisations_match="all",
    )
    assert after == [("organisation", "bar-network")]


@pytest.mark.parametrize("mark", ["theme=fishing", "colour=red", "from=00-4&to=12005"])
def test_a_mark_that_is_not_understood_changes_nothing(mark: str) -> None:
    assert clicked({marks.MARK: mark}, theme="youth") == [("theme", "youth")]


def test_years_drawn_over_the_edge_end_where_the_register_does(store: Store) -> None:
    years = [("from", str(store.first_year)), ("to", str(store.last_year))]
    assert clicked({marks.DRAWN: [-4.2, 12005.7]}) == years


@pytest.mark.parametrize("drawn", [None, "2010", [2010], ["2010-01-01", "2011-01-01"], [3.0, 4.0]])
def test_what_is_no_span_of_years_on_record_changes_nothing(drawn: object) -> None:
    assert clicked({marks.DRAWN: drawn}, **{"from": "2001"}) == [("from", "2001")]
