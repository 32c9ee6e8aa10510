"""What happened meanwhile: wars, ceasefires, agreements and changes of format, with their sources."""

from html import escape

import streamlit as st

from dashboard.store.questions.events import Row, rows
from dashboard.ui.page import Visit
from dashboard.ui.parts import blocks, html


def draw(visit: Visit) -> None:
    """The table of what happened in the chosen years, about the chosen conflicts or those of the chosen processes."""
    words, context = visit.words, visit.context()
    rule = words("Wars, ceasefires, agreements and changes of format, with their sources.")
    blocks.heading(words("What happened meanwhile"), f"{rule} {_about(visit)}".strip())
    if context.empty:
        none = words("The chronology has nothing about these conflicts in these years.")
        st.html(f"<p>{escape(none)}</p>")
        return
    listed = [_row(row, visit) for row in rows(context)]
    if visit.is_narrow:
        st.html("".join(_paragraph(cells) for cells in listed))
        return
    heads = [
        escape(title) for title in (words("Date"), words("What"), words("Kind"), words("Sources"))
    ]
    st.html(html.table(words("Chronology"), heads, listed, ("nowrap", "", "", "")))


def _about(visit: Visit) -> str:
    """Whose conflicts these are, where the reader chose processes and no conflict; nothing where they are not known."""
    processes = visit.selection.get("series")
    is_known = any(visit.entity("series", code)["conflicts"] for code in processes)
    if not is_known or visit.selection.get("conflict"):
        return ""
    return visit.words.plural(
        "About the conflicts of the chosen process.",
        "About the conflicts of the chosen processes.",
        len(processes),
    )


def _paragraph(cells: list[str]) -> str:
    when, what, kind, sources = cells
    return f'<div class="atlas-note"><p class="quiet">{when} · {kind}</p><p>{what}</p><p>{sources}</p></div>'


def _row(row: Row, visit: Visit) -> list[str]:
    words = visit.words
    when = words.period(row["start_date"], row["end_date"], row["date_precision"])
    return [
        escape(when),
        f"<strong>{escape(row['label'])}</strong><br>{escape(row['summary'])}",
        escape(words.term("context_kinds", row["kind"])),
        " ".join(
            f'<span class="atlas-target">{html.outer_link(words("Source {number}", number=number), url)}</span>'
            for number, url in enumerate(row["url"].split(), 1)
        ),
    ]
