"""The About page section by section, as HTML that reads like an article; figures are those of the whole register."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape

import streamlit as st

from dashboard.exports import citation
from dashboard.model.selection import Selection
from dashboard.model.vocabulary import Term
from dashboard.store import questions
from dashboard.text.i18n import Translator
from dashboard.ui.page import Page
from dashboard.ui.parts import html
from dashboard.ui.parts.markdown import plain
from dashboard.ui.url import href
from dashboard.views.about import accessibility_text, tables
from dashboard.views.about import text as about_text
from dashboard.views.about.contact import contact


def opening(page: Page) -> None:
    """Title, lead, and the list of contents."""
    tr = page.tr
    listed = "".join(
        f'<li><a href="#{anchor}">{escape(tr(title))}</a></li>'
        for anchor, title in about_text.SECTIONS
    )
    st.html(
        f'<h1 class="atlas-title">{escape(tr("About the atlas"))}</h1>'
        f'<p class="atlas-lead">{escape(tr(about_text.LEAD))}</p>'
        f'<nav class="atlas-contents" aria-label="{escape(tr("Contents"))}"><ol>{listed}</ol></nav>'
    )


def section(page: Page, anchor: str) -> None:
    """One section of about_text.SECTIONS under its heading, which a link can lead to."""
    title = dict(about_text.SECTIONS)[anchor]
    st.header(plain(page.tr(title)), anchor=anchor)
    st.html(f'<div class="atlas-text">{_BODIES[anchor](page)}</div>')
    if anchor == "cite":
        work = citation.register(page.store, page.tr)
        st.code(work.line, language=None, wrap_lines=True)
        st.code(citation.bibtex([work]), language=None, wrap_lines=True)


def _scope(page: Page) -> str:
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
    return _paragraphs([now, *map(tr, about_text.SCOPE)])


def _method(page: Page) -> str:
    tr = page.tr
    cells = [[escape(tr(field)), escape(tr.percent(share))] for field, share in tables.CHECKED]
    heads = [escape(tr("Field")), escape(tr("With an error"))]
    checked = html.table(tr("Errors found in 65 checked events"), heads, cells, ("", "number"))
    return (
        _paragraphs(map(tr, about_text.METHOD))
        + checked
        + _paragraphs([tr(about_text.AFTER_CHECK)])
    )


def _definitions(page: Page) -> str:
    """Short vocabularies stand open; those in groups are long and open on demand."""
    tr, terms = page.tr, page.store.terms
    parts = []
    for name, title, groups in tables.VOCABULARIES:
        heading = f"<h3>{escape(tr(title))}</h3>"
        if not groups:
            parts.append(heading + _terms(terms[name].values(), tr))
            continue
        grouped = "".join(
            f"<h4>{escape(tr(group.label))}</h4>{_terms(terms[name].in_group(group.code), tr)}"
            for group in terms[groups].values()
        )
        count = tr.plural("Show {count} term", "Show all {count} terms", len(terms[name]))
        parts.append(
            f'{heading}<details class="atlas-more"><summary>{escape(count)}</summary>{grouped}</details>'
        )
    return "".join(parts)


def _terms(terms: Iterable[Term], tr: Translator) -> str:
    listed = "".join(
        f"<dt>{escape(tr(term.label))}</dt><dd>{escape(tr(term.description))}</dd>"
        for term in terms
    )
    return f'<dl class="atlas-terms">{listed}</dl>'


def _names(page: Page) -> str:
    tr = page.tr
    listed = "".join(
        f"<dt>{escape(tr(name))}</dt><dd>{escape(tr(rule))}</dd>" for name, rule in tables.NAMES
    )
    return (
        _paragraphs([tr(about_text.NAMES_LEAD)])
        + f'<dl class="atlas-terms">{listed}</dl>'
        + _paragraphs([tr(about_text.NAMES_END)])
    )


def _completeness(page: Page) -> str:
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
    )
    cells = [
        [
            html.inner_link(label, href("events", chosen)) if chosen else escape(label),
            escape(tr.number(known[name])),
            escape(tr.percent(known[name] / known["events"] if known["events"] else 0)),
        ]
        for name, label, chosen in labels
    ]
    heads = [escape(tr("What is known")), escape(tr("Events")), escape(tr("Share"))]
    table = html.table(tr("Completeness"), heads, cells, ("", "number", "number"))
    return _paragraphs([tr(about_text.COMPLETENESS)]) + table


def _licences(page: Page) -> str:
    tr = page.tr
    listed = "".join(
        f"<dt>{escape(tr(what))}</dt><dd>{html.outer_link(tr(name), address)}</dd>"
        for what, name, address in tables.LICENCES
    )
    end = _paragraphs([tr(about_text.LICENCES_END)])
    return f'<dl class="atlas-terms">{listed}</dl>{end}'


def _programs(page: Page) -> str:
    """Links that leave the pages: they are answered by the server itself."""
    tr = page.tr
    links = "".join(
        f'<li><a href="{address}" target="_self">{escape(tr(text))}</a></li>'
        for address, text in about_text.PROGRAM_LINKS
    )
    return f"{_paragraphs([tr(about_text.PROGRAMS)])}<ul>{links}</ul>"


def _correct(page: Page) -> str:
    return "".join(_with_contact(text, page.tr) for text in about_text.CORRECT)


def _accessibility(page: Page) -> str:
    tr = page.tr
    return (
        _paragraphs(map(tr, accessibility_text.STATUS))
        + f"<h3>{escape(tr('What holds'))}</h3>{_list(map(tr, accessibility_text.HOLDS))}"
        + f"<h3>{escape(tr('What does not'))}</h3>{_list(map(tr, accessibility_text.FAILS))}"
        + _with_contact(accessibility_text.CONTACT, tr)
    )


def _with_contact(text: str, tr: Translator) -> str:
    """A paragraph whose ``{contact}`` is a link, so the text around it is escaped first."""
    return f"<p>{escape(tr(text)).replace('{contact}', contact(tr))}</p>"


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)


def _list(texts: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"


_BODIES: Mapping[str, Callable[[Page], str]] = {
    "scope": _scope,
    "method": _method,
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
