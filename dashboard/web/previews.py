"""Title, description and links in the head of a page before it runs, for search engines and previews of shared links.

The address is read as the page reads it: values that cannot be used are left out.
"""

from collections.abc import Callable, Mapping
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.types import Scope

from dashboard.exports import schema_org
from dashboard.exports.formats import FEEDS, FORMATS
from dashboard.model.atlas import NAME, SUMMARY
from dashboard.model.dimensions import PROFILES
from dashboard.model.pages import PAGES
from dashboard.model.selection import Selection, parse
from dashboard.store.engine import Store
from dashboard.store.questions import events
from dashboard.store.questions.extracts import extract
from dashboard.store.shared import opened_store
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.text.i18n import SOURCE_LANGUAGE, Translator, translator
from dashboard.text.sentences.selection import describe
from dashboard.web.api.parameters import LANGUAGE, SELECTING, address
from dashboard.web.plain_page import address_of, described


def preview(
    source: Callable[[], Store | None] = opened_store, prefix: str = ""
) -> Callable[[Scope], Markup]:
    """Return a function that returns the head of a page for a request.

    It returns nothing while there is no Store, so that no page waits for the register or fails because of its faults.
    """

    def head(scope: Scope) -> Markup:
        store = source()
        return _head(Request(scope), store, prefix) if store else NOTHING

    return head


def distributions(site: str) -> list[tuple[str, str]]:
    """Return media type and address of each file of the whole register; addresses are relative where ``site`` is ""."""
    start = f"{site}/" if site else ""
    return [
        (form.media_type.partition(";")[0], f"{start}api/v1/events.{form.ending}")
        for form in FORMATS.values()
    ]


def _head(request: Request, store: Store, prefix: str) -> Markup:
    params = request.query_params.multi_items()
    given = dict(params)
    tr = translator(given.get(LANGUAGE, SOURCE_LANGUAGE)).knowing(store.terms)
    path = request.scope["path"].removeprefix(prefix).strip("/")
    selection, _ = parse([each for each in params if each[0] in SELECTING], store.known)
    site = address(request, prefix)
    name = tr(NAME)
    title, description = _title_and_description(path, given, selection, store, tr)
    feed = f"feed.atom?{urlencode(selection.to_params())}".rstrip("?")
    links = [address_of(feed, "alternate", "application/atom+xml", tr(FEEDS["atom"].label))]
    if path == "events" and given.get("event") and site:
        links.append(address_of(f"{site}/events/{quote(given['event'])}"))
    if not path:
        register = schema_org.register(store, tr, distributions(site), site)
        links.append(schema_org.script(register))
    whole = f"{title} · {name}" if title else name
    description_tags = described(title or name, description, tr)
    return join([html("<title>{whole}</title>", whole=whole), description_tags, *links])


def _title_and_description(
    path: str, given: Mapping[str, str], selection: Selection, store: Store, tr: Translator
) -> tuple[str, str]:
    """Return title and description of a page; the title is "" for the overview of all events."""
    about = tr(SUMMARY)
    if path == "events" and (found := extract(store, [given.get("event", "")])):
        event = found[0].event
        when = tr.period(event["start_date"], event["end_date"], event["date_precision"])
        return str(event["title"]), f"{when}. {event['summary']}"
    named = _thing(path, given, store, tr)
    # The page of events is named by its Selection.
    is_named = path in PAGES and path and (path != "events" or selection.is_empty)
    parts = [named or (tr(PAGES[path]) if is_named else "")]
    if not selection.is_empty:
        total = events.number(store, selection)
        count = tr.plural("{count} event", "{count} events", total)
        parts.append(f"{count}: {describe(selection, tr)}")
    title = " · ".join(filter(None, parts))
    return title, f"{title}. {about}" if title else about


def _thing(path: str, given: Mapping[str, str], store: Store, tr: Translator) -> str:
    """Return the name of what a profile page is about; "" on other pages, and for an unknown code."""
    code = given.get("id", "")
    if path == "year" and code.isascii() and code.isdecimal() and len(code) == 4:
        return code
    vocabulary = PROFILES[path].vocabulary if path in PROFILES else ""
    return tr.term(vocabulary, code) if vocabulary and code in store.terms[vocabulary] else ""
