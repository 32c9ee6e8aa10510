"""Feeds for readers' programs, and the sitemap and robots.txt for search engines."""

from io import BytesIO
from xml.etree import ElementTree as ET

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from dashboard.exports.formats import FEEDS
from dashboard.exports.provenance import link
from dashboard.model.pages import PAGES
from dashboard.model.selection import Selection
from dashboard.store.questions import events
from dashboard.web.api.answers import SECONDS_FRESH, caching_headers, file, question_of, unchanged
from dashboard.web.api.parameters import address, read_parameters
from dashboard.web.api.quick import soon
from dashboard.web.workshop.files import write_events

MOST_ADDRESSES = 50_000
"""The most addresses of a sitemap (https://www.sitemaps.org/protocol.html)."""
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def newest(request: Request) -> Response:
    """Answer with a feed of the newest events of a Selection: few, so that it is made at once."""
    parameters = read_parameters(request, {})
    if same := unchanged(request, parameters):
        return same
    form, content = FEEDS["atom"], BytesIO()
    form.write(parameters.store, parameters.selection, parameters.tr, content, parameters.site)
    headers = caching_headers(parameters)
    return Response(content.getvalue(), headers=headers, media_type=form.media_type)


async def calendar(request: Request) -> Response:
    """Answer with all events of a Selection as a calendar."""
    parameters = await soon(request, read_parameters, request, {})
    if same := unchanged(request, parameters):
        return same
    question = question_of(parameters, write_events, "ics")
    return await file(request, parameters, question, FEEDS["ics"].media_type)


def sitemap(request: Request) -> Response:
    """Answer with the addresses of all pages and of the newest events, with the date of the register."""
    parameters = read_parameters(request, {}, selecting=False)
    if same := unchanged(request, parameters):
        return same
    paths = [*PAGES, "api"]
    found = events.list_events(parameters.store, Selection(), limit=MOST_ADDRESSES - len(paths))
    root = ET.Element("urlset", {"xmlns": _SITEMAP})
    for path in [*paths, *(f"events/{key}" for key in found["event_id"])]:
        url = ET.SubElement(root, "url")
        ET.SubElement(url, "loc").text = link(
            Selection(), parameters.tr, parameters.site, page=path
        )
        ET.SubElement(url, "lastmod").text = parameters.store.created.isoformat()
    content = b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root)
    return Response(content, headers=caching_headers(parameters), media_type="application/xml")


async def robots(request: Request) -> Response:
    """Answer with what robots may fetch: all pages, but no files made for them."""
    site = address(request, request.app.state.prefix)
    text = f"User-agent: *\nDisallow: {request.app.state.prefix}/api/v1/\nAllow: /\n"
    text += f"\nSitemap: {site}/sitemap.xml\n" if site else ""
    return PlainTextResponse(text, headers={"Cache-Control": f"public, max-age={SECONDS_FRESH}"})
