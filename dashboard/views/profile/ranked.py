"""A short ranked list: names that lead to their pages, each with a bar and a number that leads to its events."""

from html import escape

import pandas as pd

from dashboard.store.questions.events import Row, rows
from dashboard.ui.page import Page
from dashboard.ui.parts.drilldown import events_of
from dashboard.ui.parts.profile_links import name_link

MOST = 8


def ranked(here: Page, title: str, counts: pd.DataFrame, dimension: str) -> str:
    """The leading codes of ``counts`` (columns ``dimension`` and event_count, most events first) as HTML."""
    tr = here.tr
    known = counts.dropna(subset=[dimension])
    head = f"<h3>{escape(title)}</h3>"
    if known.empty:
        nothing = escape(tr("None recorded."))
        return f'<section class="atlas-ranked">{head}<p class="atlas-rule">{nothing}</p></section>'
    largest = int(known["event_count"].max())
    shown = rows(known.head(MOST)[[dimension, "event_count"]])
    items = "".join(_item(here, row, dimension, largest) for row in shown)
    more = len(known) - len(shown)
    rest = escape(tr.plural("and {count} more", "and {count} more", more)) if more else ""
    return f'<section class="atlas-ranked">{head}<ol>{items}</ol><p class="atlas-rule">{rest}</p></section>'


def _item(here: Page, row: Row, dimension: str, largest: int) -> str:
    count = int(row["event_count"])
    linked = events_of(here, count, **{dimension: row[dimension]})
    return (
        f'<li style="--share:{count / largest:.3f}">{name_link(dimension, str(row[dimension]), here)}'
        f'<span class="number">{linked}</span></li>'
    )
