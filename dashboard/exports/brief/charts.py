"""The three figures of a brief, each with its title, counting rule, alternative text and what is not drawn."""

from dashboard.charts import events_by_theme, events_over_time
from dashboard.exports.brief import places, themes, timeline
from dashboard.exports.brief.model import Chart
from dashboard.maps import events_by_place
from dashboard.model.notice import NOTICE
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events
from dashboard.text.i18n import Translator
from dashboard.text.sentences.selection import drawn_on_map


def charts(store: Store, selection: Selection, tr: Translator) -> tuple[Chart, ...]:
    """Map, timeline and themes of a Selection that has events; no timeline where all are of one year."""
    parts = [_places(store, selection, tr), _themes(store, selection, tr)]
    totals = events.totals(store, selection)
    if totals["first_year"] < totals["last_year"]:
        parts.insert(1, _timeline(store, selection, tr))
    return tuple(parts)


def _places(store: Store, selection: Selection, tr: Translator) -> Chart:
    located = events.locate(store, selection)
    view = places.view_of(located)
    shown = tuple(places.inside(located, view)["place_id"])
    drawn = events.count_at(store, selection, shown)
    foot = drawn_on_map(drawn, events.totals(store, selection), tr)
    return Chart(
        key="places",
        title=tr("Events by place"),
        rule=tr(
            "Where they met, not which conflict it was about. On a tour, an event counts at each place."
        ),
        drawing=places.draw(located, store.labels, tr, view),
        alt=events_by_place.alt(located, tr, view, places.SIZE_OF_MAP),
        foot=f"{foot} {tr(NOTICE)}",
    )


def _timeline(store: Store, selection: Selection, tr: Translator) -> Chart:
    counts = events.count(store, selection, ["year", "track"])
    context = events.context(store, selection, (*timeline.BANDS, *timeline.RULES))
    bands = [
        f"{number} {_dated(tr(mark['label']), mark['start_date'].year, tr)}"
        for number, mark in enumerate(timeline.hostilities(context, counts), start=1)
    ]
    year = store.created.year
    partial = (
        tr("{year}, paler, is incomplete.", year=year) if (counts["year"] == year).any() else ""
    )
    rule = tr(
        "Each event once, in its first year. Shaded: hostilities; lines: ceasefires, agreements."
    )
    return Chart(
        key="timeline",
        title=tr("Events a year, by track"),
        rule=f"{rule} {partial}".strip(),
        drawing=timeline.draw(counts, context, year, tr),
        alt=events_over_time.alt(counts, tr),
        foot=tr("Hostilities: {list}.", list="; ".join(bands)) if bands else "",
    )


def _dated(label: str, year: int, tr: Translator) -> str:
    """The label with its year, where it does not name it itself."""
    return label if str(year) in label else tr("{label} ({year})", label=label, year=year)


def _themes(store: Store, selection: Selection, tr: Translator) -> Chart:
    counts = events.count(store, selection, ["theme"])
    return Chart(
        key="themes",
        title=tr("Leading themes"),
        rule=tr("Events by theme; an event counts in each of its themes. Colour: group of themes."),
        drawing=themes.draw(counts, tr),
        alt=events_by_theme.alt(counts, tr),
    )
