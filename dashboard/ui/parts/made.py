"""Files for the reader of a page, from the same workshop, and out of the same store, as those of the API."""

from uuid import uuid4

import streamlit as st

from dashboard.store.engine import Store
from dashboard.ui import url
from dashboard.ui.page import Page
from dashboard.web.workshop.question import Question, Write
from dashboard.web.workshop.shared import workshop
from dashboard.web.workshop.turns import Ticket

_READER = "made.reader"


def question(page: Page, write: Write, detail: str) -> Question:
    """Return the question for a file of what is on the page."""
    return Question(write, page.selection, page.tr.language, url.site(page.path), detail)


def ask(page: Page, wanted: Question) -> Ticket:
    """Return a ticket for a file. Each session is one client of the queue. Raises FullError."""
    return workshop().ask(page.store, wanted, reader())


def wait_for(store: Store, wanted: Question, client: str) -> bytes:
    """Return a file, once it is made. Raises FullError, ExportError, HelperError."""
    ticket = workshop().ask(store, wanted, client)
    try:
        return ticket.result.result().whole()
    finally:
        ticket.leave()


def reader() -> str:
    """Return what tells the reader's session from all others; nothing of the reader is in it."""
    known: str = st.session_state.setdefault(_READER, uuid4().hex)
    return known
