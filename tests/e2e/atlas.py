"""Opens the dashboard in a browser and waits until it has nothing left to do.

Streamlit's page alone cannot be asked whether it is done: between a click and the first message of
the rerun that it causes, it looks settled. So a page is watched from its first request on:
every rerun that it asks for over its WebSocket, and every run that the server reports as ended.
"""

import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode
from weakref import WeakKeyDictionary

from playwright.sync_api import Error, Page, Request, WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests import patience

# Longer than the 200 ms that Streamlit's slider waits before it reports a change.
QUIET_MILLISECONDS = 250
LOOK_MILLISECONDS = 5000
# True once the page has been connected, idle and unchanged for a while, with no stale element and no
# placeholder of a part that is still loading; false where it has not come to that in a longer while.
# Two frames are drawn first: on a slow machine what a step changes may be drawn only after that while.
IS_QUIET = """([milliseconds, most]) => new Promise(resolve => {
    const isBusy = () => {
        const app = document.querySelector('[data-testid="stApp"]');
        return !app || app.dataset.testConnectionState !== 'CONNECTED'
            || app.dataset.testScriptState !== 'notRunning'
            || document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]') !== null;
    };
    let timer;
    const finish = quiet => {
        observer.disconnect(); clearTimeout(timer); clearTimeout(end); resolve(quiet);
    };
    const rest = () => {
        clearTimeout(timer);
        timer = setTimeout(() => isBusy() ? rest() : finish(true), milliseconds);
    };
    const observer = new MutationObserver(rest);
    const end = setTimeout(finish, most, false);
    requestAnimationFrame(() => requestAnimationFrame(rest));
    observer.observe(document, {
        subtree: true, childList: true, characterData: true,
        attributeFilter: ['data-test-script-state', 'data-test-connection-state', 'data-stale'],
    });
})"""


@dataclass
class Activity:
    """What a page has asked of the server and not yet been given."""

    runs_asked: int = 0
    runs_begun: int = 0
    runs_ended: int = 0
    requests: set[Request] = field(default_factory=set)

    @property
    def is_over(self) -> bool:
        """Whether the page has had all that it asked for."""
        return 0 < self.runs_asked == self.runs_ended and not self.requests

    def watch(self, page: Page) -> None:
        """Follow a page that has not asked for anything yet."""
        page.on("request", self.on_request)
        page.on("requestfinished", self.on_request_over)
        page.on("requestfailed", self.on_request_over)
        page.on("websocket", self.on_websocket)

    def on_request(self, request: Request) -> None:
        """Note a request; what an earlier document asked for is given up with it."""
        if request.is_navigation_request() and request.frame.parent_frame is None:
            self.requests.clear()
        if request.url.startswith("http"):
            self.requests.add(request)

    def on_request_over(self, request: Request) -> None:
        """Note that a request has been answered, or given up as a download is."""
        self.requests.discard(request)

    def on_websocket(self, socket: WebSocket) -> None:
        """Follow a connection to the server: a new one begins anew."""
        self.runs_asked = self.runs_begun = self.runs_ended = 0
        socket.on("framesent", self.on_sent)
        socket.on("framereceived", self.on_received)

    def on_sent(self, frame: str | bytes) -> None:
        """Count the runs that the page asks for."""
        if isinstance(frame, bytes) and BackMsg.FromString(frame).HasField("rerun_script"):
            self.runs_asked += 1

    def on_received(self, frame: str | bytes) -> None:
        """Note what has begun and ended; one run serves all that was asked before it began."""
        if not isinstance(frame, bytes):
            return
        message = ForwardMsg.FromString(frame)
        if message.HasField("new_session"):
            self.runs_begun = self.runs_asked
        elif (
            message.HasField("script_finished")
            and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        ):
            self.runs_ended = self.runs_begun


_ACTIVITIES: WeakKeyDictionary[Page, Activity] = WeakKeyDictionary()


def watch(page: Page) -> None:
    """Follow what this new page does, so that `wait_until_settled` can tell when it is done."""
    _ACTIVITIES[page] = Activity()
    _ACTIVITIES[page].watch(page)


def open_view(page: Page, base_url: str, path: str = "", /, **parameters: Any) -> None:
    """Open a page of the dashboard with these parameters in its address, and let it settle.

    A list is a parameter given several times; `**{"from": 2018}` names one that is a keyword.
    """
    query = urlencode(parameters, doseq=True)
    page.goto(f"{base_url}/{path.lstrip('/')}" + (f"?{query}" if query else ""))
    wait_until_settled(page)


def wait_until_settled(page: Page, seconds: float = patience.PAGE) -> None:
    """Wait until all runs have ended, all files have arrived, and the page has stopped changing."""
    activity = _ACTIVITIES[page]
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        # Asked first: it also lets the events of the WebSocket come in.
        if is_quiet(page) and activity.is_over:
            return
    raise AssertionError(f"The page at {page.url} did not settle in {seconds} s: {activity}")


def is_quiet(page: Page) -> bool:
    """Whether the page was idle and unchanged for a while; not so while it changes to another."""
    try:
        return bool(page.evaluate(IS_QUIET, [QUIET_MILLISECONDS, LOOK_MILLISECONDS]))
    except Error:
        page.wait_for_timeout(50)
        return False
