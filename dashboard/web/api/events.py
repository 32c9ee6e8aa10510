"""Events over HTTP: a page of them as JSON, one event, a whole Selection as a file or a brief."""

import asyncio
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
from dashboard.web.api.answers import as_json, caching_headers, file, page, saved_as, unchanged
from dashboard.web.api.parameters import ORDERS, PAGING, Parameters, Part, part, read_parameters
from dashboard.web.api.problems import Refusal

FILES: Mapping[str, Format] = {
    form.ending: form for name, form in FORMATS.items() if name != "json"
}
"""Formats of whole Selections by ending; JSON comes in pages."""

OWN = {
    **PAGING,
    "sort": dict.fromkeys(events.SORTS, ""),
    "order": ORDERS,
}


def paged(request: Request) -> Response:
    """Answer with one page of the selected events, newest first unless another order is given."""
    parameters = read_parameters(request, OWN)
    which = part(parameters)
    if same := unchanged(request, parameters):
        return same
    return page(parameters, which, _items(parameters, which))


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
    parameters = await asyncio.to_thread(read_parameters, request, {}, not form.holds_all)
    if same := unchanged(request, parameters):
        return same

    def write(target: BinaryIO) -> None:
        form.write(parameters.store, parameters.selection, parameters.tr, target, parameters.site)

    name = file_name(parameters.store, form.ending, parameters.selection)
    headers = {**caching_headers(parameters), **saved_as(name)}
    return await file(request, write, form.media_type, headers)


async def brief(request: Request) -> Response:
    """Answer with the brief of a Selection as PDF, DOCX or HTML; 404 for an unknown ending."""
    parameters = await asyncio.to_thread(read_parameters, request, {})
    ending = request.path_params["ending"]
    if ending not in FORMS:
        raise HTTPException(404)
    if same := unchanged(request, parameters):
        return same

    def write(target: BinaryIO) -> None:
        target.write(_brief(parameters, ending))

    name = file_name(parameters.store, f"brief.{ending}", parameters.selection)
    headers = {**caching_headers(parameters), **saved_as(name)}
    return await file(request, write, FORMS[ending].media_type, headers)


def _brief(parameters: Parameters, ending: str) -> bytes:
    # What draws maps and charts takes a second to load, which no other answer needs.
    from dashboard.exports.brief import content

    made = content.brief(parameters.store, parameters.selection, parameters.tr, parameters.site)
    return FORMS[ending].write(made)
