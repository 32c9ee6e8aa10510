"""Readers who each change a filter every few seconds, beside programs that ask the API; every answer is checked.

An answer is wrong where the page shows another sentence or another address than the register's own count says, and lost
where none comes within a minute.
"""

import asyncio
import json
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from itertools import cycle
from random import Random
from statistics import median
from urllib.parse import parse_qsl, urlencode, urlsplit

from websockets.exceptions import WebSocketException

from benchmarks.choices import Lots, Question
from benchmarks.visitor import SECONDS_TO_ANSWER, Shown, Visitor, Wrong, from_client
from dashboard.model.pages import PAGES
from dashboard.model.sides import PREFIX

SECONDS_A_CHOICE = 4.0
ARRIVALS_A_SECOND = 5
"""Readers who open a page in a second, before the clock runs."""
LINKS, PANELS = 0.3, 0.1
"""Shares of the choices that are links, and before which the reader opens the options of a filter."""
PANEL = "filter-theme"
SECONDS_A_REQUEST = 1.0
REQUESTS = ("/api/v1/events?limit=20&{query}", "/api/v1/counts?by=theme&{query}")
WITHOUT_SENTENCE = ("about",)
"""Pages about the whole register, which do not say what is selected."""


@dataclass
class Tally:
    """What was asked of a server and what became of it; times in seconds."""

    seconds: list[float] = field(default_factory=list)
    repeated: int = 0
    size: int = 0
    lost: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    async def note(self, answer: Coroutine[object, object, Shown], question: Question) -> None:
        """Await an answer, check it, and note what it took."""
        self.repeated += question.is_repeated
        try:
            shown = await answer
            check(shown, question)
        except Wrong as wrong:
            self.wrong.append(str(wrong))
        except (OSError, TimeoutError, WebSocketException, HTTPException) as error:
            self.lost.append(f"{type(error).__name__}: {error}")
        else:
            self.seconds.append(shown.seconds)
            self.size += shown.size

    @property
    def asked(self) -> int:
        """All questions, answered or not."""
        return len(self.seconds) + len(self.lost) + len(self.wrong)


def check(shown: Shown, question: Question) -> None:
    """Raise Wrong where a page shows another Selection than it was asked for, or another number of events."""
    if shown.sentence != question.sentence:
        raise Wrong(f"shown “{shown.sentence}”, right is “{question.sentence}”")
    asked = question.selection.to_params()
    # On the page that compares, the Selection compared with follows.
    given = [each for each in parse_qsl(shown.query) if not each[0].startswith(PREFIX["b"])]
    if sorted(given) != sorted(asked):
        raise Wrong(f"the address is {shown.query}, right is {urlencode(asked)}")


def quantile(seconds: Sequence[float], share: float) -> float | None:
    """Return the time within which this share was answered; None where nothing was."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else None


def flatness(megabytes: Sequence[float]) -> dict[str, float | None]:
    """Return the memory in the second and in the last quarter of a time, and by how many per cent it grew.

    In the first quarter caches fill.
    """
    quarter = len(megabytes) // 4
    if not quarter:
        return dict.fromkeys(("MB after a quarter", "MB at the end", "growth, %"))
    early, late = (
        median(part) for part in (megabytes[quarter : 2 * quarter], megabytes[-quarter:])
    )
    return {
        "MB after a quarter": early,
        "MB at the end": late,
        "growth, %": 100 * (late / early - 1),
    }


@dataclass
class Crowd:
    """Readers and programs of one server, and what became of their questions.

    A reader changes a filter every ``pause`` seconds and, after some ``stay`` choices, goes, and another one comes.
    """

    address: str
    lots: Lots
    random: Random
    pause: float = SECONDS_A_CHOICE
    stay: int | None = None
    opened: Tally = field(default_factory=Tally)
    changed: Tally = field(default_factory=Tally)
    panels: Tally = field(default_factory=Tally)
    programs: Tally = field(default_factory=Tally)

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """All that was asked."""
        return (self.opened, self.changed, self.panels, self.programs)

    async def measure(
        self, readers: int, programs: int, seconds: float, begun: Callable[[], None]
    ) -> None:
        """Let readers come in, then all of them read for so long; ``begun`` is called once they have come."""
        pages = [page for page in PAGES if page not in WITHOUT_SENTENCE]
        visitors = [
            (Visitor(self.address, page, number), page)
            for number, page in zip(range(readers), cycle(pages), strict=False)
        ]
        try:
            asked = await asyncio.gather(
                *(
                    self._arrive(visitor, page, number / ARRIVALS_A_SECOND)
                    for number, (visitor, page) in enumerate(visitors)
                )
            )
            begun()
            until = time.monotonic() + seconds
            await asyncio.gather(
                *(
                    self._read(visitor, page, question, until)
                    for (visitor, page), question in zip(visitors, asked, strict=True)
                ),
                *(self._ask(readers + number, until) for number in range(programs)),
            )
        finally:
            await asyncio.gather(*(visitor.close() for visitor, _ in visitors))

    async def _arrive(self, visitor: Visitor, page: str, after: float) -> Question:
        await asyncio.sleep(after)
        question = self.lots.first(page)
        await self.opened.note(visitor.open(urlencode(question.selection.to_params())), question)
        return question

    async def _read(self, visitor: Visitor, page: str, shown: Question, until: float) -> None:
        """Change a filter again and again; the pauses do not grow with the time an answer takes."""
        due = time.monotonic() + self.random.random() * self.pause
        number = 0
        while due < until:
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            if self.random.random() < PANELS:
                await self.panels.note(visitor.open_panel(PANEL), shown)
            question = self.lots.next(page)
            parameters = urlencode(question.selection.to_params())
            is_link = self.random.random() < LINKS
            answer = visitor.follow(parameters) if is_link else visitor.choose(parameters)
            await self.changed.note(answer, question)
            shown = question
            number += 1
            if self.stay and number % self.stay == 0:
                await visitor.close()
                shown = await self._arrive(visitor, page, 0)
            due = max(due + self.pause, time.monotonic())

    async def _ask(self, client: int, until: float) -> None:
        """Ask the API, one request after another, at most one a second."""
        due = time.monotonic() + self.random.random() * SECONDS_A_REQUEST
        number = 0
        while due < until:
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            question = self.lots.next("api")
            path = REQUESTS[number % len(REQUESTS)]
            await self.programs.note(
                asyncio.to_thread(_answered, self.address, path, question, client), question
            )
            number += 1
            due = max(due + SECONDS_A_REQUEST, time.monotonic())


def _answered(address: str, path: str, question: Question, client: int) -> Shown:
    """Return what the API says to a request, as a page would show it. Raises Wrong."""
    query = urlencode(question.selection.to_params())
    connection = HTTPConnection(str(urlsplit(address).netloc), timeout=SECONDS_TO_ANSWER)
    begun = time.perf_counter()
    try:
        connection.request("GET", path.format(query=query), headers=from_client(client))
        answer = connection.getresponse()
        body = answer.read()
    finally:
        connection.close()
    seconds = time.perf_counter() - begun
    if answer.status != 200:
        raise Wrong(f"{path}: {answer.status}")
    return Shown(json.loads(body)["provenance"]["selection"], query, seconds, len(body))
