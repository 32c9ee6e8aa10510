"""The chronology: wars, ceasefires, agreements and changes of format, with their sources."""

from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import Markup, html, join, outer_link
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks
from dashboard.ui.parts.table import table


def draw(page: Page) -> None:
    """Draw what happened in the chosen years, about the chosen conflicts or those of the chosen processes."""
    tr, context = page.tr, page.ask(questions.context)
    explanation = tr("Wars, ceasefires, agreements and changes of format, with their sources.")
    blocks.heading(tr("What happened meanwhile"), f"{explanation} {_about(page)}".strip())
    if context.empty:
        none = tr("The chronology has nothing about these conflicts in these years.")
        put_html(html("<p>{none}</p>", none=none))
        return
    body = [_row(row, page) for row in rows(context)]
    if page.is_narrow:
        put_html(join(_paragraph(cells) for cells in body))
        return
    heads = [tr("Date"), tr("What"), tr("Kind"), tr("Sources")]
    put_html(table(tr("Chronology"), heads, body, ("nowrap", "", "", "")))


def _about(page: Page) -> str:
    """Return that the conflicts are those of the chosen processes; "" where a conflict is chosen, or none is known."""
    processes = page.selection.get("series")
    is_known = any(questions.entity(page.store, "series", code)["conflicts"] for code in processes)
    if not is_known or page.selection.get("conflict"):
        return ""
    return page.tr.plural(
        "About the conflicts of the chosen process.",
        "About the conflicts of the chosen processes.",
        len(processes),
    )


def _paragraph(cells: list[str]) -> Markup:
    when, what, kind, sources = cells
    return html(
        '<div class="atlas-note"><p class="quiet">{when} · {kind}</p><p>{what}</p><p>{sources}</p></div>',
        when=when,
        kind=kind,
        what=what,
        sources=sources,
    )


def _row(row: Row, page: Page) -> list[str]:
    tr = page.tr
    sources = (
        html(
            '<span class="atlas-target">{link}</span>',
            link=outer_link(tr("Source {number}", number=number), url),
        )
        for number, url in enumerate(row["url"].split(), 1)
    )
    return [
        tr.period(row["start_date"], row["end_date"], row["date_precision"]),
        html("<strong>{label}</strong><br>{summary}", label=row["label"], summary=row["summary"]),
        tr.term("context_kinds", row["kind"]),
        join(sources, " "),
    ]
