"""One process that answers: uvicorn with our limits, on sockets of its own or with connections handed over to it."""

import asyncio
import pickle
import socket
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

import uvicorn

from dashboard.server import logs
from dashboard.server.connections import Gate
from dashboard.server.places import Placed
from dashboard.server.protocols import Bounded, BoundedStream
from dashboard.server.settings import Settings, is_within

SECONDS_TO_END = 5
READY = b"r"
"""What a worker sends its doorman once it answers."""
_PINGS = 30


def configuration(settings: Settings) -> uvicorn.Config:
    """Return how uvicorn is to serve: our protocols, small messages in, no server named, no log of its own."""
    limits = settings.limits
    gate = Gate(limits, is_free=lambda address: is_within(address, settings.proxies))
    return uvicorn.Config(
        settings.application,
        http=partial(Bounded, gate=gate, limits=limits),  # type: ignore[arg-type]
        ws=partial(BoundedStream, gate=gate, limits=limits),  # type: ignore[arg-type]
        ws_max_size=limits.message_bytes,
        ws_ping_interval=_PINGS,
        ws_ping_timeout=_PINGS,
        ws_per_message_deflate=True,
        timeout_keep_alive=limits.idle_seconds,  # type: ignore[arg-type]
        timeout_graceful_shutdown=SECONDS_TO_END,
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_config=None,
        lifespan="on",
    )


class Alone(uvicorn.Server):
    """A server with sockets of its own, which calls ``on_ready`` once it answers."""

    def __init__(self, settings: Settings, on_ready: Callable[[], None]) -> None:
        super().__init__(configuration(settings))
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Come up, and say so."""
        await super().startup(sockets)
        self._on_ready()


class _Handed(uvicorn.Server):
    """A server without a socket of its own."""

    def __init__(self, settings: Settings, number: int, channel: socket.socket) -> None:
        placed = partial(Placed, number=number, proxies=settings.proxies)
        config = configuration(settings)
        super().__init__(config)
        self._channel, self._placed = channel, placed
        self._arrivals: set[asyncio.Task[Any]] = set()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Come up, and take connections from now on."""
        self.config.loaded_app = self._placed(self.config.loaded_app)
        await super().startup(sockets)
        self._channel.setblocking(False)
        asyncio.get_running_loop().add_reader(self._channel, self._take)
        self._channel.send(READY)

    def _take(self) -> None:
        try:
            data, descriptors, _, _ = socket.recv_fds(self._channel, 1, 1)
        except BlockingIOError:
            return
        except OSError:
            data, descriptors = b"", []
        if not data:
            asyncio.get_running_loop().remove_reader(self._channel)
            self.should_exit = True
        for descriptor in descriptors:
            arrival = asyncio.ensure_future(self._attend(socket.socket(fileno=descriptor)))
            self._arrivals.add(arrival)
            arrival.add_done_callback(self._arrivals.discard)

    async def _attend(self, connection: socket.socket) -> None:
        connection.setblocking(False)
        try:
            await asyncio.get_running_loop().connect_accepted_socket(self._speak, connection)
        except OSError:
            # The client is gone already.
            connection.close()

    def _speak(self) -> asyncio.Protocol:
        protocol: asyncio.Protocol = self.config.http_protocol_class(  # type: ignore[call-arg]
            config=self.config, server_state=self.server_state, app_state=self.lifespan.state
        )
        return protocol


def main() -> None:
    """Answer the connections that a doorman hands over, until it ends: `python -m dashboard.server.worker`.

    The arguments are the number of this process and the descriptor of the channel. The settings come by the standard
    input, from the process that started this one.
    """
    number, descriptor = map(int, sys.argv[1:])
    settings: Settings = pickle.load(sys.stdin.buffer)
    logs.configure(settings.logs)
    logs.adopt_streamlit()
    with socket.socket(fileno=descriptor) as channel:
        _Handed(settings, number, channel).run(sockets=[])


if __name__ == "__main__":
    main()
