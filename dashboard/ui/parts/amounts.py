"""Money for a programme, with the page that says so. Amounts are shown as reported, and never added up."""

import pandas as pd

from dashboard.store.questions.events import Row
from dashboard.text.html import NOTHING, Markup, outer_link
from dashboard.ui.page import Page


def amount(row: Row, page: Page) -> Markup:
    """Return the money as a link to the page that says so; nothing where none does.

    ``row`` has amount, currency and amount_url.
    """
    if pd.isna(row["amount"]):
        return NOTHING
    tr = page.tr
    text = tr(
        "{amount} {currency}",
        amount=tr.number(int(row["amount"])),
        currency=tr.term("currencies", row["currency"]).lower(),
    )
    return outer_link(text, row["amount_url"])
