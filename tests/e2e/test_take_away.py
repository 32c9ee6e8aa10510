"""What is on the screen leaves as files, pictures and frames, and says by itself what it is."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from zipfile import ZipFile

import geopandas
import pandas as pd
import pyarrow.parquet as pq
import pytest
from lxml import etree
from openpyxl import load_workbook
from PIL import Image
from playwright.sync_api import Page, expect

from dashboard.drawing.theme import LIGHT
from dashboard.exports.formats import FORMATS, Format
from tests.e2e import register
from tests.e2e.atlas import open_view, wait_until_settled
from tests.e2e.screen import areas, await_drawn, count, figure, saved
from tests.e2e.server import HOST

LANDMINES = register.of_theme("demining")
SENTENCE = f"Showing {len(LANDMINES)} of {len(register.ALL):,} events: Landmines"
SVG = "{http://www.w3.org/2000/svg}"
Keys = Callable[[bytes], set[str]]


def of_table(content: bytes) -> set[str]:
    return set(pd.read_csv(BytesIO(content), encoding="utf-8-sig")["event_id"])


def of_workbook(content: bytes) -> set[str]:
    rows = load_workbook(BytesIO(content), read_only=True)["Events"].iter_rows(values_only=True)
    heads = next(rows)
    return {str(row[heads.index("Key")]) for row in rows}


def of_places(content: bytes) -> set[str]:
    return {each["properties"]["event_id"] for each in json.loads(content)["features"]}


def of_layers(content: bytes) -> set[str]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "events.gpkg"
        path.write_bytes(content)
        return set(geopandas.read_file(path, layer="events")["event_id"])


def of_records(content: bytes) -> set[str]:
    return {each["event_id"] for each in json.loads(content)["items"]}


def of_lines(content: bytes) -> set[str]:
    return {json.loads(line)["event_id"] for line in content.splitlines()}


def of_parquet(content: bytes) -> set[str]:
    return set(pq.read_table(BytesIO(content)).column("event_id").to_pylist())


def of_activities(content: bytes) -> set[str]:
    # Programmes are activities too, above those of their events.
    found = etree.fromstring(content).findall(".//iati-activity/iati-identifier")
    keys = {next((key for key in register.ALL if each.text.endswith(key)), "") for each in found}
    return keys - {""}


def of_package(content: bytes) -> set[str]:
    return of_table(ZipFile(BytesIO(content)).read("south-caucasus-peace-atlas/events.csv"))


KEYS: Mapping[str, Keys] = {
    "csv": of_table,
    "participations": of_table,
    "xlsx": of_workbook,
    "geojson": of_places,
    "gpkg": of_layers,
    "json": of_records,
    "jsonl": of_lines,
    "parquet": of_parquet,
    "iati": of_activities,
    "zip": of_package,
}


def test_every_format_is_downloaded_by_keyboard_and_holds_the_events_of_the_page(
    page: Page, server: str
) -> None:
    open_view(page, server, "themes", theme="demining")
    page.get_by_role("button", name="Download or cite").press("Enter")
    wait_until_settled(page)
    files = {name: pressed(page, FORMATS[name]) for name in FORMATS}
    held = {name: KEYS[name](content) for name, content in files.items()}
    expected = {name: set(LANDMINES) for name in FORMATS} | {"zip": set(register.ALL)}
    assert count(page) == len(LANDMINES)
    assert held == expected
    assert f"{server}/events?theme=demining".encode() in files["csv"]


def pressed(page: Page, form: Format) -> bytes:
    """What the button of a format gives, when its key is pressed; it is called after what it holds."""
    button = page.get_by_test_id("stPopoverBody").get_by_role("button", name=form.label, exact=True)
    with page.expect_download() as given:
        button.press("Enter")
    chosen = "" if form.holds_all else "-landmines"
    expected = rf"peace-atlas-[\d.]+{chosen}\.{re.escape(form.ending)}"
    assert re.fullmatch(expected, given.value.suggested_filename)
    return Path(given.value.path()).read_bytes()


def test_a_chart_is_saved_as_a_picture_with_what_it_is(page: Page, server: str) -> None:
    open_view(page, server, theme="demining")
    picture = Image.open(saved(page, "themes", "Picture (PNG)")).convert("RGB")
    drawn = figure(page, "themes").bounding_box()
    assert drawn
    assert picture.width == pytest.approx(2 * (drawn["width"] + 48), abs=4)
    assert picture.height > 2 * 150
    assert has(picture, LIGHT.theme_group["politics_security"]) and has(picture, LIGHT.paper)


def has(picture: Image.Image, colour: str) -> bool:
    """Whether a good part of a picture has this colour."""
    counted = picture.getcolors(picture.width * picture.height) or []
    wanted = tuple(bytes.fromhex(colour[1:]))
    return sum(size for size, seen in counted if seen == wanted) > 1000


def test_a_chart_is_saved_as_a_drawing_that_says_what_it_is(page: Page, server: str) -> None:
    open_view(page, server, "timeline", theme="demining")
    drawing = etree.parse(saved(page, "timeline", "Drawing (SVG)")).getroot()
    said = " ".join(each.text for each in drawing.findall(f"{SVG}text"))
    outside = [each for each in drawing.xpath("//@href") if not each.startswith(("#", "data:"))]
    assert drawing.findtext(f"{SVG}title") == "Events by year"
    assert said.startswith(f"Events by year {SENTENCE} Each event once")
    assert "Peace Atlas register" in said and "CC BY 4.0" in said
    assert f"{server}/timeline?theme=demining" in said
    assert drawing.find(f".//{SVG}svg") is not None and not outside
    assert 'url("data:font/' in drawing.findtext(f"{SVG}style")


def test_a_map_is_saved_as_a_picture(page: Page, server: str) -> None:
    open_view(page, server, "map", theme="demining")
    shown = figure(page, "map")
    await_drawn(page, lambda: areas(shown, [LIGHT.land])[LIGHT.land] > 1000, "the map")
    picture = Image.open(saved(page, "map", "Picture (PNG)")).convert("RGB")
    assert has(picture, LIGHT.land) and has(picture, LIGHT.region) and has(picture, LIGHT.paper)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Another site: its address, and the folder that it serves."""
    handler = partial(Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer((HOST, 0), handler) as site:
        Thread(target=site.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{site.server_port}", tmp_path
        site.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and logs nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_a_figure_is_shown_in_a_frame_on_another_site_and_sets_no_cookie(
    page: Page, server: str, elsewhere: tuple[str, Path]
) -> None:
    site, folder = elsewhere
    open_view(page, server, theme="demining")
    page.locator("#tools-timeline").get_by_role("button", name="Save").click()
    code = page.get_by_role("textbox", name="Code to embed this figure").input_value()
    listens = """<script>addEventListener("message", ({ data }) => {
        if (data.type === "peace-atlas-height") window.told = data.height;
    });</script>"""
    (folder / "index.html").write_text(
        f"<!doctype html><link rel=icon href=data:,><title>Elsewhere</title>{listens}{code}"
    )
    page.goto(site)
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("figure")).to_be_visible()
    expect(frame.get_by_text(SENTENCE)).to_be_visible()
    back = frame.get_by_role("link", name="Open in the South Caucasus Peace Atlas")
    assert back.get_attribute("href") == f"{server}/?theme=demining"
    assert back.get_attribute("target") == "_blank"
    page.wait_for_function("window.told > 300")
    assert page.context.cookies() == []
