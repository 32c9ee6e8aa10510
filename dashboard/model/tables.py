"""The tables of the register and their fields: validation, datapackage.json and documents are made from them.

Names of tables and columns are those of the CSV files in ``data/``. Keys end in ``_id``; a column with a code of a
vocabulary has the plain word. Dates are ISO 8601, coordinates are WGS 84 degrees.
"""

from dashboard.model.schema import Field, Table
from dashboard.model.text import later
from dashboard.model.vocabulary_tables import VOCABULARIES


def _span(of: str) -> tuple[Field, ...]:
    return (
        Field(
            "start_date",
            "date",
            f"First day of the {of}; first day of the period when only it is known",
            required=True,
        ),
        Field(
            "end_date",
            "date",
            f"Last day of the {of}; last day of the period when only it is known",
            required=True,
        ),
        Field(
            "date_precision",
            "code",
            "How exactly the dates are known",
            required=True,
            codes="date_precisions",
        ),
    )


EVENTS = Table(
    "events",
    "Events",
    "Conflict-resolution activities in and about the South Caucasus, one row an event.",
    ("event_id",),
    (
        Field("event_id", "id", "Readable, stable key: date and words of the title", required=True),
        Field("title", "text", "Title in our own words", required=True),
        Field("kind", "code", "Kind of event", required=True, codes="kinds"),
        Field("status", "code", "Reported as held, or announced", required=True, codes="statuses"),
        *_span("event"),
        Field("place_id", "id", "Main place; empty where no venue is reported", refers_to="places"),
        Field(
            "country",
            "code",
            "Country of the venue as reported, also where the place is not known",
            codes="countries",
        ),
        Field(
            "place_note",
            "text",
            "Other places named by the sources",
            label=later("Other places named"),
        ),
        Field(
            "mode",
            "code",
            "In person, online or both",
            required=True,
            codes="modes",
            label=later("Mode"),
        ),
        Field(
            "track", "code", "Diplomatic track, text: 1, 1.5, 2 or 3", required=True, codes="tracks"
        ),
        Field(
            "conflicts",
            "code",
            "Conflicts the event is about",
            required=True,
            many=True,
            codes="conflicts",
        ),
        Field("themes", "code", "Themes of the event", required=True, many=True, codes="themes"),
        Field("series", "id", "Recurring process the event belongs to", refers_to="series"),
        Field(
            "participants",
            "integer",
            "People who took part, where reported",
            minimum=1,
            label=later("Participants"),
        ),
        Field("summary", "text", "What happened, in our own words", required=True),
    ),
)
FACTS = tuple(field for field in EVENTS.fields if field.label)
"""The columns of an event that its record and the workbook tell by themselves, in their order."""

ORGANISATIONS = Table(
    "organisations",
    "Organisations",
    "Organisations, institutions and states that organised, funded, hosted, mediated or took part.",
    ("organisation_id",),
    (
        Field("organisation_id", "id", "Readable, stable key", required=True),
        Field("name", "text", "Name in English", required=True),
        Field("acronym", "text", "Usual short form"),
        Field("kind", "code", "Kind of organisation", required=True, codes="organisation_kinds"),
        Field(
            "country", "code", "Country of the seat; takes no position on status", codes="countries"
        ),
        Field("parent_id", "id", "Body the organisation belongs to", refers_to="organisations"),
        Field("aliases", "text", "Other names, in all scripts", many=True),
        Field("website", "url", "Own site"),
        Field("iati_id", "text", "IATI organisation identifier"),
        Field("note", "text", "Note on identity or coverage"),
    ),
)

EVENT_ORGANISATIONS = Table(
    "event_organisations",
    "Organisations of events",
    "Which organisation had which role in which event.",
    ("event_id", "organisation_id", "role"),
    (
        Field("event_id", "id", "The event", required=True, refers_to="events"),
        Field(
            "organisation_id", "id", "The organisation", required=True, refers_to="organisations"
        ),
        Field("role", "code", "Its role in the event", required=True, codes="roles"),
    ),
)

PLACES = Table(
    "places",
    "Places",
    "Places where events took place, with coordinates.",
    ("place_id",),
    (
        Field("place_id", "id", "Readable, stable key", required=True),
        Field("name", "text", "Name in the form international organisations use", required=True),
        Field(
            "country",
            "code",
            "Country code of the place; takes no position on status",
            required=True,
            codes="countries",
        ),
        Field(
            "latitude",
            "degrees",
            "Latitude, WGS 84, degrees north",
            required=True,
            minimum=-90,
            maximum=90,
        ),
        Field(
            "longitude",
            "degrees",
            "Longitude, WGS 84, degrees east",
            required=True,
            minimum=-180,
            maximum=180,
        ),
        Field(
            "precision",
            "code",
            "What the coordinates stand for",
            required=True,
            codes="place_precisions",
        ),
        Field("alternate_names", "text", "All other names, in all scripts", many=True),
        Field("source", "text", "Where name and coordinates come from", required=True),
        Field("note", "text", "Note on the place or its point"),
    ),
)
AREAS = ("region", "country")
"""Precisions of places whose point stands for a whole area, so that it is no venue."""

ARTICLES = Table(
    "articles",
    "Articles",
    "Public pages that report the events.",
    ("article_id",),
    (
        Field("article_id", "id", "Readable, stable key", required=True),
        Field("url", "url", "Address of the page", required=True),
        Field("publisher", "text", "Who published it", required=True),
        Field("headline", "text", "Title of the page; empty where not seen"),
        Field(
            "published",
            "published",
            "Date of publication: YYYY, YYYY-MM or YYYY-MM-DD; empty where not known",
        ),
        Field("language", "code", "Language of the page", required=True, codes="languages"),
    ),
)

EVENT_ARTICLES = Table(
    "event_articles",
    "Articles of events",
    "Which article reports which event.",
    ("event_id", "article_id"),
    (
        Field("event_id", "id", "The event", required=True, refers_to="events"),
        Field("article_id", "id", "The article", required=True, refers_to="articles"),
    ),
)

EVENT_PLACES = Table(
    "event_places",
    "Places of events",
    "Where each event took place: its main place and the further places of a tour.",
    ("event_id", "place_id"),
    (
        Field("event_id", "id", "The event", required=True, refers_to="events"),
        Field("place_id", "id", "The place", required=True, refers_to="places"),
        Field("role", "code", "Main place, or a further one", required=True, codes="place_roles"),
    ),
)

SERIES = Table(
    "series",
    "Processes",
    "Recurring processes that events belong to.",
    ("series_id",),
    (
        Field("series_id", "id", "Readable, stable key", required=True),
        Field("label", "text", "Name of the process", required=True),
        Field("conflicts", "code", "Conflicts it is about", many=True, codes="conflicts"),
        Field("note", "text", "Note on scope or naming"),
    ),
)

CONTEXT = Table(
    "context",
    "Context",
    "Wars, ceasefires, agreements and changes of format since 1994, shown behind timelines.",
    ("context_id",),
    (
        Field("context_id", "id", "Readable, stable key", required=True),
        *_span("marker"),
        Field("label", "text", "Short name", required=True),
        Field("kind", "code", "Kind of marker", required=True, codes="context_kinds"),
        Field(
            "conflicts",
            "code",
            "Conflicts it concerns",
            required=True,
            many=True,
            codes="conflicts",
        ),
        Field("summary", "text", "What happened, in our own words", required=True),
        Field("url", "urls", "One or more sources, separated by spaces", required=True),
    ),
)


TABLES = (
    EVENTS,
    ORGANISATIONS,
    EVENT_ORGANISATIONS,
    PLACES,
    ARTICLES,
    EVENT_ARTICLES,
    EVENT_PLACES,
    SERIES,
    CONTEXT,
    *VOCABULARIES,
)


def table(name: str) -> Table:
    """Return the table of that name. Raises KeyError."""
    return {each.name: each for each in TABLES}[name]
