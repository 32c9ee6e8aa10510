"""Starts the server: opens the port, then answers alone or stands before several processes."""

import asyncio
import contextlib
import os
import socket
import sys
from collections.abc import Callable, Iterator
from tempfile import TemporaryDirectory

from dashboard.server import logs
from dashboard.server.settings import ROOT, Settings

_BACKLOG = 2048
_FILES_WANTED = 8_192


class CannotListen(Exception):
    """The port cannot be opened; the message says why."""


def run(settings: Settings, announce: Callable[[str], None]) -> None:
    """Serve until the process is told to end. ``announce`` is given the address once it answers.

    Raises CannotListen.
    """
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    _allow_many_files()
    with _listening(settings) as listeners, _counting_in_a_folder(settings):
        address = f"http://{settings.host}:{listeners[0].getsockname()[1]}"
        logs.configure(settings.logs)
        if settings.operators_port:
            # It reads where the processes count when it is loaded.
            from dashboard.server import operators

            operators.tell_metrics(settings.operators_port, multiprocess=settings.workers > 1)
        if settings.workers > 1:
            from dashboard.server.doorman import Doorman
            from dashboard.web.shared_answers import sharing

            with sharing():
                asyncio.run(Doorman(settings, listeners, lambda: announce(address)).run())
        else:
            from dashboard.server.worker import Alone

            logs.adopt_streamlit()
            Alone(settings, lambda: announce(address)).run(sockets=listeners)


def open_sockets(host: str, port: int) -> list[socket.socket]:
    """Return sockets that listen on this port at each address of the host. Raises CannotListen."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except OSError as error:
        raise CannotListen(f"{host!r} is no address of this machine: {error.strerror}.") from None
    listeners: list[socket.socket] = []
    for family, _, _, _, place in dict.fromkeys(found):
        number = port or (listeners[0].getsockname()[1] if listeners else 0)
        try:
            listeners.append(_opened(family, (place[0], number)))
        except OSError as error:
            # A machine without IPv6 has a name for its loopback all the same.
            if family == socket.AF_INET6 and len(found) > 1:
                continue
            for each in listeners:
                each.close()
            raise CannotListen(
                f"Port {port} of {host} cannot be opened: {error.strerror}."
            ) from None
    return listeners


def _opened(family: int, place: tuple[str | int, int]) -> socket.socket:
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        listener.bind(place)
        listener.listen(_BACKLOG)
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener


@contextlib.contextmanager
def _listening(settings: Settings) -> Iterator[list[socket.socket]]:
    listeners = open_sockets(settings.host, settings.port)
    try:
        yield listeners
    finally:
        for each in listeners:
            each.close()


@contextlib.contextmanager
def _counting_in_a_folder(settings: Settings) -> Iterator[None]:
    """Have several processes write what they count into a folder that goes with them."""
    if settings.workers < 2 or not settings.operators_port:
        yield
        return
    with TemporaryDirectory(prefix="atlas-metrics-") as folder:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        yield


def _allow_many_files() -> None:
    """Raise the number of files that may be open, of which each connection takes one, as far as the machine lets us."""
    try:
        import resource
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES_WANTED if hard == resource.RLIM_INFINITY else min(_FILES_WANTED, hard)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
