"""The sections of the About page, with numbers of the whole register."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import streamlit as st

from dashboard.exports import citation
from dashboard.model.selection import Selection
from dashboard.model.vocabulary import Term
from dashboard.store import questions
from dashboard.text.html import NOTHING, Markup, filled, html, join, outer_link
from dashboard.text.i18n import Translator
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts.links import inner_link
from dashboard.ui.parts.markdown import plain
from dashboard.ui.parts.table import table
from dashboard.ui.url import href
from dashboard.views.about import accessibility_text, tables
from dashboard.views.about import text as about_text
from dashboard.views.about.contact import contact


def opening(page: Page) -> None:
    """Draw title, lead and table of contents."""
    tr = page.tr
    items = join(
        html('<li><a href="#{anchor}">{title}</a></li>', anchor=anchor, title=tr(title))
        for anchor, title in about_text.SECTIONS
    )
    put_html(
        html(
            '<h1 class="atlas-title">{title}</h1><p class="atlas-lead">{lead}</p>'
            '<nav class="atlas-contents" aria-label="{contents}"><ol>{items}</ol></nav>',
            title=tr("About the atlas"),
            lead=tr(about_text.LEAD),
            contents=tr("Contents"),
            items=items,
        )
    )


def section(page: Page, anchor: str) -> None:
    """Draw a section of about_text.SECTIONS; links lead to its ``anchor``. Raises KeyError for an unknown anchor."""
    title = dict(about_text.SECTIONS)[anchor]
    st.header(plain(page.tr(title)), anchor=anchor)
    put_html(html('<div class="atlas-text">{body}</div>', body=_BODIES[anchor](page)))
    if anchor == "cite":
        work = citation.register(page.store, page.tr)
        st.code(work.line, language=None, wrap_lines=True)
        st.code(citation.bibtex([work]), language=None, wrap_lines=True)


def _scope(page: Page) -> Markup:
    tr, totals = page.tr, page.ask(questions.totals)
    now = tr(
        "Version {version} of {date} holds {events} events, reported by {articles} articles, with {organisations} "
        "organisations and institutions at {places} places.",
        version=page.store.version,
        date=tr.day(page.store.created),
        **{
            name: tr.number(totals[name])
            for name in ("events", "articles", "organisations", "places")
        },
    )
    return _paragraphs([f"{now} {_edition(page)}".strip(), *map(tr, about_text.SCOPE)]) + _filled(
        page
    )


def _edition(page: Page) -> str:
    """Return what the edition of the register brought; "" where a package of one before was opened."""
    if page.store.filled:
        return ""
    return page.tr(about_text.EDITION, edition=page.store.edition)


def _filled(page: Page) -> Markup:
    """Return what a package of an edition before this one got when it was opened; nothing of others."""
    tr, store = page.tr, page.store
    if not store.filled:
        return NOTHING
    files: dict[str, list[str]] = {}
    for each in store.filled:
        value = tr(each.value)
        files.setdefault(each.file, []).append(
            tr("{column}: {value}", column=each.column, value=value) if each.column else value
        )
    lines = [tr("{file} – {values}", file=file, values="; ".join(of)) for file, of in files.items()]
    said = tr(about_text.FILLED, edition=store.edition, next=store.edition + 1)
    return html(
        '{said}<details class="atlas-more"><summary>{count}</summary>{lines}</details>',
        said=_paragraphs([said]),
        count=tr.plural("Show {count} file", "Show all {count} files", len(lines)),
        lines=_list(lines),
    )


def _outcomes(page: Page) -> Markup:
    """Return what outcomes, evidence and programmes are, and for how many events they are known."""
    tr, known = page.tr, page.ask(questions.completeness)
    found = page.ask(questions.outcomes_known)
    read = tr(
        "{read} of {events} events were read for what came of them. For {found} an outcome is on record, for {without} "
        "the pages report none. Of the others nothing can be said yet.",
        read=tr.number(found.with_outcome + found.without),
        events=tr.number(found.events),
        found=tr.number(found.with_outcome),
        without=tr.number(found.without),
    )
    evidence = tr(
        "{events} events have evidence for {fields} fields, of which {once} were read once so far.",
        events=tr.number(known["with_evidence"]),
        fields=tr.number(known["fields_with_evidence"]),
        once=tr.number(known["fields_read_once"]),
    )
    of_programmes = questions.programmes_known(page.store)
    programmes = tr(
        "{programmes} programmes are on record, {funder} of them with a funder and {amount} with an amount of money.",
        programmes=tr.number(of_programmes["programmes"]),
        funder=tr.number(of_programmes["with_funder"]),
        amount=tr.number(of_programmes["with_amount"]),
    )
    meaning = [*map(tr, about_text.OUTCOMES)]
    return _paragraphs(
        [
            *(meaning[0], read, *meaning[1:]),
            *(tr(about_text.EVIDENCE), evidence),
            *(tr(about_text.PROGRAMMES), programmes),
        ]
    )


def _method(page: Page) -> Markup:
    tr = page.tr
    cells = [[tr(field), tr.percent(share)] for field, share in tables.CHECKED]
    heads = [tr("Field"), tr("With an error")]
    checked = table(tr("Errors found in 114 checked events"), heads, cells, ("", "number"))
    return (
        _paragraphs(map(tr, about_text.METHOD))
        + checked
        + _paragraphs([tr(about_text.AFTER_CHECK)])
    )


def _definitions(page: Page) -> Markup:
    """Return the vocabularies as HTML; those with groups are long, and are shown when the reader opens them."""
    tr, terms = page.tr, page.store.terms
    parts = []
    for name, title, groups in tables.VOCABULARIES:
        heading = html("<h3>{title}</h3>", title=tr(title))
        if not groups:
            parts.append(heading + _terms(terms[name].values(), tr))
            continue
        grouped = join(
            html("<h4>{group}</h4>", group=tr(group.label))
            + _terms(terms[name].in_group(group.code), tr)
            for group in terms[groups].values()
        )
        parts.append(
            html(
                '{heading}<details class="atlas-more"><summary>{count}</summary>{grouped}</details>',
                heading=heading,
                count=tr.plural("Show {count} term", "Show all {count} terms", len(terms[name])),
                grouped=grouped,
            )
        )
    return join(parts)


def _terms(terms: Iterable[Term], tr: Translator) -> Markup:
    return _described((tr(term.label), tr(term.description)) for term in terms)


def _described(pairs: Iterable[tuple[str, str]]) -> Markup:
    """Return pairs of a name and its meaning as a list of definitions."""
    items = join(
        html("<dt>{name}</dt><dd>{meaning}</dd>", name=name, meaning=meaning)
        for name, meaning in pairs
    )
    return html('<dl class="atlas-terms">{items}</dl>', items=items)


def _names(page: Page) -> Markup:
    tr = page.tr
    return (
        _paragraphs([tr(about_text.NAMES_LEAD)])
        + _described((tr(name), tr(rule)) for name, rule in tables.NAMES)
        + _paragraphs([tr(about_text.NAMES_END)])
    )


def _completeness(page: Page) -> Markup:
    tr, known = page.tr, page.ask(questions.completeness)
    labels: Sequence[tuple[str, str, Selection | None]] = (
        ("with_day", tr("Date known to the day"), Selection.of(precision=["day"])),
        ("with_month", tr("Date known by month"), Selection.of(precision=["month"])),
        ("with_year", tr("Date known by year"), Selection.of(precision=["year"])),
        ("with_place", tr("Place reported"), None),
        ("with_country", tr("Country of the venue reported"), None),
        ("with_organisation", tr("At least one organisation named"), None),
        ("with_participants", tr("Number of participants reported"), None),
        (
            "with_several_articles",
            tr("Two or more articles"),
            Selection.of(sources=["several"]),
        ),
        ("announced", tr("Known only from an announcement"), Selection.of(status=["announced"])),
        (
            "read_for_outcomes",
            tr("Read for what came of it"),
            Selection.of(outcome=page.store.terms["outcome_kinds"]),
        ),
        ("with_evidence", tr("With evidence for at least one field"), None),
    )
    cells = [
        [
            inner_link(label, href("events", chosen)) if chosen else label,
            tr.number(known[name]),
            tr.percent(known[name] / known["events"] if known["events"] else 0),
        ]
        for name, label, chosen in labels
    ]
    heads = [tr("What is known"), tr("Events"), tr("Share")]
    fields, once = known["fields_with_evidence"], known["fields_read_once"]
    readings = tr(
        "Of {fields} fields with evidence, {once} ({share}) were read once so far.",
        fields=tr.number(fields),
        once=tr.number(once),
        share=tr.percent(once / fields if fields else 0),
    )
    return (
        _paragraphs([tr(about_text.COMPLETENESS)])
        + table(tr("Completeness"), heads, cells, ("", "number", "number"))
        + _paragraphs([readings])
    )


def _licences(page: Page) -> Markup:
    tr = page.tr
    licences = [(tr(what), outer_link(tr(name), url)) for what, name, url in tables.LICENCES]
    return _described(licences) + _paragraphs([tr(about_text.LICENCES_END)])


def _programs(page: Page) -> Markup:
    """Return links to addresses that the server answers without a page."""
    tr = page.tr
    links = [
        html('<a href="{address}" target="_self">{text}</a>', address=address, text=tr(text))
        for address, text in about_text.PROGRAM_LINKS
    ]
    return _paragraphs([tr(about_text.PROGRAMS)]) + _list(links)


def _correct(page: Page) -> Markup:
    return join(_with_contact(text, page.tr) for text in about_text.CORRECT)


def _accessibility(page: Page) -> Markup:
    tr = page.tr
    return (
        _paragraphs(map(tr, accessibility_text.STATUS))
        + html("<h3>{title}</h3>", title=tr("What holds"))
        + _list(map(tr, accessibility_text.HOLDS))
        + html("<h3>{title}</h3>", title=tr("What does not"))
        + _list(map(tr, accessibility_text.FAILS))
        + _with_contact(accessibility_text.CONTACT, tr)
    )


def _with_contact(text: str, tr: Translator) -> Markup:
    """Return a paragraph in which ``{contact}`` is replaced by the contact of this installation."""
    return _paragraphs([filled(tr(text), contact=contact(tr))])


def _paragraphs(texts: Iterable[str]) -> Markup:
    return join(html("<p>{text}</p>", text=text) for text in texts)


def _list(texts: Iterable[str]) -> Markup:
    items = join(html("<li>{text}</li>", text=text) for text in texts)
    return html("<ul>{items}</ul>", items=items)


_BODIES: Mapping[str, Callable[[Page], Markup]] = {
    "scope": _scope,
    "method": _method,
    "outcomes": _outcomes,
    "definitions": _definitions,
    "counting": lambda page: _list(map(page.tr, about_text.COUNTING)),
    "names": _names,
    "completeness": _completeness,
    "limits": lambda page: _list(map(page.tr, about_text.LIMITS)),
    "licences": _licences,
    "cite": lambda page: _paragraphs([page.tr(about_text.CITE)]),
    "programs": _programs,
    "correct": _correct,
    "accessibility": _accessibility,
}
