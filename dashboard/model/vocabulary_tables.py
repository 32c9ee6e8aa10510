"""The vocabularies of the register: each a table of codes, labels and descriptions in their order."""

from dashboard.model.schema import Field, Table


def _vocabulary(name: str, title: str, *extra: Field) -> Table:
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
    _vocabulary("date_precisions", "Precision of dates"),
    _vocabulary("kind_groups", "Groups of kinds"),
    _vocabulary(
        "kinds",
        "Kinds of event",
        Field("group", "code", "Group of the kind", required=True, codes="kind_groups"),
    ),
    _vocabulary("languages", "Languages"),
    _vocabulary("modes", "Modes of meeting"),
    _vocabulary("organisation_groups", "Groups of kinds of organisation"),
    _vocabulary(
        "organisation_kinds",
        "Kinds of organisation",
        Field("group", "code", "Group of the kind", required=True, codes="organisation_groups"),
    ),
    _vocabulary("place_precisions", "Precision of places"),
    _vocabulary("place_roles", "Roles of places"),
    _vocabulary("roles", "Roles of organisations"),
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
