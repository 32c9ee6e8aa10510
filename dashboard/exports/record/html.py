"""The record of an event as HTML, for its page of the dashboard and for its plain page."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from dashboard.exports.record.evidence import Evidence
from dashboard.exports.record.outcomes import ToEvent, links, outcomes
from dashboard.model.cells import LIST_SEPARATOR
from dashboard.model.dimensions import vocabulary_of
from dashboard.model.schema import Field
from dashboard.model.selection import ORGANISING
from dashboard.model.tables import FACTS
from dashboard.store.questions.events import Row
from dashboard.store.questions.extracts import Extract
from dashboard.text.html import NOTHING, Markup, html, join, outer_link
from dashboard.text.i18n import Translator
from dashboard.text.sentences.dates import published
from dashboard.text.sentences.venues import venues

Link = Callable[[str, str, str], str]
"""Returns a name as a link to its profile page, from a dimension, a code and the name."""


_REPORT = "report"
"""The kind of page that goes without saying."""
_AT_THE_HEAD = ("date", "title", "kind", "status", "track", "summary")
"""Fields that stand above the first heading of a record: what they rest on opens together."""


@dataclass(frozen=True)
class Record:
    """An event, and what the pages that show it do in different ways.

    ``track`` is the track of the event as text or HTML, ``cited`` the line that cites it, ``as_of`` the day of the
    register, ``chain`` a link to all events that lead to and from this one.
    """

    found: Extract
    tr: Translator
    link: Link
    to_event: ToEvent
    chain: Markup
    track: str
    cited: str
    as_of: date

    @property
    def evidence(self) -> Evidence:
        """What the fields of the event rest on."""
        return Evidence(self.found.evidence, self.found.articles, self.tr)


def article(record: Record, facts: Markup = NOTHING) -> Markup:
    """Return the record from title to citation, with its sources; ``facts`` are placed below what came of it."""
    tr, event, found, evidence = record.tr, record.found.event, record.found, record.evidence
    count = tr.plural(
        "Reported by {count} article", "Reported by {count} articles", len(found.articles)
    )
    return html(
        '<article class="atlas-record"><p class="atlas-when">{when} · {where}</p>'
        '<h1 class="atlas-title" dir="auto">{title}</h1><p class="atlas-marks">{track} · {kind}</p>'
        '{warning}<p class="atlas-summary" dir="auto">{summary}</p>{known}{outcomes}{facts}{links}'
        "<h2>{organisations}</h2>{roles}"
        '<h2>{count}</h2><ol class="atlas-sources">{sources}</ol>{legend}'
        '<h2>{cite}</h2><p class="atlas-cite">{cited}</p></article>',
        when=dated(event, tr),
        where=venues(event, found.places, tr),
        title=event["title"],
        track=record.track,
        kind=tr.term("kinds", event["kind"]),
        warning=_warning(event, tr),
        summary=event["summary"],
        known=evidence.summary(evidence.of(*_AT_THE_HEAD), tr("How do we know?")),
        outcomes=outcomes(found.outcomes, evidence, record.to_event, record.as_of, tr),
        facts=facts,
        links=links(found.links, evidence, record.to_event, record.chain, tr),
        organisations=tr("Organisations"),
        roles=_roles(record),
        count=count,
        sources=join(html("<li>{source}</li>", source=_source(row, tr)) for row in found.articles),
        legend=evidence.legend(),
        cite=tr("Cite this event"),
        cited=record.cited,
    )


def facts(record: Record) -> Markup:
    """Return what else is known as pairs of a name and a value; values link to the pages about them."""
    tr, event, places = record.tr, record.found.event, record.found.places
    main = places[0]["alternate_names"] if places else None
    series = [event["series"]] if event["series"] else []
    # The name, the value, and the field of evidence_fields that it belongs to, where there is one.
    pairs = [
        (tr("Conflicts"), _names(record, "conflict", event["conflicts"]), "conflicts"),
        (tr("Themes"), _names(record, "theme", event["themes"]), "themes"),
        (tr("Process"), _names(record, "series", series), "series"),
        (tr("Programme"), _names(record, "programme", event["programmes"]), "programmes"),
        (tr("Place"), _names(record, "place", [place["place_id"] for place in places]), "place"),
        (tr("Year"), _names(record, "year", [str(event["start_date"].year)]), ""),
        *((tr(each.label), _fact(each, event[each.name], tr), each.name) for each in FACTS),
        (tr("Other names of the place"), (main or "").replace(LIST_SEPARATOR, ", "), ""),
    ]
    evidence, fields = record.evidence, tr.terms["evidence_fields"]
    shown = join(
        html(
            "<dt>{name}</dt><dd>{value}{mark}</dd>",
            name=name,
            value=value,
            mark=evidence.mark(evidence.of(field), name) if field in fields else NOTHING,
        )
        for name, value, field in pairs
        if value
    )
    return html('<dl class="atlas-facts">{shown}</dl>', shown=shown)


def _fact(fact: Field, value: Any, tr: Translator) -> str:
    """Return what a column of the event says, in words; "" where it says nothing."""
    values = value if isinstance(value, tuple) else () if value is None else (value,)
    if fact.codes:
        return ", ".join(tr.term(fact.codes, code) for code in values)
    return ", ".join(tr.number(each) if isinstance(each, int) else each for each in values)


def dated(event: Row, tr: Translator) -> str:
    """Return when an event took place, and how precisely that is known unless to the day."""
    precision = str(event["date_precision"])
    when = tr.period(event["start_date"], event["end_date"], precision)
    if precision == "day":
        return when
    known = tr.term("date_precisions", precision).lower()
    return f"{when} {tr('(known by {precision})', precision=known)}"


def headline_link(article: Row, tr: Translator) -> Markup:
    """Return the headline as a link to the article, with its language; "Page of PUBLISHER" without a headline."""
    if not article["headline"]:
        text = tr("Page of {publisher}", publisher=article["publisher"])
        return outer_link(text, article["url"])
    return html(
        '<span lang="{language}" dir="auto">{link}</span>',
        language=article["language"],
        link=outer_link(article["headline"], article["url"]),
    )


def _warning(event: Row, tr: Translator) -> Markup:
    if event["status"] != "announced":
        return NOTHING
    text = tr("Known only from an announcement: no source seen reports that it took place.")
    return html('<p class="atlas-warning">{text}</p>', text=text)


def _names(record: Record, dimension: str, codes: Iterable[str]) -> Markup:
    """Return the names of codes as links."""
    vocabulary = vocabulary_of(dimension)
    names = {code: record.tr.term(vocabulary, code) if vocabulary else code for code in codes}
    return join((record.link(dimension, code, name) for code, name in names.items()), ", ")


def _roles(record: Record) -> Markup:
    """Return the organisations by role; says that no funder is on record where an organiser is."""
    tr, organisations = record.tr, record.found.organisations
    if not organisations:
        text = tr("No organisation is named by the sources seen.")
        return html('<p class="atlas-remark">{text}</p>', text=text)
    parts = [
        _role(role, list(members), record)
        for role, members in groupby(organisations, key=lambda each: str(each["role"]))
    ]
    known = {each["role"] for each in organisations}
    if known & {*ORGANISING} and "funder" not in known:
        parts.append(
            html(
                '<dt>{funder}</dt><dd class="quiet">{none}</dd>',
                funder=tr.term("roles", "funder"),
                none=tr("none on record"),
            )
        )
    evidence = record.evidence
    return html(
        '<dl class="atlas-roles">{parts}</dl>{of_all}',
        parts=join(parts),
        # Evidence that names no organisation is that of all.
        of_all=evidence.summary(evidence.of("organisations"), tr("How do we know?")),
    )


def _role(role: str, members: Sequence[Row], record: Record) -> Markup:
    """Return a role and the organisations that had it, with the side they sat for."""
    tr, evidence = record.tr, record.evidence
    name = tr.term("roles", role)
    keys = [each["organisation_id"] for each in members]
    return html(
        "<dt>{role}</dt><dd>{names}{mark}</dd>",
        role=name,
        names=join((_member(each, record) for each in members), ", "),
        mark=evidence.mark(evidence.of("organisations", items=keys), name),
    )


def _member(organisation: Row, record: Record) -> Markup:
    tr, key = record.tr, organisation["organisation_id"]
    link = _names(record, "organisation", [key])
    if not organisation["side"]:
        return link
    side = tr("(sat for: {side})", side=tr.term("sides", organisation["side"]))
    return html('{link} <span class="quiet">{side}</span>', link=link, side=side)


def _source(article: Row, tr: Translator) -> Markup:
    details = [
        _publisher(article, tr),
        "" if article["page_kind"] == _REPORT else tr.term("page_kinds", article["page_kind"]),
        published(article["published"] or "", tr),
        tr.term("languages", article["language"]),
    ]
    return html(
        '{headline}<br><span class="quiet">{details}</span>',
        headline=headline_link(article, tr),
        details=", ".join(filter(None, details)),
    )


def _publisher(article: Row, tr: Translator) -> str:
    """Return who published an article first and, where that is another, who shows it."""
    publisher, shown_by = article["publisher"], article["republisher"]
    if not shown_by:
        return str(publisher)
    return tr("{publisher}, shown by {republisher}", publisher=publisher, republisher=shown_by)
