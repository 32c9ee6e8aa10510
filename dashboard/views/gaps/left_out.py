"""How many subjects of the gaps page its least number of events leaves out, with a button that lists them too."""

import pandas as pd
import streamlit as st

from dashboard.figures.options import key_of
from dashboard.store.questions.absence import PAIR, Subject
from dashboard.text.html import html
from dashboard.ui.html import put_html
from dashboard.ui.page import Page

ALL = "1"
"""The least number of events that leaves nothing out."""


def listed(page: Page, everything: pd.DataFrame) -> pd.DataFrame:
    """The rows of subjects with the chosen least number of events; asking for them apart would take as long again."""
    is_large = everything["event_count"] >= int(page.options["least"])
    return everything[is_large].reset_index(drop=True)


def count(by: Subject, listed: pd.DataFrame, everything: pd.DataFrame) -> int:
    """How many subjects are not ``listed``; ``everything`` has also those with fewer events."""
    return len(everything[list(by)].drop_duplicates()) - len(listed[list(by)].drop_duplicates())


def offer(page: Page, by: Subject, missed: int) -> None:
    """How many are left out, and the button; nothing where none is."""
    if not missed:
        return
    with st.container(
        horizontal=True, gap="small", vertical_alignment="center", key=f"left-out-{'-'.join(by)}"
    ):
        said = html('<p class="atlas-hint">{said}</p>', said=_said(by, missed, page))
        put_html(said, width="content")
        st.button(
            page.tr("List those too"),
            key=f"left-out.{'-'.join(by)}",
            type="tertiary",
            on_click=_list_all,
        )


def _list_all() -> None:
    st.session_state[key_of("gaps", "least")] = ALL


def _said(by: Subject, count: int, page: Page) -> str:
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
