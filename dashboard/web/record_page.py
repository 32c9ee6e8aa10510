"""One event as a plain page at /events/ID: for search engines, for archives, and for readers without scripts."""

from collections.abc import Mapping
from html import escape
from itertools import groupby
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import Response

from dashboard.exports import citation, schema_org
from dashboard.model.notice import NOTICE
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.events import Row
from dashboard.store.questions.extracts import Extract, extract
from dashboard.text.i18n import SOURCE_LANGUAGE, Translator, translator
from dashboard.text.sentences.dates import published
from dashboard.web.api.answers import caching_headers, unchanged
from dashboard.web.api.parameters import LANGUAGE, Parameters, address
from dashboard.web.plain_page import Page, address_of, html

ROOT = "../"


def show(request: Request) -> Response:
    """The record; 404 with a way on where the register has none of that key. Other parameters change nothing."""
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
    return unchanged(request, parameters) or html(
        _page(found[0], parameters), tr, caching_headers(parameters)
    )


def _unknown(key: str, tr: Translator) -> Response:
    title = tr("No such event")
    advice = tr(
        "The register has no event “{key}”. It may have been renamed or removed; the list of events leads on.",
        key=key,
    )
    body = (
        f"<h1>{escape(title)}</h1><p>{escape(advice)}</p>"
        f'<p><a href="{ROOT}events">{escape(tr("All events"))}</a></p>'
    )
    never_kept = {"Cache-Control": "no-store"}
    return html(Page(title, advice, body, ROOT), tr, never_kept, status=404)


def _page(found: Extract, parameters: Parameters) -> Page:
    tr, event = parameters.tr, found.event
    key = str(event["event_id"])
    canonical = f"{parameters.base}/events/{quote(key)}" if parameters.base else ""
    head = "".join(
        [
            address_of(canonical),
            address_of(f"{ROOT}api/v1/events/{quote(key)}", "alternate", "application/json"),
            address_of(
                f"{ROOT}feed.atom", "alternate", "application/atom+xml", tr("Newest events")
            ),
            schema_org.script(schema_org.event(found, tr, parameters.base)),
        ]
    )
    when = _when(event, tr)
    return Page(
        title=str(event["title"]),
        description=f"{when}, {_where(found, tr)}. {event['summary']}",
        body=_article(found, parameters),
        root=ROOT,
        head=head,
    )


def _article(found: Extract, parameters: Parameters) -> str:
    tr, event = parameters.tr, found.event
    count = tr.plural(
        "Reported by {count} article", "Reported by {count} articles", len(found.articles)
    )
    cited = citation.extracted(found, parameters.store, tr, parameters.base).line
    sources = "".join(f"<li>{_source(each, tr)}</li>" for each in found.articles)
    return (
        f'<article><p class="quiet">{escape(_when(event, tr))} · {escape(_where(found, tr))}</p>'
        f"<h1>{escape(str(event['title']))}</h1>{_warning(event, tr)}"
        f"<p>{escape(str(event['summary']))}</p>{_facts(found, tr)}"
        f"<h2>{escape(tr('Organisations'))}</h2>{_organisations(found, tr)}"
        f"<h2>{escape(count)}</h2><ol>{sources}</ol>"
        f"<h2>{escape(tr('Cite this event'))}</h2><p>{escape(cited)}</p></article>"
        f"<footer><p>{escape(tr(NOTICE))}</p><p>{_ways_on(str(event['event_id']), tr)}</p></footer>"
    )


def _when(event: Row, tr: Translator) -> str:
    precision = str(event["date_precision"])
    when = tr.period(event["start_date"], event["end_date"], precision)
    if precision == "day":
        return when
    known = tr.term("date_precisions", precision).lower()
    return f"{when} {tr('(known by {precision})', precision=known)}"


def _where(found: Extract, tr: Translator) -> str:
    if found.places:
        return "; ".join(
            f"{place['name']}, {tr.term('countries', place['country'])}" for place in found.places
        )
    if country := found.event["country"]:
        return tr.term("countries", country)
    return tr("Online") if found.event["mode"] == "online" else tr("Venue not reported")


def _warning(event: Row, tr: Translator) -> str:
    if event["status"] != "announced":
        return ""
    text = tr("Known only from an announcement: no source seen reports that it took place.")
    return f'<p class="warning">{escape(text)}</p>'


def _facts(found: Extract, tr: Translator) -> str:
    event = found.event
    series, participants = event["series"], event["participants"]
    places = {place["place_id"]: place["name"] for place in found.places}
    year = str(event["start_date"].year)
    facts = [
        (tr("Kind of event"), escape(tr.term("kinds", event["kind"]))),
        (tr("Track"), escape(tr.term("tracks", event["track"]))),
        (
            tr("Conflicts"),
            _names("conflict", _terms("conflicts", event["conflicts"], tr), tr),
        ),
        (tr("Themes"), _names("theme", _terms("themes", event["themes"], tr), tr)),
        (
            tr("Process"),
            _names("process", _terms("series", [series], tr), tr) if series else "",
        ),
        (tr("Place"), _names("place", places, tr)),
        (tr("Year"), _names("year", {year: year}, tr)),
        (tr("Other places named"), escape(event["place_note"] or "")),
        (tr("Mode"), escape(tr.term("modes", event["mode"]))),
        (tr("Participants"), tr.number(participants) if participants else ""),
    ]
    shown = "".join(f"<dt>{escape(name)}</dt><dd>{text}</dd>" for name, text in facts if text)
    return f"<dl>{shown}</dl>"


def _terms(vocabulary: str, codes: list[str] | tuple[str, ...], tr: Translator) -> dict[str, str]:
    return {code: tr.term(vocabulary, code) for code in codes}


def _names(page: str, names: Mapping[str, str], tr: Translator) -> str:
    """Names, each a link to the page about what it names."""
    spoken = {} if tr.language == SOURCE_LANGUAGE else {LANGUAGE: tr.language}
    return ", ".join(
        f'<a href="{ROOT}{page}?{escape(urlencode({"id": code, **spoken}))}">{escape(name)}</a>'
        for code, name in names.items()
    )


def _organisations(found: Extract, tr: Translator) -> str:
    if not found.organisations:
        return f"<p>{escape(tr('No organisation is named by the sources seen.'))}</p>"
    parts = []
    for role, members in groupby(found.organisations, key=lambda each: str(each["role"])):
        names = {str(each["organisation_id"]): str(each["name"]) for each in members}
        links = _names("organisation", names, tr)
        parts.append(f"<dt>{escape(tr.term('roles', role))}</dt><dd>{links}</dd>")
    return f"<dl>{''.join(parts)}</dl>"


def _source(article: Row, tr: Translator) -> str:
    headline = article["headline"] or article["url"]
    details = ", ".join(
        [
            str(article["publisher"]),
            published(article["published"] or "", tr),
            tr.term("languages", article["language"]),
        ]
    )
    language = escape(str(article["language"]))
    return (
        f'<a href="{escape(str(article["url"]))}" rel="noopener" lang="{language}">{escape(str(headline))}</a>'
        f'<br><span class="quiet">{escape(details)}</span>'
    )


def _ways_on(key: str, tr: Translator) -> str:
    query = escape(urlencode({"event": key}))
    return (
        f'<a href="{ROOT}events?{query}">{escape(tr("This event in the dashboard"))}</a> · '
        f'<a href="{ROOT}api/v1/events/{quote(key)}">JSON</a> · '
        f'<a href="{ROOT}events">{escape(tr("All events"))}</a>'
    )
