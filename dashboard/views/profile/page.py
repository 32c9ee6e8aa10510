"""The profile pages: facts, years, ranked lists and events of one code; without a code a list to choose from."""

from collections.abc import Sequence

import streamlit as st

from dashboard.figures import profiles
from dashboard.figures.profiles import about
from dashboard.model.dimensions import BY_CODE, PROFILES
from dashboard.model.pages import PROFILE_PAGES
from dashboard.store import questions
from dashboard.text.html import html, join
from dashboard.ui.filters.chips import head
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, cards, rounds_reading, rounds_table
from dashboard.ui.parts.links import inner_link
from dashboard.ui.parts.profile_links import name, name_link
from dashboard.ui.url import href
from dashboard.views.profile import came_of_it
from dashboard.views.profile.facts import FACTS
from dashboard.views.profile.ranked import ranked

LATEST = 6
LISTS = ("organisation", "theme", "conflict", "track", "place", "series", "country")
"""The dimensions of the ranked lists."""


def show(page: Page) -> None:
    """Draw the page about the code in the address; without a code, the list of all codes in the selected events."""
    path, code = page.path, page.options["id"]
    if not code:
        _choose(page)
        return
    tr, dimension = page.tr, PROFILES[path].code
    title = tr(PROFILE_PAGES[path])
    here = page.choosing(about(page.selection, path, code))
    kind = inner_link(title, href(path, page.selection))
    put_html(html('<p class="atlas-kind">{kind}</p>', kind=kind))
    head(page, name(dimension, code, tr), shown=here.selection)
    totals = here.ask(questions.totals)
    if not totals["events"]:
        st.info(tr("None of the events of this choice belongs here."))
    elif path == "process":
        rounds_reading.draw(here)
    left, right = blocks.columns(page, 2, 3)
    with left:
        _facts([*_numbers(here), *FACTS[path](here, code)])
    with right:
        if totals["events"]:
            blocks.figure(page, profiles.OVER_TIME[path])
    if totals["events"]:
        came_of_it.draw(here)
        _lists(here, dimension, code)
        _events(here, path)


def _choose(page: Page) -> None:
    """Draw the list of all codes in the selected events, most events first, as links to their pages."""
    tr, dimension = page.tr, PROFILES[page.path].code
    head(
        page,
        tr(BY_CODE[dimension].plural or PROFILE_PAGES[page.path]),
        tr("Choose one to see all that the register knows of it."),
    )
    counts = page.ask(questions.count, by=(dimension,)).dropna(subset=[dimension])
    items = join(
        html(
            '<li>{name}<span class="number">{count}</span></li>',
            name=name_link(dimension, str(code), page),
            count=tr.number(int(count)),
        )
        for code, count in zip(counts[dimension], counts["event_count"], strict=True)
    )
    put_html(html('<ol class="atlas-places atlas-columns">{items}</ol>', items=items))


def _numbers(here: Page) -> list[tuple[str, str]]:
    tr, totals = here.tr, here.ask(questions.totals)
    if not totals["events"]:
        return []
    first, last = totals["first_year"], totals["last_year"]
    counted = [
        ("events", tr.plural("{count} event", "{count} events", totals["events"])),
        (
            "organisations",
            tr.plural("{count} organisation", "{count} organisations", totals["organisations"]),
        ),
        ("map", tr.plural("{count} place", "{count} places", totals["places"])),
        ("articles", tr.plural("{count} article", "{count} articles", totals["articles"])),
    ]
    numbers = [inner_link(text, href(path, here.selection)) for path, text in counted]
    span = str(first) if first == last else tr("{first} to {last}", first=first, last=last)
    return [(tr("On record"), join(numbers, ", ")), (tr("Years"), span)]


def _facts(facts: Sequence[tuple[str, str]]) -> None:
    shown = join(
        html("<dt>{label}</dt><dd>{value}</dd>", label=label, value=value)
        for label, value in facts
        if value
    )
    put_html(html('<dl class="atlas-facts">{shown}</dl>', shown=shown))


def _lists(here: Page, dimension: str, code: str) -> None:
    """Draw ranked lists of what has events in common with the code."""
    blocks.heading(here.tr("What goes with it"), here.tr("Events in common with each."))
    others = [name for name in LISTS if name != dimension or dimension in ("organisation", "theme")]
    lists = []
    for each in others:
        counts = here.ask(questions.count, by=(each,))
        lists.append(
            ranked(here, here.tr(BY_CODE[each].plural), counts[counts[each] != code], each)
        )
    put_html(html('<div class="atlas-lists">{lists}</div>', lists=join(lists)))


def _events(here: Page, path: str) -> None:
    tr = here.tr
    if path == "process":
        rounds_table.draw(here)
        return
    blocks.heading(tr("Latest events"))
    put_html(cards.cards(here.ask(questions.list_events, limit=LATEST), here))
    everything = tr("All {count} events", count=tr.number(here.ask(questions.extent).events))
    link = inner_link(everything, href("events", here.selection))
    put_html(html("<p>{link}</p>", link=link))
