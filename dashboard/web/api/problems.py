"""Answers to requests that fail: problem details (RFC 9457)."""

import json
import logging
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dashboard.model.errors import DataPackageError, ExportError, Problem, told
from dashboard.model.text import nearest
from dashboard.web.api.quick import GONE, GoneError

MEDIA_TYPE = "application/problem+json"
FEW_CODES = 12
"""The most values of a parameter that are all named in a problem."""
MOST_FAULTS = 50
"""The most faults of a data folder that are named; the pages list them all."""

Labels = Mapping[str, Mapping[str, str]]
"""For each parameter, the labels of its values."""


class Refusal(Exception):
    """A request that is answered with a problem. ``members`` are added to the problem details."""

    def __init__(
        self, status: int, detail: str, headers: Mapping[str, str] | None = None, **members: Any
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.headers = headers
        self.members = members


def unusable(problems: Sequence[Problem], labels: Labels) -> Refusal:
    """Return the refusal of invalid parameters: the first of them with what was expected, and the nearest values."""
    first, more = told(problems)
    errors = [_error(each, labels) for each in first]
    rest = [f"And {more:,} more."] if more else []
    sentences = " ".join([*map(_sentence, errors), *rest])
    return Refusal(400, sentences, errors=errors, error_count=len(problems))


def _error(problem: Problem, labels: Labels) -> dict[str, Any]:
    error: dict[str, Any] = {
        "parameter": problem.parameter,
        "value": problem.value,
        "expected": problem.expected,
    }
    known = labels.get(problem.parameter)
    # A name that is no parameter at all is compared with the names there are.
    value, choices = (
        (problem.parameter, dict.fromkeys(labels, "")) if known is None else (problem.value, known)
    )
    if value not in choices:
        if near := nearest(value, choices):
            error["nearest"] = near
        if 0 < len(choices) <= FEW_CODES or known is None:
            error["allowed"] = list(choices)
    return error


def _sentence(error: Mapping[str, Any]) -> str:
    hint = f" Nearest: {', '.join(error['nearest'])}." if "nearest" in error else ""
    return f"{error['parameter']}={error['value']}: expected {error['expected']}.{hint}"


def answer(
    status: int, detail: str, headers: Mapping[str, str] | None = None, **members: Any
) -> Response:
    """Return one problem as an answer that is never cached."""
    title = HTTPStatus(status).phrase
    content = {"type": "about:blank", "title": title, "status": status, "detail": detail, **members}
    return Response(
        json.dumps(content, ensure_ascii=False).encode("utf-8", "replace"),
        status,
        {"Cache-Control": "no-store", **(headers or {})},
        MEDIA_TYPE,
    )


def refused(request: Request, error: Exception) -> Response:
    """Answer a Refusal."""
    assert isinstance(error, Refusal)
    return answer(error.status, error.detail, error.headers, **error.members)


def unfit(request: Request, error: Exception) -> Response:
    """Answer 503 with the faults: the data folder cannot be used."""
    assert isinstance(error, DataPackageError)
    named = [
        {"file": each.file, "row": each.row, "column": each.column, "expected": each.expected}
        for each in error.faults[:MOST_FAULTS]
    ]
    detail = "The data folder has faults, so nothing of it was loaded."
    return answer(503, detail, {"Retry-After": "60"}, fault_count=len(error.faults), faults=named)


def left(request: Request, error: Exception) -> Response:
    """Answer nobody; the status stands in logs."""
    return Response(status_code=GONE)


def unmade(request: Request, error: Exception) -> Response:
    """Answer 422: a file cannot be made as requested; says what can be had instead."""
    assert isinstance(error, ExportError)
    return answer(422, str(error))


def not_here(request: Request, error: Exception) -> Response:
    """Answer what Starlette itself refuses: an unknown address, or a method that is not allowed."""
    assert isinstance(error, HTTPException)
    detail = {
        404: "There is nothing at this address. /api describes what there is.",
        405: "Only GET, HEAD and OPTIONS are answered here: the register is read, not written.",
    }.get(error.status_code, HTTPStatus(error.status_code).phrase)
    return answer(error.status_code, detail, error.headers)


def failed(request: Request, error: Exception) -> Response:
    """Answer 500 without any detail of the error, which is in the log."""
    logging.getLogger(__name__).error("A request could not be answered", exc_info=error)
    return answer(500, "Something went wrong here. It is in the log of the server.")


HANDLERS: Mapping[Any, Any] = {
    Refusal: refused,
    DataPackageError: unfit,
    ExportError: unmade,
    HTTPException: not_here,
    GoneError: left,
}
"""Which function answers which error."""
