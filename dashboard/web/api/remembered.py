"""Short answers that were given last, kept whole by their ETag, which tells the data, the question and the code."""

from collections import OrderedDict
from threading import Lock

from starlette.responses import Response

from dashboard.web.measures import ANSWERS

MOST_BYTES = 32 << 20
MOST_OF_ONE = 1 << 20
"""Of all answers that are kept together, and of one; the ones that were asked for least recently go first."""


class Remembered:
    """The answers of one application."""

    def __init__(self, most_bytes: int = MOST_BYTES, most_of_one: int = MOST_OF_ONE) -> None:
        self._most_bytes, self._most_of_one = most_bytes, most_of_one
        self._answers: OrderedDict[str, Response] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def get(self, tag: str) -> Response | None:
        """Return the answer with this ETag; None where it is not kept."""
        with self._lock:
            found = self._answers.get(tag)
            if found is None:
                return None
            self._answers.move_to_end(tag)
        ANSWERS.labels("yes").inc()
        return _copy(found)

    def put(self, answer: Response) -> None:
        """Keep an answer, where it is a good one with an ETag and not too long."""
        tag, size = answer.headers.get("etag"), len(answer.body)
        if answer.status_code != 200 or tag is None:
            return
        with self._lock:
            if tag in self._answers:
                return
            ANSWERS.labels("no").inc()
            if size > self._most_of_one:
                return
            self._answers[tag] = _copy(answer)
            self._bytes += size
            while self._bytes > self._most_bytes:
                _, gone = self._answers.popitem(last=False)
                self._bytes -= len(gone.body)


def _copy(answer: Response) -> Response:
    """Return the answer anew: what sends one may change its headers."""
    copied = Response(answer.body, answer.status_code)
    copied.raw_headers = list(answer.raw_headers)
    return copied
