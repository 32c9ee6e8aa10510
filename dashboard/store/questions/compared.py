"""Questions about two Selections at once."""

import re

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.selection_sql import relation, sql


def overlap(store: Store, selection: Selection, b: Selection) -> int:
    """Return how many events are in both Selections."""
    selected, relation_b = relation(selection), relation(b)
    # Both relations name their parameters alike, so those of B get names of their own.
    query = sql("overlap").format(
        selected=selected.sql, selected_b=re.sub(r"\$(\w+)", r"$b_\1", relation_b.sql)
    )
    params = {
        **selected.params,
        **{f"b_{name}": each for name, each in relation_b.params.items()},
    }
    return int(store.ask(query, params)["event_count"].iloc[0])
