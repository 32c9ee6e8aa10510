"""The table of articles with the events that each reports, in pages. The address holds sorting and page."""

from collections.abc import Sequence

from dashboard.exports.record.html import headline_link
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import Markup, html, join
from dashboard.text.sentences.dates import published
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, paging
from dashboard.ui.parts.links import inner_link
from dashboard.ui.parts.table import table
from dashboard.ui.url import href

MOST_EVENTS = 5
"""The events of an article that are shown at first; the others open on demand."""
_RISING = ("headline", "publisher")


def lead(page: Page) -> str:
    """Return how many articles report the selected events, and what is known of them; "" where there are none."""
    tr, count = page.tr, page.ask(questions.totals)["articles"]
    if not count:
        return ""
    return tr.plural(
        "{count} public page reports these events. It is known by headline, publisher, date and language; its text is "
        "not kept here.",
        "{count} public pages report these events. They are known by headline, publisher, date and language; their "
        "texts are not kept here.",
        count,
    )


def draw(page: Page) -> None:
    """Draw one page of the table, and links to the others."""
    tr = page.tr
    blocks.heading(
        tr("All articles"),
        tr("Each article once, with those of the shown events that it reports."),
    )
    put_html(page.memoised(_table))


def _table(page: Page) -> Markup:
    part = paging.current(page, page.ask(questions.totals)["articles"])
    articles = paging.rows(page, questions.list_articles, part)
    reported = page.ask(questions.reported_events, articles=tuple(articles["article_id"]))
    events = {str(key): rows(part) for key, part in reported.groupby("article_id")}
    cells = [_row(article, events[article["article_id"]], page) for article in rows(articles)]
    sentence = page.tr("Articles {first} to {last} of {found}", **part.numbers(page.tr))
    shown = {"narrow": _cards, "medium": _medium, "wide": _wide}[page.width](cells, page)
    return shown + paging.pager(page, sentence, part)


def _heads(page: Page) -> list[Markup]:
    """Return links that sort the list: by date, headline, publisher and number of events."""
    tr = page.tr
    titles = {
        "published": tr("Date"),
        "headline": tr("Article"),
        "publisher": tr("Publisher"),
        "events": tr("Events it reports"),
    }
    return [paging.head(page, sort, title, _RISING) for sort, title in titles.items()]


def _wide(cells: Sequence[Sequence[str]], page: Page) -> Markup:
    when, headline, publisher, events = _heads(page)
    heads = [when, headline, publisher, page.tr("Language"), events]
    classes = ("nowrap", "atlas-half", "", "", "atlas-half")
    sorts = ("published", "headline", "publisher", "", "events")
    directions = [paging.direction(page, sort) for sort in sorts]
    return table(page.tr("Articles"), heads, cells, classes, directions)


def _medium(cells: Sequence[Sequence[str]], page: Page) -> Markup:
    """Return the table with publisher and language below the headline."""
    when, headline, publisher, events = _heads(page)
    fewer_cells = [
        (
            date,
            html(
                '{link}<br><span class="quiet">{source} · {language}</span>',
                link=link,
                source=source,
                language=language,
            ),
            reported,
        )
        for date, link, source, language, reported in cells
    ]
    heads = [when, join([headline, publisher], " · "), events]
    classes = ("nowrap", "atlas-half", "atlas-half")
    return table(page.tr("Articles"), heads, fewer_cells, classes)


def _cards(cells: Sequence[Sequence[str]], page: Page) -> Markup:
    """Return the articles as cards in one column, for a phone; above them links that sort them."""
    return paging.sort_links(page, _heads(page)) + join(map(_card, cells))


def _card(cells: Sequence[str]) -> Markup:
    when, headline, publisher, language, events = cells
    return html(
        '<article class="atlas-card atlas-article"><p class="atlas-when">{when}</p><h3>{headline}</h3>'
        '<p class="atlas-marks">{publisher} · {language}</p>{events}</article>',
        when=when,
        headline=headline,
        publisher=publisher,
        language=language,
        events=events,
    )


def _row(article: Row, events: Sequence[Row], page: Page) -> list[str]:
    return [
        published(article["published"], page.tr),
        headline_link(article, page.tr),
        article["publisher"],
        page.tr.term("languages", article["language"]),
        _events(events, page),
    ]


def _events(events: Sequence[Row], page: Page) -> Markup:
    """Return the events that an article reports, oldest first; those after the first five open on demand."""
    items = [_event(event, page) for event in events]
    shown = html('<ul class="atlas-reported">{items}</ul>', items=join(items[:MOST_EVENTS]))
    more = items[MOST_EVENTS:]
    if not more:
        return shown
    return html(
        '{shown}<details class="atlas-more"><summary>{text}</summary>'
        '<ul class="atlas-reported">{more}</ul></details>',
        shown=shown,
        text=page.tr.plural("and {count} more", "and {count} more", len(more)),
        more=join(more),
    )


def _event(event: Row, page: Page) -> Markup:
    return html(
        '<li>{link} <span class="quiet">{when}</span></li>',
        link=inner_link(event["title"], href("events", page.selection, event=event["event_id"])),
        when=page.tr.period(event["start_date"], event["end_date"], event["date_precision"]),
    )
