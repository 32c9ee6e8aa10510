"""One event with everything known of it: an article to read, its sources a reference list."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.exports import citation
from dashboard.maps import one_place
from dashboard.model.errors import UnknownRecordError
from dashboard.model.notice import NOTICE
from dashboard.model.selection import ORGANISING
from dashboard.store.questions.events import Record, Row, rows
from dashboard.text.sentences.selection import published
from dashboard.ui import url
from dashboard.ui.page import Visit
from dashboard.ui.parts import cards, cite, html
from dashboard.ui.parts.articles_table import headline_link
from dashboard.ui.parts.copy_link import copy_link
from dashboard.ui.parts.profile_links import name_link
from dashboard.ui.url import href

MAP_HEIGHT = 260


def draw(visit: Visit, event_id: str) -> None:
    """The record; where there is none of that key, a clear message and the way back."""
    words = visit.words
    listed = href("events", visit.selection, **cards.list_settings(visit))
    back = html.inner_link(f"← {words('All events of this choice')}", listed)
    st.html(f'<p class="atlas-back">{back}</p>')
    try:
        record = visit.record(event_id)
    except UnknownRecordError:
        _unknown(event_id, visit)
        return
    left, right = st.columns([5, 3], gap="large")
    with left:
        st.html(_article(record, visit))
        with st.container(horizontal=True, gap="medium", key="record-cite"):
            st.html(copy_link(words), width="content")
            cite.popover(visit, _work(record, visit), "event")
    with right:
        _side(record, visit)


def _unknown(event_id: str, visit: Visit) -> None:
    title = visit.words("No such event")
    advice = visit.words(
        "The register has no event “{key}”. It may have been renamed or removed; the list of events leads on.",
        key=event_id,
    )
    st.html(
        f'<h1 class="atlas-title">{escape(title)}</h1><p class="atlas-lead">{escape(advice)}</p>'
    )


def _article(record: Record, visit: Visit) -> str:
    words, event = visit.words, record.event
    line = f"{cards.when(event, visit)}{_certainty(event, visit)} · {_venue(record, visit)}"
    sources = "".join(f"<li>{_source(article, visit)}</li>" for article in rows(record.articles))
    count = words.plural(
        "Reported by {count} article", "Reported by {count} articles", len(record.articles)
    )
    return (
        f'<article class="atlas-record"><p class="atlas-when">{escape(line)}</p>'
        f'<h1 class="atlas-title">{escape(event["title"])}</h1>'
        f'<p class="atlas-marks">{cards.track(event, visit)} · {escape(words.term("kinds", event["kind"]))}</p>'
        f'{_warning(event, visit)}<p class="atlas-summary">{escape(event["summary"])}</p>'
        f"<h2>{escape(words('Organisations'))}</h2>{_organisations(record, visit)}"
        f'<h2>{escape(count)}</h2><ol class="atlas-sources">{sources}</ol>'
        f"<h2>{escape(words('Cite this event'))}</h2>"
        f'<p class="atlas-cite">{escape(_citation(record, visit))}</p></article>'
    )


def _citation(record: Record, visit: Visit) -> str:
    return _work(record, visit).line


def _work(record: Record, visit: Visit) -> citation.Work:
    base = url.site(visit.page)
    return citation.event(record.event, _venue(record, visit), visit.store, visit.words, base)


def _warning(event: Row, visit: Visit) -> str:
    if event["status"] != "announced":
        return ""
    text = visit.words(
        "Known only from an announcement: no source seen reports that it took place."
    )
    return f'<p class="atlas-warning">{escape(text)}</p>'


def _certainty(event: Row, visit: Visit) -> str:
    if event["date_precision"] == "day":
        return ""
    precision = visit.words.term("date_precisions", event["date_precision"]).lower()
    return " " + visit.words("(known by {precision})", precision=precision)


def _venue(record: Record, visit: Visit) -> str:
    """All places with their countries, the main one first; else the country; else that none is reported."""
    if record.places.empty:
        return cards.where(record.event, visit)
    return "; ".join(
        f"{place['name']}, {visit.words.term('countries', place['country'])}"
        for place in rows(record.places)
    )


def _organisations(record: Record, visit: Visit) -> str:
    words = visit.words
    if record.organisations.empty:
        return f'<p class="atlas-rule">{escape(words("No organisation is named by the sources seen."))}</p>'
    parts = []
    for role, members in record.organisations.groupby("role", sort=False):
        names = ", ".join(
            name_link("organisation", code, visit) for code in members["organisation_id"]
        )
        parts.append(f"<dt>{escape(words.term('roles', str(role)))}</dt><dd>{names}</dd>")
    roles = set(record.organisations["role"])
    if roles & {*ORGANISING} and "funder" not in roles:
        none = escape(words("none on record"))
        parts.append(
            f'<dt>{escape(words.term("roles", "funder"))}</dt><dd class="quiet">{none}</dd>'
        )
    return f'<dl class="atlas-roles">{"".join(parts)}</dl>'


def _source(article: Row, visit: Visit) -> str:
    language = visit.words.term("languages", article["language"])
    details = ", ".join(
        [article["publisher"], published(article["published"], visit.words), language]
    )
    return f'{headline_link(article, visit)}<br><span class="quiet">{escape(details)}</span>'


def _side(record: Record, visit: Visit) -> None:
    words, event = visit.words, record.event
    if not record.places.empty:
        place = rows(record.places)[0]
        st.pydeck_chart(
            one_place.deck(place, words, visit.look),
            height=MAP_HEIGHT,
            key=f"record.map.{visit.look.mode}",
            alt=one_place.alt(place, words),
        )
        st.html(f'<p class="atlas-rule">{escape(words(NOTICE))}</p>')
    participants: str = (
        "" if pd.isna(event["participants"]) else words.number(int(event["participants"]))
    )
    facts = [
        (words("Conflicts"), _terms("conflict", event["conflicts"], visit)),
        (words("Themes"), _terms("theme", event["themes"], visit)),
        (
            words("Process"),
            "" if pd.isna(event["series"]) else name_link("series", event["series"], visit),
        ),
        (
            words("Place"),
            ", ".join(name_link("place", code, visit) for code in record.places["place_id"]),
        ),
        (words("Year"), name_link("year", str(event["start_date"].year), visit)),
        (words("Other places named"), escape(event["place_note"])),
        (words("Mode"), escape(words.term("modes", event["mode"]))),
        (words("Participants"), participants),
        (words("Other names of the place"), escape(_other_names(record))),
    ]
    shown = "".join(f"<dt>{escape(label)}</dt><dd>{value}</dd>" for label, value in facts if value)
    st.html(f'<dl class="atlas-facts">{shown}</dl>')


def _terms(name: str, codes: str, visit: Visit) -> str:
    return ", ".join(name_link(name, code, visit) for code in codes.split(";"))


def _other_names(record: Record) -> str:
    return (
        ""
        if record.places.empty
        else str(record.places.iloc[0]["alternate_names"]).replace(";", ", ")
    )
