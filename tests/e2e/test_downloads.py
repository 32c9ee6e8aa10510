"""What a figure shows, its table says and its download holds are the same numbers, and those of the files."""

import pandas as pd
from playwright.sync_api import Page

from tests.e2e import register
from tests.e2e.atlas import open_view
from tests.e2e.screen import download, listed, number, table, traces

LANDMINES = register.of_theme("demining")


def test_the_download_of_a_chart_holds_the_numbers_on_the_screen(page: Page, server: str) -> None:
    open_view(page, server, theme="demining")
    counts = pd.read_csv(download(page, "themes"), encoding="utf-8-sig")
    held = dict(zip(counts["theme_label"], counts["event_count"], strict=True))
    drawn = listed(page, "themes")
    assert held == register.by_theme(LANDMINES)
    assert drawn == sorted(held.values(), reverse=True)[: len(drawn)]


def test_the_download_of_the_map_holds_every_place(page: Page, server: str) -> None:
    open_view(page, server, "map", theme="demining")
    counts = pd.read_csv(download(page, "map"), encoding="utf-8-sig")
    held = dict(zip(counts["name"], counts["event_count"], strict=True))
    assert held == register.by_place(LANDMINES)


def test_the_download_of_the_timeline_follows_its_settings(page: Page, server: str) -> None:
    open_view(page, server, "timeline", by="theme", theme="demining")
    counts = pd.read_csv(download(page, "timeline"), encoding="utf-8-sig")
    sums = counts.groupby("theme_label")["event_count"].sum().to_dict()
    assert sums == register.by_theme(LANDMINES)


def test_the_table_of_a_chart_says_the_numbers_on_the_screen(page: Page, server: str) -> None:
    open_view(page, server, theme="demining")
    said = {theme: number(events) for theme, events in table(page, "themes")}
    assert said == register.by_theme(LANDMINES)


def test_the_table_of_the_timeline_adds_up_to_its_bars(page: Page, server: str) -> None:
    open_view(page, server, theme="demining")
    rows = table(page, "timeline")
    said = {(int(year), track): number(events) for year, track, events in rows}
    drawn = {
        (int(x), trace["name"]): y
        for trace in traces(page, "timeline")
        for x, y in zip(trace["x"], trace["y"], strict=True)
    }
    assert said == drawn
