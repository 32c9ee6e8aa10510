"""Questions about two Selections at once."""

import re

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.selection_sql import relation, sql


def overlap(store: Store, selection: Selection, compared: Selection) -> int:
    """Return how many events are in both Selections."""
    selected, compared_relation = relation(selection), relation(compared)
    # Both relations name their parameters alike, so those of the second get names of their own.
    query = sql("overlap").format(
        selected=selected.sql, other=re.sub(r"\$(\w+)", r"$other_\1", compared_relation.sql)
    )
    params = {
        **selected.params,
        **{f"other_{name}": each for name, each in compared_relation.params.items()},
    }
    return int(store.ask(query, params)["event_count"].iloc[0])
