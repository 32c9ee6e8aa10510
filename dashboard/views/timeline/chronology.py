"""What happened meanwhile: wars, ceasefires, agreements and changes of format, with their sources."""

from html import escape

import streamlit as st

from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, html


def draw(page: Page) -> None:
    """The table of what happened in the chosen years, about the chosen conflicts or those of the chosen processes."""
    tr, context = page.tr, page.ask(questions.context)
    rule = tr("Wars, ceasefires, agreements and changes of format, with their sources.")
    blocks.heading(tr("What happened meanwhile"), f"{rule} {_about(page)}".strip())
    if context.empty:
        none = tr("The chronology has nothing about these conflicts in these years.")
        st.html(f"<p>{escape(none)}</p>")
        return
    listed = [_row(row, page) for row in rows(context)]
    if page.is_narrow:
        st.html("".join(_paragraph(cells) for cells in listed))
        return
    heads = [escape(title) for title in (tr("Date"), tr("What"), tr("Kind"), tr("Sources"))]
    st.html(html.table(tr("Chronology"), heads, listed, ("nowrap", "", "", "")))


def _about(page: Page) -> str:
    """Whose conflicts these are, where the reader chose processes and no conflict; nothing where they are not known."""
    processes = page.selection.get("series")
    is_known = any(questions.entity(page.store, "series", code)["conflicts"] for code in processes)
    if not is_known or page.selection.get("conflict"):
        return ""
    return page.tr.plural(
        "About the conflicts of the chosen process.",
        "About the conflicts of the chosen processes.",
        len(processes),
    )


def _paragraph(cells: list[str]) -> str:
    when, what, kind, sources = cells
    return f'<div class="atlas-note"><p class="quiet">{when} · {kind}</p><p>{what}</p><p>{sources}</p></div>'


def _row(row: Row, page: Page) -> list[str]:
    tr = page.tr
    when = tr.period(row["start_date"], row["end_date"], row["date_precision"])
    return [
        escape(when),
        f"<strong>{escape(row['label'])}</strong><br>{escape(row['summary'])}",
        escape(tr.term("context_kinds", row["kind"])),
        " ".join(
            f'<span class="atlas-target">{html.outer_link(tr("Source {number}", number=number), url)}</span>'
            for number, url in enumerate(row["url"].split(), 1)
        ),
    ]
