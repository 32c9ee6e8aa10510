"""Memory of the server, idle and for each reader, and how long a cold start takes.

`python -m benchmarks.resources --events 0 --readers 10`.
"""

import argparse
import time
from contextlib import ExitStack

from playwright.sync_api import Page

from benchmarks import browser
from benchmarks.measure import Row, save
from benchmarks.reader import Reader
from benchmarks.rerun import folder_of
from benchmarks.servers import ATLAS, serving
from dashboard.model.pages import PAGES

SETTLING = 1.0


def memory(events: int, readers: int) -> Row:
    """Cold start without a browser, and resident memory as readers come; each looks at every view in turn."""
    begun = time.perf_counter()
    with serving(ATLAS, folder_of(events)) as server, ExitStack() as opened:
        idle = server.megabytes()
        first = opened.enter_context(Reader(server.address))
        first.run()
        ready = time.perf_counter() - begun
        time.sleep(SETTLING)
        loaded = server.megabytes()
        for path in PAGES:
            with Reader(server.address, path) as reader:
                reader.run()
                reader.run(from_="2005", to="2020")
        warm = server.megabytes()
        for number in range(readers):
            path = [*PAGES][number % len(PAGES)]
            reader = opened.enter_context(Reader(server.address, path))
            reader.run()
            reader.run(from_="2005", to="2020")
        time.sleep(SETTLING)
        full = server.megabytes()
    return {
        "readers": readers,
        "healthy_s": server.seconds_to_healthy,
        "first_page_sent_s": ready,
        "idle_mb": idle,
        "one_reader_mb": loaded,
        "every_view_seen_mb": warm,
        "a_further_reader_mb": (full - warm) / readers,
    }


def first_page(events: int) -> Row:
    """Cold start with a browser that is already running: from the start of the process to the settled first page."""
    with browser.chromium() as chromium:
        page = browser.new_page(chromium)
        page.goto("about:blank")
        begun = time.perf_counter()
        with serving(ATLAS, folder_of(events)) as server:
            at = time.perf_counter() - begun
            cold = opened_in(page, server.address)
            warm = opened_in(browser.new_page(chromium), server.address)
    return {
        "first_page_settled_s": at + cold,
        "page_cold_s": cold,
        "page_warm_s": warm,
    }


def opened_in(page: Page, address: str) -> float:
    """Seconds from the request for a page to the last change on it."""
    peer = browser.Peer("Atlas", ATLAS)
    peer.open(page, address)
    return peer.opened / 1000


def main() -> None:
    """Measure the sizes that the command line asks for."""
    parser = argparse.ArgumentParser(prog="benchmarks.resources", description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=[0])
    parser.add_argument("--readers", type=int, default=10)
    asked = parser.parse_args()
    results = {}
    for events in asked.events:
        print(f"\n{events or 'The shipped register'}: memory and cold start", flush=True)
        results[str(events)] = memory(events, asked.readers) | first_page(events)
        print(results[str(events)], flush=True)
        save("resources", results)


if __name__ == "__main__":
    main()
