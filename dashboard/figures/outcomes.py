"""Figures of outcomes: what came of events, by kind, year, theme and conflict, and chains of linked events."""

import pandas as pd

from dashboard.charts import event_chain, events_by_outcome, events_over_time, outcome_matrix
from dashboard.drawing.figure import Figure
from dashboard.figures.context import Context
from dashboard.figures.counting_rules import newest_year
from dashboard.figures.figure import FigureSpec, Rows, each
from dashboard.model.text import later
from dashboard.store import questions
from dashboard.store.questions.outcomes import Chain
from dashboard.svg import event_chain as chain_drawn
from dashboard.svg import timeline as drawn

NO_OUTCOME = later("No outcome of these events is on record; their pages were not read for it yet.")
"""What figures say where no selected event was read for outcomes."""


def _known(counts: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that have an outcome: the others are events that were not read for it."""
    return counts.dropna(subset=["outcome"]).reset_index(drop=True)


def _counted(here: Context, *by: str) -> pd.DataFrame:
    return _known(here.ask(questions.count, by=by))


def _unread(here: Context) -> str:
    """Return how many events are left out because they were not read for outcomes; "" where none are."""
    unread = here.ask(questions.outcomes_known).unread
    if not unread:
        return ""
    return here.tr.plural(
        "Not counted: {count} event that has not been read for it yet.",
        "Not counted: {count} events that have not been read for it yet.",
        unread,
    )


def _rule(here: Context, *more: str) -> str:
    counted = here.tr(
        "An event counts once in each kind of outcome that it has. “None reported”: its page was read and reports no "
        "result."
    )
    return " ".join(part for part in (counted, *more, _unread(here)) if part)


BY_KIND = FigureSpec(
    key="outcomes",
    page="outcomes",
    title=later("Events by outcome"),
    counting_rule=lambda here, counts: _rule(here),
    question=lambda here: _counted(here, "outcome"),
    drawing=lambda here, counts: events_by_outcome.figure(counts, here.tr, here.look),
    alt=lambda here, counts: events_by_outcome.alt(counts, here.tr),
    picture="bars",
    empty=NO_OUTCOME,
)


def _years(here: Context, counts: pd.DataFrame) -> Figure:
    return events_over_time.figure(
        counts,
        here.tr,
        here.look,
        by="outcome",
        partial_year=here.store.created.year,
        is_brushed=here.is_brushed,
    )


def _years_rule(here: Context, counts: pd.DataFrame) -> str:
    first = here.tr("Each event stands in its first year.")
    return _rule(here, first, newest_year(here))


BY_YEAR = FigureSpec(
    key="outcomes-by-year",
    page="outcomes",
    title=later("Outcomes by year"),
    counting_rule=_years_rule,
    question=lambda here: _counted(here, "year", "outcome"),
    drawing=_years,
    alt=lambda here, counts: events_over_time.alt(counts, here.tr, by="outcome"),
    picture=lambda here, counts: drawn.draw(
        counts, here.tr, by="outcome", partial_year=here.store.created.year
    ),
    empty=NO_OUTCOME,
)


def _matrix(by: str, title: str, several: str) -> FigureSpec[pd.DataFrame]:
    return FigureSpec(
        key=f"outcomes-by-{by}",
        page="outcomes",
        title=title,
        counting_rule=lambda here, counts: _rule(here, here.tr(several)),
        question=lambda here: _counted(here, by, "outcome"),
        drawing=lambda here, counts: outcome_matrix.figure(
            counts, here.tr, here.look, by=by, is_narrow=here.width != "wide"
        ),
        alt=lambda here, counts: outcome_matrix.alt(counts, here.tr, by),
        numbers=lambda here, counts: counts.sort_values([by, "outcome"]),
        empty=NO_OUTCOME,
    )


BY_THEME = _matrix(
    "theme",
    later("Outcomes by theme"),
    later("It counts in each of its themes; a stronger colour is more."),
)
BY_CONFLICT = _matrix(
    "conflict",
    later("Outcomes by conflict"),
    later("It counts in each of its conflicts; a stronger colour is more."),
)


def chain(here: Context) -> Chain:
    """Return the chain that the page shows: the chosen one, else the one with most selected events."""
    return here.ask(questions.chain, event_id=here.options["chain"])


def _chain_title(here: Context) -> str:
    titles = list(chain(here).events["title"])
    if not titles:
        return here.tr("From a first event to what came of it")
    return here.tr("{first}, and what came of it", first=titles[0])


def _chain_rule(here: Context, shown: Chain) -> str:
    tr = here.tr
    marks = tr(
        "Numbered marks are events, joined where one follows, announces, carries out or is part of another; the "
        "squares below say what came of them. A hollow mark was only announced."
    )
    outside = int((~shown.events["is_selected"].astype(bool)).sum())
    if not outside:
        return marks
    more = tr.plural(
        "A chain is drawn whole: {count} of these events is outside the selection.",
        "A chain is drawn whole: {count} of these events are outside the selection.",
        outside,
    )
    return f"{marks} {more}"


def _chain_alt(here: Context, shown: Chain) -> str:
    told = event_chain.alt(shown.events, here.tr)
    if shown.events.empty:
        return told
    among = here.tr.plural(
        "It is the only chain with a selected event.",
        "It is one of {count} chains with a selected event.",
        len(here.ask(questions.chains)),
    )
    return f"{told} {among}"


def _chain_numbers(here: Context, shown: Chain) -> pd.DataFrame:
    columns = ["title", "start_date", "end_date", "date_precision", "place", "track", "outcomes"]
    return shown.events[columns]


CHAIN = FigureSpec(
    key="outcome-chain",
    page="outcomes",
    settings=("chain",),
    title=_chain_title,
    counting_rule=_chain_rule,
    question=chain,
    drawing=lambda here, shown: event_chain.figure(
        shown.events, here.tr, here.look, links=shown.links, is_narrow=here.is_narrow
    ),
    alt=_chain_alt,
    numbers=_chain_numbers,
    picture=lambda here, shown: chain_drawn.draw(shown.events, here.tr, shown.links),
    empty=later("None of these events is linked to another."),
)
ROWS: Rows = (BY_YEAR, BY_CONFLICT, BY_THEME)
"""The figures below the bars by kind on the page of outcomes."""
FIGURES = (BY_KIND, *each(ROWS), CHAIN)
