"""The tables of the About page: fields that were checked, vocabularies, names, licences."""

from dashboard.model.text import later

CHECKED = (
    (later("Dates"), 1 / 108),
    (later("Place"), 0.0),
    (later("Organisations and roles"), 6 / 111),
    (later("Kind of event"), 0.0),
    (later("Track"), 1 / 111),
    (later("Level"), 3 / 63),
    (later("Themes"), 9 / 101),
    (later("Summary"), 6 / 103),
    (later("Outcomes"), 5 / 67),
    (later("Programmes"), 6 / 13),
)
"""By field, the share (0 to 1) of checked records with an error: wrong of those that could be compared."""

VOCABULARIES = (
    ("tracks", later("Tracks"), ""),
    ("conflicts", later("Conflicts"), ""),
    ("kinds", later("Kinds of event"), "kind_groups"),
    ("themes", later("Themes"), "theme_groups"),
    ("outcome_kinds", later("Outcomes"), ""),
    ("levels", later("Who met"), ""),
    ("link_kinds", later("Kinds of link between events"), ""),
    ("roles", later("Roles of organisations"), ""),
    ("statuses", later("Status"), ""),
)
"""Each vocabulary with its title and the vocabulary of its groups; "" where it has no groups."""

NAMES = (
    (
        later("Abkhazia, South Ossetia"),
        later(
            "Names of conflicts and places, never countries; drawn inside Georgia without a line of their own."
        ),
    ),
    (
        later("Karabakh, Nagorno-Karabakh"),
        later(
            "The name that sources use for the time they report; drawn inside Azerbaijan without a line of its own."
        ),
    ),
    (
        later("Sukhumi/Sokhumi, Khankendi/Stepanakert"),
        later("Both forms; all other names find the place too. Tskhinvali for the town."),
    ),
    (
        later("De facto authorities"),
        later(
            "The authorities in Abkhazia and South Ossetia, and in Karabakh until 2023. A non-governmental "
            "organisation based there is listed as a non-governmental organisation."
        ),
    ),
    (
        later("Kosovo*"),
        later(
            "* This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 "
            "and the ICJ Opinion on the Kosovo declaration of independence."
        ),
    ),
    (
        later("Palestine*"),
        later(
            "* This designation shall not be construed as recognition of a State of Palestine and is without prejudice "
            "to the individual positions of the Member States of the European Union on this issue."
        ),
    ),
    (
        later("Sides"),
        later(
            "Abkhaz side, South Ossetian side, Karabakh Armenians, otherwise the state: whom somebody sat for, as the "
            "page tells it. A side is no state and no authority."
        ),
    ),
    (
        later("Other places"),
        later(
            "The form that international organisations use, with all names in all scripts as further names."
        ),
    ),
    (
        later("Countries"),
        later(
            "ISO 3166-1 codes of the territory in which a venue or seat lies, as the United Nations and the "
            "European Union see it."
        ),
    ),
    (
        later("Boundaries"),
        later(
            "Drawn as the United Nations and the European Union draw them, all with the same thin line; none is "
            "marked as disputed."
        ),
    ),
)

LICENCES = (
    (
        later("Events, organisations, articles, context"),
        later("CC BY 4.0"),
        "https://creativecommons.org/licenses/by/4.0/",
    ),
    (
        later("Code of the dashboard"),
        later("Apache 2.0"),
        "https://www.apache.org/licenses/LICENSE-2.0",
    ),
    (
        later("Coordinates and names of places"),
        later("GeoNames, CC BY 4.0"),
        "https://www.geonames.org/",
    ),
    (
        later("Boundaries"),
        later("Natural Earth, public domain"),
        "https://www.naturalearthdata.com/",
    ),
    (
        later("First-level areas of Armenia and Azerbaijan"),
        later("Apache Superset, Apache 2.0"),
        "https://superset.apache.org/",
    ),
    (
        later("Typefaces"),
        later("Source and Noto, SIL Open Font License 1.1"),
        "https://openfontlicense.org/",
    ),
)
"""Each part of the data or the code, its source and licence, and the address of the licence."""
