"""Serves the small application within given limits, in a thread or behind a doorman, for as long as a test needs it."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial

from dashboard.server import doorman
from dashboard.server.run import open_sockets
from dashboard.server.settings import Limits, Settings
from dashboard.server.worker import Alone
from tests import patience

HOST = "127.0.0.1"
APPLICATION = "tests.unit.server.small_app:app"


@contextmanager
def serving(limits: Limits) -> Iterator[int]:
    """Serve with one process and yield the port."""
    settings = Settings(HOST, 0, limits=limits, application=APPLICATION)
    listeners = open_sockets(HOST, 0)
    ready = threading.Event()
    server = Alone(settings, ready.set)
    thread = threading.Thread(target=partial(server.run, sockets=listeners))
    thread.start()
    try:
        assert ready.wait(patience.STATE)
        yield listeners[0].getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(patience.STATE)


@contextmanager
def serving_behind_a_doorman(settings: Settings) -> Iterator[int]:
    """Serve with several processes and yield the port, once all of them answer."""
    listeners = open_sockets(HOST, 0)
    loop = asyncio.new_event_loop()
    ready = threading.Event()
    man = doorman.Doorman(settings, listeners, ready.set)
    thread = threading.Thread(target=partial(loop.run_until_complete, man.run()))
    thread.start()
    try:
        assert ready.wait(patience.PAGE)
        until(lambda: man.number_ready == settings.workers)
        yield listeners[0].getsockname()[1]
    finally:
        loop.call_soon_threadsafe(man.end)
        thread.join(patience.STATE)
        loop.close()


def until(is_so: object, seconds: float = patience.STATE) -> None:
    """Wait until this is so; fail where it does not come about."""
    assert callable(is_so)
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.02)


def connected(port: int) -> closing[socket.socket]:
    """Return a connection to the server."""
    connection = socket.create_connection((HOST, port), timeout=patience.STATE)
    return closing(connection)


def to_the_end(connection: socket.socket) -> bytes:
    """Return everything that the server still sends until it ends the connection."""
    received = b""
    try:
        while piece := connection.recv(1 << 16):
            received += piece
    except ConnectionResetError:
        pass
    return received
