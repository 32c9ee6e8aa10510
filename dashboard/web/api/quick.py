"""Answers that take a moment: made two at a time, fairly between clients, and only while somebody waits for them.

Each thread more would take its share of time from the pages, as Python runs one at a time, and none would be faster.
"""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from threading import Lock
from typing import Any, ParamSpec, TypeVar

from starlette.requests import Request
from starlette.responses import Response

from dashboard.web.clients import client_in
from dashboard.web.fair_queue import FairQueue

GONE = 499
"""The status of an answer that nobody waits for any more; it stands in logs only."""

Result = TypeVar("Result")
Given = ParamSpec("Given")


class Lane:
    """A few threads, and the queue of clients before them."""

    def __init__(self, threads: int) -> None:
        self._threads, self._free = ThreadPoolExecutor(threads, "answers"), threads
        self._waiting = FairQueue[tuple[Future[Any], Callable[[], Any]]]()
        self._lock = Lock()

    def do(self, client: str, ask: Callable[[], Result]) -> Future[Result]:
        """Return what a function returns once the client had its turn; cancelled before that, it is never called."""
        coming: Future[Result] = Future()
        with self._lock:
            self._waiting.put(client, (coming, ask))
            if self._free:
                self._free -= 1
                self._threads.submit(self._work)
        return coming

    def _work(self) -> None:
        while taken := self._next():
            _answer(*taken)
            # Nothing of an answer is held while there is no other.
            del taken

    def _next(self) -> tuple[Future[Any], Callable[[], Any]] | None:
        with self._lock:
            if self._waiting:
                return self._waiting.take()
            self._free += 1
            return None


def _answer(coming: Future[Any], ask: Callable[[], Any]) -> None:
    if coming.set_running_or_notify_cancel():
        try:
            coming.set_result(ask())
        except BaseException as error:
            coming.set_exception(error)


_LANE = Lane(2)


class GoneError(Exception):
    """Nobody waits for the answer any more."""


def quick(answer: Callable[[Request], Response]) -> Callable[[Request], Awaitable[Response]]:
    """Return the route for a function that answers in a moment."""

    async def answered(request: Request) -> Response:
        return await while_waited_for(request, soon(request, answer, request))

    return answered


def soon(
    request: Request, ask: Callable[Given, Result], *given: Given.args, **named: Given.kwargs
) -> asyncio.Future[Result]:
    """Return what a function returns once the client of the request had its turn."""
    coming = _LANE.do(client_in(request.scope), partial(ask, *given, **named))
    return asyncio.wrap_future(coming)


async def while_waited_for(request: Request, coming: asyncio.Future[Result]) -> Result:
    """Return what comes. Raises GoneError where the one who asked leaves before; what has not begun never will then."""
    gone = asyncio.ensure_future(_until_gone(request))
    try:
        both: set[asyncio.Future[Any]] = {coming, gone}
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        if not coming.done():
            raise GoneError
        return coming.result()
    finally:
        gone.cancel()
        coming.cancel()


async def _until_gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        continue
