"""What the gaps page asks its reader, and what it warns of: rows, one conflict or theme, least number, caveat."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from dashboard.store.questions.gaps import PAIR, Subject
from dashboard.text.i18n import Words
from dashboard.ui import state
from dashboard.ui.options import kept
from dashboard.ui.page import Visit
from dashboard.ui.parts import gap_sentences, html, settings
from dashboard.ui.url import href
from dashboard.views.gaps import left_out

SUBJECTS: Mapping[str, Subject] = {"theme": ("theme",), "series": ("series",), "organisation": PAIR}
"""Whose longest silences can be listed."""
SILENT_YEARS, SILENCES = "silent-years", "silences"
"""Where links to the two lists of the page lead."""
_VOCABULARIES = {"theme": "themes", "conflict": "conflicts"}
_OTHER = {"theme": "conflict", "conflict": "theme"}
_PICK = "gaps.pick"


def caveat(visit: Visit) -> None:
    """What a gap does not mean, how far the sources reach, and the way to the figures of coverage."""
    words, known = visit.words, visit.completeness()
    articles = visit.count_articles("language")
    leader = articles.iloc[0]
    coverage = words(
        "Of the articles that report these events, {share} are in {language}; {single} of the events rest on one "
        "article.",
        share=words.percent(leader["article_count"] / articles["article_count"].sum()),
        language=words.term("languages", str(leader["language"])),
        single=words.percent(1 - known["with_several_articles"] / known["events"]),
    )
    warning = words(
        "An absence of records is not an absence of work. A gap can be quiet or confidential work, work reported in a "
        "language or on a page that was not searched, or reported on pages that are gone."
    )
    links = [
        (words("Articles by publisher, language and year"), href("articles", visit.selection)),
        (words("How complete the register is"), f"{href('about', visit.selection)}#completeness"),
        (words("Its limits and biases"), f"{href('about', visit.selection)}#limits"),
    ]
    ways = " · ".join(html.inner_link(text, address) for text, address in links)
    st.html(
        f'<div class="atlas-warning" role="note"><strong>{escape(warning)}</strong> '
        f"{escape(coverage)}<br>{ways}</div>"
    )


def contents(visit: Visit) -> None:
    """Links to the lists of the page: silent years, those until now, and the longest silences of what can be chosen."""
    words = visit.words

    def led(text: str, anchor: str, **chosen: str) -> str:
        others = kept(visit.page, visit.options, *chosen)
        address = href(visit.page, visit.selection, **others, **chosen)
        return html.inner_link(text, f"{address}#{anchor}", stay=True)

    years = led(words("Silent years"), SILENT_YEARS)
    now = led(words("Quiet until now"), SILENT_YEARS, show="open")
    silences = [led(name, SILENCES, of=code) for code, name in _subjects(words).items()]
    longest = escape(words("Longest silences:"))
    st.html(
        f'<p class="atlas-ready">{years} · {now} · <span>{longest}</span> {" · ".join(silences)}</p>'
    )


def rows_and_pick(visit: Visit) -> None:
    """Themes or conflicts as rows; and which one conflict or theme to look at, which is a filter like any other."""
    words = visit.words
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        names = {
            "theme": words("Themes"),
            "conflict": words("Conflicts"),
        }
        by = settings.choice(visit, "by", words("Rows"), names)
        other = _OTHER[by]
        chosen = visit.selection.get(other)
        st.session_state[_PICK] = chosen[0] if len(chosen) == 1 else None
        vocabulary = _VOCABULARIES[other]
        labels = {"conflict": words("About the conflict"), "theme": words("On the theme")}
        st.selectbox(
            labels[other],
            list(visit.store.terms[vocabulary]),
            format_func=lambda code: words.term(vocabulary, code),
            index=None,
            key=_PICK,
            placeholder=words("{count} chosen", count=len(chosen)) if chosen else words("all"),
            on_change=_choose,
            args=(visit, other),
            width=280,
        )


def _choose(visit: Visit, name: str) -> None:
    picked = st.session_state[_PICK]
    state.choose(visit.selection.having(name, [picked] if picked else []), visit.store.terms)


def which(visit: Visit) -> None:
    """Whether gaps of the past are listed too, and how many events a subject must have."""
    words = visit.words
    shown = {"all": words("All gaps"), "open": _until(visit)}
    names = {code: words("At least {count} events", count=code) for code in ("3", "5", "10", "20")}
    names = {left_out.ALL: words("Any number of events"), **names}
    settings.row(
        visit,
        ("show", words("Gaps that are listed"), shown),
        ("least", words("Least number of events"), names),
    )


def _until(visit: Visit) -> str:
    """What open gaps are called: they last until today, or to the end of the chosen years."""
    words = visit.words
    if visit.lasts_until_now:
        return words("Quiet until now")
    return words("Quiet until {year}", year=visit.last_silent_year)


def title(visit: Visit) -> str:
    """What the table of gaps lists."""
    words = visit.words
    if visit.options["show"] == "all":
        return words("Themes and conflicts with years without any event")
    if visit.lasts_until_now:
        return words("Themes and conflicts without a recorded event until now")
    return words(
        "Themes and conflicts without a recorded event until {year}", year=visit.last_silent_year
    )


def rule(visit: Visit) -> str:
    """Which years are a gap; and which conflict all rows are about, where the reader chose one."""
    words, chosen = visit.words, visit.selection.get("conflict")
    where = (
        words(
            "Whole years without a recorded event on a theme about a conflict, between two of its years with events or "
            "after the last of them; the longest first."
        )
        if visit.options["show"] == "all"
        else words(
            "Whole years without a recorded event on a theme about a conflict, after the last of its years with events "
            "and up to {last}; the longest first.",
            last=visit.last_silent_year,
        )
    )
    if len(chosen) != 1:
        return where
    about = gap_sentences.subject({"conflict": chosen[0]}, words)
    return " ".join([where, words("All of them are {about}.", about=about)])


def whose(visit: Visit) -> Subject:
    """Whose longest silences are listed."""
    words = visit.words
    return SUBJECTS[settings.choice(visit, "of", words("Silences"), _subjects(words))]


def _subjects(words: Words) -> dict[str, str]:
    return {
        "theme": words("Of themes"),
        "series": words("Of processes"),
        "organisation": words("Of organisations that organised together"),
    }


def matrix_rule(visit: Visit) -> str:
    """How the cells of the matrix are counted, and what their colours are."""
    words, last = visit.words, visit.last_silent_year
    several = words(
        "Events with dates in a year, each in all of its themes, conflicts and years; a stronger colour is more."
    )
    silent = words(
        "Grey: a year up to {last} without a recorded event, after the first one.", last=last
    )
    return f"{several} {silent} {_newest_year(visit)}".strip()


def _newest_year(visit: Visit) -> str:
    """That the newest year is not over, where it is among the chosen years."""
    if not visit.lasts_until_now:
        return ""
    return visit.words(
        "{year} is incomplete and is not counted as silent.", year=visit.store.created.year
    )


def silence_rule(visit: Visit) -> str:
    """How the longest silences are measured."""
    words = visit.words
    measured = words.plural(
        "From the end of one event to the beginning of the next, for what has at least {count} event. After the last "
        "event a silence is counted to {last}.",
        "From the end of one event to the beginning of the next, for what has at least {count} events. After the last "
        "event a silence is counted to {last}.",
        int(visit.options["least"]),
        last=words.day(visit.last_silent_day),
    )
    if visit.options["of"] != "series":
        return measured
    of_processes = words(
        "Every event of a process counts, visits between its rounds too. A process that was concluded is silent too."
    )
    return f"{measured} {of_processes}"
