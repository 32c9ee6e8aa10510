"""Blocks a page is made of: a figure with title, rule, alternative text, table, files and source; key figures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.exports.provenance import LICENCE, file_name, provenance, register
from dashboard.exports.table import csv_bytes, html_table
from dashboard.figures import FIGURES
from dashboard.figures.figure import Chart, DrawnFigure, FigureSpec, Map, Rows
from dashboard.model.drilldown import Drilldown, narrowed
from dashboard.store import questions
from dashboard.store.questions.events import Row
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.text.sentences.selection import both, describe, showing
from dashboard.ui import url
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import bar_list, figure_files, map_block, panels, plot
from dashboard.ui.parts.drilldown import led
from dashboard.ui.parts.profile_links import leads_to, name_link


def heading(title: str, rule: str = "", level: int = 2, anchor: str = "") -> None:
    """Title of a block, and below it what is counted and how. Both plain text; ``anchor`` is what links lead to."""
    put_html(titled(title, rule, level, anchor))


def titled(title: str, rule: str = "", level: int = 2, anchor: str = "") -> Markup:
    """The same as HTML."""
    return html(
        '<h{level}{anchor} class="atlas-heading">{title}</h{level}>{rule}',
        level=level,
        anchor=html(' id="{anchor}"', anchor=anchor) if anchor else NOTHING,
        title=title,
        rule=html('<p class="atlas-rule">{rule}</p>', rule=rule) if rule else NOTHING,
    )


def figure_head(page: Page, title: str, rule: str) -> None:
    """Title and rule of a figure; where it is embedded also what is selected, which no page around it says."""
    if not page.is_still:
        heading(title, rule)
        return
    heading(title, level=1)
    put_html(
        html(
            '<p class="atlas-showing">{selected}</p><p class="atlas-rule">{rule}</p>',
            selected=selected(page),
            rule=rule,
        )
    )


def columns(page: Page, *shares: int) -> Sequence[DeltaGenerator]:
    """Return columns beside each other on a wide page, below each other on others."""
    if page.width == "wide":
        return st.columns(shares, gap="medium")
    return [st.container() for _ in shares]


def rows(
    page: Page, listed: Rows, settings: Mapping[str, Callable[[Page], object]] | None = None
) -> None:
    """Draw figures below each other, and those of one tuple beside each other.

    ``settings`` draws a choice between the title and the figure of a key.
    """
    choices = settings or {}
    for row in listed:
        if isinstance(row, FigureSpec):
            figure(page, row, setting=choices.get(row.key))
            continue
        for place, spec in zip(columns(page, *[1] * len(row)), row, strict=True):
            with place:
                figure(page, spec, setting=choices.get(spec.key))


def figure(
    page: Page,
    spec: FigureSpec[Any],
    setting: Callable[[Page], object] | None = None,
    on_place: Callable[[str], None] | None = None,
    own: Callable[[DrawnFigure], DrawnFigure] | None = None,
) -> DrawnFigure:
    """Place a figure, and say what was drawn.

    ``setting`` draws a choice between the title and the figure. ``on_place`` is called with the place_id of a clicked
    place of a map, or with "" where the click hits none. ``own`` adds what this visitor alone is shown. Raises
    ValueError for the figure of another page, whose address to embed would not be found.
    """
    if spec.page != page.path:
        raise ValueError(f"{spec.key} is a figure of the page {spec.page!r}, not of {page.path!r}")
    here = spec.shown(page)
    drawn = here.memoised(_drawn, spec.key)
    drawn = own(drawn) if own else drawn
    put(here, drawn, partial(setting, page) if setting else None, on_place)
    return drawn


def _drawn(here: Page, key: str) -> DrawnFigure:
    return FIGURES[key].drawn(here)


def put(
    page: Page,
    drawn: DrawnFigure,
    setting: Callable[[], object] | None = None,
    on_place: Callable[[str], None] | None = None,
) -> None:
    """Place a figure that is drawn already; see figure."""
    if drawn.empty:
        _head(page, drawn.title, "", setting)
        st.info(drawn.empty)
        if page.is_still:
            _tools(page, drawn)
        return
    with st.container(key=f"figure-{drawn.key}", gap="xsmall"):
        if isinstance(drawn.drawing, Map):
            _head(page, drawn.title, drawn.counting_rule, setting)
            map_block.draw(page, drawn.drawing, drawn.alt, on_place)
            note = html('<p class="atlas-rule">{note}</p>', note=drawn.note)
            _tools(page, drawn, drawn.drawing.legend + note)
        elif drawn.drawing.rows:
            _put_list(page, drawn, drawn.drawing, setting)
        else:
            _head(page, drawn.title, drawn.counting_rule, setting)
            plot.draw(drawn.drawing.json, drawn.alt, drawn.key, page.tr)
            _tools(page, drawn)


def _head(page: Page, title: str, rule: str, setting: Callable[[], object] | None) -> None:
    figure_head(page, title, rule)
    if setting and not page.is_still:
        setting()


def _tools(page: Page, drawn: DrawnFigure, above: Markup = NOTHING, unseen: str = "") -> None:
    if page.is_still:
        origin = join([register(page.store, page.tr), LICENCE, back(page, drawn.within)], " · ")
        put_html(html('{above}<p class="atlas-source">{origin}</p>', above=above, origin=origin))
        return
    shown = (drawn.key, drawn.title, drawn.numbers, drawn.drilldown)
    tools(page, *shown, above=above, unseen=unseen)


def _put_list(
    page: Page, drawn: DrawnFigure, bars: Chart, setting: Callable[[], object] | None
) -> None:
    """A figure that is no more than named bars, as a list: one piece of HTML where no setting stands above it."""
    parts = (bars.rows, bars.groups, drawn.key, drawn.alt, page.tr)
    shown = bar_list.listed(*parts, is_still=page.is_still)
    if page.is_still or setting:
        _head(page, drawn.title, drawn.counting_rule, setting)
    else:
        shown = titled(drawn.title, drawn.counting_rule) + shown
    _tools(page, drawn, shown, bars.json)


def tools(
    page: Page,
    key: str,
    title: str,
    numbers: pd.DataFrame,
    drilldown: Drilldown = narrowed,
    *,
    above: Markup = NOTHING,
    unseen: str = "",
) -> None:
    """Source line, and quietly to its right: the numbers as a table, and what can be saved.

    ``above`` stands above them; ``unseen`` is Plotly's JSON of a figure that it shows as a list.
    """
    tr = page.tr
    table, files = f"table-{key}", f"save-{key}"
    put_html(
        html(
            '{above}<div class="atlas-tools" id="tools-{key}"><p class="atlas-source">{source}</p>'
            "{table}{save}</div>",
            above=above,
            key=key,
            source=source(page),
            table=panels.button(tr("Table"), table, table),
            save=panels.button(tr("Save"), files, files),
        )
    )
    if panels.opened() == table:
        with panels.place(table, table, tr("Table")):
            put_html(html_table(numbers, tr, title, partial(_linked, page, drilldown)))
    elif panels.opened() == files:
        with panels.place(files, files, tr("Save")):
            download(page, key, lambda: numbers, tr("Numbers (CSV)"))
            figure_files.offer(page, key, selected(page), register(page.store, page.tr), unseen)


def _linked(page: Page, drilldown: Drilldown, row: Row, column: str, text: str) -> str:
    """A name in a table leads to the page about it, a number of events to them, where a Selection can say which."""
    code = row[column]
    if column == "event_count":
        return led(text, drilldown(page.selection, row))
    return name_link(column, str(code), page) if leads_to(column) and not pd.isna(code) else text


def more(page: Page, shown: int, found: int) -> None:
    """Say below a table that does not list all rows how many it lists, and where the others are."""
    if shown < found:
        st.caption(
            page.tr(
                "The first {shown} of {all} are listed; the table below and the download hold all.",
                shown=page.tr.number(shown),
                all=page.tr.number(found),
            )
        )


def download(page: Page, key: str, numbers: Callable[[], pd.DataFrame], label: str) -> None:
    """Draw a button that gives a frame as CSV; the frame is made only when the button is pressed."""
    link = url.here(page.path, page.filtered)

    def made() -> bytes:
        said = provenance(page.store, page.selection, page.tr)
        return csv_bytes(numbers(), page.tr, replace(said, link=link).sentence())

    st.download_button(
        label,
        data=made,
        file_name=file_name(page.store, f"{key}.csv", page.selection, page.b),
        mime="text/csv",
        key=f"csv.{key}",
        type="tertiary",
        on_click="ignore",
    )


def selected(page: Page) -> str:
    """Return how many events are shown and which: "Showing 17 of 992 events: landmines, 2020 to 2026"."""
    found = page.ask(questions.totals)["events"]
    return showing(found, page.store.event_count, page.selection, page.tr)


def back(page: Page, within: Mapping[str, str]) -> Markup:
    """A link from a figure alone to the whole page with these settings, in a tab of its own."""
    return html(
        '<a href="{whole}" target="_blank" rel="noopener">{text} ↗</a>',
        whole=url.here(page.path, page.filtered, **within),
        text=page.tr("Open in the South Caucasus Peace Atlas"),
    )


def source(page: Page) -> str:
    """Return the source of the numbers and the Selection in words; both Selections where two are compared."""
    said = register(page.store, page.tr)
    chosen = describe(page.selection, page.tr)
    if page.b is not None:
        chosen = both(page.selection, page.b, page.tr)
    return f"{said} · {chosen}" if chosen else said


def key_figures(figures: Sequence[tuple[str, str, str]], note: str) -> Markup:
    """A row of (number, what it counts, change), with a note below on what the change compares."""
    items = join(
        html(
            '<div class="atlas-figure"><dt>{label}</dt><dd class="value">{value}</dd>'
            '<dd class="change">{change}</dd></div>',
            label=label,
            value=value,
            change=change,
        )
        for value, label, change in figures
    )
    return html(
        '<dl class="atlas-figures">{items}</dl><p class="atlas-rule">{note}</p>',
        items=items,
        note=note,
    )
