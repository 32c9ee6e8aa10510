"""Collections of the selected events: what occurs in them, what is linked to them, and counts."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import BinaryIO

import pandas as pd
from starlette.requests import Request
from starlette.responses import Response

from dashboard.exports.provenance import file_name, provenance
from dashboard.exports.table import csv_bytes, items
from dashboard.model.dimensions import COUNTED
from dashboard.model.text import later
from dashboard.store.questions import events, listings, sources
from dashboard.web.api.answers import file, page, parameters_of, question_of, saved_as, unchanged
from dashboard.web.api.parameters import (
    ORDERS,
    PAGING,
    Parameters,
    Part,
    dimensions,
    part,
    read_parameters,
)
from dashboard.web.api.problems import Labels
from dashboard.web.api.quick import soon
from dashboard.web.workshop.question import Asked, Tell

EVERYTHING = Part(2**62, 0)


@dataclass(frozen=True)
class Answer:
    """One page of a collection as a frame, and the number of rows of the whole."""

    frame: pd.DataFrame
    total: int


@dataclass(frozen=True)
class Collection:
    """One address below /api/v1/: ``own`` are its own parameters, ``columns`` those of its answers."""

    name: str
    label: str
    key: str
    columns: tuple[str, ...]
    ask: Callable[[Parameters, Part], Answer]
    own: Labels

    @property
    def is_counted(self) -> bool:
        """Whether the one who asks says by which dimensions events are counted."""
        return "by" in self.own


def _cut(frame: pd.DataFrame, which: Part) -> Answer:
    return Answer(frame.iloc[which.offset : which.offset + which.limit], len(frame))


def _organisations(parameters: Parameters, which: Part) -> Answer:
    return _cut(events.organisations(parameters.store, parameters.selection), which)


def _places(parameters: Parameters, which: Part) -> Answer:
    return _cut(events.locate(parameters.store, parameters.selection), which)


def _counted(dimension: str) -> Callable[[Parameters, Part], Answer]:
    """Return the question for the codes of a dimension that occur; events without a code are not counted."""

    def ask(parameters: Parameters, which: Part) -> Answer:
        counts = events.count(parameters.store, parameters.selection, [dimension])
        return _cut(counts.dropna(subset=[dimension]), which)

    return ask


def _articles(parameters: Parameters, which: Part) -> Answer:
    found = sources.list_articles(
        parameters.store,
        parameters.selection,
        sort=parameters.get("sort", "published"),
        descending=parameters.get("order", "desc") == "desc",
        limit=which.limit,
        offset=which.offset,
    )
    return Answer(found, events.totals(parameters.store, parameters.selection)["articles"])


def _listed(name: listings.Name) -> Callable[[Parameters, Part], Answer]:
    """Return the question for a list of what is linked to the events."""

    def ask(parameters: Parameters, which: Part) -> Answer:
        found = listings.listing(
            parameters.store, parameters.selection, name, which.limit, which.offset
        )
        return Answer(found.frame, found.total)

    return ask


def _counts(parameters: Parameters, which: Part) -> Answer:
    by = dimensions(parameters, COUNTED)
    return _cut(events.count(parameters.store, parameters.selection, by), which)


_ROLES = ("organised", "mediated", "hosted", "funded", "took_part")
_YEARS = ("first_year", "last_year")
_ALL = (
    Collection(
        "organisations",
        later("Organisations that had part in the selected events, with most events first"),
        "organisation",
        (
            *("organisation", "acronym", "organisation_kind", "organisation_country"),
            *("event_count", *_ROLES, *_YEARS),
        ),
        _organisations,
        {},
    ),
    Collection(
        "places",
        later("Places of the selected events, with most events first"),
        "place_id",
        (
            *("place_id", "name", "country", "latitude", "longitude", "precision"),
            *("event_count", "track", *_YEARS, "themes"),
        ),
        _places,
        {},
    ),
    Collection(
        "articles",
        later("Articles that report the selected events, each once, newest first"),
        "article_id",
        (
            *("article_id", "url", "publisher", "republisher", "headline", "published"),
            *("language", "page_kind", "event_count"),
        ),
        _articles,
        {"sort": dict.fromkeys(sources.ARTICLE_SORTS, ""), "order": ORDERS},
    ),
    Collection(
        "themes",
        later("Themes of the selected events, with most events first"),
        "theme",
        ("theme", "event_count"),
        _counted("theme"),
        {},
    ),
    Collection(
        "series",
        later("Processes that the selected events belong to, with most events first"),
        "series",
        ("series", "event_count"),
        _counted("series"),
        {},
    ),
    Collection(
        "programmes",
        later("Programmes of the selected events, with most events first"),
        "programme",
        (
            *("programme", "funders", "implementers", "start_year", "end_year", "amount"),
            *("currency", "iati_id", "url", "article_id", "event_count"),
        ),
        _listed("programmes"),
        {},
    ),
    Collection(
        "outcomes",
        later("What came of the selected events, oldest event first"),
        "event_id",
        (
            *("event_id", "title", "start_date", "end_date", "number", "outcome", "text", "due"),
            *("fulfilled_by", "fulfilled_title", "implementation", "implementation_as_of"),
            *("article_id", "url", "publisher"),
        ),
        _listed("outcomes"),
        {},
    ),
    Collection(
        "links",
        later("Links of the selected events to others and of others to them, each once"),
        "event_id",
        (
            *("event_id", "title", "link", "other_event_id", "other_title"),
            *("article_id", "url", "publisher"),
        ),
        _listed("links"),
        {},
    ),
    Collection(
        "evidence",
        later("The pages and words that fields of the selected events rest on, oldest event first"),
        "event_id",
        (
            *("event_id", "title", "field", "item", "phrase", "article_id", "url", "publisher"),
            *("read_on", "reading"),
        ),
        _listed("evidence"),
        {},
    ),
    Collection(
        "counts",
        later("The selected events counted by one to three dimensions, most first"),
        "",
        (*COUNTED, "event_count"),
        _counts,
        {"by": {}},
    ),
)
COLLECTIONS: Mapping[str, Collection] = {each.name: each for each in _ALL}
"""Every collection but events, by name."""


def paged(collection: Collection) -> Callable[[Request], Response]:
    """Return the route that answers with one page of a collection as JSON."""

    def answer(request: Request) -> Response:
        parameters = read_parameters(request, {**PAGING, **collection.own})
        which = part(parameters)
        if same := unchanged(request, parameters):
            return same
        found = collection.ask(parameters, which)
        return page(parameters, which, items(found.frame, parameters.tr), found.total)

    return answer


def filed(collection: Collection) -> Callable[[Request], Awaitable[Response]]:
    """Return the route that answers with a whole collection as CSV, each row with its provenance."""

    async def answer(request: Request) -> Response:
        parameters = await soon(request, read_parameters, request, collection.own)
        if collection.is_counted:
            dimensions(parameters, COUNTED)
        if same := unchanged(request, parameters):
            return same
        question = question_of(parameters, write, collection.name, is_of_address=True)
        name = file_name(parameters.store, f"{collection.name}.csv", parameters.selection)
        return await file(request, parameters, question, "text/csv", saved_as(name))

    return answer


def write(asked: Asked, target: BinaryIO, tell: Tell) -> None:
    """Write a whole collection as CSV, as the workshop does; ``detail`` is its name."""
    parameters = parameters_of(asked)
    frame = COLLECTIONS[asked.detail].ask(parameters, EVERYTHING).frame
    source = provenance(asked.store, asked.selection, asked.tr, asked.site).sentence()
    target.write(csv_bytes(frame.assign(provenance=source), asked.tr))
