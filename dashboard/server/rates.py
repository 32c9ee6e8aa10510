"""How much one client may ask for in a while: so many requests at once, and then so many a second."""

import math
import re
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server.refusals import refuse
from dashboard.web.api.openapi import ROOT
from dashboard.web.api.routes import is_answered
from dashboard.web.clients import client_in

RATE, FILE_RATE = "ATLAS_RATE", "ATLAS_FILE_RATE"
"""Variables that say how many requests, and how many for files, a client may make each second; 0 is no limit."""
MOST_CLIENTS = 10_000
"""How many clients are remembered; the ones that asked for nothing longest are forgotten."""
_REQUESTS, _FILES = 20.0, 1.0
_BURST, _FILES_BURST = 5, 10
"""So many times what is allowed in a second may be asked for at once."""
_LEAST = 1e-6
"""Shorter waits are none: clocks are no more exact."""
_FREE = ("/healthz", "/readyz")
_FILE = re.compile(rf"/events\.ics|{ROOT}/(events\.(?!json$)[^/]+|brief\.[^/]+|[a-z]+\.csv)")


class Bucket:
    """Lets each client do something ``burst`` times at once, and ``rate`` times a second. ``rate`` 0 is no limit."""

    def __init__(
        self,
        rate: float,
        burst: float,
        most_clients: int = MOST_CLIENTS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._rate, self._burst = rate, max(1, burst)
        self._most_clients, self._clock = most_clients, clock
        self._full_at: OrderedDict[str, float] = OrderedDict()

    def take(self, client: str) -> float:
        """Count one and return 0; else, and nothing counted, after how many seconds there is room for one."""
        if not self._rate:
            return 0
        now = self._clock()
        full_at = max(now, self._full_at.get(client, now))
        wait = full_at - now - (self._burst - 1) / self._rate
        if wait > _LEAST:
            return wait
        self._full_at[client] = full_at + 1 / self._rate
        self._full_at.move_to_end(client)
        if len(self._full_at) > self._most_clients:
            self._full_at.popitem(last=False)
        return 0

    def __len__(self) -> int:
        """Return how many clients are remembered."""
        return len(self._full_at)


@dataclass(frozen=True)
class Rates:
    """How many requests to routes, and how many for files, a client may make each second; 0 is no limit."""

    requests: float = _REQUESTS
    files: float = _FILES


def rates(environment: Mapping[str, str]) -> Rates:
    """Return the rates that the environment says. ATLAS_RATE=0 sets no limit at all. Raises ValueError."""
    requests = _number(environment, RATE, _REQUESTS)
    return Rates(requests, _number(environment, FILE_RATE, _FILES) if requests else 0)


def _number(environment: Mapping[str, str], name: str, default: float) -> float:
    text = environment.get(name, "").strip()
    try:
        number = float(text) if text else default
    except ValueError:
        number = math.nan
    if not 0 <= number < math.inf:
        raise ValueError(f"{name}: {text!r} is no number of requests a second, such as 20 or 0.5")
    return number


class Rated:
    """Middleware that answers 429 to a client that asks routes for too much; pages, and what they load, are free."""

    def __init__(
        self,
        app: ASGIApp,
        rates: Rates,
        prefix: str = "",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._app, self._prefix = app, prefix
        self._requests = Bucket(rates.requests, rates.requests * _BURST, clock=clock)
        self._files = Bucket(rates.files, rates.files * _FILES_BURST, clock=clock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what a client may ask for."""
        wait = self._wait(scope) if scope["type"] == "http" else 0
        if wait:
            seconds = math.ceil(wait)
            # Programs in pages of other sites read the API: they are to see why they are refused.
            headers = {"Retry-After": str(seconds), "Access-Control-Allow-Origin": "*"}
            detail = f"You ask for too much. Ask again in {seconds} s."
            await refuse(scope, receive, send, 429, detail, headers)
        else:
            await self._app(scope, receive, send)

    def _wait(self, scope: Scope) -> float:
        path = scope["path"].removeprefix(self._prefix)
        if not is_answered(path) or path in _FREE:
            return 0
        client = client_in(scope)
        is_file = _FILE.fullmatch(path) is not None
        return self._requests.take(client) or (self._files.take(client) if is_file else 0)
