"""The top of the page Outcomes: a sentence on what is known of results, and links to the lists below."""

from dashboard.figures.options import settings_in_use
from dashboard.store import questions
from dashboard.text.html import Markup, html, join
from dashboard.text.sentences.outcomes import known
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts.links import inner_link
from dashboard.ui.url import href
from dashboard.views.outcomes import bodies, chains, promises


def draw(page: Page) -> None:
    """Draw the sentence and the links."""
    put_html(page.memoised(_top))


def _top(page: Page) -> Markup:
    tr, found = page.tr, page.ask(questions.outcomes_known)
    lists = {
        promises.ANCHOR: tr("Promises with a date"),
        bodies.ANCHOR: tr("Bodies created"),
        chains.ANCHOR: tr("Chains of events"),
    }
    here = href(page.path, page.selection, **settings_in_use(page.path, page.options))
    links = (inner_link(text, f"{here}#{anchor}", stay=True) for anchor, text in lists.items())
    return html(
        '<p class="atlas-finding">{sentence}</p><p class="atlas-ready">{links}</p>',
        sentence=known(found.with_outcome, found.without, found.unread, tr),
        links=join(links, " · "),
    )
