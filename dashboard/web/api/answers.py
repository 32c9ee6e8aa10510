"""Answers: JSON with provenance and links, tables as CSV, files from the workshop; all with an ETag."""

import asyncio
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from dashboard.exports.brief.forms import FORMS
from dashboard.exports.formats import FORMATS
from dashboard.exports.labelled import Named
from dashboard.exports.provenance import provenance
from dashboard.web.api.parameters import PAGING, Parameters, Part
from dashboard.web.api.problems import Refusal
from dashboard.web.api.quick import while_waited_for
from dashboard.web.api.remembered import Remembered
from dashboard.web.clients import client_in
from dashboard.web.code import code_version
from dashboard.web.workshop.question import Asked, Question, Write
from dashboard.web.workshop.turns import FullError, Ticket, Turns

SECONDS_FRESH = 300
"""Seconds for which an answer is used without asking again; later its ETag tells whether it is still valid."""
SECONDS_TO_RETRY = 10
"""When to ask again for a file that too many wait for."""
PACKED = (
    *DEFAULT_EXCLUDED_CONTENT_TYPES,
    *(form.media_type for form in FORMATS.values() if form.name in ("xlsx", "parquet")),
    *(form.media_type for ending, form in FORMS.items() if ending != "html"),
)
"""Media types that are compressed already."""


def caching_headers(parameters: Parameters) -> dict[str, str]:
    """Return the headers for caches; the ETag changes with the data, the request and the code."""
    parts = (
        parameters.store.fingerprint,
        parameters.site,
        parameters.path,
        sorted(parameters.given),
        code_version(),
    )
    tag = sha256(repr(parts).encode("utf-8", "replace")).hexdigest()[:24]
    return {"ETag": f'W/"{tag}"', "Cache-Control": f"public, max-age={SECONDS_FRESH}"}


def unchanged(request: Request, parameters: Parameters) -> Response | None:
    """Return 304 where the request has the ETag of the answer, else the answer where it was given before, else None."""
    headers = caching_headers(parameters)
    named = request.headers.get("if-none-match", "")
    tags = {tag.strip().removeprefix("W/") for tag in named.split(",")}
    if "*" in tags or headers["ETag"].removeprefix("W/") in tags:
        return Response(status_code=304, headers=headers)
    remembered: Remembered = request.app.state.remembered
    return remembered.get(headers["ETag"])


def as_json(
    parameters: Parameters, content: Any, headers: Mapping[str, str] | None = None
) -> Response:
    """Return any content as JSON in UTF-8; dates as ISO text."""
    return Response(
        json_bytes(content),
        headers={**caching_headers(parameters), **(headers or {})},
        media_type="application/json",
    )


def json_bytes(content: Any) -> bytes:
    """Return any content as JSON in UTF-8; dates as ISO text."""
    return json.dumps(content, ensure_ascii=False, default=_iso).encode()


def page(
    parameters: Parameters, part: Part, items: Sequence[Named], total: int | None = None
) -> Response:
    """Return one page of a collection: total, items, links to this, the next and the previous page, provenance.

    Without ``total`` it is the number of selected events.
    """
    content = page_content(parameters, part, items, total)
    return as_json(parameters, content, link_header(parameters, part, content["total"]))


def page_content(
    parameters: Parameters, part: Part, items: Sequence[Named], total: int | None = None
) -> dict[str, Any]:
    """Return what ``page`` answers with."""
    origin = provenance(parameters.store, parameters.selection, parameters.tr, parameters.site)
    total = origin.total if total is None else total
    links = _links(parameters, part, total)
    return {"total": total, "items": items, "links": links, "provenance": origin.entries()}


def link_header(parameters: Parameters, part: Part, total: int) -> dict[str, str]:
    """Return the header with the links to the next and the previous page; none where there is no other page."""
    links = _links(parameters, part, total)
    header = ", ".join(
        f'<{link}>; rel="{name[:4]}"' for name, link in links.items() if name != "self"
    )
    return {"Link": header} if header else {}


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
    """Return a short table as CSV."""
    return Response(
        content, headers={**caching_headers(parameters), **saved_as(name)}, media_type="text/csv"
    )


def saved_as(name: str, is_shown: bool = False) -> dict[str, str]:
    """Return the header that names the file, which a browser saves or shows, in characters that headers allow."""
    plain = re.sub(r"[^A-Za-z0-9.+_-]", "-", name)
    return {"Content-Disposition": f'{"inline" if is_shown else "attachment"}; filename="{plain}"'}


def is_packable(media_type: str) -> bool:
    """Return whether gzip makes files of this type smaller; others are compressed already."""
    return not media_type.startswith(PACKED)


def question_of(
    parameters: Parameters, write: Write, detail: str = "", is_of_address: bool = False
) -> Question:
    """Return the question for a file of the selected events, which is the same on pages.

    Where it ``is_of_address`` the file depends on the address and its other parameters, too.
    """
    rest = (parameters.path, parameters.given) if is_of_address else ("", ())
    language = parameters.tr.language
    return Question(write, parameters.selection, language, parameters.site, detail, *rest)


def parameters_of(asked: Asked) -> Parameters:
    """Return the parameters that a question for a file was made of; without B."""
    return Parameters(asked.store, asked.selection, asked.tr, asked.site, asked.path, asked.given)


async def file(
    request: Request,
    parameters: Parameters,
    question: Question,
    media_type: str,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Answer with a file of the workshop, once it is whole, so that an error is answered as such.

    The file is never in memory as a whole. For HEAD nothing is made. Raises Refusal where too many wait. Compressing
    takes as long as some files do, so that is left to the workshop, too.
    """
    headers = {**caching_headers(parameters), **(headers or {})}
    if request.method == "HEAD":
        return StreamingResponse(iter(()), headers=headers, media_type=media_type)
    if is_packable(media_type) and "gzip" in request.headers.get("accept-encoding", ""):
        headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        question = replace(question, is_packed=True)
    ticket = _ticket(request, parameters, question)
    try:
        made = await while_waited_for(request, asyncio.wrap_future(ticket.result))
    finally:
        ticket.leave()
    return StreamingResponse(
        made.pieces(),
        headers={**headers, "Content-Length": str(made.size)},
        media_type=media_type,
    )


def _ticket(request: Request, parameters: Parameters, question: Question) -> Ticket:
    workshop: Turns = request.app.state.workshop()
    try:
        return workshop.ask(parameters.store, question, client_in(request.scope))
    except FullError as full:
        status, who = (429, "You wait") if full.is_own else (503, "Too many wait")
        detail = f"{who} for other files already. Ask again in {SECONDS_TO_RETRY} seconds."
        raise Refusal(status, detail, {"Retry-After": str(SECONDS_TO_RETRY)}) from None


def _iso(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")
