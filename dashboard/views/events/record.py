"""The record of one event: all that is known of it, with its sources."""

from functools import partial

import streamlit as st

from dashboard.exports import citation
from dashboard.exports.record import html as record_html
from dashboard.exports.record.html import Record
from dashboard.maps import one_place
from dashboard.model.notice import NOTICE
from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.questions.extracts import Extract
from dashboard.text.html import Markup, html
from dashboard.ui import url
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import cards, cite
from dashboard.ui.parts.copy_link import copy_link
from dashboard.ui.parts.links import inner_link
from dashboard.ui.parts.profile_links import name_link
from dashboard.ui.url import href

MAP_HEIGHT = 260


def draw(page: Page, event_id: str) -> None:
    """Draw the record, or a message and a link back where the key is unknown."""
    tr = page.tr
    address_of_list = href("events", page.selection, **cards.list_settings(page))
    back = inner_link(f"← {tr('All events of this choice')}", address_of_list)
    put_html(html('<p class="atlas-back">{back}</p>', back=back))
    found = questions.extract(page.store, [event_id])
    if not found:
        put_html(_unknown(event_id, page))
        return
    work = citation.event(found[0], page.store, tr, url.site(page.path))
    record = _record(found[0], work.line, page)
    left, right = st.columns([5, 3], gap="large")
    with left:
        put_html(record_html.article(record))
        with st.container(horizontal=True, gap="medium", key="record-cite"):
            put_html(copy_link(tr), width="content")
            cite.popover(page, work, "event")
    with right:
        _map(found[0], page)
        put_html(record_html.facts(record))


def _unknown(event_id: str, page: Page) -> Markup:
    return html(
        '<h1 class="atlas-title">{title}</h1><p class="atlas-lead">{advice}</p>',
        title=page.tr("No such event"),
        advice=page.tr(
            "The register has no event “{key}”. It may have been renamed or removed; the list of events leads on.",
            key=event_id,
        ),
    )


def _record(found: Extract, cited: str, page: Page) -> Record:
    return Record(
        found,
        page.tr,
        link=lambda dimension, code, name: name_link(dimension, code, page),
        to_event=partial(_to_event, page),
        chain=inner_link(page.tr("The whole chain of events"), _chain(found)),
        track=cards.track(found.event, page),
        cited=cited,
        as_of=page.store.created,
    )


def _chain(found: Extract) -> str:
    return f"{href('outcomes', Selection(), chain=str(found.event['event_id']))}#chains"


def _to_event(page: Page, event_id: str, title: str) -> Markup:
    """Return the title of another event as a link to its record."""
    return inner_link(title, href("events", page.selection, event=event_id))


def _map(found: Extract, page: Page) -> None:
    """Draw a map of the place with the notice about names and borders; nothing where no place is known."""
    if not found.places:
        return
    tr, place = page.tr, found.places[0]
    st.pydeck_chart(
        one_place.deck(place, tr, page.look),
        height=MAP_HEIGHT,
        key=f"record.map.{page.look.mode}",
        alt=one_place.alt(place, tr),
    )
    put_html(html('<p class="atlas-remark">{notice}</p>', notice=tr(NOTICE)))
