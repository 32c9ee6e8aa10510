"""The subjects that the page Gaps leaves out because they have few events, and a button that shows them."""

import pandas as pd
import streamlit as st

from dashboard.figures.options import key_of
from dashboard.store.questions.absence import PAIR, Subject
from dashboard.text.html import html
from dashboard.ui.html import put_html
from dashboard.ui.page import Page

ALL = "1"
"""The setting of the least number of events that leaves nothing out."""


def with_enough_events(page: Page, everything: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of subjects with at least the chosen number of events (event_count).

    To ask the store for them would take as long as to ask for ``everything``.
    """
    is_large = everything["event_count"] >= int(page.options["least"])
    return everything[is_large].reset_index(drop=True)


def count(by: Subject, shown: pd.DataFrame, everything: pd.DataFrame) -> int:
    """Return how many subjects (columns ``by``) of ``everything`` are not in ``shown``."""
    return len(everything[list(by)].drop_duplicates()) - len(shown[list(by)].drop_duplicates())


def offer(page: Page, by: Subject, missed: int) -> None:
    """Draw how many subjects are left out, and a button that shows them; nothing where none is left out."""
    if not missed:
        return
    with st.container(
        horizontal=True, gap="small", vertical_alignment="center", key=f"left-out-{'-'.join(by)}"
    ):
        hint = html('<p class="atlas-hint">{hint}</p>', hint=_sentence(by, missed, page))
        put_html(hint, width="content")
        st.button(
            page.tr("List those too"),
            key=f"left-out.{'-'.join(by)}",
            type="tertiary",
            on_click=_list_all,
        )


def _list_all() -> None:
    st.session_state[key_of("gaps", "least")] = ALL


def _sentence(by: Subject, count: int, page: Page) -> str:
    tr, least = page.tr, page.options["least"]
    if by == ("theme", "conflict"):
        return tr.plural(
            "{count} pair of a theme and a conflict with fewer than {least} events is left out.",
            "{count} pairs of a theme and a conflict with fewer than {least} events are left out.",
            count,
            least=least,
        )
    if by == PAIR:
        return tr.plural(
            "{count} pair of organisations with fewer than {least} events is left out.",
            "{count} pairs of organisations with fewer than {least} events are left out.",
            count,
            least=least,
        )
    if by == ("series",):
        return tr.plural(
            "{count} process with fewer than {least} events is left out.",
            "{count} processes with fewer than {least} events are left out.",
            count,
            least=least,
        )
    return tr.plural(
        "{count} theme with fewer than {least} events is left out.",
        "{count} themes with fewer than {least} events are left out.",
        count,
        least=least,
    )
