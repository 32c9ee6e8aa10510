"""Comparisons to choose with one click, made from the current Selection."""

from collections.abc import Iterator, Sequence

from dashboard.model.dimensions import vocabulary_of
from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.text.html import html, join
from dashboard.text.i18n import Translator
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts.links import inner_link
from dashboard.ui.url import comparing

WAR = 2020
"""The year of the war; "before and after" leaves it out, as periods.presets do."""

Ready = tuple[str, Selection, Selection]
"""The label of a comparison, A and B."""


def draw(page: Page, is_asked: bool) -> None:
    """Draw the links in one row; as a list to choose from where both sides are the same (``is_asked``)."""
    made = [inner_link(name, comparing(a, b)) for name, a, b in ready_made(page)]
    if is_asked and made:
        put_html(
            html(
                '<div class="atlas-offer"><p>{request}</p><ul>{links}</ul></div>',
                request=page.tr("A and B are the same as yet. Choose what to compare:"),
                links=join(html("<li>{link}</li>", link=link) for link in made),
            )
        )
        return
    put_html(
        html(
            '<p class="atlas-ready"><span class="quiet">{lead}</span> {links}</p>',
            lead=page.tr("Ready-made:"),
            links=join(made, " · "),
        )
    )


def ready_made(page: Page) -> list[Ready]:
    """Return comparisons: before and after a war, the chosen years and those before, two leading values of a filter."""
    pairs = (_two(page, name, codes) for name, codes in _leading(page))
    return [*_periods(page), *filter(None, pairs)]


def _periods(page: Page) -> Iterator[Ready]:
    tr, last = page.tr, page.store.last_full_year
    first = WAR - (last - WAR)
    if last > WAR and first >= page.store.first_year:
        before = page.selection.during(first, WAR - 1)
        after = page.selection.during(WAR + 1, last)
        name = tr(
            "Before and after the {year} war ({periods})",
            year=WAR,
            periods=_span(before, after, tr),
        )
        yield name, before, after
    if periods := page.periods():
        yield _span(periods.before, periods.current, tr), periods.before, periods.current


def _span(before: Selection, after: Selection, tr: Translator) -> str:
    first, second = (f"{each.from_year}–{each.to_year}" for each in (before, after))
    return tr("{first} and {second}", first=first, second=second)


def _leading(page: Page) -> Iterator[tuple[str, Sequence[str]]]:
    """Return filters, each with its codes, most events first; organisations by the events that they organised."""
    for name in ("theme", "conflict"):
        counts = page.choosing(page.selection.having(name, [])).ask(questions.count, by=(name,))
        yield name, [str(code) for code in counts[name]]
    others = page.selection.having("organisation", []).having("role", [])
    found = page.choosing(others).ask(questions.organisations, typed="")
    active = found[found["organised"] > 0].sort_values("organised", ascending=False, kind="stable")
    yield "organisation", [str(code) for code in active["organisation"]]


def _two(page: Page, name: str, leading: Sequence[str]) -> Ready | None:
    """Return the comparison of the chosen code, or the leading one, with the next; None where there is only one."""
    tr, chosen = page.tr, page.selection.get(name)
    first_two = list(dict.fromkeys([*chosen, *leading]))[:2]
    if len(first_two) < 2:
        return None
    a, b = (page.selection.having(name, [code]) for code in first_two)
    names = [tr.term(vocabulary_of(name), code) for code in first_two]
    return tr("{first} and {second}", first=names[0], second=names[1]), a, b
