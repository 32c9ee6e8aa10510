"""Requests a second of the HTTP API, against the same question in plain DuckDB: `python -m benchmarks.api --events 0`.

Each request differs from the last, so that nothing is answered from a cache. One client asks after another, then
several at once. Plain DuckDB runs a query written by hand over the same tables, in one process and without HTTP. Then
the whole register is fetched as CSV, and the memory of the server is looked at meanwhile.
"""

import argparse
import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import duckdb

from benchmarks.measure import Row, alternating, paired_ratio, save
from benchmarks.rerun import folder_of
from benchmarks.servers import ATLAS, Server, serving

THEME = "demining"
CLIENTS = 4
FIRST_YEAR = 1900
_NUMBERS = count()

QUESTIONS = {
    "events of a theme, 100 a page": "/api/v1/events?theme={theme}&from={year}&limit=100&offset={number}",
    "events of a theme, 10 a page": "/api/v1/events?theme={theme}&from={year}&limit=10&offset={number}",
    "counts by year and track": "/api/v1/counts?theme={theme}&by=year,track&from={year}",
}
PLAIN = {
    "events of a theme, 100 a page": """
        SELECT * FROM events WHERE list_contains(string_split(themes, ';'), $theme) AND year(end_date) >= $year
        ORDER BY start_date DESC, event_id DESC LIMIT 100""",
    "events of a theme, 10 a page": """
        SELECT * FROM events WHERE list_contains(string_split(themes, ';'), $theme) AND year(end_date) >= $year
        ORDER BY start_date DESC, event_id DESC LIMIT 10""",
    "counts by year and track": """
        SELECT greatest(year(start_date), $year) AS "year", track, count(*) FROM events
        WHERE list_contains(string_split(themes, ';'), $theme) AND year(end_date) >= $year
        GROUP BY ALL ORDER BY count(*) DESC""",
}


class Asker:
    """One client with a connection that stays open, as programs have."""

    def __init__(self, address: str) -> None:
        self.connection = HTTPConnection(str(urlsplit(address).netloc))

    def get(self, path: str) -> bytes:
        """The body of an answer. Raises RuntimeError where it is none."""
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path}: {answer.status} {body[:300]!r}")
        return body


def path_of(question: str) -> str:
    """The address of a question that was not asked before."""
    number = next(_NUMBERS)
    return QUESTIONS[question].format(
        theme=THEME, year=FIRST_YEAR + number % 90, number=number // 90
    )


def plain(folder: Path) -> duckdb.DuckDBPyConnection:
    """The table of events in DuckDB, read from its file."""
    connection = duckdb.connect()
    connection.execute(
        "CREATE TABLE events AS FROM read_csv($file)", {"file": str(folder / "events.csv")}
    )
    return connection


def together(address: str, question: str, requests: int) -> float:
    """Requests a second of several clients at once."""

    def ask(paths: list[str]) -> None:
        asker = Asker(address)
        for path in paths:
            asker.get(path)

    shares = [[path_of(question) for _ in range(requests // CLIENTS)] for _ in range(CLIENTS)]
    begun = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(ask, shares))
    return sum(map(len, shares)) / (time.perf_counter() - begun)


def measured(server: Server, table: duckdb.DuckDBPyConnection, requests: int) -> list[Row]:
    """Every question: one client against plain DuckDB in turn, then several clients at once."""
    asker, rows = Asker(server.address), []
    for question in QUESTIONS:

        def query(text: str = PLAIN[question]) -> object:
            year = FIRST_YEAR + next(_NUMBERS) % 90
            return table.execute(text, {"theme": THEME, "year": year}).fetchall()

        def get(question: str = question) -> object:
            return json.loads(asker.get(path_of(question)))

        calls: list[Callable[[], object]] = [get, query]
        ours, theirs = alternating(calls, requests)
        rows.append(
            {
                "question": question,
                "one_client_a_second": len(ours) / sum(ours),
                "clients": CLIENTS,
                "clients_a_second": together(server.address, question, requests),
                "plain_a_second": len(theirs) / sum(theirs),
                "ratio": paired_ratio(ours, theirs),
            }
        )
    return rows


def whole_file(server: Server) -> Row:
    """The whole register as CSV: seconds, size, and the most memory of the server meanwhile over what it had before."""
    before = most = server.megabytes()
    with ThreadPoolExecutor(1) as pool:
        begun = time.perf_counter()
        fetched = pool.submit(Asker(server.address).get, "/api/v1/events.csv")
        while not fetched.done():
            most = max(most, server.megabytes())
            time.sleep(0.05)
        seconds = time.perf_counter() - begun
    return {"seconds": seconds, "mb": len(fetched.result()) / 1e6, "memory_mb": most - before}


def main() -> None:
    """Measure the sizes that the command line asks for."""
    parser = argparse.ArgumentParser(prog="benchmarks.api", description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=[0])
    parser.add_argument("--requests", type=int, default=40)
    given = parser.parse_args()
    results: dict[str, Row] = {}
    for events in given.events:
        print(f"{events:,} events: API", flush=True)
        folder = folder_of(events)
        with serving(ATLAS, folder) as server, plain(folder) as table:
            Asker(server.address).get("/readyz")
            rows = measured(server, table, given.requests)
            results[str(events)] = {"questions": rows, "file": whole_file(server)}
        save("api", results)


if __name__ == "__main__":
    main()
