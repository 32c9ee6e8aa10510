"""A sentence at the top of Gaps: themes without recent events, with the years of their last records."""

from dashboard.figures.options import settings_in_use
from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import NOTHING, Markup, filled, html, listing
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import gap_sentences
from dashboard.ui.parts.links import inner_link
from dashboard.ui.parts.profile_links import name_link
from dashboard.ui.url import href
from dashboard.views.gaps import left_out
from dashboard.views.gaps.tables import GAP

MOST = 5
"""The most themes that are named."""


def draw(page: Page, anchor: str) -> None:
    """Draw the sentence, with a link to the list at ``anchor``; nothing where there is no open gap."""
    finding = page.memoised(_finding, anchor)
    if finding:
        put_html(finding)


def _finding(page: Page, anchor: str) -> Markup:
    tr = page.tr
    found = left_out.with_enough_events(
        page, page.ask(questions.gaps, by=GAP, least=1, only_open=True)
    )
    if found.empty:
        return NOTHING
    chosen = page.selection.get("conflict")
    shown: list[str] = [_named(row, page, len(chosen) == 1) for row in rows(found.head(MOST))]
    more = len(found) - len(shown)
    if more:
        shown.append(tr.plural("{count} more", "{count} more", more))
    about = gap_sentences.subject({"conflict": chosen[0]}, tr) if len(chosen) == 1 else ""
    themes = listing(shown, tr)
    if not page.lasts_until_now:
        sentence = filled(
            tr("Quiet until {year}, with the year of the last record: {themes}."),
            year=questions.last_year(page.store, page.selection),
            themes=themes,
        )
    elif about:
        sentence = filled(
            tr("Quiet until now {about}, with the year of the last record: {themes}."),
            about=about,
            themes=themes,
        )
    else:
        now = tr("Quiet until now, with the year of the last record: {themes}.")
        sentence = filled(now, themes=themes)
    others = settings_in_use(page.path, page.options, "show")
    address = f"{href(page.path, page.selection, **others, show='open')}#{anchor}"
    link = inner_link(tr("The list, with the last records"), address, stay=True)
    return html('<p class="atlas-finding">{sentence} {link}</p>', sentence=sentence, link=link)


def _named(row: Row, page: Page, is_of_one: bool) -> Markup:
    """Return a theme with the year of its last record, and with its conflict unless all are of one (``is_of_one``)."""
    tr, last = page.tr, str(row["first_year"] - 1)
    theme = name_link("theme", row["theme"], page)
    if is_of_one:
        return filled(tr("{theme} ({year})"), theme=theme, year=last)
    conflict = tr.term("conflicts", row["conflict"])
    named = tr("{theme}, {conflict} ({year})")
    return filled(named, theme=theme, conflict=conflict, year=last)
