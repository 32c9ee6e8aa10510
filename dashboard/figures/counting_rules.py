"""Counting rules in words that several figures share; docs/methodology.md has them in full."""

from dashboard.figures.context import Context
from dashboard.store import questions
from dashboard.text.i18n import Translator


def newest_year(here: Context, is_hatched: bool = True) -> str:
    """Return a sentence that the newest year is incomplete; "" where it has no selected event."""
    year = here.store.created.year
    if here.ask(questions.extent).last_year < year:
        return ""
    text = "{year}, hatched, is incomplete." if is_hatched else "{year} is incomplete."
    return here.tr(text, year=year)


def known_in_role(here: Context, role: str) -> int:
    """Return for how many of the events an organisation in this role is on record."""
    counts = here.ask(questions.count, by=("role",))
    return int(counts.loc[counts["role"] == role, "event_count"].sum())


def in_role(here: Context, role: str, most: int) -> str:
    """Return how organisations in a role are counted, for how many events one is known, and how many bars are drawn.

    At most ``most`` bars are drawn.
    """
    tr = here.tr
    found = here.ask(questions.count, by=("organisation", "role"))
    whole = int((found["role"] == role).sum())
    drawn = tr(
        "The leading {most} of {whole}; ties in alphabetical order of their keys.",
        most=most,
        whole=tr.number(whole),
    )
    counted = tr(
        "Events in which an organisation had this role; one can have several. Someone in this role is named for "
        "{known} of {events} events.",
        known=tr.number(known_in_role(here, role)),
        events=tr.number(here.ask(questions.extent).events),
    )
    parts = [counted, includes(role, tr), drawn if whole > most else ""]
    return " ".join(filter(None, parts))


def includes(role: str, tr: Translator) -> str:
    """Return which finer roles a role includes, as a sentence; "" where it includes none."""
    finer = [tr(term.label).lower() for term in tr.terms["roles"].in_group(role)]
    if not finer:
        return ""
    return tr("{role} includes {finer}.", role=tr.term("roles", role), finer=tr.listing(finer))
