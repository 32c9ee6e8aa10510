"""One reader without a browser: asks the server for reruns as the page does, and takes what it sends.

Like the page, the reader keeps large messages and tells the server which ones it has, so that they are not sent again.
"""

import gzip
import time
from dataclasses import dataclass
from typing import Self
from urllib.parse import parse_qsl, urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

SECONDS_TO_ANSWER = 1800
MEGABYTE = 1_000_000
KEPT_FOR_RUNS = 2
"""Runs for which the page keeps a message that is not used; Streamlit's own default."""


@dataclass(frozen=True)
class Run:
    """What one rerun cost: seconds from the request to its end, and the frames that came."""

    seconds: float
    frames: tuple[bytes, ...]

    @property
    def raw(self) -> int:
        """Bytes of all frames."""
        return sum(map(len, self.frames))

    @property
    def gzipped(self) -> int:
        """Bytes of all frames together once compressed with gzip."""
        return len(gzip.compress(b"".join(self.frames), 6))

    def sizes(self) -> list[tuple[int, int, str]]:
        """Bytes raw and gzipped, and the kind, of each frame; largest first."""
        named = [(len(frame), len(gzip.compress(frame)), kind(frame)) for frame in self.frames]
        return sorted(named, reverse=True)


def kind(frame: bytes) -> str:
    """What a frame carries."""
    message = ForwardMsg.FromString(frame)
    what = str(message.WhichOneof("type"))
    if what != "delta":
        return what
    element = message.delta.WhichOneof("type")
    if element == "new_element":
        return str(message.delta.new_element.WhichOneof("type"))
    return str(element)


class Reader:
    """A connection to one page of a server."""

    def __init__(self, address: str, page: str = "") -> None:
        self._socket: ClientConnection = connect(
            address.replace("http", "ws", 1) + "/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            compression=None,
            max_size=500 * MEGABYTE,
            open_timeout=60,
            ping_interval=None,
        )
        self._page = page
        self._script = self._query = ""
        self._kept: dict[str, int] = {}
        self._runs = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._socket.close()

    def run(self, **changed: str) -> Run:
        """Follow a link that changes parameters of the address (``from_`` for ``from``); wait until the rerun is over.

        A click on a mark is such a link.
        """
        asked = dict(parse_qsl(self._query)) | {name.rstrip("_"): changed[name] for name in changed}
        request = BackMsg()
        state = request.rerun_script
        state.page_name, state.page_script_hash = self._page, self._script
        state.query_string = self._query = urlencode(asked)
        state.cached_message_hashes.extend(self._kept)
        state.context_info.timezone = "Europe/London"
        content = request.SerializeToString()
        begun = time.perf_counter()
        self._socket.send(content)
        frames: list[bytes] = []
        messages: list[ForwardMsg] = []
        while not _is_over(messages):
            frame = self._socket.recv(SECONDS_TO_ANSWER)
            if isinstance(frame, bytes):
                frames.append(frame)
                messages.append(ForwardMsg.FromString(frame))
        run = Run(time.perf_counter() - begun, tuple(frames))
        self._note(messages)
        return run

    def _note(self, messages: list[ForwardMsg]) -> None:
        self._runs += 1
        for message in messages:
            if message.HasField("navigation"):
                self._script = message.navigation.page_script_hash
            if message.HasField("page_info_changed"):
                self._query = message.page_info_changed.query_string
            if message.delta.new_element.WhichOneof("type") == "exception":
                raise RuntimeError(message.delta.new_element.exception.message)
            used = message.ref_hash or (message.hash if message.metadata.cacheable else "")
            if used:
                self._kept[used] = self._runs
        self._kept = {
            used: run for used, run in self._kept.items() if self._runs - run < KEPT_FOR_RUNS
        }


def _is_over(messages: list[ForwardMsg]) -> bool:
    return bool(messages) and (
        messages[-1].HasField("script_finished")
        and messages[-1].script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
    )
