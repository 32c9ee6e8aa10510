"""Answers: JSON with provenance and links, tables as CSV, files through a temporary file; all with an ETag."""

import asyncio
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from os import SEEK_END
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, BinaryIO
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from dashboard.exports.labelled import Named
from dashboard.exports.provenance import provenance
from dashboard.web.api.parameters import PAGING, Parameters, Part

SECONDS_FRESH = 300
"""Seconds for which an answer is used without asking again; later its ETag tells whether it is still valid."""
_BYTES_A_PIECE = 1 << 16
_CODE = Path(__file__).parents[2]
_WORKSHOP = ThreadPoolExecutor(3, "files")
"""Files and briefs are made in these threads, a few at a time, so that other requests need not wait."""

Write = Callable[[BinaryIO], None]


@cache
def _code_version() -> str:
    """Digest of what makes the answers, so that none outlives a new version of the dashboard."""
    files = sorted([*_CODE.rglob("*.py"), *_CODE.rglob("*.sql"), *_CODE.rglob("*.po")])
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def caching_headers(parameters: Parameters) -> dict[str, str]:
    """Return the headers for caches; the ETag changes with the data, the request and the code."""
    parts = (
        parameters.store.fingerprint,
        parameters.site,
        parameters.path,
        sorted(parameters.given),
        _code_version(),
    )
    tag = sha256(repr(parts).encode("utf-8", "replace")).hexdigest()[:24]
    return {"ETag": f'W/"{tag}"', "Cache-Control": f"public, max-age={SECONDS_FRESH}"}


def unchanged(request: Request, parameters: Parameters) -> Response | None:
    """Return 304 where the request has the ETag of the answer, else None."""
    headers = caching_headers(parameters)
    named = request.headers.get("if-none-match", "")
    tags = {tag.strip().removeprefix("W/") for tag in named.split(",")}
    if "*" in tags or headers["ETag"].removeprefix("W/") in tags:
        return Response(status_code=304, headers=headers)
    return None


def as_json(
    parameters: Parameters, content: Any, headers: Mapping[str, str] | None = None
) -> Response:
    """Return any content as JSON in UTF-8; dates as ISO text."""
    text = json.dumps(content, ensure_ascii=False, default=_iso)
    return Response(
        text.encode(),
        headers={**caching_headers(parameters), **(headers or {})},
        media_type="application/json",
    )


def page(
    parameters: Parameters, part: Part, items: Sequence[Named], total: int | None = None
) -> Response:
    """Return one page of a collection: total, items, links to this, the next and the previous page, provenance.

    Without ``total`` it is the number of selected events.
    """
    origin = provenance(parameters.store, parameters.selection, parameters.tr, parameters.site)
    total = origin.total if total is None else total
    links = _links(parameters, part, total)
    header = ", ".join(
        f'<{link}>; rel="{name[:4]}"' for name, link in links.items() if name != "self"
    )
    return as_json(
        parameters,
        {"total": total, "items": items, "links": links, "provenance": origin.entries()},
        {"Link": header} if header else {},
    )


def _links(parameters: Parameters, part: Part, total: int) -> dict[str, str]:
    links = {"self": _address(parameters, dict(parameters.given).keys() & set(PAGING), part)}
    if part.offset + part.limit < total:
        links["next"] = _address(parameters, {"offset"}, Part(part.limit, part.offset + part.limit))
    if part.offset:
        before = max(0, min(part.offset, total) - part.limit)
        links["previous"] = _address(parameters, {"offset"}, Part(part.limit, before))
    return links


def _address(parameters: Parameters, paging: set[str], part: Part) -> str:
    """Return the address of another part; it begins at the root of the server where ``site`` is not known."""
    rest = [each for each in parameters.given if each[0] not in ("offset", "page")]
    placed = {"offset": str(part.offset), "page": parameters.get("page")}
    params = [*rest, *((name, placed[name]) for name in ("offset", "page") if name in paging)]
    path = parameters.path[parameters.path.rindex("/api/") :]
    return f"{parameters.site}{path}" + (f"?{urlencode(params)}" if params else "")


def csv(parameters: Parameters, content: bytes, name: str) -> Response:
    """Return a whole collection as CSV."""
    return Response(
        content, headers={**caching_headers(parameters), **saved_as(name)}, media_type="text/csv"
    )


def saved_as(name: str, is_shown: bool = False) -> dict[str, str]:
    """Return the header that names the file, which a browser saves or shows, in characters that headers allow."""
    plain = re.sub(r"[^A-Za-z0-9.+_-]", "-", name)
    return {"Content-Disposition": f'{"inline" if is_shown else "attachment"}; filename="{plain}"'}


async def file(
    request: Request, write: Write, media_type: str, headers: Mapping[str, str]
) -> Response:
    """Answer with a file. It is written whole before its first byte is sent, so that an error is answered as such.

    The file is never in memory as a whole. For HEAD nothing is written.
    """
    if request.method == "HEAD":
        return StreamingResponse(iter(()), headers=headers, media_type=media_type)
    written, size = await asyncio.get_running_loop().run_in_executor(_WORKSHOP, _written, write)
    return StreamingResponse(
        _pieces(written), headers={**headers, "Content-Length": str(size)}, media_type=media_type
    )


def _written(write: Write) -> tuple[BinaryIO, int]:
    """Return a temporary file, which is removed when it is closed, and its size in bytes."""
    with ExitStack() as opened:
        target = opened.enter_context(TemporaryFile())
        write(target)
        size = target.seek(0, SEEK_END)
        target.seek(0)
        opened.pop_all()
    return target, size


def _pieces(written: BinaryIO) -> Iterator[bytes]:
    with written:
        while piece := written.read(_BYTES_A_PIECE):
            yield piece


def _iso(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")
