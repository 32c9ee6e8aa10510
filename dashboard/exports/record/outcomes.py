"""What came of an event, and the events that it is linked to, as HTML."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from dashboard.exports.record.evidence import Evidence
from dashboard.model.promises import LATE, UNRECORDED, standing
from dashboard.model.text import later
from dashboard.store.questions.events import Row
from dashboard.store.questions.outcomes import NONE
from dashboard.text.html import NOTHING, Markup, filled, html, join, outer_link
from dashboard.text.i18n import Translator
from dashboard.text.sentences.dates import published

ToEvent = Callable[[str, str], Markup]
"""Returns the title of an event as a link to its record, from its key and the title."""

_LINKS: Mapping[tuple[str, bool], str] = {
    ("follows", False): later("Follows"),
    ("follows", True): later("Followed by"),
    ("part_of", False): later("Part of"),
    ("part_of", True): later("Has as part"),
    ("announces", False): later("Announces"),
    ("announces", True): later("Announced by"),
    ("carries_out", False): later("Carries out"),
    ("carries_out", True): later("Carried out by"),
}
"""What a link is called, seen from the event that it leaves or, where reverse, from the one that it leads to."""


def outcomes(
    found: Sequence[Row], evidence: Evidence, to_event: ToEvent, as_of: date, tr: Translator
) -> Markup:
    """Return what came of an event, by kind; says so where its pages report nothing, or were not read for it yet.

    ``as_of`` is the day of the register: a promise that was due before is kept, or not on record.
    """
    return html(
        '<section class="atlas-outcomes"><h2>{title}</h2>{told}</section>',
        title=tr("What came of it"),
        told=_told(found, evidence, to_event, as_of, tr),
    )


def _told(
    found: Sequence[Row], evidence: Evidence, to_event: ToEvent, as_of: date, tr: Translator
) -> Markup:
    if not found:
        text = tr("The pages of this event have not been read for outcomes yet.")
        return html('<p class="atlas-remark">{text}</p>', text=text)
    if found[0]["kind"] == NONE:
        return _none(found[0], evidence, tr)
    several = len({row["article_id"] for row in found}) > 1
    kinds: dict[str, list[Markup]] = {}
    for row in found:
        items = {str(row["number"]), "" if len(found) == 1 else str(row["number"])}
        known = evidence.of("outcomes", items=items)
        item = html(
            "<li>{text}{source}{mark}{more}</li>",
            text=row["text"],
            source=_source(row, evidence) if several else NOTHING,
            mark=evidence.mark(known, str(row["text"])),
            more=_afterwards(row, to_event, as_of, tr),
        )
        kinds.setdefault(row["kind"], []).append(item)
    parts = join(
        html(
            '<dt>{kind}</dt><dd><ul class="atlas-plain">{items}</ul></dd>',
            kind=tr.term("outcome_kinds", kind),
            items=join(items),
        )
        for kind, items in kinds.items()
    )
    # Evidence that names no outcome of several is that of all.
    of_all = evidence.of("outcomes") if len(found) > 1 else ()
    return html(
        '<dl class="atlas-roles">{parts}</dl>{reported}{known}',
        parts=parts,
        reported=NOTHING if several else _reported(found[0], evidence),
        known=evidence.summary(of_all, tr("How do we know?")),
    )


def _none(row: Row, evidence: Evidence, tr: Translator) -> Markup:
    return html(
        '<div class="atlas-none">{text}{source}{mark}</div>',
        text=tr("The page was read and reports no result."),
        source=_source(row, evidence),
        mark=evidence.mark(
            evidence.of("outcomes", items=("", str(row["number"]))), tr("What came of it")
        ),
    )


def _source(row: Row, evidence: Evidence) -> Markup:
    """Return who reports an outcome, as a link to the article."""
    if not row["article_id"]:
        return NOTHING
    link = evidence.source(row["article_id"], row["article_publisher"], row["article_url"])
    return html(' <span class="quiet">({link})</span>', link=link)


def _reported(row: Row, evidence: Evidence) -> Markup:
    """Return the one article that reports all outcomes."""
    if not row["article_id"]:
        return NOTHING
    link = evidence.source(row["article_id"], row["article_publisher"], row["article_url"])
    reported = filled(evidence.tr("As reported by {publisher}."), publisher=link)
    return html('<p class="atlas-remark">{reported}</p>', reported=reported)


def _afterwards(row: Row, to_event: ToEvent, as_of: date, tr: Translator) -> Markup:
    """Return when an outcome was promised for, whether that is on record, and how far it was carried out."""
    lines = [*_promise(row, to_event, as_of, tr), *_implementation(row, tr)]
    return join(html('<span class="atlas-after">{line}</span>', line=line) for line in lines)


def _promise(row: Row, to_event: ToEvent, as_of: date, tr: Translator) -> list[str]:
    due = published(row["due"], tr) if row["due"] else ""
    if row["fulfilled_by"]:
        day = tr.period(
            row["fulfilled_start_date"], row["fulfilled_end_date"], row["fulfilled_date_precision"]
        )
        event = to_event(row["fulfilled_by"], row["fulfilled_title"])
        return [filled(_kept(row, as_of, tr), due=due, event=event, day=day)]
    if not due:
        return []
    if standing(row["due_day"], None, as_of) == UNRECORDED:
        return [tr("Due {due}; not on record whether it was kept", due=due)]
    return [tr("Due {due}", due=due)]


def _kept(row: Row, as_of: date, tr: Translator) -> str:
    if row["fulfilled_status"] == "announced":
        # As on the page Outcomes: an announcement keeps no promise.
        return tr("{event} was announced for {day}; not on record whether it was held")
    if not row["due"]:
        return tr("Kept by {event}, {day}")
    if standing(row["due_day"], row["fulfilled_start_date"], as_of) == LATE:
        return tr("Due {due}; kept late, by {event}, {day}")
    return tr("Due {due}; kept by {event}, {day}")


def _implementation(row: Row, tr: Translator) -> list[str]:
    if not row["implementation"]:
        return []
    source = outer_link(row["implementation_publisher"], row["implementation_url"])
    return [
        filled(
            tr("Carried out: {level}, says {publisher} ({date})"),
            level=tr.term("implementation_levels", row["implementation"]).lower(),
            publisher=source,
            date=published(row["implementation_as_of"] or "", tr),
        )
    ]


def links(
    found: Sequence[Row], evidence: Evidence, to_event: ToEvent, chain: Markup, tr: Translator
) -> Markup:
    """Return the events that an event is linked to, by what it is to them; nothing where there are none.

    ``chain`` leads to all that are linked to these in turn.
    """
    if not found:
        return NOTHING
    kinds: dict[str, list[Markup]] = {}
    for row in found:
        known = evidence.of("links", items=(row["other_event_id"],))
        item = html(
            '<li>{event} <span class="quiet">{when}</span>{mark}</li>',
            event=to_event(row["other_event_id"], row["other_title"]),
            when=tr.period(
                row["other_start_date"], row["other_end_date"], row["other_date_precision"]
            ),
            mark=NOTHING if row["is_reverse"] else evidence.mark(known, row["other_title"]),
        )
        kinds.setdefault(_LINKS[row["kind"], row["is_reverse"]], []).append(item)
    parts = join(
        html(
            '<dt>{kind}</dt><dd><ul class="atlas-plain">{items}</ul></dd>',
            kind=tr(kind),
            items=join(items),
        )
        for kind, items in kinds.items()
    )
    return html(
        '<section class="atlas-links"><h2>{title}</h2><dl class="atlas-roles">{parts}</dl>'
        '<p class="atlas-remark">{chain}</p></section>',
        title=tr("Before and after"),
        parts=parts,
        chain=chain,
    )
