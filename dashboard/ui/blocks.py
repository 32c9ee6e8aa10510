"""Blocks a page is made of: a figure with title, rule, alternative text, table, download and source; key figures."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from html import escape

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.exports.table import csv_bytes, html_table
from dashboard.figures import Figure
from dashboard.model.periods import Comparison
from dashboard.sentences import describe
from dashboard.ui.visit import Visit
from dashboard.words import Words

_CONFIG = {
    "displaylogo": False,
    "responsive": True,
    "modeBarButtons": [["toImage"]],
    "toImageButtonOptions": {"format": "png", "scale": 2},
    "showTips": False,
}


def heading(title: str, rule: str = "", level: int = 2) -> None:
    """Title of a block, and below it what is counted and how. Both plain text."""
    below = f'<p class="atlas-rule">{escape(rule)}</p>' if rule else ""
    st.html(f'<h{level} class="atlas-heading">{escape(title)}</h{level}>{below}')


def columns(visit: Visit, *shares: int) -> Sequence[DeltaGenerator]:
    """Columns beside each other where the page is wide, below each other where it is not."""
    if visit.width == "wide":
        return st.columns(shares, gap="medium")
    return [st.container() for _ in shares]


def chart(
    visit: Visit,
    key: str,
    title: str,
    rule: str,
    figure: Figure,
    alt: str,
    numbers: pd.DataFrame,
    setting: Callable[[Visit], object] | None = None,
    on_point: Callable[[str], None] | None = None,
) -> None:
    """A Plotly figure with everything that belongs to it.

    ``numbers`` are the frame it was drawn from; ``setting`` draws a choice between the title and the figure;
    ``on_point`` is called with the chart's session key when a point of it is clicked.
    """
    with st.container(key=f"figure-{key}", gap="xsmall"):
        heading(title, rule)
        if setting:
            setting(visit)
        picture(visit, figure, alt, key, on_point)
        tools(visit, key, title, numbers)


def picture(
    visit: Visit, figure: Figure, alt: str, key: str, on_point: Callable[[str], None] | None = None
) -> None:
    """A Plotly figure alone, with its alternative text."""
    chart_key = f"chart.{key}"
    st.plotly_chart(
        figure,
        theme=None,
        # On a touch screen the button for a picture would lie over the figure all the time.
        config={**_CONFIG, "displayModeBar": False} if visit.is_narrow else _CONFIG,
        alt=alt,
        key=chart_key,
        on_select=partial(on_point, chart_key) if on_point else "ignore",
        selection_mode="points",
    )


def tools(visit: Visit, key: str, title: str, numbers: pd.DataFrame) -> None:
    """Source line, and quietly to its right: the numbers as a table and as CSV."""
    words = visit.words
    with st.container(horizontal=True, gap="small", key=f"tools-{key}", wrap=False):
        st.html(f'<p class="atlas-source">{escape(source(visit))}</p>', width="stretch")
        opened = st.popover(words("Table"), type="tertiary", key=f"table.{key}", on_change="rerun")
        if opened.open:
            with opened:
                st.html(html_table(numbers, words, title))
        download(visit, key, lambda: numbers, words("CSV"))


def more(visit: Visit, shown: int, found: int) -> None:
    """Below a table that does not list all rows: how many it lists, and where the others are."""
    if shown < found:
        st.caption(
            visit.words(
                "The first {shown} of {all} are listed; the table below and the download hold all.",
                shown=visit.words.number(shown),
                all=visit.words.number(found),
            )
        )


def download(visit: Visit, key: str, numbers: Callable[[], pd.DataFrame], label: str) -> None:
    """A button that gives a frame as CSV; the frame is asked for only when the button is pressed."""
    st.download_button(
        label,
        data=lambda: csv_bytes(numbers(), visit.words),
        file_name=f"peace-atlas-{key}.csv",
        mime="text/csv",
        key=f"csv.{key}",
        type="tertiary",
        on_click="ignore",
        help=visit.words("Download as CSV, codes and names"),
    )


def newest_year(visit: Visit, is_hatched: bool = True) -> str:
    """That the newest year is not over, where it is among the selected events; else nothing."""
    year = visit.store.created.year
    if visit.totals()["last_year"] < year:
        return ""
    text = "{year}, hatched, is incomplete." if is_hatched else "{year} is incomplete."
    return visit.words(text, year=year)


def source(visit: Visit) -> str:
    """Where the numbers come from: register, version, date, and the Selection in words."""
    words = visit.words
    register = words(
        "Peace Atlas register {version}, {date}",
        version=visit.store.version,
        date=words.day(visit.store.created),
    )
    chosen = describe(visit.selection, words)
    return f"{register} · {chosen}" if chosen else register


def key_figures(figures: Sequence[tuple[str, str, str]], note: str) -> None:
    """A row of (number, what it counts, change), with a note below on what the change compares."""
    items = "".join(
        f'<div class="atlas-figure"><dt>{escape(label)}</dt><dd class="value">{escape(value)}</dd>'
        f'<dd class="change">{escape(change)}</dd></div>'
        for value, label, change in figures
    )
    st.html(f'<dl class="atlas-figures">{items}</dl><p class="atlas-rule">{escape(note)}</p>')


def change(now: int, before: int, words: Words) -> str:
    """A difference with its sign: "+12", "−3", "±0"."""
    difference = now - before
    sign = "+" if difference > 0 else "−" if difference < 0 else "±"
    return f"{sign}{words.number(abs(difference))}"


def compared(periods: Comparison | None, created: date, words: Words) -> str:
    """What the changes beside the key figures compare, or why there are none; ``created``: the register's day."""
    if periods is None:
        return words("No comparison: the years before are not in the register.")
    now, before = periods.current, periods.before
    partial = (
        words("{year} is incomplete.", year=created.year) if now.to_year == created.year else ""
    )
    change = words(
        "Change: {now_first}–{now_last} against {before_first}–{before_last}.",
        now_first=now.from_year,
        now_last=now.to_year,
        before_first=before.from_year,
        before_last=before.to_year,
    )
    return f"{change} {partial}".strip()
