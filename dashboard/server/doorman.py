"""Stands at the port before several processes: looks at the head of each connection and hands it to one of them.

The connection itself is handed over, not its bytes, so nothing passes through here. A process that ends is replaced.
"""

import asyncio
import logging
import pickle
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from dashboard.server import places
from dashboard.server.settings import ROOT, Settings
from dashboard.server.worker import READY, SECONDS_TO_END

_WORKER = "dashboard.server.worker"
_HEAD_END = b"\r\n\r\n"
_SECONDS_TO_LOOK = 1.0
"""How long the head is waited for; a connection that is slower goes by its address, and its process deals with it."""
_SECONDS_BETWEEN_LOOKS = 0.02
_MOST_LOOKED_AT = 500
"""Connections whose heads are waited for at one time."""
_SECONDS_TO_WATCH = 0.5
_SECONDS_BEFORE_ANEW = (0, 1, 5, 15, 30)
"""How long to wait before a process is replaced that ended for the first, second, ... time in a row."""
_SECONDS_TO_PROVE = 30

log = logging.getLogger(__name__)


@dataclass
class _Place:
    """A process and the channel to it. ``failures`` in a row; ``since`` it was started, by the clock of the loop."""

    number: int
    process: subprocess.Popen[bytes] | None = None
    channel: socket.socket | None = None
    is_ready: bool = False
    failures: int = 0
    since: float = 0
    anew: float = field(default=0)


class Doorman:
    """Hands connections that come in at ``listeners`` to ``settings.workers`` processes."""

    def __init__(
        self, settings: Settings, listeners: list[socket.socket], on_ready: Callable[[], None]
    ) -> None:
        self._settings, self._listeners, self._on_ready = settings, listeners, on_ready
        self._places = [_Place(number) for number in range(settings.workers)]
        self._turn = count()
        self._tasks: set[asyncio.Task[None]] = set()
        self._looked_at = 0
        self._ending = asyncio.Event()

    async def run(self) -> None:
        """Serve until SIGINT or SIGTERM, or ``end``, then end the processes."""
        if threading.current_thread() is threading.main_thread():
            for sign in (signal.SIGINT, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(sign, self.end)
        for place in self._places:
            self._start(place)
        watch = asyncio.create_task(self._watch())
        while not self.number_ready and not self._ending.is_set():
            await asyncio.sleep(_SECONDS_BETWEEN_LOOKS)
        accepting = [asyncio.create_task(self._accept(each)) for each in self._listeners]
        if not self._ending.is_set():
            self._on_ready()
        await self._ending.wait()
        for task in (watch, *accepting):
            task.cancel()
        await self._end()

    def end(self) -> None:
        """Have ``run`` come to its end."""
        self._ending.set()

    @property
    def number_ready(self) -> int:
        """The number of processes that answer."""
        return sum(place.is_ready for place in self._places)

    def _start(self, place: _Place) -> None:
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        # Not by multiprocessing, which loads again what this process runs.
        with theirs:
            process = subprocess.Popen(
                [sys.executable, "-m", _WORKER, str(place.number), str(theirs.fileno())],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                pass_fds=[theirs.fileno()],
            )
        assert process.stdin is not None
        with process.stdin as told:
            told.write(pickle.dumps(self._settings))
        loop = asyncio.get_running_loop()
        place.process, place.channel, place.is_ready = process, ours, False
        place.since = loop.time()
        loop.add_reader(ours, self._hear, place)

    def _hear(self, place: _Place) -> None:
        assert place.channel is not None
        try:
            said = place.channel.recv(1)
        except BlockingIOError:
            return
        except OSError:
            said = b""
        place.is_ready = said == READY
        if not said:
            asyncio.get_running_loop().remove_reader(place.channel)

    async def _watch(self) -> None:
        """Replace processes that ended, later each time they end soon."""
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(_SECONDS_TO_WATCH)
            for place in self._places:
                if place.process is not None and place.process.poll() is not None:
                    self._bury(place, loop.time())
                elif place.process is None and loop.time() >= place.anew:
                    self._start(place)

    def _bury(self, place: _Place, now: float) -> None:
        assert place.process is not None and place.channel is not None
        code = place.process.returncode
        place.failures = place.failures + 1 if now - place.since < _SECONDS_TO_PROVE else 0
        wait = _SECONDS_BEFORE_ANEW[min(place.failures, len(_SECONDS_BEFORE_ANEW) - 1)]
        log.error(
            "Process %d ended with code %s; it is replaced in %d s.", place.number, code, wait
        )
        asyncio.get_running_loop().remove_reader(place.channel)
        place.channel.close()
        place.process, place.channel, place.is_ready = None, None, False
        place.anew = now + wait

    async def _accept(self, listener: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                connection, address = await loop.sock_accept(listener)
            except OSError as error:
                # No file is left to be opened: some connection must end first.
                log.warning("A connection could not be accepted: %s.", error.strerror)
                await asyncio.sleep(_SECONDS_TO_LOOK)
                continue
            task = asyncio.create_task(self._receive(connection, address[0]))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _receive(self, connection: socket.socket, address: str) -> None:
        with connection:
            head = b""
            if self._looked_at < _MOST_LOOKED_AT:
                self._looked_at += 1
                try:
                    head = await _head(connection, self._settings.limits.head_bytes)
                except OSError:
                    return
                finally:
                    self._looked_at -= 1
            await self._hand(connection, self._choose(head, address))

    def _choose(self, head: bytes, address: str) -> int:
        """Return the number of the process for a connection with this head."""
        number = places.named(head)
        if number is not None and number < len(self._places):
            return number
        if places.is_page(head):
            return next(self._turn) % len(self._places)
        return places.told(head, address, self._settings.proxies) % len(self._places)

    async def _hand(self, connection: socket.socket, number: int) -> None:
        """Give the connection to the process of this number; while it is being replaced, to the next one."""
        order = [self._places[(number + n) % len(self._places)] for n in range(len(self._places))]
        for place in sorted(order, key=lambda each: not each.is_ready):
            if place.channel is not None and await _sent(place.channel, connection):
                return

    async def _end(self) -> None:
        for listener in self._listeners:
            listener.close()
        for place in self._places:
            if place.channel is not None:
                asyncio.get_running_loop().remove_reader(place.channel)
                place.channel.close()
        for place in self._places:
            if place.process is not None:
                await asyncio.to_thread(_ended, place.process)


def _ended(process: subprocess.Popen[bytes]) -> None:
    """Wait until a process that was told to end has ended, and end it where it does not."""
    try:
        process.wait(SECONDS_TO_END + 2)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


async def _head(connection: socket.socket, most: int) -> bytes:
    """Return the head that waits in a connection, as far as it came within a second; its bytes stay where they are."""
    connection.setblocking(False)
    loop = asyncio.get_running_loop()
    deadline = loop.time() + _SECONDS_TO_LOOK
    if not await _has_bytes(connection, _SECONDS_TO_LOOK):
        return b""
    while True:
        head = connection.recv(most, socket.MSG_PEEK)
        if not head or _HEAD_END in head or len(head) >= most or loop.time() > deadline:
            return head
        await asyncio.sleep(_SECONDS_BETWEEN_LOOKS)


async def _has_bytes(connection: socket.socket, seconds: float) -> bool:
    """Wait until bytes came, or the end of the connection; False where neither did in so many seconds."""
    loop = asyncio.get_running_loop()
    came = asyncio.Event()
    loop.add_reader(connection, came.set)
    try:
        async with asyncio.timeout(seconds):
            await came.wait()
    except TimeoutError:
        return False
    finally:
        loop.remove_reader(connection)
    return True


async def _sent(channel: socket.socket, connection: socket.socket) -> bool:
    """Send a connection through a channel; False where its process is gone or takes nothing for a second."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + _SECONDS_TO_LOOK
    while loop.time() < deadline:
        try:
            socket.send_fds(channel, [b"c"], [connection.fileno()])
        except BlockingIOError:
            await asyncio.sleep(_SECONDS_BETWEEN_LOOKS)
        except OSError:
            return False
        else:
            return True
    return False
