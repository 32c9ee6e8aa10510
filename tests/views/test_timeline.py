"""The timeline page: bars by year or month, stacked as the reader chooses, and the chronology."""

import pytest

from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.engine import Store
from tests.views.pages import alts, chart, html, links, open_page, stacks, text


def stacked(path: str, **parameters: str) -> set[str]:
    figure = chart(open_page(path, **parameters), "timeline")
    return {trace.name for trace in figure.data if trace.type == "bar"}


def test_the_bars_are_tracks_at_first() -> None:
    assert stacked("timeline") == {"Track 1", "Track 1.5", "Track 2", "Track 3"}


@pytest.mark.parametrize(
    ("by", "one"), [("conflict", "Georgia – Russia"), ("kind", "School"), ("theme", "Youth")]
)
def test_the_address_chooses_what_the_bars_are_stacked_by(by: str, one: str) -> None:
    names = stacked("timeline", by=by)
    assert one in names or "All others" in names


def test_the_chosen_stack_is_kept_in_the_address() -> None:
    app = open_page("timeline")
    app.button_group(key="timeline.by").set_value("conflict").run()
    assert links(app) == {"by": "conflict"}


def test_each_event_is_drawn_once_by_year() -> None:
    app = open_page("timeline")
    assert stacks(app, "timeline") == 12


def test_events_known_only_by_year_are_left_out_by_month_and_counted() -> None:
    app = open_page("timeline", step="month")
    assert stacks(app, "timeline") == 10
    assert "2 events known only by year are not drawn." in text(app)


def test_an_event_that_began_before_the_chosen_years_is_drawn_in_the_first_of_them() -> None:
    app = open_page("timeline", **{"from": "2009", "to": "2010"})
    assert "2009 to 2010" in alts(app)[0]


def test_the_alternative_text_follows_the_step() -> None:
    app = open_page("timeline", step="month", theme="demining")
    assert "February 2021" in alts(app)[0]


def test_the_chronology_holds_the_context_of_the_chosen_conflicts() -> None:
    app = open_page("timeline", conflict="georgia-abkhazia")
    shown = text(app)
    assert "Hostilities in Bar" in shown and "Foo ceasefire" not in shown


def test_the_chronology_holds_the_context_of_a_chosen_process() -> None:
    shown = text(open_page("timeline", series="foo-talks"))
    assert "Foo ceasefire" in shown and "Hostilities in Bar" not in shown
    assert "About the conflicts of the chosen process." in shown


@pytest.mark.parametrize(("filters", "is_shown"), [({}, True), ({"series": "foo-talks"}, False)])
def test_the_marks_behind_the_bars_are_those_of_a_chosen_process(
    filters: dict[str, str], is_shown: bool
) -> None:
    shown = chart(open_page("timeline", **filters), "timeline")
    told = " ".join(text for trace in shown.data for text in trace.hovertext or ())
    assert ("Hostilities in Bar" in told) == is_shown


def test_a_process_whose_conflicts_are_not_known_leaves_the_chronology_whole(real: None) -> None:
    shown = text(open_page("timeline", series="caucasus-ngo-forum", to="2000"))
    assert "co-chair the Minsk Group" in shown and "Coordinating Council set up" in shown
    assert "About the conflicts of the chosen process." not in shown


def test_a_chronology_without_anything_says_so() -> None:
    shown = text(open_page("timeline", conflict="georgia-russia"))
    assert "The chronology has nothing about these conflicts in these years." in shown


def test_the_chronology_links_every_source() -> None:
    app = open_page("timeline", conflict="georgia-abkhazia")
    assert 'href="https://foo-gazette.example/context/2"' in text(app)
    assert 'href="https://qux-vestnik.example/2"' in text(app)


def test_the_longest_silence_of_a_chosen_process_is_told_with_the_events_beside_it(
    real: None, register: Store
) -> None:
    process = "incident-mechanism-iprm-ergneti"
    chosen = Selection.of(series=[process])
    silences = questions.silences(register, chosen, by=("series",), least=1, only_between=True)
    shown = html(open_page("timeline", series=process))
    told = shown.split('atlas-finding">')[1].split("</p>")[0]
    assert told.startswith("Longest silence between two events of <a ")
    assert all(f"event={silences[key].item()}" in told for key in ("before_id", "after_id"))
    assert told.count("event=") == 2 and "No record of " in told


def test_of_several_processes_no_silence_is_told() -> None:
    shown = text(open_page("timeline", series=["foo-talks", "bar-school"]))
    assert "Longest silence" not in shown


def test_a_process_with_one_event_in_the_choice_has_no_silence() -> None:
    assert "Longest silence" not in text(open_page("timeline", series="foo-talks", to="2003"))


def test_a_chosen_process_leads_to_its_page() -> None:
    assert 'href="process?id=foo-talks"' in html(open_page("timeline", series="foo-talks"))
    assert "how regular they are" not in html(open_page("timeline"))
