"""Answers that take a moment: made two at a time, in the order of arrival, and only while somebody waits for them.

Each thread more would take its share of time from the pages, as Python runs one at a time, and none would be faster.
"""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, ParamSpec, TypeVar

from starlette.requests import Request
from starlette.responses import Response

GONE = 499
"""The status of an answer that nobody waits for any more; it stands in logs only."""
_THREADS = ThreadPoolExecutor(2, "answers")

Result = TypeVar("Result")
Given = ParamSpec("Given")


class GoneError(Exception):
    """Nobody waits for the answer any more."""


def quick(answer: Callable[[Request], Response]) -> Callable[[Request], Awaitable[Response]]:
    """Return the route for a function that answers in a moment."""

    async def answered(request: Request) -> Response:
        return await while_waited_for(request, soon(answer, request))

    return answered


def soon(
    ask: Callable[Given, Result], *given: Given.args, **named: Given.kwargs
) -> asyncio.Future[Result]:
    """Return what a function returns once it had its turn."""
    loop = asyncio.get_running_loop()
    return loop.run_in_executor(_THREADS, partial(ask, *given, **named))


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
