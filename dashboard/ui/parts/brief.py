"""A brief of what is on the screen: its form is chosen, it is made on request, can be cancelled, and is downloaded."""

import logging
from threading import Thread
from weakref import finalize

import streamlit as st

from dashboard.exports.brief.forms import FORMS
from dashboard.exports.provenance import file_name
from dashboard.text.html import html
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import made
from dashboard.web.workshop.files import write_brief
from dashboard.web.workshop.question import Question
from dashboard.web.workshop.turns import FullError, Ticket

_JOB, _FORM, _FULL = "brief.job", "brief.form", "brief.full"
_EVERY = 0.3
"""Seconds between two looks at how far the work is."""


class Job:
    """A brief that is waited for, until the reader has it, cancels it, or is gone."""

    def __init__(self, wanted: Question, ticket: Ticket) -> None:
        self.wanted, self.ticket = wanted, ticket
        # This happens wherever Python collects garbage, so the queue must not be touched there.
        finalize(self, Thread(target=ticket.leave, daemon=True).start).atexit = False

    @property
    def is_running(self) -> bool:
        """Whether the brief is waited for or made."""
        return not self.ticket.result.done()

    def cancel(self) -> None:
        """Wait no longer, so that work on it ends, unless others wait for the same brief."""
        self.ticket.leave()

    def made(self) -> bytes | None:
        """Return the brief; None where it could not be made, which the log then explains."""
        error = self.ticket.result.exception()
        if error:
            logging.getLogger(__name__).error("A brief could not be made", exc_info=error)
            return None
        return self.ticket.result.result().whole()


@st.fragment
def choice(page: Page) -> None:
    """Draw the choice of a format, and the brief once it is made."""
    tr = page.tr
    lead = tr("Figures, map, charts and events with their articles, on two to four pages.")
    put_html(html("<p>{lead}</p>", lead=lead))
    form = st.radio(
        tr("Form"),
        list(FORMS),
        format_func=lambda ending: tr(FORMS[ending].label),
        key=_FORM,
        horizontal=True,
    )
    wanted = made.question(page, write_brief, form)
    job = _current(wanted)
    if st.session_state.pop(_FULL, False):
        st.error(tr("Too many readers wait for files. Try again in a minute."))
    if job is None:
        st.button(
            tr("Make the brief"),
            key="brief.make",
            type="primary",
            on_click=_start,
            args=[page, wanted],
        )
    elif job.is_running:
        st.fragment(_progress, run_every=_EVERY)(page, job)
    elif (brief := job.made()) is None:
        st.error(tr("The brief could not be made. Try again, or choose another form."))
        _drop()
    else:
        _ready(page, brief, form)


def _current(wanted: Question) -> Job | None:
    """Return the job for this choice, running or done; a job for another choice is cancelled."""
    job: Job | None = st.session_state.get(_JOB)
    if job is not None and job.wanted != wanted:
        _drop()
        return None
    return job


def _start(page: Page, wanted: Question) -> None:
    try:
        st.session_state[_JOB] = Job(wanted, made.ask(page, wanted))
    except FullError:
        st.session_state[_FULL] = True


def _drop() -> None:
    job: Job | None = st.session_state.pop(_JOB, None)
    if job is not None:
        job.cancel()


def _progress(page: Page, job: Job) -> None:
    """Draw the progress and a button that cancels; once the job is done the page is drawn again."""
    if not job.is_running:
        st.rerun()
    st.progress(job.ticket.share, text=job.ticket.step or page.tr("Beginning"))
    if st.button(page.tr("Cancel"), key="brief.cancel"):
        _drop()
        st.rerun()


def _ready(page: Page, brief: bytes, form: str) -> None:
    tr = page.tr
    st.download_button(
        tr("Download ({size} kB)", size=tr.number(max(1, len(brief) // 1000))),
        data=brief,
        file_name=file_name(page.store, f"brief.{form}", page.selection),
        mime=FORMS[form].media_type,
        key="brief.download",
        type="primary",
        icon=":material/download:",
        on_click="ignore",
    )
