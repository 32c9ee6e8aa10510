"""A reader's browser without a screen: it speaks Streamlit's protocol as the page does, and tells what it was shown.

What is sent was read off Chromium: a link changes the address and says that it comes from the history, a button of our
own is a trigger of the component of ui/browser.py, an opened filter is a state of it; every message has the states of
all widgets, and the hashes of the large messages that the page has kept.
"""

import asyncio
import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from http.client import HTTPConnection
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

SECONDS_TO_ANSWER = 60.0
LARGEST = 100_000_000
KEPT_FOR_RUNS = 2
"""Runs for which the page keeps a message that is not used; Streamlit's own default."""
_COMPONENT, _WORDS = "-browser", "-q"
"""How the ids of the component of ui/browser.py and of the box of words end."""
_SHOWING = re.compile(r'<p class="atlas-showing" role="status">(.*?)</p>')


class Wrong(Exception):
    """The server has answered something else than it should."""


@dataclass(frozen=True)
class Shown:
    """What a run has shown, and what it took.

    ``sentence`` is what stands on top of the page about the events it shows, ``query`` the parameters in the address
    bar. ``seconds`` go from the message of the browser to the end of the run; ``size`` is the bytes of all frames.
    """

    sentence: str
    query: str
    seconds: float
    size: int


class Visitor:
    """One reader with one page open, who comes from a network address of their own through a proxy on this machine."""

    def __init__(self, address: str, page: str, number: int = 0) -> None:
        self._address, self._page = address, page
        self._headers = from_client(number)
        self._socket: ClientConnection | None = None
        self._forget_all()

    def _forget_all(self) -> None:
        """Be as a page that was never open."""
        self._script = self._query = ""
        self._states: dict[str, str] = {}
        self._words = self._component = ""
        self._kept: dict[str, int] = {}
        self._runs = 0

    async def close(self) -> None:
        """Leave the page."""
        if self._socket:
            await self._socket.close()

    async def open(self, query: str = "") -> Shown:
        """Load the page with these parameters; the time begins with the request for its document."""
        self._forget_all()
        begun = time.perf_counter()
        cookies = await asyncio.to_thread(
            _document, self._address, self._page, query, self._headers
        )
        self._socket = await connect(
            self._address.replace("http", "ws", 1) + "/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            additional_headers={"Origin": self._address, **self._headers, **cookies},
            max_size=LARGEST,
            open_timeout=SECONDS_TO_ANSWER,
            ping_interval=None,
        )
        self._query = query
        return await self._run(begun=begun)

    async def follow(self, query: str) -> Shown:
        """Follow a link to the same page with these parameters."""
        self._query = query
        return await self._run(is_link=True)

    async def choose(self, parameters: str) -> Shown:
        """Press a button, or take an entry of a list, that chooses a Selection by these parameters."""
        return await self._run(trigger=parameters or "&")

    async def open_panel(self, name: str) -> Shown:
        """Press the button that opens a filter or another panel of this name."""
        self._states["panel"] = f"{name} {self._runs}"
        return await self._run()

    async def _run(
        self, trigger: str = "", is_link: bool = False, begun: float | None = None
    ) -> Shown:
        if self._socket is None:
            raise Wrong("no page is open")
        request = self._request(trigger, is_link).SerializeToString()
        begun = time.perf_counter() if begun is None else begun
        await self._socket.send(request)
        self._runs += 1
        sentence, size = "", 0
        async with asyncio.timeout(SECONDS_TO_ANSWER):
            async for frame in self._socket:
                if isinstance(frame, bytes):
                    size += len(frame)
                    message = ForwardMsg.FromString(frame)
                    sentence = self._noted(message) or sentence
                    if _is_over(message):
                        break
            else:
                raise Wrong("the connection was closed")
        self._forget()
        return Shown(sentence, self._query, time.perf_counter() - begun, size)

    def _request(self, trigger: str, is_link: bool) -> BackMsg:
        request = BackMsg()
        state = request.rerun_script
        state.query_string, state.is_history_navigation = self._query, is_link
        if self._script:
            state.page_script_hash = self._script
        else:
            state.page_name = self._page
        states = state.widget_states.widgets
        if self._words:
            states.add(id=self._words, string_value="")
        if self._states:
            states.add(id=self._component, json_value=json.dumps(self._states))
        if trigger:
            events = json.dumps([{"event": "chosen", "value": trigger}])
            aggregator = f"$$STREAMLIT_INTERNAL_KEY_{self._component}__events"
            states.add(id=aggregator, json_trigger_value=events)
        state.cached_message_hashes.extend(self._kept)
        about = state.context_info
        about.timezone, about.locale, about.color_scheme = "Europe/London", "en-GB", "light"
        about.url = f"{self._address}/{self._page}"
        return request

    def _noted(self, message: ForwardMsg) -> str:
        """Remember what the page remembers of a message; return the sentence where it holds that."""
        if message.HasField("navigation"):
            self._script = message.navigation.page_script_hash
        elif message.HasField("page_info_changed"):
            self._query = message.page_info_changed.query_string
        used = message.ref_hash or (message.hash if message.metadata.cacheable else "")
        if used:
            self._kept[used] = self._runs
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise Wrong(element.exception.message)
        if kind == "bidi_component" and element.bidi_component.id.endswith(_COMPONENT):
            self._component = element.bidi_component.id
        elif kind == "text_input" and element.text_input.id.endswith(_WORDS):
            self._words = element.text_input.id
        elif kind == "html" and (found := _SHOWING.search(element.html.body)):
            return unescape(found[1])
        return ""

    def _forget(self) -> None:
        self._kept = {
            used: run for used, run in self._kept.items() if self._runs - run < KEPT_FOR_RUNS
        }


def _is_over(message: ForwardMsg) -> bool:
    if not message.HasField("script_finished"):
        return False
    if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
        raise Wrong("the script could not be compiled")
    return bool(message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN)


def from_client(number: int) -> Mapping[str, str]:
    """Return the headers that a proxy adds for the client of a number."""
    client = f"10.{number // 65536 % 256}.{number // 256 % 256}.{number % 256}"
    return {"X-Forwarded-For": client, "X-Forwarded-Proto": "http"}


def _document(address: str, page: str, query: str, headers: Mapping[str, str]) -> Mapping[str, str]:
    """Load the document of a page, and return the header with the cookies that it sets. Raises Wrong."""
    connection = HTTPConnection(str(urlsplit(address).netloc), timeout=SECONDS_TO_ANSWER)
    try:
        asked = {"Accept": "text/html", "Sec-Fetch-Dest": "document", **headers}
        connection.request("GET", f"/{page}{'?' if query else ''}{query}", headers=asked)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200 or b"</html>" not in body:
            raise Wrong(f"/{page}: {answer.status}")
        cookies = [each.split(";")[0] for each in answer.headers.get_all("Set-Cookie") or ()]
        return {"Cookie": "; ".join(cookies)} if cookies else {}
    finally:
        connection.close()
