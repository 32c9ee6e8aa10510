"""A sentence about the longest time without an event of one process, with links to the events before and after."""

from dashboard.store import questions
from dashboard.store.questions.events import Row, rows
from dashboard.text.html import NOTHING, Markup, filled, html, join
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import cards, gap_sentences
from dashboard.ui.parts.profile_links import name_link
from dashboard.ui.parts.rounds_table import no_record


def draw(page: Page) -> None:
    """Draw the sentence with the name of the process; nothing unless exactly one process is chosen."""
    tr, chosen = page.tr, page.selection.get("series")
    sentence = between(page) if len(chosen) == 1 else NOTHING
    if sentence:
        process = name_link("series", chosen[0], page)
        named = filled(tr("Longest silence between two events of {process}:"), process=process)
        put_html(
            html('<p class="atlas-finding">{named} {sentence}</p>', named=named, sentence=sentence)
        )


def between(page: Page) -> Markup:
    """Return the longest time between two selected events of the chosen process; nothing where there is none."""
    tr, found = page.tr, page.ask(questions.silences, by=("series",), least=1, only_between=True)
    if found.empty:
        return NOTHING
    (silence,) = rows(found)
    sentence = filled(
        tr("{length}, between {before} ({before_date}) and {after} ({after_date})."),
        length=gap_sentences.length(silence, tr),
        **_record(silence, "before", page),
        **_record(silence, "after", page),
    )
    missing = page.ask(questions.unrecorded_rounds).get(silence["after_id"])
    unrecorded = f"{no_record(missing, tr)}." if missing else ""
    counted = tr("Every event counts, visits between rounds too.")
    quiet = html('<span class="quiet">{counted}</span>', counted=counted)
    return join([sentence, unrecorded, quiet], " ")


def _record(silence: Row, side: str, page: Page) -> dict[str, str]:
    """Return the event before or after as a link, and its date, for the placeholders of the sentence."""
    event = {
        "event_id": silence[f"{side}_id"],
        "title": silence[f"{side}_title"],
        "start_date": silence[f"{side}_start"],
        "end_date": silence[f"{side}_end"],
        "date_precision": silence[f"{side}_precision"],
    }
    return {side: cards.record_link(event, page), f"{side}_date": cards.when(event, page)}
