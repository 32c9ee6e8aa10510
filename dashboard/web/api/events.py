"""Events over HTTP: a page of them as JSON, one event, a whole Selection as a file or a brief."""

from collections.abc import Mapping
from typing import BinaryIO

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dashboard.exports.brief.forms import FORMS
from dashboard.exports.formats import FORMATS, Format
from dashboard.exports.labelled import Named, named
from dashboard.exports.provenance import file_name, provenance
from dashboard.model.selection import Selection
from dashboard.store.questions import events
from dashboard.store.questions.extracts import extract
from dashboard.web.api.answers import (
    as_json,
    file,
    json_bytes,
    link_header,
    page,
    page_content,
    parameters_of,
    question_of,
    saved_as,
    unchanged,
)
from dashboard.web.api.parameters import ORDERS, PAGING, Parameters, Part, part, read_parameters
from dashboard.web.api.problems import Refusal
from dashboard.web.api.quick import soon, while_waited_for
from dashboard.web.workshop.files import write_brief, write_events
from dashboard.web.workshop.question import Asked, Tell

FILES: Mapping[str, Format] = {
    form.ending: form for name, form in FORMATS.items() if name != "json"
}
"""Formats of whole Selections by ending; JSON comes in pages."""

MOST_AT_ONCE = 100
"""A page of more events is made as files are, because it takes as long."""
OWN = {
    **PAGING,
    "sort": dict.fromkeys(events.SORTS, ""),
    "order": ORDERS,
}


async def paged(request: Request) -> Response:
    """Answer with one page of the selected events, newest first unless another order is given."""
    parameters = await soon(request, read_parameters, request, OWN)
    which = part(parameters)
    if same := unchanged(request, parameters):
        return same
    if which.limit <= MOST_AT_ONCE:
        return await while_waited_for(request, soon(request, _page, parameters, which))
    question = question_of(parameters, write_page, is_of_address=True)
    total = await soon(request, events.number, parameters.store, parameters.selection)
    headers = link_header(parameters, which, total)
    return await file(request, parameters, question, "application/json", headers)


def _page(parameters: Parameters, which: Part) -> Response:
    return page(parameters, which, _items(parameters, which))


def write_page(asked: Asked, target: BinaryIO, tell: Tell) -> None:
    """Write a page of many events as JSON, as the workshop does."""
    parameters = parameters_of(asked)
    which = part(parameters)
    target.write(json_bytes(page_content(parameters, which, _items(parameters, which))))


def _items(parameters: Parameters, which: Part) -> list[Named]:
    found = events.list_events(
        parameters.store,
        parameters.selection,
        sort=parameters.get("sort", "date"),
        descending=parameters.get("order", "desc") == "desc",
        limit=which.limit,
        offset=which.offset,
    )
    keys = list(found["event_id"])
    known = {each.event["event_id"]: each for each in extract(parameters.store, keys)}
    return [named(known[key], parameters.tr) for key in keys]


def one(request: Request) -> Response:
    """Answer with one event and everything linked to it; 404 where the key is unknown."""
    parameters = read_parameters(request, {}, selecting=False)
    key = request.path_params["event_id"].removesuffix(".json")
    found = extract(parameters.store, [key])
    if not found:
        raise Refusal(
            404,
            f"The register has no event with the key {key!r}.",
            version=parameters.store.version,
        )
    if same := unchanged(request, parameters):
        return same
    entries = provenance(parameters.store, Selection(), parameters.tr, parameters.site).entries()
    about = {
        name: entries[name]
        for name in ("version", "created", "notice", "licence", "licence_url", "citation")
    }
    return as_json(parameters, {**named(found[0], parameters.tr), "provenance": about})


async def filed(request: Request) -> Response:
    """Answer with all selected events as one file; 404 for an unknown ending."""
    form = FILES.get(request.path_params["ending"])
    if form is None:
        raise HTTPException(404)
    parameters = await soon(request, read_parameters, request, {}, not form.holds_all)
    if same := unchanged(request, parameters):
        return same
    question = question_of(parameters, write_events, form.name)
    name = file_name(parameters.store, form.ending, parameters.selection)
    return await file(request, parameters, question, form.media_type, saved_as(name))


async def brief(request: Request) -> Response:
    """Answer with the brief of a Selection as PDF, DOCX or HTML; 404 for an unknown ending."""
    parameters = await soon(request, read_parameters, request, {})
    ending = request.path_params["ending"]
    if ending not in FORMS:
        raise HTTPException(404)
    if same := unchanged(request, parameters):
        return same
    question = question_of(parameters, write_brief, ending)
    name = file_name(parameters.store, f"brief.{ending}", parameters.selection)
    return await file(request, parameters, question, FORMS[ending].media_type, saved_as(name))
