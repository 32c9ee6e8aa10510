"""One event with everything known of it: an article to read, its sources a reference list."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.maps import one_place
from dashboard.maps.events_by_place import NOTICE
from dashboard.model.errors import UnknownRecordError
from dashboard.model.selection import Selection
from dashboard.store.questions import Record
from dashboard.ui import cards, html
from dashboard.ui.address import href
from dashboard.ui.visit import Visit

MAP_HEIGHT = 260


def draw(visit: Visit, event_id: str) -> None:
    """The record; where there is none of that key, a clear message and the way back."""
    words = visit.words
    back = html.inner_link(
        f"← {words('All events of this choice')}", href("events", visit.selection)
    )
    st.html(f'<p class="atlas-back">{back}</p>')
    try:
        record = visit.record(event_id)
    except UnknownRecordError:
        st.html(
            f'<h1 class="atlas-title">{escape(words("No such event"))}</h1><p class="atlas-lead">'
            f"{escape(words('The register has no event “{key}”. It may have been renamed or removed; the list of events leads on.', key=event_id))}</p>"
        )
        return
    left, right = st.columns([5, 3], gap="large")
    with left:
        st.html(_article(record, visit))
    with right:
        _side(record, visit)


def _article(record: Record, visit: Visit) -> str:
    words, event = visit.words, record.event
    announced = (
        f'<p class="atlas-warning">{escape(words("Known only from an announcement: no source seen reports that it took place."))}</p>'
        if event["status"] == "announced"
        else ""
    )
    sources = "".join(
        f"<li>{_source(article, visit)}</li>" for _, article in record.articles.iterrows()
    )
    count = words.plural(
        "Reported by {count} article", "Reported by {count} articles", len(record.articles)
    )
    return (
        f'<article class="atlas-record"><p class="atlas-when">{escape(cards.when(event, visit))}{_certainty(event, visit)} · '
        f'{escape(_venue(record, visit))}</p><h1 class="atlas-title">{escape(str(event["title"]))}</h1>'
        f'<p class="atlas-marks">{cards.track(event, visit)} · {escape(words.term("kinds", str(event["kind"])))}</p>'
        f'{announced}<p class="atlas-summary">{escape(str(event["summary"]))}</p>'
        f"<h2>{escape(words('Organisations'))}</h2>{_organisations(record, visit)}"
        f'<h2>{escape(count)}</h2><ol class="atlas-sources">{sources}</ol>'
        f'<p class="atlas-rule">{escape(words("Key in the register: {key}", key=event["event_id"]))}</p></article>'
    )


def _certainty(event: "pd.Series[object]", visit: Visit) -> str:
    exact = event["date_precision"] == "day"
    precision = visit.words.term("date_precisions", str(event["date_precision"])).lower()
    return "" if exact else escape(" " + visit.words("(known by {precision})", precision=precision))


def _venue(record: Record, visit: Visit) -> str:
    """All places with their countries, the main one first; else the country; else that none is reported."""
    words = visit.words
    if record.places.empty:
        return cards.where(record.event, visit)
    names = [
        f"{place['name']}, {words.term('countries', place['country'])}"
        for _, place in record.places.iterrows()
    ]
    return "; ".join(names)


def _organisations(record: Record, visit: Visit) -> str:
    words = visit.words
    if record.organisations.empty:
        return f'<p class="atlas-rule">{escape(words("No organisation is named by the sources seen."))}</p>'
    parts = []
    for role, rows in record.organisations.groupby("role", sort=False):
        names = ", ".join(
            html.inner_link(
                str(row["name"]),
                href("events", Selection.of(organisation=[str(row["organisation_id"])])),
            )
            for _, row in rows.iterrows()
        )
        parts.append(f"<dt>{escape(words.term('roles', str(role)))}</dt><dd>{names}</dd>")
    return f'<dl class="atlas-roles">{"".join(parts)}</dl>'


def _source(article: "pd.Series[object]", visit: Visit) -> str:
    words = visit.words
    headline = str(article["headline"]) or words(
        "Page of {publisher}", publisher=article["publisher"]
    )
    published = _published(str(article["published"]), visit)
    language = words.term("languages", str(article["language"]))
    details = ", ".join(filter(None, [str(article["publisher"]), published, language]))
    return f'{html.outer_link(headline, str(article["url"]))}<br><span class="quiet">{escape(details)}</span>'


def _published(published: str, visit: Visit) -> str:
    """A date of publication, which can be a year, a month or a day, in words."""
    if not published:
        return visit.words("no date")
    precision = {4: "year", 7: "month", 10: "day"}[len(published)]
    when = pd.Timestamp(published)
    return visit.words.period(when, when, precision)


def _side(record: Record, visit: Visit) -> None:
    words, event = visit.words, record.event
    if not record.places.empty:
        place = record.places.iloc[0]
        st.pydeck_chart(
            one_place.deck(place, words, visit.look),
            height=MAP_HEIGHT,
            key=f"record.map.{visit.look.mode}",
            alt=words("Map showing {place}", place=place["name"]),
        )
        st.html(f'<p class="atlas-rule">{escape(words(NOTICE))}</p>')
    facts = [
        (words("Conflicts"), _terms("conflict", "conflicts", str(event["conflicts"]), visit)),
        (words("Themes"), _terms("theme", "themes", str(event["themes"]), visit)),
        (words("Process"), _process(event, visit)),
        (words("Other places named"), escape(str(event["place_note"]))),
        (words("Mode"), escape(words.term("modes", str(event["mode"])))),
        (
            words("Participants"),
            "" if pd.isna(event["participants"]) else words.number(int(event["participants"])),
        ),
        (words("Other names of the place"), escape(_other_names(record))),
    ]
    rows = "".join(f"<dt>{escape(label)}</dt><dd>{value}</dd>" for label, value in facts if value)
    st.html(f'<dl class="atlas-facts">{rows}</dl>')


def _terms(name: str, vocabulary: str, codes: str, visit: Visit) -> str:
    return ", ".join(
        html.inner_link(
            visit.words.term(vocabulary, code), href("events", Selection.of(**{name: [code]}))
        )
        for code in codes.split(";")
    )


def _process(event: "pd.Series[object]", visit: Visit) -> str:
    if pd.isna(event["series"]):
        return ""
    return html.inner_link(
        str(event["series_label"]), href("events", Selection.of(series=[str(event["series"])]))
    )


def _other_names(record: Record) -> str:
    return (
        ""
        if record.places.empty
        else str(record.places.iloc[0]["alternate_names"]).replace(";", ", ")
    )
