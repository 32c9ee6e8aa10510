"""Questions about the selected events: each is a function of a Store and a Selection, with its SQL file in ``sql/``.

The questions of pages, exports and the API are imported here, so that one writes ``ask(questions.count,
by=("track",))``.
"""

from dashboard.store.questions.absence import (
    active_years,
    gaps,
    last_day,
    last_year,
    never_recorded,
    silences,
)
from dashboard.store.questions.compared import overlap
from dashboard.store.questions.events import (
    context,
    count,
    count_at,
    extent,
    facet,
    list_events,
    locate,
    number,
    organisations,
    pairs,
    spans,
    totals,
)
from dashboard.store.questions.extracts import extract, organisations_of, outcomes_of
from dashboard.store.questions.links import (
    funded_organisers,
    funded_programmes,
    funded_themes,
    funders,
    leaders,
    met_in,
    partners,
    together,
    venues,
)
from dashboard.store.questions.outbreaks import crises
from dashboard.store.questions.outcomes import bodies, chain, chains, outcomes_known, promises
from dashboard.store.questions.profiles import (
    entity,
    latest_outcomes,
    programmes_known,
    programmes_of,
    rounds,
    unrecorded_rounds,
)
from dashboard.store.questions.search import find, named, suggest
from dashboard.store.questions.sources import (
    completeness,
    count_articles,
    list_articles,
    reported_events,
)

__all__ = [
    "active_years",
    "bodies",
    "chain",
    "chains",
    "completeness",
    "context",
    "count",
    "count_articles",
    "count_at",
    "crises",
    "entity",
    "extent",
    "extract",
    "facet",
    "find",
    "funded_organisers",
    "funded_programmes",
    "funded_themes",
    "funders",
    "gaps",
    "last_day",
    "last_year",
    "latest_outcomes",
    "leaders",
    "list_articles",
    "list_events",
    "locate",
    "met_in",
    "named",
    "never_recorded",
    "number",
    "organisations",
    "organisations_of",
    "outcomes_known",
    "outcomes_of",
    "overlap",
    "pairs",
    "partners",
    "programmes_known",
    "programmes_of",
    "promises",
    "reported_events",
    "rounds",
    "silences",
    "spans",
    "suggest",
    "together",
    "totals",
    "unrecorded_rounds",
    "venues",
]
