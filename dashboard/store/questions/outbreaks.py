"""Events in the months around each outbreak of hostilities."""

import pandas as pd

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.selection_sql import relation, sql


def crises(
    store: Store, selection: Selection, context_ids: tuple[str, ...], span: int
) -> pd.DataFrame:
    """Return the number of events by outbreak, month and track, up to ``span`` months before and after each outbreak.

    ``context_ids`` are the outbreaks (keys of context.csv); an event counts for outbreaks about one of its conflicts.
    Columns: context_id, months (from the month of the outbreak; negative before), track, event_count. Events known
    only by year are left out.
    """
    selected = relation(selection)
    query = sql("crises").format(selected=selected.sql)
    return store.ask(query, {**selected.params, "context_ids": list(context_ids), "span": span})
