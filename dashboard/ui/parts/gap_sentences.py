"""Gaps and silences in words. An absence of records is never called an absence of work."""

from datetime import timedelta

from dashboard.store.questions.events import Row
from dashboard.text.i18n import Translator

REGIONAL = "regional"
_MONTHS = 12


def gap(row: Row, until_now: bool, tr: Translator) -> str:
    """Return a gap in words: "No recorded event on Youth about Georgia – Abkhazia from 2014 to 2016".

    ``until_now``: an open gap lasts until today, not only until the end of the chosen years.
    """
    values = {"first": row["first_year"], "last": row["last_year"]}
    what = subject(row, tr)
    if row["is_open"] and until_now:
        return tr("No recorded event {what} since {first}", what=what, **values)
    if row["first_year"] == row["last_year"]:
        return tr("No recorded event {what} in {first}", what=what, **values)
    return tr("No recorded event {what} from {first} to {last}", what=what, **values)


def never(row: Row, tr: Translator) -> str:
    """Return a missing combination in words: "No event on record on Landmines about Georgia – Russia"."""
    return tr("No recorded event {what} at all", what=subject(row, tr))


def subject(row: Row, tr: Translator) -> str:
    """Return what a gap is about: "on Landmines about Georgia – Russia", or either part alone."""
    theme = tr.term("themes", row["theme"]) if "theme" in row else ""
    if "conflict" not in row:
        return tr("on {theme}", theme=theme)
    about = (
        tr("about the region as a whole")
        if row["conflict"] == REGIONAL
        else tr("about {conflict}", conflict=tr.term("conflicts", row["conflict"]))
    )
    return tr("on {theme} {about}", theme=theme, about=about) if theme else about


def length(row: Row, tr: Translator) -> str:
    """Return the length of a silence in whole years and months: "3 years, 4 months"."""
    first = row["before_end"]
    last = first + timedelta(days=int(row["day_count"]) + 1)
    is_short = last.day < first.day
    months = (last.year - first.year) * _MONTHS + last.month - first.month - is_short
    years, rest = divmod(months, _MONTHS)
    parts = [
        tr.plural("{count} year", "{count} years", years) if years else "",
        tr.plural("{count} month", "{count} months", rest) if rest else "",
    ]
    return ", ".join(part for part in parts if part) or tr("less than a month")


def since(row: Row, tr: Translator) -> str:
    """Return since when an open silence lasts: "since May 2019"."""
    return tr(
        "since {when}",
        when=tr.period(row["before_end"], row["before_end"], _shown_precision(row)),
    )


def _shown_precision(row: Row) -> str:
    """Return the precision of the beginning of a silence: month, or year where no more is known."""
    return "year" if row["before_precision"] == "year" else "month"
