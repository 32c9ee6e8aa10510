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
            "level",
            "code",
            "Who met, by their office, where a page says so",
            codes="levels",
            since=2,
            label=later("Who met"),
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
            "programmes",
            "id",
            "Programmes the event belongs to",
            many=True,
            refers_to="programmes",
            since=2,
        ),
        Field(
            "participants",
            "integer",
            "People who took part, where reported",
            minimum=1,
            label=later("Participants"),
        ),
        Field(
            "women",
            "integer",
            "Women among them, where reported",
            minimum=0,
            since=2,
            label=later("Women among them"),
        ),
        Field(
            "working_languages",
            "code",
            "Languages that were spoken, where reported",
            many=True,
            codes="languages",
            since=2,
            label=later("Languages spoken"),
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
        Field("side", "code", "The party it sat for, where a page says so", codes="sides", since=2),
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
        Field("publisher", "text", "Who published it first", required=True),
        Field(
            "republisher", "text", "Who shows it at this address, where that is another", since=2
        ),
        Field("headline", "text", "Title of the page; empty where not seen"),
        Field(
            "published",
            "published",
            "Date of publication: YYYY, YYYY-MM or YYYY-MM-DD; empty where not known",
        ),
        Field("language", "code", "Language of the page", required=True, codes="languages"),
        Field(
            "page_kind",
            "code",
            "What kind of page it is",
            required=True,
            codes="page_kinds",
            since=2,
            default="report",
        ),
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

PROGRAMMES = Table(
    "programmes",
    "Programmes",
    "Programmes and projects that events belong to: what was funded and carried out over years.",
    ("programme_id",),
    (
        Field("programme_id", "id", "Readable, stable key", required=True),
        Field("label", "text", "Name of the programme", required=True),
        Field("conflicts", "code", "Conflicts it is about", many=True, codes="conflicts"),
        Field("funders", "id", "Who paid for it", many=True, refers_to="organisations"),
        Field("implementers", "id", "Who carries it out", many=True, refers_to="organisations"),
        Field("start_year", "integer", "First year", minimum=1900, maximum=2100),
        Field("end_year", "integer", "Last year", minimum=1900, maximum=2100),
        Field("iati_id", "text", "IATI activity identifier"),
        Field("url", "url", "Page of the programme"),
        Field(
            "amount", "integer", "Money for it, where a page says so", minimum=1, largest=10**15 - 1
        ),
        Field("currency", "code", "Currency of the amount", codes="currencies"),
        Field("article_id", "id", "The page that gives the amount", refers_to="articles"),
        Field("note", "text", "Note on scope or naming"),
    ),
    since=2,
)

OUTCOMES = Table(
    "outcomes",
    "Outcomes",
    "What came of each event, as its pages report: a row for each result, or that none is reported.",
    ("event_id", "number"),
    (
        Field("event_id", "id", "The event", required=True, refers_to="events"),
        Field(
            "number",
            "integer",
            "1, 2, ... among the outcomes of the event",
            required=True,
            minimum=1,
        ),
        Field("kind", "code", "Kind of outcome", required=True, codes="outcome_kinds"),
        Field("text", "text", "What came of it, in our own words; empty for none reported"),
        Field("article_id", "id", "The page that reports it", refers_to="articles"),
        Field("due", "published", "When it was promised for, as far as known"),
        Field("fulfilled_by", "id", "The event that brought what was promised", refers_to="events"),
        Field(
            "implementation",
            "code",
            "How far it was carried out, where a page says so: 0 to 3, as in the Peace Accords Matrix",
            codes="implementation_levels",
        ),
        Field(
            "implementation_article",
            "id",
            "The page that says how far it was carried out",
            refers_to="articles",
        ),
        Field("implementation_as_of", "published", "Date for which that page says so"),
    ),
    since=2,
)

EVENT_LINKS = Table(
    "event_links",
    "Links between events",
    "Which event follows, announces, carries out or is part of which other.",
    ("event_id", "kind", "other_event_id"),
    (
        Field("event_id", "id", "The event", required=True, refers_to="events"),
        Field(
            "kind",
            "code",
            "What the event does to the other one",
            required=True,
            codes="link_kinds",
        ),
        Field("other_event_id", "id", "The other event", required=True, refers_to="events"),
        Field("article_id", "id", "The page that says so", refers_to="articles"),
    ),
    since=2,
)

EVIDENCE = Table(
    "evidence",
    "Evidence",
    "From which words of which page a field of an event is known.",
    ("event_id", "field", "item", "article_id", "reading"),
    (
        Field("event_id", "id", "The event", required=True, refers_to="events"),
        Field(
            "field",
            "code",
            "What of the event it is about",
            required=True,
            codes="evidence_fields",
        ),
        Field(
            "item",
            "text",
            "Which one: key of an organisation, number of an outcome, key of a linked event",
        ),
        Field("article_id", "id", "The page that was read", required=True, refers_to="articles"),
        Field("phrase", "text", "At most 15 words of the page, to verify it by"),
        Field("read_on", "date", "Day on which the page was read", required=True),
        Field("reading", "code", "First or second reading", required=True, codes="readings"),
    ),
    since=2,
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
    PROGRAMMES,
    OUTCOMES,
    EVENT_LINKS,
    EVIDENCE,
    CONTEXT,
    *VOCABULARIES,
)


def table(name: str) -> Table:
    """Return the table of that name. Raises KeyError."""
    return {each.name: each for each in TABLES}[name]
