"""Dates of articles in words."""

import pandas as pd

from dashboard.text.i18n import Translator


def published(when: str, tr: Translator) -> str:
    """A date of publication, which can be a year, a month or a day, in words."""
    if not when:
        return tr("No date")
    precision = {4: "year", 7: "month", 10: "day"}[len(when)]
    day = pd.Timestamp(when)
    return tr.period(day, day, precision)
