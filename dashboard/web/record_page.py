"""One event as a plain page at /events/ID: for search engines, for archives, and for readers without scripts."""

from functools import partial
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import Response

from dashboard.exports import citation, schema_org
from dashboard.exports.record import html as record_html
from dashboard.model.dimensions import BY_CODE
from dashboard.model.notice import NOTICE
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import Extract, extract
from dashboard.text.html import Markup, html, join
from dashboard.text.i18n import SOURCE_LANGUAGE, Translator, translator
from dashboard.text.sentences.venues import venues
from dashboard.web.api.answers import caching_headers, unchanged
from dashboard.web.api.parameters import LANGUAGE, Parameters, address
from dashboard.web.plain_page import Page, address_of, answer

ROOT = "../"


def show(request: Request) -> Response:
    """Answer with the record; 404 and links for an unknown key. Parameters except the language change nothing."""
    store: Store = request.app.state.source()
    tr = translator(request.query_params.get(LANGUAGE, SOURCE_LANGUAGE)).knowing(store.terms)
    key = request.path_params["event_id"]
    spoken = ((LANGUAGE, tr.language),)
    parameters = Parameters(
        store,
        Selection(),
        tr,
        address(request, request.app.state.prefix),
        request.url.path,
        spoken,
    )
    found = extract(store, [key])
    if not found:
        return _unknown(key, tr)
    return unchanged(request, parameters) or answer(
        _page(found[0], parameters), tr, caching_headers(parameters)
    )


def _unknown(key: str, tr: Translator) -> Response:
    title = tr("No such event")
    advice = tr(
        "The register has no event “{key}”. It may have been renamed or removed; the list of events leads on.",
        key=key,
    )
    body = html(
        '<h1>{title}</h1><p>{advice}</p><p><a href="{events}">{all}</a></p>',
        title=title,
        advice=advice,
        events=f"{ROOT}events",
        all=tr("All events"),
    )
    never_kept = {"Cache-Control": "no-store"}
    return answer(Page(title, advice, body, ROOT), tr, never_kept, status=404)


def _page(found: Extract, parameters: Parameters) -> Page:
    tr, event = parameters.tr, found.event
    key = quote(str(event["event_id"]))
    canonical = f"{parameters.site}/events/{key}" if parameters.site else ""
    head = [
        address_of(canonical),
        address_of(f"{ROOT}api/v1/events/{key}", "alternate", "application/json"),
        address_of(f"{ROOT}feed.atom", "alternate", "application/atom+xml", tr("Newest events")),
        schema_org.script(schema_org.event(found, tr, parameters.site)),
    ]
    when, where = record_html.dated(event, tr), venues(event, found.places, tr)
    return Page(
        title=str(event["title"]),
        description=f"{when}, {where}. {event['summary']}",
        body=_body(found, parameters),
        root=ROOT,
        head=join(head),
    )


def _body(found: Extract, parameters: Parameters) -> Markup:
    """Return the record with all facts, and links to its other forms."""
    tr = parameters.tr
    record = record_html.Record(
        found,
        tr,
        link=partial(_link, tr),
        to_event=partial(_to_event, tr),
        chain=_chain(str(found.event["event_id"]), tr),
        track=tr.term("tracks", found.event["track"]),
        cited=citation.event(found, parameters.store, tr, parameters.site).line,
        as_of=parameters.store.created,
    )
    return html(
        "{article}<footer><p>{notice}</p><p>{ways_on}</p></footer>",
        article=record_html.article(record, record_html.facts(record)),
        notice=tr(NOTICE),
        ways_on=_ways_on(str(found.event["event_id"]), tr),
    )


def _link(tr: Translator, dimension: str, code: str, name: str) -> Markup:
    """Return a name as a link to its profile page."""
    spoken = {} if tr.language == SOURCE_LANGUAGE else {LANGUAGE: tr.language}
    page = BY_CODE[dimension].profile
    address = f"{ROOT}{page}?{urlencode({'id': code, **spoken})}"
    return html('<a href="{address}">{name}</a>', address=address, name=name)


def _chain(key: str, tr: Translator) -> Markup:
    """Return a link to all events that lead to and from this one, in the dashboard."""
    spoken = {} if tr.language == SOURCE_LANGUAGE else {LANGUAGE: tr.language}
    address = f"{ROOT}outcomes?{urlencode({'chain': key, **spoken})}#chains"
    return html(
        '<a href="{address}">{text}</a>', address=address, text=tr("The whole chain of events")
    )


def _to_event(tr: Translator, event_id: str, title: str) -> Markup:
    """Return the title of another event as a link to its plain page."""
    query = "" if tr.language == SOURCE_LANGUAGE else f"?{urlencode({LANGUAGE: tr.language})}"
    return html('<a href="{key}{query}">{title}</a>', key=quote(event_id), query=query, title=title)


def _ways_on(key: str, tr: Translator) -> Markup:
    ways = {
        f"{ROOT}events?{urlencode({'event': key})}": tr("This event in the dashboard"),
        f"{ROOT}api/v1/events/{quote(key)}": "JSON",
        f"{ROOT}events": tr("All events"),
    }
    links = [html('<a href="{to}">{text}</a>', to=to, text=text) for to, text in ways.items()]
    return join(links, " · ")
