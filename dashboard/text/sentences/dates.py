"""Dates of articles in words."""

import pandas as pd

from dashboard.text.i18n import Translator


def published(when: str, tr: Translator) -> str:
    """Return a date of publication (YYYY, YYYY-MM or YYYY-MM-DD) in words; "No date" where it is empty."""
    if not when:
        return tr("No date")
    precision = {4: "year", 7: "month", 10: "day"}[len(when)]
    day = pd.Timestamp(when)
    return tr.period(day, day, precision)
