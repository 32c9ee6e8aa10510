"""Codes of the register and the codes of IATI 2.03 that they correspond to; docs/iati.md gives the reasons.

Source: the codelists of IATI, https://iatistandard.org/en/iati-standard/203/codelists/.
"""

from collections.abc import Mapping

from dashboard.model.text import later

VERSION = "2.03"

FUNDING, ACCOUNTABLE, EXTENDING, IMPLEMENTING = "1", "2", "3", "4"
ROLES: Mapping[str, str] = {
    "funder": FUNDING,
    "organiser": IMPLEMENTING,
    "co_organiser": IMPLEMENTING,
    "mediator": IMPLEMENTING,
    "facilitator": IMPLEMENTING,
    "host": IMPLEMENTING,
    "implementer": IMPLEMENTING,
}
"""OrganisationRole for each role that has one."""
TOOK_PART = ("participant", "signatory")
"""Roles of the sides of a meeting: they carried it out where nobody else is known to have done so."""
UNSAID_ROLES = (*TOOK_PART, "supporter", "observer", "speaker", "guarantor")
"""Roles that IATI has no role for: they neither paid for an activity nor carried it out."""

ROLES_READ: Mapping[str, str] = {
    FUNDING: "funder",
    ACCOUNTABLE: "organiser",
    EXTENDING: "co_organiser",
    IMPLEMENTING: "organiser",
}
"""For reading: the role of an organisation for each OrganisationRole."""

ROLES_BEHIND: Mapping[str, tuple[str, ...]] = {
    FUNDING: ("funder",),
    IMPLEMENTING: (*(role for role, code in ROLES.items() if code == IMPLEMENTING), *TOOK_PART),
}
"""The roles that may stand behind an OrganisationRole that we write; which one does, a tag says: ROLE:REFERENCE."""

ORGANISATION_TYPES: Mapping[str, str] = {
    "state": "10",
    "government_body": "10",
    "armed_forces": "10",
    "parliament": "15",
    "intergovernmental": "40",
    "eu_institution": "40",
    "foundation": "60",
    "business": "70",
    "academic": "80",
    "think_tank": "80",
    "de_facto_authority": "90",
    "mechanism": "90",
    "media": "90",
    "religious": "90",
    "other": "90",
}
"""OrganisationType by kind. NGOs and networks have none: whether they are national or international is not recorded."""

KINDS_READ: Mapping[str, str] = {
    "10": "government_body",
    "11": "government_body",
    "15": "government_body",
    "21": "ngo",
    "22": "ngo",
    "23": "ngo",
    "24": "ngo",
    "40": "intergovernmental",
    "60": "foundation",
    "70": "business",
    "71": "business",
    "72": "business",
    "73": "business",
    "80": "academic",
}
"""For reading: the kind of an organisation for each OrganisationType; any other is ``other``."""

RECIPIENTS: Mapping[str, tuple[str, ...]] = {
    "armenia-azerbaijan": ("AM", "AZ"),
    "georgia-abkhazia": ("GE",),
    "georgia-south-ossetia": ("GE",),
    "georgia-russia": ("GE", "RU"),
    "armenia-turkiye": ("AM", "TR"),
    "regional": ("AM", "AZ", "GE"),
}
"""Recipient countries (ISO 3166-1) of an event for each conflict; takes no position on status."""

UNSPECIFIED_REGION = "998"
"""The region for a conflict that is not in RECIPIENTS."""

PEACE_BUILDING = "15220"
"""DAC purpose code of the register as a whole: civilian peace-building, conflict prevention and resolution."""

STATUSES: Mapping[str, str] = {"held": "4", "announced": "1"}
"""ActivityStatus for each status: closed, or in the pipeline."""

CANCELLED, SUSPENDED = "5", "6"
"""ActivityStatus of what did not take place, or not to its end."""

DATE_TYPES: Mapping[str, tuple[str, str]] = {"held": ("2", "4"), "announced": ("1", "3")}
"""ActivityDateType of the first and the last day for each status: actual, or planned."""

EXACT, APPROXIMATE = "1", "2"
"""GeographicExactness."""

LOCATION_OF_ACTIVITY = "1"
"""GeographicLocationReach: where it took place, not where those live who gain from it."""

WEB_PAGE, BUDGET_PAGE = "A12", "A05"
"""DocumentCategory of an article: web page about the activity, or page that gives its budget."""

DAC, OWN = "1", "99"
"""SectorVocabulary: five-digit DAC purpose codes, and codes of the reporting organisation, as of tags and results."""

OUTPUT, OUTCOME = "1", "2"
RESULT_TYPES: Mapping[str, str] = {
    "agreement": OUTPUT,
    "statement": OUTPUT,
    "decision": OUTPUT,
    "body": OUTPUT,
    "next_meeting": OUTPUT,
    "publication": OUTPUT,
    "visit": OUTPUT,
    "funding": OUTPUT,
    "release": OUTCOME,
}
"""ResultType for each kind of outcome: what a meeting itself brought forth is an output."""
NO_RESULT = "none"
"""The kind of outcome that says that none is reported: no result of IATI."""

ORDINAL, QUALITATIVE = "4", "5"
"""IndicatorMeasure: steps of a scale, and words."""
FULL = "3"
"""The step of the scale of outcomes at which everything was carried out."""

PARENT, CHILD, SIBLING = "1", "2", "3"
LINKS: Mapping[str, str] = {
    "part_of": PARENT,
    "follows": SIBLING,
    "announces": SIBLING,
    "carries_out": SIBLING,
}
"""RelatedActivityType of the other event for each kind of link."""

PROGRAMME, EVENT = "1", "2"
"""Hierarchy of an activity: a programme stands above its events."""
CLOSED, ONGOING = "4", "2"
"""ActivityStatus of a programme that is over, and of one that is not known to be."""
NOT_REPORTED = later("Not reported")
"""The name of the organisation that we write where none is known, as the schema asks for one."""
NO_HEADLINE = later("No headline is known: the title is the name of the publisher.")
"""The description of a document that has no headline, as the schema asks for a title."""
OTHER_IDENTIFIER = "A9"
"""OtherIdentifierType: the identifier that a programme has where its own organisation publishes it."""
