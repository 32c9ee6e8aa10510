"""A brief of what is on the screen: its form is chosen, it is made on request, can be cancelled, and is downloaded."""

import logging
from collections.abc import Callable
from threading import Event, Thread

import streamlit as st

from dashboard.exports.brief import content
from dashboard.exports.brief.content import Tell
from dashboard.exports.brief.forms import FORMS
from dashboard.exports.provenance import file_name
from dashboard.model.selection import Selection
from dashboard.text.html import html
from dashboard.ui import url
from dashboard.ui.html import put_html
from dashboard.ui.page import Page

_JOB, _FORM = "brief.job", "brief.form"
_EVERY = 0.3
"""Seconds between two looks at how far the work is."""

Wanted = tuple[str, Selection, str, str]
"""What a brief is of: form, Selection, language, fingerprint of the data."""


class CancelledError(Exception):
    """Ends the work at its next step."""


class Job:
    """One brief in the making, in a thread of its own, so that the page answers meanwhile."""

    def __init__(self, wanted: Wanted, make: Callable[[Tell], bytes]) -> None:
        self.wanted = wanted
        self.step, self.share = "", 0.0
        self.made: bytes | None = None
        self.is_running, self.is_cancelled = True, Event()
        Thread(target=self._run, args=[make], daemon=True).start()

    def cancel(self) -> None:
        """End the work before its next step; what is made of it is dropped."""
        self.is_cancelled.set()

    def _tell(self, step: str, share: float) -> None:
        if self.is_cancelled.is_set():
            raise CancelledError
        self.step, self.share = step, share

    def _run(self, make: Callable[[Tell], bytes]) -> None:
        try:
            self.made = make(self._tell)
        except CancelledError:
            self.made = None
        except Exception:
            # Whatever went wrong, the page says so; the log has the details.
            logging.getLogger(__name__).exception("A brief could not be made")
        finally:
            self.is_running = False


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
    wanted = (form, page.selection, tr.language, page.store.fingerprint)
    job = _current(wanted)
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
    elif job.made is None:
        st.error(tr("The brief could not be made. Try again, or choose another form."))
        _drop()
    else:
        _ready(page, job.made, form)


def _current(wanted: Wanted) -> Job | None:
    """Return the job for this choice, running or done; a job for another choice is cancelled."""
    job: Job | None = st.session_state.get(_JOB)
    if job is not None and job.wanted != wanted:
        _drop()
        return None
    return job


def _start(page: Page, wanted: Wanted) -> None:
    site = url.site(page.path)
    form = FORMS[wanted[0]]

    def make(tell: Tell) -> bytes:
        filled_in = content.brief(page.store, page.selection, page.tr, site, tell)
        tell(page.tr("Laying out the pages"), 0.75)
        return form.write(filled_in)

    st.session_state[_JOB] = Job(wanted, make)


def _drop() -> None:
    job: Job | None = st.session_state.pop(_JOB, None)
    if job is not None:
        job.cancel()


def _progress(page: Page, job: Job) -> None:
    """Draw the progress and a button that cancels; once the job is done the page is drawn again."""
    if not job.is_running:
        st.rerun()
    st.progress(job.share, text=job.step or page.tr("Beginning"))
    if st.button(page.tr("Cancel"), key="brief.cancel"):
        _drop()
        st.rerun()


def _ready(page: Page, made: bytes, form: str) -> None:
    tr = page.tr
    st.download_button(
        tr("Download ({size} kB)", size=tr.number(max(1, len(made) // 1000))),
        data=made,
        file_name=file_name(page.store, f"brief.{form}", page.selection),
        mime=FORMS[form].media_type,
        key="brief.download",
        type="primary",
        icon=":material/download:",
        on_click="ignore",
    )
