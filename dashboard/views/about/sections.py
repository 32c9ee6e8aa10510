"""The About page section by section, as HTML that reads like an article; figures are those of the whole register."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape

import streamlit as st

from dashboard.exports import citation
from dashboard.model.selection import Selection
from dashboard.model.vocabulary import Term
from dashboard.text.i18n import Words
from dashboard.ui.page import Visit
from dashboard.ui.parts import html
from dashboard.ui.parts.markdown import plain
from dashboard.ui.url import href
from dashboard.views.about import accessibility_text, tables
from dashboard.views.about import text as about_text
from dashboard.views.about.contact import contact


def opening(visit: Visit) -> None:
    """Title, lead, and the list of contents."""
    words = visit.words
    listed = "".join(
        f'<li><a href="#{anchor}">{escape(words(title))}</a></li>'
        for anchor, title in about_text.SECTIONS
    )
    st.html(
        f'<h1 class="atlas-title">{escape(words("About the atlas"))}</h1>'
        f'<p class="atlas-lead">{escape(words(about_text.LEAD))}</p>'
        f'<nav class="atlas-contents" aria-label="{escape(words("Contents"))}"><ol>{listed}</ol></nav>'
    )


def section(visit: Visit, anchor: str) -> None:
    """One section of about_text.SECTIONS under its heading, which a link can lead to."""
    title = dict(about_text.SECTIONS)[anchor]
    st.header(plain(visit.words(title)), anchor=anchor)
    st.html(f'<div class="atlas-text">{_BODIES[anchor](visit)}</div>')
    if anchor == "cite":
        work = citation.register(visit.store, visit.words)
        st.code(work.line, language=None, wrap_lines=True)
        st.code(citation.bibtex([work]), language=None, wrap_lines=True)


def _scope(visit: Visit) -> str:
    words, totals = visit.words, visit.totals()
    now = words(
        "Version {version} of {date} holds {events} events, reported by {articles} articles, with {organisations} "
        "organisations and institutions at {places} places.",
        version=visit.store.version,
        date=words.day(visit.store.created),
        **{
            name: words.number(totals[name])
            for name in ("events", "articles", "organisations", "places")
        },
    )
    return _paragraphs([now, *map(words, about_text.SCOPE)])


def _method(visit: Visit) -> str:
    words = visit.words
    cells = [
        [escape(words(field)), escape(words.percent(share))] for field, share in tables.CHECKED
    ]
    heads = [escape(words("Field")), escape(words("With an error"))]
    checked = html.table(words("Errors found in 65 checked events"), heads, cells, ("", "number"))
    return (
        _paragraphs(map(words, about_text.METHOD))
        + checked
        + _paragraphs([words(about_text.AFTER_CHECK)])
    )


def _definitions(visit: Visit) -> str:
    """Short vocabularies stand open; those in groups are long and open on demand."""
    words, terms = visit.words, visit.store.terms
    parts = []
    for name, title, groups in tables.VOCABULARIES:
        heading = f"<h3>{escape(words(title))}</h3>"
        if not groups:
            parts.append(heading + _terms(terms[name].values(), words))
            continue
        grouped = "".join(
            f"<h4>{escape(words(group.label))}</h4>{_terms(terms[name].in_group(group.code), words)}"
            for group in terms[groups].values()
        )
        count = words.plural("Show {count} term", "Show all {count} terms", len(terms[name]))
        parts.append(
            f'{heading}<details class="atlas-more"><summary>{escape(count)}</summary>{grouped}</details>'
        )
    return "".join(parts)


def _terms(terms: Iterable[Term], words: Words) -> str:
    listed = "".join(
        f"<dt>{escape(words(term.label))}</dt><dd>{escape(words(term.description))}</dd>"
        for term in terms
    )
    return f'<dl class="atlas-terms">{listed}</dl>'


def _names(visit: Visit) -> str:
    words = visit.words
    listed = "".join(
        f"<dt>{escape(words(name))}</dt><dd>{escape(words(rule))}</dd>"
        for name, rule in tables.NAMES
    )
    return (
        _paragraphs([words(about_text.NAMES_LEAD)])
        + f'<dl class="atlas-terms">{listed}</dl>'
        + _paragraphs([words(about_text.NAMES_END)])
    )


def _completeness(visit: Visit) -> str:
    words, known = visit.words, visit.completeness()
    labels: Sequence[tuple[str, str, Selection | None]] = (
        ("with_day", words("Date known to the day"), Selection.of(precision=["day"])),
        ("with_month", words("Date known by month"), Selection.of(precision=["month"])),
        ("with_year", words("Date known by year"), Selection.of(precision=["year"])),
        ("with_place", words("Place reported"), None),
        ("with_country", words("Country of the venue reported"), None),
        ("with_organisation", words("At least one organisation named"), None),
        ("with_participants", words("Number of participants reported"), None),
        (
            "with_several_articles",
            words("Two or more articles"),
            Selection.of(sources=["several"]),
        ),
        ("announced", words("Known only from an announcement"), Selection.of(status=["announced"])),
    )
    cells = [
        [
            html.inner_link(label, href("events", chosen)) if chosen else escape(label),
            escape(words.number(known[name])),
            escape(words.percent(known[name] / known["events"] if known["events"] else 0)),
        ]
        for name, label, chosen in labels
    ]
    heads = [escape(words("What is known")), escape(words("Events")), escape(words("Share"))]
    table = html.table(words("Completeness"), heads, cells, ("", "number", "number"))
    return _paragraphs([words(about_text.COMPLETENESS)]) + table


def _licences(visit: Visit) -> str:
    words = visit.words
    listed = "".join(
        f"<dt>{escape(words(what))}</dt><dd>{html.outer_link(words(name), address)}</dd>"
        for what, name, address in tables.LICENCES
    )
    end = _paragraphs([words(about_text.LICENCES_END)])
    return f'<dl class="atlas-terms">{listed}</dl>{end}'


def _programs(visit: Visit) -> str:
    """Links that leave the pages: they are answered by the server itself."""
    words = visit.words
    links = "".join(
        f'<li><a href="{address}" target="_self">{escape(words(text))}</a></li>'
        for address, text in about_text.PROGRAM_LINKS
    )
    return f"{_paragraphs([words(about_text.PROGRAMS)])}<ul>{links}</ul>"


def _correct(visit: Visit) -> str:
    return "".join(_with_contact(text, visit.words) for text in about_text.CORRECT)


def _accessibility(visit: Visit) -> str:
    words = visit.words
    return (
        _paragraphs(map(words, accessibility_text.STATUS))
        + f"<h3>{escape(words('What holds'))}</h3>{_list(map(words, accessibility_text.HOLDS))}"
        + f"<h3>{escape(words('What does not'))}</h3>{_list(map(words, accessibility_text.FAILS))}"
        + _with_contact(accessibility_text.CONTACT, words)
    )


def _with_contact(text: str, words: Words) -> str:
    """A paragraph whose ``{contact}`` is a link, so the text around it is escaped first."""
    return f"<p>{escape(words(text)).replace('{contact}', contact(words))}</p>"


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)


def _list(texts: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"


_BODIES: Mapping[str, Callable[[Visit], str]] = {
    "scope": _scope,
    "method": _method,
    "definitions": _definitions,
    "counting": lambda visit: _list(map(visit.words, about_text.COUNTING)),
    "names": _names,
    "completeness": _completeness,
    "limits": lambda visit: _list(map(visit.words, about_text.LIMITS)),
    "licences": _licences,
    "cite": lambda visit: _paragraphs([visit.words(about_text.CITE)]),
    "programs": _programs,
    "correct": _correct,
    "accessibility": _accessibility,
}
