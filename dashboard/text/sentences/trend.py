"""Changes against the period before, in words and signed numbers."""

from datetime import date

from dashboard.model.periods import Comparison
from dashboard.text.i18n import Translator


def trend(periods: Comparison | None, now: int, before: int, tr: Translator) -> str:
    """Return a sentence that compares the number of events with the period before; "" where there is none."""
    if periods is None or not (now or before):
        return ""
    spans = {
        "first": periods.current.from_year,
        "last": periods.current.to_year,
        "first_before": periods.before.from_year,
        "last_before": periods.before.to_year,
        "now": tr.number(now),
        "before": tr.number(before),
    }
    if now > before:
        return tr(
            "Their number rose from {before} in {first_before}–{last_before} to {now} in {first}–{last}.",
            **spans,
        )
    if now < before:
        return tr(
            "Their number fell from {before} in {first_before}–{last_before} to {now} in {first}–{last}.",
            **spans,
        )
    return tr(
        "They are as many as before: {now} in {first}–{last} and in {first_before}–{last_before}.",
        **spans,
    )


def change(now: int, before: int, tr: Translator) -> str:
    """Return a difference with its sign: "+12", "−3", "±0".

    >>> [change(now, 5, Translator("en")) for now in (17, 2, 5)]
    ['+12', '−3', '±0']
    """
    difference = now - before
    sign = "+" if difference > 0 else "−" if difference < 0 else "±"
    return f"{sign}{tr.number(abs(difference))}"


def compared(periods: Comparison | None, created: date, tr: Translator) -> str:
    """Return which years the changes beside the headline numbers compare, or why there are none.

    ``created`` is the day the register was made, whose year is incomplete.
    """
    if periods is None:
        return tr("No comparison: the years before are not in the register.")
    now, before = periods.current, periods.before
    partial = tr("{year} is incomplete.", year=created.year) if now.to_year == created.year else ""
    change = tr(
        "Change: {now_first}–{now_last} against {before_first}–{before_last}.",
        now_first=now.from_year,
        now_last=now.to_year,
        before_first=before.from_year,
        before_last=before.to_year,
    )
    return f"{change} {partial}".strip()
