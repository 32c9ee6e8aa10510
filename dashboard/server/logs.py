"""Logs: lines for a terminal or JSON for machines, without addresses, questions or anything else of a reader.

A fault that repeats is written a few times a minute and then counted, so that nobody can fill the disk.
"""

import logging
import logging.config
import time
from collections import defaultdict
from dataclasses import dataclass

from pythonjsonlogger.json import JsonFormatter

FORMS = ("text", "json")
ACCESS = "dashboard.access"
"""One line a request; only among lines for machines."""
_MOST_ALIKE = 5
_SECONDS = 60.0
_TEXT = "%(asctime)sZ %(levelname)s %(name)s: %(message)s"


@dataclass
class _Seen:
    since: float
    times: int = 0
    held: int = 0


class Seldom(logging.Filter):
    """Lets a message through five times a minute, and says with the next one how many were held back.

    Messages are alike that one place in the code writes with one text, whatever is put into it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._seen: dict[tuple[str, int, str], _Seen] = defaultdict(lambda: _Seen(time.monotonic()))

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether the record is to be written; records of requests always are."""
        if record.name == ACCESS:
            return True
        seen = self._seen[(record.name, record.lineno, str(record.msg)[:200])]
        now = time.monotonic()
        if now - seen.since > _SECONDS:
            if seen.held:
                record.msg = (
                    f"{record.getMessage()} ({seen.held} more like it in the minute before)"
                )
                record.args = ()
            seen.since, seen.times, seen.held = now, 0, 0
        seen.times += 1
        is_let = seen.times <= _MOST_ALIKE
        seen.held += not is_let
        return is_let


class InUtc(logging.Formatter):
    """Writes times in UTC, wherever the server stands."""

    converter = staticmethod(time.gmtime)
    default_msec_format = "%s.%03d"


def configure(form: str) -> None:
    """Write all logs of this process in one form to the error stream; ``form`` is one of FORMS."""
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "filters": {"seldom": {"()": Seldom}},
            "formatters": {
                "text": {"()": InUtc, "format": _TEXT},
                "json": {
                    "()": JsonFormatter,
                    "format": "%(levelname)s %(name)s %(message)s %(process)d",
                    "timestamp": True,
                },
            },
            "handlers": {
                "stream": {
                    "class": "logging.StreamHandler",
                    "formatter": form,
                    "filters": ["seldom"],
                }
            },
            "root": {"level": "WARNING", "handlers": ["stream"]},
            "loggers": {
                "dashboard": {"level": "INFO"},
                ACCESS: {"level": "INFO" if form == "json" else "WARNING"},
            },
        }
    )


def adopt_streamlit() -> None:
    """Have Streamlit's loggers write as ours do: it gives each of them, and uvicorn's, a handler of its own.

    A process that shows no pages has no use for it, and Streamlit takes a second to load.
    """
    import streamlit.logger

    streamlit.logger.setup_formatter = _as_ours
    streamlit.logger.update_formatter()


def _as_ours(logger: logging.Logger) -> None:
    if own := vars(logger).pop("streamlit_console_handler", None):
        logger.removeHandler(own)
    logger.propagate = True
    logger.setLevel(logging.WARNING)
