"""The notes of every brief: how events are counted, names and borders, licence."""

from dashboard.exports.provenance import LICENCE
from dashboard.model.notice import NOTICE
from dashboard.model.text import later
from dashboard.text.i18n import Translator

COUNTING = later(
    "An event counts once in every total. In a count by theme, place, organisation, role or outcome it counts once for "
    "each value it has, so such counts can add up to more than the total. An event matches the chosen years when its "
    "dates overlap them. Events known only from an announcement are counted and marked. The country is that of the "
    "venue."
)
METHOD = later(
    "The register holds what public pages report, and each event names at least one of them. An absence of records is "
    "not an absence of work: it may have been confidential, or reported where nobody searched. Kinds, themes and "
    "tracks are judgements from short reports."
)
NAMES = later(
    "Nothing drawn or written here implies a position on the status of any territory, the course of any boundary or "
    "the legitimacy of any authority."
)
RIGHTS = later(
    "{licence}. Share and adapt the data, name the source, and say what you changed. Headlines are bibliographic data "
    "of their publishers. Boundaries: Natural Earth, public domain; coordinates of places: GeoNames, CC BY 4.0."
)


def notes(tr: Translator) -> tuple[tuple[str, str], ...]:
    """Return the notes in their order, as (heading, text)."""
    return (
        (tr("How it is counted"), tr(COUNTING)),
        (tr("What it rests on"), tr(METHOD)),
        (tr("Names and borders"), f"{tr(NOTICE)} {tr(NAMES)}"),
        (tr("Licence"), tr(RIGHTS, licence=LICENCE)),
    )
