"""In the browser: from the choice of a year to the last change on the page, against the peers.

The clock starts when the page hears of the choice (the click on an option, or the change of a list that the browser
draws itself) and stops at the last change in the main part of the page: of the document, or of a canvas. In between,
Streamlit's page says when the script is over.
`python -m benchmarks.browser --events 0 --runs 9`.
"""

import argparse
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from statistics import median

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from benchmarks.measure import Row, paired_ratio, save
from benchmarks.rerun import folder_of
from benchmarks.servers import ATLAS, DASH, PLAIN, serving
from tests.browser import find_chromium

FLAGS = [
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
]
DESKTOP = ViewportSize(width=1440, height=1000)
QUIET_MS = 1000
"""So long without a change, a page is done."""
LONGEST_MS = 60_000

WATCH = """
window.bench = {begun: 0, changed: 0, drawn: 0, answered: 0};
const main = () => document.querySelector('[data-testid="stMain"], main');
const note = name => { window.bench[name] = performance.now(); };
document.addEventListener('click', event => {
    if (event.target.closest('[role="option"]')) note('begun');
}, true);
document.addEventListener('change', event => {
    if (event.target.matches('select')) note('begun');
}, true);
new MutationObserver(records => {
    const part = main();
    const app = document.querySelector('[data-testid="stApp"]');
    if (app && app.dataset.testScriptState === 'notRunning' && records.some(record => record.target === app))
        note('answered');
    if (part && records.some(record => part.contains(record.target))) note('changed');
}).observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
for (const [type, calls] of [
    [WebGL2RenderingContext, ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']],
    [CanvasRenderingContext2D, ['fillText', 'fillRect', 'drawImage']],
]) for (const call of calls) {
    const own = type.prototype[call];
    type.prototype[call] = function (...all) {
        if (this.canvas.isConnected) note('drawn');
        return own.apply(this, all);
    };
}
"""
IS_DONE = """quiet => {
    const seen = window.bench, last = Math.max(seen.changed, seen.drawn);
    const app = document.querySelector('[data-testid="stApp"]');
    const isIdle = app ? app.dataset.testScriptState === 'notRunning' : !document.title.startsWith('Updating');
    return isIdle && last > seen.begun && performance.now() - last > quiet;
}"""


@dataclass
class Peer:
    """One page under measurement and what its changes took, in milliseconds."""

    name: str
    script: str
    all_changes: list[float] = field(default_factory=list)
    document: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    opened: float = 0.0

    def open(self, page: Page, address: str) -> None:
        """Load the page and wait until it is done."""
        page.goto(address)
        wait_until_done(page)
        seen = page.evaluate("window.bench")
        self.opened = max(seen["changed"], seen["drawn"])

    def choose(self, page: Page, year: int, keep: bool) -> None:
        """Choose the first year as a reader does; the clock runs from the click on the option."""
        if self.script == ATLAS:
            years = page.locator(".atlas-years select").first
            if not years.is_visible():
                page.locator('[data-opens="filter-years"]').click()
            years.focus()
            page.wait_for_timeout(300)
            years.select_option(str(year))
        else:
            self._type(page, str(year))
            page.wait_for_timeout(300)
            page.get_by_role("option", name=str(year), exact=True).click()
        wait_until_done(page)
        seen = page.evaluate("window.bench")
        if keep:
            self.all_changes.append(max(seen["changed"], seen["drawn"]) - seen["begun"])
            self.document.append(seen["changed"] - seen["begun"])
            self.answered.append(seen["answered"] - seen["begun"])

    def _type(self, page: Page, year: str) -> None:
        """Leave a year alone in the list of the peers."""
        if self.script == DASH:
            search = page.locator(".dash-dropdown-search")
            if not search.is_visible():
                page.locator("#from").click(position={"x": 12, "y": 12})
            search.fill(year)
            return
        box = page.locator(".st-key-from input")
        box.click()
        box.fill(year)


def wait_until_done(page: Page) -> None:
    """Wait until nothing in the main part of the page has changed for a while."""
    page.wait_for_function(IS_DONE, arg=QUIET_MS, timeout=LONGEST_MS, polling=50)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium that draws WebGL in software."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield browser
        browser.close()


def new_page(browser: Browser) -> Page:
    """A desktop page whose changes are watched."""
    page = browser.new_context(viewport=DESKTOP, reduced_motion="reduce").new_page()
    page.set_default_timeout(LONGEST_MS)
    page.add_init_script(WATCH)
    return page


def measure(events: int, runs: int) -> list[Row]:
    """The overview and its peers in turn: each round one new year, and back to all years outside the clock."""
    peers = [
        Peer("Atlas", ATLAS),
        Peer("plain Streamlit, plotly.express", PLAIN),
        Peer("Dash twin", DASH),
    ]
    with ExitStack() as opened:
        browser = opened.enter_context(chromium())
        pages = []
        for peer in peers:
            server = opened.enter_context(serving(peer.script, folder_of(events)))
            page = new_page(browser)
            peer.open(page, server.address)
            pages.append(page)
            print(f"  {peer.name} is open", flush=True)
        for number in range(runs + 1):
            for peer, page in zip(peers, pages, strict=True):
                page.bring_to_front()
                peer.choose(page, 1998 + number, keep=number > 0)
    ours = peers[0]
    return [
        {
            "page": peer.name,
            "last_change_ms": median(peer.all_changes),
            "last_document_change_ms": median(peer.document),
            "script_over_ms": None if peer.script == DASH else median(peer.answered),
            "atlas_ratio": paired_ratio(ours.all_changes, peer.all_changes),
            "atlas_ratio_document": paired_ratio(ours.document, peer.document),
            "open_ms": peer.opened,
            "runs": runs,
        }
        for peer in peers
    ]


def main() -> None:
    """Measure the sizes that the command line asks for."""
    parser = argparse.ArgumentParser(prog="benchmarks.browser", description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=[0])
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    results = {}
    for events in asked.events:
        print(f"\n{events or 'The shipped register'}: the browser", flush=True)
        results[str(events)] = measure(events, asked.runs)
        print(results[str(events)])
        save("browser", results)


if __name__ == "__main__":
    main()
