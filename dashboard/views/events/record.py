"""One event with everything known of it: an article to read, its sources a reference list."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.exports import citation
from dashboard.maps import one_place
from dashboard.model.errors import UnknownRecordError
from dashboard.model.notice import NOTICE
from dashboard.model.selection import ORGANISING
from dashboard.store import questions
from dashboard.store.questions.events import Record, Row, rows
from dashboard.text.sentences.dates import published
from dashboard.ui import url
from dashboard.ui.page import Page
from dashboard.ui.parts import cards, cite, html
from dashboard.ui.parts.articles_table import headline_link
from dashboard.ui.parts.copy_link import copy_link
from dashboard.ui.parts.profile_links import name_link
from dashboard.ui.url import href

MAP_HEIGHT = 260


def draw(page: Page, event_id: str) -> None:
    """The record; where there is none of that key, a clear message and the way back."""
    tr = page.tr
    listed = href("events", page.selection, **cards.list_settings(page))
    back = html.inner_link(f"← {tr('All events of this choice')}", listed)
    st.html(f'<p class="atlas-back">{back}</p>')
    try:
        record = questions.detail(page.store, event_id)
    except UnknownRecordError:
        _unknown(event_id, page)
        return
    left, right = st.columns([5, 3], gap="large")
    with left:
        st.html(_article(record, page))
        with st.container(horizontal=True, gap="medium", key="record-cite"):
            st.html(copy_link(tr), width="content")
            cite.popover(page, _work(record, page), "event")
    with right:
        _side(record, page)


def _unknown(event_id: str, page: Page) -> None:
    title = page.tr("No such event")
    advice = page.tr(
        "The register has no event “{key}”. It may have been renamed or removed; the list of events leads on.",
        key=event_id,
    )
    st.html(
        f'<h1 class="atlas-title">{escape(title)}</h1><p class="atlas-lead">{escape(advice)}</p>'
    )


def _article(record: Record, page: Page) -> str:
    tr, event = page.tr, record.event
    line = f"{cards.when(event, page)}{_certainty(event, page)} · {_venue(record, page)}"
    sources = "".join(f"<li>{_source(article, page)}</li>" for article in rows(record.articles))
    count = tr.plural(
        "Reported by {count} article", "Reported by {count} articles", len(record.articles)
    )
    return (
        f'<article class="atlas-record"><p class="atlas-when">{escape(line)}</p>'
        f'<h1 class="atlas-title">{escape(event["title"])}</h1>'
        f'<p class="atlas-marks">{cards.track(event, page)} · {escape(tr.term("kinds", event["kind"]))}</p>'
        f'{_warning(event, page)}<p class="atlas-summary">{escape(event["summary"])}</p>'
        f"<h2>{escape(tr('Organisations'))}</h2>{_organisations(record, page)}"
        f'<h2>{escape(count)}</h2><ol class="atlas-sources">{sources}</ol>'
        f"<h2>{escape(tr('Cite this event'))}</h2>"
        f'<p class="atlas-cite">{escape(_citation(record, page))}</p></article>'
    )


def _citation(record: Record, page: Page) -> str:
    return _work(record, page).line


def _work(record: Record, page: Page) -> citation.Work:
    base = url.site(page.path)
    return citation.event(record.event, _venue(record, page), page.store, page.tr, base)


def _warning(event: Row, page: Page) -> str:
    if event["status"] != "announced":
        return ""
    text = page.tr("Known only from an announcement: no source seen reports that it took place.")
    return f'<p class="atlas-warning">{escape(text)}</p>'


def _certainty(event: Row, page: Page) -> str:
    if event["date_precision"] == "day":
        return ""
    precision = page.tr.term("date_precisions", event["date_precision"]).lower()
    return " " + page.tr("(known by {precision})", precision=precision)


def _venue(record: Record, page: Page) -> str:
    """All places with their countries, the main one first; else the country; else that none is reported."""
    if record.places.empty:
        return cards.where(record.event, page)
    return "; ".join(
        f"{place['name']}, {page.tr.term('countries', place['country'])}"
        for place in rows(record.places)
    )


def _organisations(record: Record, page: Page) -> str:
    tr = page.tr
    if record.organisations.empty:
        return f'<p class="atlas-rule">{escape(tr("No organisation is named by the sources seen."))}</p>'
    parts = []
    for role, members in record.organisations.groupby("role", sort=False):
        names = ", ".join(
            name_link("organisation", code, page) for code in members["organisation_id"]
        )
        parts.append(f"<dt>{escape(tr.term('roles', str(role)))}</dt><dd>{names}</dd>")
    roles = set(record.organisations["role"])
    if roles & {*ORGANISING} and "funder" not in roles:
        none = escape(tr("none on record"))
        parts.append(f'<dt>{escape(tr.term("roles", "funder"))}</dt><dd class="quiet">{none}</dd>')
    return f'<dl class="atlas-roles">{"".join(parts)}</dl>'


def _source(article: Row, page: Page) -> str:
    language = page.tr.term("languages", article["language"])
    details = ", ".join([article["publisher"], published(article["published"], page.tr), language])
    return f'{headline_link(article, page)}<br><span class="quiet">{escape(details)}</span>'


def _side(record: Record, page: Page) -> None:
    tr, event = page.tr, record.event
    if not record.places.empty:
        place = rows(record.places)[0]
        st.pydeck_chart(
            one_place.deck(place, tr, page.look),
            height=MAP_HEIGHT,
            key=f"record.map.{page.look.mode}",
            alt=one_place.alt(place, tr),
        )
        st.html(f'<p class="atlas-rule">{escape(tr(NOTICE))}</p>')
    participants: str = (
        "" if pd.isna(event["participants"]) else tr.number(int(event["participants"]))
    )
    facts = [
        (tr("Conflicts"), _terms("conflict", event["conflicts"], page)),
        (tr("Themes"), _terms("theme", event["themes"], page)),
        (
            tr("Process"),
            "" if pd.isna(event["series"]) else name_link("series", event["series"], page),
        ),
        (
            tr("Place"),
            ", ".join(name_link("place", code, page) for code in record.places["place_id"]),
        ),
        (tr("Year"), name_link("year", str(event["start_date"].year), page)),
        (tr("Other places named"), escape(event["place_note"])),
        (tr("Mode"), escape(tr.term("modes", event["mode"]))),
        (tr("Participants"), participants),
        (tr("Other names of the place"), escape(_other_names(record))),
    ]
    shown = "".join(f"<dt>{escape(label)}</dt><dd>{value}</dd>" for label, value in facts if value)
    st.html(f'<dl class="atlas-facts">{shown}</dl>')


def _terms(name: str, codes: str, page: Page) -> str:
    return ", ".join(name_link(name, code, page) for code in codes.split(";"))


def _other_names(record: Record) -> str:
    return (
        ""
        if record.places.empty
        else str(record.places.iloc[0]["alternate_names"]).replace(";", ", ")
    )
