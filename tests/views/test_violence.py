"""Below the timeline, a file of UCDP that a reader loads is drawn on the same clock."""

from streamlit.testing.v1 import AppTest

from tests.views.pages import alts, open_page, open_popover, text

TITLE = "Deaths in organised violence"
HEAD = "id,country_id,date_prec,date_start,best,low,high"


def load(content: str) -> AppTest:
    app = open_popover(open_page("timeline"), "ucdp")
    app.file_uploader(key="ucdp.file").set_value(("ged.csv", content.encode(), "text/csv"))
    return app.run()


def test_the_place_to_load_a_file_is_drawn_once_it_is_opened() -> None:
    app = open_page("timeline")
    assert not app.get("file_uploader")
    assert open_popover(app, "ucdp").get("file_uploader")


def test_deaths_are_drawn_from_the_file_and_stay_when_its_place_is_closed() -> None:
    app = load(f"{HEAD}\n1,371,1,2020-09-27,3,2,4")
    assert TITLE in text(app) and any("2020" in alt for alt in alts(app))
    app.session_state["ucdp"] = False
    assert TITLE in text(app.run())


def test_a_file_that_is_none_of_ucdp_is_told() -> None:
    app = load("a,b\n1,2")
    assert app.error and TITLE not in text(app)
