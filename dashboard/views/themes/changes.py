"""The table of growing and shrinking themes: the chosen years against as many years before."""

import pandas as pd

from dashboard.store import questions
from dashboard.text.sentences.trend import change, compared
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks
from dashboard.ui.parts.table import table

_CLASSES = ("", "number", "number", "number")


def draw(page: Page) -> None:
    """Draw the table, largest growth first; a sentence where the register lacks the years before."""
    tr, periods = page.tr, page.periods()
    title = tr("What grew, what shrank")
    if periods is None:
        blocks.heading(title, compared(None, page.store.created, tr))
        return
    counting_rule = tr(
        "Events by theme. More records can mean more work or more reporting. {compared}",
        compared=compared(periods, page.store.created, tr),
    )
    blocks.heading(title, counting_rule)
    now = page.choosing(periods.current).ask(questions.count, by=("theme",))
    before = page.choosing(periods.before).ask(questions.count, by=("theme",))
    found = changes(now, before)
    heads = [
        tr("Theme"),
        f"{periods.before.from_year}–{periods.before.to_year}",
        f"{periods.current.from_year}–{periods.current.to_year}",
        tr("Change"),
    ]
    rows = [
        (
            tr.term("themes", str(code)),
            tr.number(int(row["before"])),
            tr.number(int(row["now"])),
            change(int(row["now"]), int(row["before"]), tr),
        )
        for code, row in found.iterrows()
    ]
    put_html(table(title, heads, rows, _CLASSES))


def changes(now: pd.DataFrame, before: pd.DataFrame) -> pd.DataFrame:
    """Return events by theme (index) in both periods, largest growth first. Columns: before, now (events)."""
    both = pd.DataFrame(
        {
            "before": before.set_index("theme")["event_count"],
            "now": now.set_index("theme")["event_count"],
        }
    ).fillna(0)
    order = (both["now"] - both["before"]).sort_values(ascending=False, kind="stable").index
    return both.loc[order].astype(int)
