"""A short ranked list: names as links to their pages, bars, and numbers as links to the events."""

import pandas as pd

from dashboard.store.questions.events import Row, rows
from dashboard.text.html import Markup, html, join
from dashboard.ui.page import Page
from dashboard.ui.parts.drilldown import events_of
from dashboard.ui.parts.profile_links import name_link

MOST = 8


def ranked(here: Page, title: str, counts: pd.DataFrame, dimension: str) -> Markup:
    """Return the leading codes of ``counts``, whose columns are ``dimension`` and event_count, most events first."""
    tr = here.tr
    known = counts.dropna(subset=[dimension])
    if known.empty:
        return html(
            '<section class="atlas-ranked"><h3>{title}</h3><p class="atlas-remark">{none}</p></section>',
            title=title,
            none=tr("None recorded."),
        )
    largest = int(known["event_count"].max())
    shown = rows(known.head(MOST)[[dimension, "event_count"]])
    more = len(known) - len(shown)
    return html(
        '<section class="atlas-ranked"><h3>{title}</h3><ol>{items}</ol><p class="atlas-remark">{rest}</p></section>',
        title=title,
        items=join(_item(here, row, dimension, largest) for row in shown),
        rest=tr.plural("and {count} more", "and {count} more", more) if more else "",
    )


def _item(here: Page, row: Row, dimension: str, largest: int) -> Markup:
    count = int(row["event_count"])
    return html(
        '<li style="--share:{share:.3f}">{name}<span class="number">{count}</span></li>',
        share=count / largest,
        name=name_link(dimension, str(row[dimension]), here),
        count=events_of(here, count, **{dimension: row[dimension]}),
    )
