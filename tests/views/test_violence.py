"""Below the timeline, a file of UCDP that a reader loads is drawn on the same clock."""

import pytest
from streamlit import get_option
from streamlit.testing.v1 import AppTest

from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.reader import Source
from dashboard.readers import ucdp
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


def test_the_page_says_how_a_larger_file_is_read() -> None:
    told = text(open_popover(open_page("timeline"), "ucdp"))
    assert "the 50 MB that can be loaded" in told
    assert "python -m dashboard convert ged.csv --reader ucdp" in told


def test_the_published_zips_are_below_the_limit() -> None:
    assert get_option("server.maxUploadSize") * 1_000_000 > 30_000_000


def test_a_file_with_a_fault_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[Source] = []

    def refuse(source: Source) -> ucdp.Deaths:
        reads.append(source)
        raise DataPackageError([Fault(source.name, 1, None, None, "a table")])

    monkeypatch.setattr(ucdp, "read", refuse)
    app = load("a,b\n1,2").run()
    assert app.error and len(reads) == 1
