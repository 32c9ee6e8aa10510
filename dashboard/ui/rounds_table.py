"""The rounds of a process, newest first, with the time between them."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.store.questions import Row, rows
from dashboard.ui import blocks, cards, html
from dashboard.ui.visit import Visit

MOST = 100
LONG = 2
"""A gap so many times the usual one is marked."""


def draw(here: Visit) -> None:
    """The table, and a sentence on the usual and the longest time between rounds."""
    words, listed = here.words, here.rounds(MOST)
    gaps = listed["days_since"].dropna()
    blocks.heading(words("Rounds"), _reading(listed, here))
    usual = float(gaps.median()) if len(gaps) else 0.0
    heads = [words("When"), words("Event"), words("Where"), words("Days since the round before")]
    body = [_row(row, usual, here) for row in rows(listed)]
    st.html(
        html.table(words("Rounds"), [escape(head) for head in heads], body, ("", "", "", "number"))
    )
    if len(listed) == MOST:
        st.caption(words("The newest {count} are listed.", count=words.number(MOST)))


def _reading(listed: pd.DataFrame, here: Visit) -> str:
    """The usual and the longest time between rounds; only dates known to the day are compared."""
    words = here.words
    dated = listed.dropna(subset=["days_since"])
    if dated.empty:
        return words("No two rounds in a row are known to the day.")
    longest = rows(dated.sort_values("days_since", ascending=False).head(1))[0]
    return words(
        "Half of the rounds came within {usual} days of the one before. The longest gap, {days} days, ended on {date}. "
        "Only dates known to the day are compared; what was not reported is not seen.",
        usual=words.number(int(dated["days_since"].median())),
        days=words.number(int(longest["days_since"])),
        date=words.day(longest["start_date"]),
    )


def _row(row: Row, usual: float, here: Visit) -> list[str]:
    gap = row["days_since"]
    number: str = "" if pd.isna(gap) else here.words.number(int(gap))
    is_long = bool(usual) and not pd.isna(gap) and gap >= LONG * usual
    return [
        escape(cards.when(row, here)),
        cards.record_link(row, here) + cards.announced(row, here),
        escape(cards.where(row, here)),
        f"<strong>{number}</strong>" if is_long else number,
    ]
