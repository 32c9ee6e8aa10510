"""The server, the browser and its pages, with what went wrong in them."""

import re
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    WebError,
    WebSocket,
    expect,
    sync_playwright,
)

from tests import patience
from tests.browser import find_chromium
from tests.e2e.atlas import watch
from tests.e2e.readers import PHONE, Readers
from tests.e2e.server import HOST, RESULTS, end_of_log, running_server

MILLISECONDS_TO_WAIT = 1000 * patience.STATE
FLAGS = [
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    # Drawn by the processor either way, and without the detour over WebGL where no map is.
    "--disable-gpu-compositing",
    # All tabs of a reader share what has been compiled.
    "--process-per-site",
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
]
NewPage = Callable[..., Page]


@dataclass
class Visit:
    """The pages that a test has opened, what they said, and what went wrong in them."""

    pages: list[Page] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @contextmanager
    def followed(self, context: BrowserContext) -> Iterator[None]:
        """Note the faults of every page of this context meanwhile."""
        heard: dict[Any, Callable[[Any], None]] = {
            "console": self.on_console,
            "weberror": self.on_error,
            "request": self.on_request,
            "page": self.on_page,
        }
        for event, listener in heard.items():
            context.on(event, listener)
        yield
        for event, listener in heard.items():
            context.remove_listener(event, listener)

    def on_page(self, page: Page) -> None:
        """Follow the connections of a new page."""
        page.on("websocket", self.on_websocket)

    def on_console(self, message: ConsoleMessage) -> None:
        """Keep what the console says; an error is a fault."""
        self.console.append(f"{message.type}: {message.text}")
        if message.type == "error":
            self.faults.append(f"console error: {message.text}")

    def on_error(self, error: WebError) -> None:
        """Keep an error that no script caught."""
        self.faults.append(f"page error: {error.error}")

    def on_request(self, request: Request) -> None:
        """Keep a request that leaves the server."""
        if is_foreign(request.url):
            self.faults.append(f"foreign request: {request.url}")

    def on_websocket(self, socket: WebSocket) -> None:
        """Keep a connection that leaves the server."""
        if is_foreign(socket.url):
            self.faults.append(f"foreign connection: {socket.url}")


def is_foreign(url: str) -> bool:
    """Whether this address is asked of another machine than the server's."""
    parts = urlsplit(url)
    return parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != HOST


@pytest.fixture(scope="session")
def server(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a running dashboard; an indirect parameter is its data folder."""
    with running_server(getattr(request, "param", None)) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium that draws WebGL in software."""
    path = find_chromium()
    expect.set_options(timeout=MILLISECONDS_TO_WAIT)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def visit() -> Visit:
    """What happens in the pages of this test."""
    return Visit()


@pytest.fixture
def page_faults(visit: Visit) -> list[str]:
    """Console errors, page errors and foreign requests so far; any left over fails the test."""
    return visit.faults


@pytest.fixture(scope="session")
def readers(browser: Browser, server: str) -> Readers:
    """All readers that this browser lends."""
    return Readers(browser, server)


@pytest.fixture
def new_page(readers: Readers, visit: Visit) -> Iterator[NewPage]:
    """Open pages, each a reader of its own, with the options of a Playwright context."""
    with ExitStack() as opened:

        def open_page(**options: Any) -> Page:
            context = opened.enter_context(readers.one(**options))
            context.set_default_timeout(MILLISECONDS_TO_WAIT)
            opened.enter_context(visit.followed(context))
            page = context.new_page()
            slow_down(page)
            watch(page)
            visit.pages.append(page)
            return page

        yield open_page


def slow_down(page: Page) -> None:
    """Let the scripts of a page run as on a slower machine, where that is asked for."""
    if patience.SLOWDOWN > 1:
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": patience.SLOWDOWN})


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A page on a desktop screen."""
    return new_page()


@pytest.fixture
def narrow_page(new_page: NewPage) -> Page:
    """A page on a phone."""
    return new_page(viewport=PHONE, has_touch=True, is_mobile=True)


@pytest.fixture
def dark_page(new_page: NewPage) -> Page:
    """A page of a reader who prefers dark colours."""
    return new_page(color_scheme="dark")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Fail a test in whose pages something went wrong."""
    outcome = yield
    seen = visit_of(item)
    for page in seen.pages:
        # Lets the events that are still under way come in.
        page.wait_for_timeout(0)
    assert not seen.faults, "\n".join(seen.faults)
    return outcome


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep pictures, the console and the server's log of a test that failed."""
    report = yield
    if report.when == "call" and report.failed:
        keep_evidence(item, report)
    return report


def keep_evidence(item: pytest.Item, report: pytest.TestReport) -> None:
    """Write what the pages of this test show into test-results/, and show the server's log."""
    seen = visit_of(item)
    folder = RESULTS / re.sub(r"[^\w.-]+", "-", item.nodeid)
    for number, page in enumerate(seen.pages, start=1):
        # A page that has crashed has no picture, and must not hide why the test failed.
        with suppress(Error):
            page.screenshot(path=folder / f"page-{number}.png")
    if seen.pages:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "console.txt").write_text("\n".join(seen.console), encoding="utf-8")
        report.sections.append(("pages", f"Pictures and console: {folder}"))
    address = funcargs(item).get("server")
    if address:
        report.sections.append(("server log", end_of_log(address)))


def visit_of(item: pytest.Item) -> Visit:
    """Return what happened in the pages of this test: nothing when it opened none."""
    found: Visit = funcargs(item).get("visit", Visit())
    return found


def funcargs(item: pytest.Item) -> dict[str, Any]:
    """Return the fixtures of this test by name."""
    return getattr(item, "funcargs", {})
