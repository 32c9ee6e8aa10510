"""Blocks a page is made of: figures with title, counting rule, alternative text, table, files, source; key figures."""

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


def heading(title: str, counting_rule: str = "", level: int = 2, anchor: str = "") -> None:
    """Draw the title of a block and its counting rule; see titled."""
    put_html(titled(title, counting_rule, level, anchor))


def titled(title: str, counting_rule: str = "", level: int = 2, anchor: str = "") -> Markup:
    """Return the title of a block, and below it what is counted and how. Links lead to ``anchor``, its HTML id."""
    return html(
        '<h{level}{anchor} class="atlas-heading">{title}</h{level}>{below}',
        level=level,
        anchor=html(' id="{anchor}"', anchor=anchor) if anchor else NOTHING,
        title=title,
        below=_counting_rule(counting_rule) if counting_rule else NOTHING,
    )


def _counting_rule(text: str) -> Markup:
    return html('<p class="atlas-counting-rule">{text}</p>', text=text)


def figure_head(page: Page, title: str, counting_rule: str) -> None:
    """Draw title and counting rule of a figure; where it is embedded, without its page, also what is selected."""
    if not page.is_still:
        heading(title, counting_rule)
        return
    heading(title, level=1)
    showing_now = html('<p class="atlas-showing">{selected}</p>', selected=selected(page))
    put_html(showing_now + _counting_rule(counting_rule))


def columns(page: Page, *shares: int) -> Sequence[DeltaGenerator]:
    """Return columns beside each other on a wide page, below each other on others."""
    if page.width == "wide":
        return st.columns(shares, gap="medium")
    return [st.container() for _ in shares]


def rows(
    page: Page, figures: Rows, settings: Mapping[str, Callable[[Page], object]] | None = None
) -> None:
    """Draw figures below each other, and those of one tuple beside each other.

    ``settings`` draws a choice between the title and the figure of a key.
    """
    choices = settings or {}
    for row in figures:
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
    """Draw a figure of the page with its tools, and return it.

    ``setting`` draws a choice between the title and the figure. ``on_place`` is called with the place_id of a clicked
    place of a map, or with "" where the click hits none. ``own`` adds what only this visitor sees. Raises ValueError
    for the figure of another page, whose address to embed would not be found.
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
    """Draw a DrawnFigure with its tools; see figure."""
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
            note = html('<p class="atlas-remark">{note}</p>', note=drawn.note)
            _tools(page, drawn, drawn.drawing.legend + note)
        elif drawn.drawing.rows:
            _put_list(page, drawn, drawn.drawing, setting)
        else:
            _head(page, drawn.title, drawn.counting_rule, setting)
            plot.draw(drawn.drawing.json, drawn.alt, drawn.key, page.tr)
            _tools(page, drawn)


def _head(page: Page, title: str, counting_rule: str, setting: Callable[[], object] | None) -> None:
    figure_head(page, title, counting_rule)
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
    """Draw a figure of named bars as a list: one piece of HTML where no setting stands above it."""
    parts = (bars.rows, bars.groups, drawn.key, drawn.alt, page.tr)
    shown = bar_list.as_html(*parts, is_still=page.is_still)
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
    """Draw the source of a figure, and to its right buttons that open its numbers as a table, and its files.

    ``above`` is HTML above them; ``unseen`` is the figure as JSON for Plotly, where the page shows it as a list.
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
    """Return the cell of a table: a name links to the page about it, a number of events to these events."""
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
        origin = replace(provenance(page.store, page.selection, page.tr), link=link)
        return csv_bytes(numbers(), page.tr, origin.sentence())

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
    found = page.ask(questions.extent).events
    return showing(found, page.store.event_count, page.selection, page.tr)


def back(page: Page, within: Mapping[str, str]) -> Markup:
    """Return a link from an embedded figure to its page with these settings, which opens a new tab."""
    return html(
        '<a href="{whole}" target="_blank" rel="noopener">{text} ↗</a>',
        whole=url.here(page.path, page.filtered, **within),
        text=page.tr("Open in the South Caucasus Peace Atlas"),
    )


def source(page: Page) -> str:
    """Return the source of the numbers and the Selection in words; both Selections where two are compared."""
    version = register(page.store, page.tr)
    chosen = describe(page.selection, page.tr)
    if page.b is not None:
        chosen = both(page.selection, page.b, page.tr)
    return f"{version} · {chosen}" if chosen else version


def key_figures(figures: Sequence[tuple[str, str, str]], note: str) -> Markup:
    """Return a row of figures, each as (number, what it counts, change), and below it what the change compares."""
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
        '<dl class="atlas-figures">{items}</dl><p class="atlas-remark">{note}</p>',
        items=items,
        note=note,
    )
