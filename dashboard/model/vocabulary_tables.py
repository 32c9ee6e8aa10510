"""The vocabularies of the register: each a table of codes, labels and descriptions in their order."""

from dashboard.model.schema import Field, Table


def _vocabulary(name: str, title: str, *extra: Field, since: int = 1) -> Table:
    return Table(
        name,
        title,
        f"Vocabulary: {title.lower()}.",
        ("code",),
        (
            Field("code", "code", "Stable code, never shown to readers", required=True),
            Field("label", "text", "What readers see", required=True),
            Field("description", "text", "What the term means"),
            *extra,
            Field("order", "integer", "Position in lists, from 1", required=True, minimum=1),
        ),
        is_vocabulary=True,
        since=since,
    )


VOCABULARIES = (
    _vocabulary("conflicts", "Conflicts"),
    _vocabulary("context_kinds", "Kinds of context"),
    _vocabulary(
        "countries",
        "Countries",
        Field(
            "venue_group",
            "code",
            "How far from the region a venue there is",
            required=True,
            codes="venue_groups",
        ),
    ),
    _vocabulary("currencies", "Currencies", since=2),
    _vocabulary("date_precisions", "Precision of dates"),
    _vocabulary("evidence_fields", "What evidence is about", since=2),
    _vocabulary("implementation_levels", "How far outcomes were carried out", since=2),
    _vocabulary("kind_groups", "Groups of kinds"),
    _vocabulary(
        "kinds",
        "Kinds of event",
        Field("group", "code", "Group of the kind", required=True, codes="kind_groups"),
    ),
    _vocabulary("languages", "Languages"),
    _vocabulary("levels", "Levels of those who met", since=2),
    _vocabulary("link_kinds", "Kinds of link between events", since=2),
    _vocabulary("modes", "Modes of meeting"),
    _vocabulary("organisation_groups", "Groups of kinds of organisation"),
    _vocabulary(
        "organisation_kinds",
        "Kinds of organisation",
        Field("group", "code", "Group of the kind", required=True, codes="organisation_groups"),
    ),
    _vocabulary("outcome_kinds", "Kinds of outcome", since=2),
    _vocabulary("page_kinds", "Kinds of page", since=2),
    _vocabulary("place_precisions", "Precision of places"),
    _vocabulary("place_roles", "Roles of places"),
    _vocabulary("readings", "Readings of a page", since=2),
    _vocabulary(
        "roles",
        "Roles of organisations",
        Field("broader", "code", "The role that includes it", codes="roles", since=2),
    ),
    _vocabulary(
        "sides",
        "Sides",
        Field(
            "conflicts",
            "code",
            "Conflicts it is a party to",
            required=True,
            many=True,
            codes="conflicts",
        ),
        since=2,
    ),
    _vocabulary("statuses", "Status of events"),
    _vocabulary("theme_groups", "Groups of themes"),
    _vocabulary(
        "themes",
        "Themes",
        Field("group", "code", "Group of the theme", required=True, codes="theme_groups"),
        Field("dac_purpose_code", "text", "OECD DAC purpose code, where one fits"),
    ),
    _vocabulary("tracks", "Tracks"),
    _vocabulary("venue_groups", "Groups of venues"),
)
