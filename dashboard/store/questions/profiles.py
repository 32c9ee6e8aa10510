"""Questions of the pages about one organisation, place, process or programme, and about the rounds of a process."""

import pandas as pd

from dashboard.model.errors import UnknownRecordError
from dashboard.model.rounds import Missing, Round, unrecorded
from dashboard.model.selection import Selection
from dashboard.model.tables import table as described
from dashboard.store.engine import Store
from dashboard.store.questions.events import Row, rows
from dashboard.store.selection_sql import relation, sql


def entity(store: Store, table: str, code: str) -> Row:
    """Return the row of one organisation, place or process (series) by its key. Raises UnknownRecordError."""
    key = described(table).key[0]
    found = store.ask(sql("entity").format(table=table, key=key), {"code": code})
    if found.empty:
        raise UnknownRecordError(table, code)
    return rows(found)[0]


def rounds(store: Store, selection: Selection, limit: int) -> pd.DataFrame:
    """Return the newest ``limit`` of the selected events, newest first, with the days since the event before.

    Columns: event_id, title, start_date, end_date, date_precision, place (name), country, mode, track, status,
    article_count, and days_since: days from the end of the event before to the beginning of this one; 0 where they
    overlap, missing for the first event and where either date is not known to the day.
    """
    selected = relation(selection)
    query = sql("rounds").format(selected=selected.sql)
    return store.ask(query, {**selected.params, "limit": limit})


def programmes_of(store: Store, organisation: str) -> list[Row]:
    """Return the programmes that an organisation funds or carries out, by name.

    Each row has: programme, role (funder or implementer), start_year, end_year, amount and currency (money for the
    whole programme, where a page says so), amount_url and amount_publisher (of that page).
    """
    return rows(store.ask(sql("programmes_of"), {"organisation": organisation}))


def programmes_known(store: Store) -> dict[str, int]:
    """Return how many programmes the register has: programmes, with_funder, with_amount (of money)."""
    row = store.ask(sql("programmes_known"), {}).iloc[0]
    return {str(name): int(value) for name, value in row.items()}


def latest_outcomes(store: Store, selection: Selection, limit: int) -> pd.DataFrame:
    """Return the newest ``limit`` outcomes of the selected events, without those of which none is reported.

    Columns: event_id, title, start_date, end_date, date_precision, outcome (its kind), text.
    """
    selected = relation(selection)
    query = sql("latest_outcomes").format(selected=selected.sql)
    return store.ask(query, {**selected.params, "limit": limit})


def unrecorded_rounds(store: Store, selection: Selection) -> dict[str, Missing | None]:
    """Return for each numbered round (event_id) of the chosen processes the missing numbers just below it.

    None where none are missing. All rounds of a process count, also those that another filter excludes.
    """
    found = store.ask(sql("process_events"), {"series": list(selection.get("series"))})
    missing_below: dict[str, Missing | None] = {}
    for _, events in found.groupby("series"):
        missing_below |= unrecorded(
            Round(row["event_id"], row["title"], row["kind"], row["start_date"], row["end_date"])
            for row in rows(events)
        )
    return missing_below
