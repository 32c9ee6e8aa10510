"""The settings of the page Gaps, its titles and counting rules, and its caveat."""

from collections.abc import Mapping

import streamlit as st

from dashboard.figures.options import settings_in_use
from dashboard.model.dimensions import vocabulary_of
from dashboard.store import questions
from dashboard.store.questions.absence import PAIR, Subject
from dashboard.text.html import Markup, html, join
from dashboard.text.i18n import Translator
from dashboard.ui import state
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import gap_sentences, settings
from dashboard.ui.parts.links import inner_link
from dashboard.ui.url import href
from dashboard.views.gaps import left_out

SUBJECTS: Mapping[str, Subject] = {"theme": ("theme",), "series": ("series",), "organisation": PAIR}
"""The subjects of the list of silences, by the value of the setting."""
SILENT_YEARS, SILENCES = "silent-years", "silences"
"""HTML ids of the two lists, for links."""
_OTHER = {"theme": "conflict", "conflict": "theme"}
_PICK = "gaps.pick"


def caveat(page: Page) -> None:
    """Draw what a gap does not mean, how far the sources reach, and links to figures about coverage."""
    tr, known = page.tr, page.ask(questions.completeness)
    articles = page.ask(questions.count_articles, by="language")
    leader = articles.iloc[0]
    coverage = tr(
        "Of the articles that report these events, {share} are in {language}; {single} of the events rest on one "
        "article.",
        share=tr.percent(leader["article_count"] / articles["article_count"].sum()),
        language=tr.term("languages", str(leader["language"])),
        single=tr.percent(1 - known["with_several_articles"] / known["events"]),
    )
    warning = tr(
        "An absence of records is not an absence of work. A gap can be quiet or confidential work, work reported in a "
        "language or on a page that was not searched, or reported on pages that are gone."
    )
    links = [
        (tr("Articles by publisher, language and year"), href("articles", page.selection)),
        (tr("How complete the register is"), f"{href('about', page.selection)}#completeness"),
        (tr("Its limits and biases"), f"{href('about', page.selection)}#limits"),
    ]
    put_html(
        html(
            '<div class="atlas-warning" role="note"><strong>{warning}</strong> {coverage}<br>{ways}</div>',
            warning=warning,
            coverage=coverage,
            ways=join((inner_link(text, address) for text, address in links), " · "),
        )
    )


def contents(page: Page) -> None:
    """Draw links to the lists of the page: silent years, those until now, and the longest silences."""
    tr = page.tr

    def led(text: str, anchor: str, **chosen: str) -> Markup:
        others = settings_in_use(page.path, page.options, *chosen)
        address = href(page.path, page.selection, **others, **chosen)
        return inner_link(text, f"{address}#{anchor}", stay=True)

    years = led(tr("Silent years"), SILENT_YEARS)
    now = led(tr("Quiet until now"), SILENT_YEARS, show="open")
    silences = [led(name, SILENCES, of=code) for code, name in _subjects(tr).items()]
    put_html(
        html(
            '<p class="atlas-ready">{years} · {now} · <span>{longest}</span> {silences}</p>',
            years=years,
            now=now,
            longest=tr("Longest silences:"),
            silences=join(silences, " · "),
        )
    )


def rows_and_pick(page: Page) -> None:
    """Draw two settings: themes or conflicts as rows, and a filter by one conflict or theme."""
    tr = page.tr
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        names = {
            "theme": tr("Themes"),
            "conflict": tr("Conflicts"),
        }
        by = settings.choice(page, "by", tr("Rows"), names)
        other = _OTHER[by]
        chosen = page.selection.get(other)
        st.session_state[_PICK] = chosen[0] if len(chosen) == 1 else None
        vocabulary = vocabulary_of(other)
        labels = {"conflict": tr("About the conflict"), "theme": tr("On the theme")}
        st.selectbox(
            labels[other],
            list(page.store.terms[vocabulary]),
            format_func=lambda code: tr.term(vocabulary, code),
            index=None,
            key=_PICK,
            placeholder=tr("{count} chosen", count=len(chosen)) if chosen else tr("all"),
            on_change=_choose,
            args=(page, other),
            width=280,
        )


def _choose(page: Page, name: str) -> None:
    picked = st.session_state[_PICK]
    state.choose(page.selection.having(name, [picked] if picked else []))


def which(page: Page) -> None:
    """Draw two settings: whether gaps of the past are shown too, and the least number of events."""
    tr = page.tr
    shown = {"all": tr("All gaps"), "open": _until(page)}
    names = {code: tr("At least {count} events", count=code) for code in ("3", "5", "10", "20")}
    names = {left_out.ALL: tr("Any number of events"), **names}
    settings.row(
        page,
        ("show", tr("Gaps that are listed"), shown),
        ("least", tr("Least number of events"), names),
    )


def _until(page: Page) -> str:
    """Return the label of open gaps: they last until today, or to the end of the chosen years."""
    tr = page.tr
    if page.lasts_until_now:
        return tr("Quiet until now")
    return tr("Quiet until {year}", year=questions.last_year(page.store, page.selection))


def title(page: Page) -> str:
    """Return the title of the table of gaps."""
    tr = page.tr
    if page.options["show"] == "all":
        return tr("Themes and conflicts with years without any event")
    if page.lasts_until_now:
        return tr("Themes and conflicts without a recorded event until now")
    return tr(
        "Themes and conflicts without a recorded event until {year}",
        year=questions.last_year(page.store, page.selection),
    )


def counting_rule(page: Page) -> str:
    """Return which years are a gap, and which conflict all rows are about where the reader chose one."""
    tr, chosen = page.tr, page.selection.get("conflict")
    where = (
        tr(
            "Whole years without a recorded event on a theme about a conflict, between two of its years with events or "
            "after the last of them; the longest first."
        )
        if page.options["show"] == "all"
        else tr(
            "Whole years without a recorded event on a theme about a conflict, after the last of its years with events "
            "and up to {last}; the longest first.",
            last=questions.last_year(page.store, page.selection),
        )
    )
    if len(chosen) != 1:
        return where
    about = gap_sentences.subject({"conflict": chosen[0]}, tr)
    return " ".join([where, tr("All of them are {about}.", about=about)])


def whose(page: Page) -> Subject:
    """Draw the setting of whose silences are shown, and return the chosen subject."""
    tr = page.tr
    return SUBJECTS[settings.choice(page, "of", tr("Silences"), _subjects(tr))]


def _subjects(tr: Translator) -> dict[str, str]:
    return {
        "theme": tr("Of themes"),
        "series": tr("Of processes"),
        "organisation": tr("Of organisations that organised together"),
    }


def silence_counting_rule(page: Page) -> str:
    """Return how the longest silences are measured."""
    tr = page.tr
    measured = tr.plural(
        "From the end of one event to the beginning of the next, for what has at least {count} event. After the last "
        "event a silence is counted to {last}.",
        "From the end of one event to the beginning of the next, for what has at least {count} events. After the last "
        "event a silence is counted to {last}.",
        int(page.options["least"]),
        last=tr.day(questions.last_day(page.store, page.selection)),
    )
    if page.options["of"] != "series":
        return measured
    of_processes = tr(
        "Every event of a process counts, visits between its rounds too. A process that was concluded is silent too."
    )
    return f"{measured} {of_processes}"
