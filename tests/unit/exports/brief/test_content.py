"""What a brief says equals what the questions answer, for all, some, one and no events."""

import re
from collections.abc import Callable
from urllib.parse import unquote

import pytest

from dashboard.drawing.theme import LIGHT
from dashboard.exports.brief import content, webpage
from dashboard.exports.brief.model import Brief
from dashboard.figures import places, themes, timeline
from dashboard.figures.context import Context
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events
from dashboard.store.questions.extracts import extract
from dashboard.text.i18n import translator
from dashboard.text.sentences.reading import findings, reading
from dashboard.text.sentences.selection import showing

Make = Callable[[Selection], Brief]
SELECTIONS = {
    "all": Selection(),
    "some": Selection.of(conflict=["armenia-azerbaijan"]),
    "one": Selection.of(words="landmines"),
    "none": Selection.of(words="nowhere"),
}
each_selection = pytest.mark.parametrize("selection", SELECTIONS.values(), ids=list(SELECTIONS))


@each_selection
def test_the_headline_figures_are_the_totals(
    make: Make, store: Store, selection: Selection
) -> None:
    totals = events.totals(store, selection)
    names = ("events", "organisations", "places", "countries", "articles")
    assert [int(each.value) for each in make(selection).figures] == [totals[name] for name in names]


@each_selection
def test_the_sentences_are_those_of_the_page(
    make: Make, store: Store, selection: Selection
) -> None:
    tr = translator("en").knowing(store.terms)
    totals = events.totals(store, selection)
    tracks, places = (
        events.count(store, selection, ["track"]),
        events.locate(store, selection),
    )
    made = make(selection)
    assert made.sentence == showing(totals["events"], store.event_count, selection, tr)
    themes, organisations = (
        events.count(store, selection, [by]) for by in ("theme", "organisation")
    )
    said = reading(totals, tracks, places, selection, tr)
    more = findings(themes, organisations, totals["events"], selection, tr)
    assert made.reading == f"{said} {more}".strip()


@each_selection
def test_the_events_are_listed_newest_first(make: Make, store: Store, selection: Selection) -> None:
    listed = events.list_events(store, selection, limit=100)
    assert [event.title.text for event in make(selection).events] == list(listed["title"])


def test_each_event_has_all_its_articles(whole: Brief, store: Store) -> None:
    keys = [event.title.address.partition("event=")[2] for event in whole.events]
    cited = [[article.address for article in event.articles] for event in whole.events]
    cited = [[unquote(address) for address in addresses] for addresses in cited]
    assert cited == [[row["url"] for row in extract(store, [key])[0].articles] for key in keys]


def test_an_address_in_other_letters_is_written_in_ascii(whole: Brief) -> None:
    cited = [article.address for event in whole.events for article in event.articles]
    assert all(address.isascii() for address in cited)
    assert any("%D0%BD" in address for address in cited)


def test_an_event_names_its_organisations_by_role(make: Make) -> None:
    (event,) = make(Selection.of(words="second round")).events
    assert event.roles == (("Mediator", "Foo Council"), ("Host", "Mission of the Foo Council"))


def test_an_event_names_its_programme(make: Make) -> None:
    (event,) = make(Selection.of(words="Bar School", programme=["bar-programme"])).events
    assert event.roles[-1] == ("Programme", "Bar Programme")


@each_selection
def test_what_came_of_the_events_is_counted_by_kind(
    make: Make, store: Store, selection: Selection
) -> None:
    counts = events.count(store, selection, ["outcome"]).dropna()
    made = make(selection)
    for kind, number in counts.itertuples(index=False):
        name = store.terms["outcome_kinds"][kind].label.lower()
        said = "no result reported" if kind == "none" else name
        assert f"{said} ({number})" in made.came_of_it
    assert (made.came_of_it == "") == (not made.events)


def test_events_that_were_not_read_for_outcomes_are_told_apart(whole: Brief) -> None:
    assert whole.came_of_it.startswith("Of 5 events read for it: ")
    assert whole.came_of_it.endswith("7 events were not read for it yet.")


def test_where_none_was_read_the_brief_says_so(make: Make) -> None:
    made = make(Selection.of(words="initiative"))
    assert made.came_of_it == "None of these events has been read for it yet."
    assert made.outcomes == ()


def test_the_outcomes_of_the_newest_events_are_told_in_words(whole: Brief) -> None:
    first = whole.outcomes[0]
    assert (first.kind, first.text) == (
        *("Decision or commitment", "Maps are to be shared in December 2026."),
    )
    assert first.event.address.endswith("/events?event=2021-02-11-online-landmines")
    assert "=A text of <b>students</b> & teachers" in [each.text for each in whole.outcomes]


def test_an_announced_event_is_marked(whole: Brief) -> None:
    assert [event.mark for event in whole.events].count("announced only") == 1


def test_the_roles_name_those_with_most_events(whole: Brief, store: Store) -> None:
    counts = events.count(store, Selection(), ["organisation", "role"])
    most = counts[counts["role"] == "organiser"]["event_count"].max()
    organiser = next(role for role in whole.roles if role.name == "Organiser")
    assert organiser.leaders[0][1] == str(most)


def test_a_long_list_is_cut_and_the_brief_says_by_how_many(
    make_real: Make, register: Store
) -> None:
    made = make_real(Selection())
    left = register.event_count - content.MOST_EVENTS
    assert len(made.events) == content.MOST_EVENTS
    assert made.rest.startswith(f"{left:,} earlier events")


def test_a_list_that_is_whole_has_no_rest(whole: Brief) -> None:
    assert whole.rest == ""


def test_the_link_selects_the_same_events(make: Make) -> None:
    made = make(Selection.of(2003, theme=["youth"]))
    assert made.link.address == "https://atlas.example/?from=2003&theme=youth"


def test_without_an_address_nothing_links_back(store: Store) -> None:
    tr = translator("en").knowing(store.terms)
    made = content.brief(store, Selection.of(2003), tr)
    assert (made.link.text, made.link.address) == ("?from=2003", "")
    assert {event.title.address for event in made.events} == {""}


def test_a_selection_without_events_has_no_charts_and_no_rows(empty: Brief) -> None:
    assert (empty.charts, empty.roles, empty.events) == ((), (), ())
    assert empty.reading == "No event on record matches this choice."


def test_control_characters_of_an_address_do_not_reach_the_title(make: Make) -> None:
    assert "\x07" not in make(Selection.of(words="a\x07b")).title


def test_the_headline_figures_compare_the_chosen_years_with_as_many_before(make: Make) -> None:
    made = make(Selection.of(2010, 2018))
    assert made.figures[0].change == "+1"
    assert made.compared == "Change: 2010–2018 against 2001–2009."


@pytest.mark.parametrize(
    "word", ["counted", "position on the status", "CC BY 4.0", "not an absence"]
)
def test_the_notes_tell_rules_borders_licence_and_limits(whole: Brief, word: str) -> None:
    assert word in " ".join(text for _, text in whole.notes)


def test_the_work_is_told_step_by_step(store: Store) -> None:
    told: list[tuple[str, float]] = []
    tr = translator("en").knowing(store.terms)
    content.brief(store, Selection(), tr, tell=lambda step, share: told.append((step, share)))
    shares = [share for _, share in told]
    assert len({step for step, _ in told}) == 3
    assert shares == sorted(shares) and shares[0] >= 0 and shares[-1] < 1


def test_what_is_raised_at_a_step_ends_the_work(store: Store) -> None:
    def stop(step: str, share: float) -> None:
        raise InterruptedError(step)

    with pytest.raises(InterruptedError, match="Counting"):
        content.brief(store, Selection(), translator("en").knowing(store.terms), tell=stop)


def test_the_map_says_how_many_events_lie_outside_it(make_real: Make) -> None:
    foot = make_real(Selection.of(country=["GE", "CH"])).chart("map").note
    drawn, whole, elsewhere, without = map(int, re.findall(r"\d+", foot))
    assert drawn and elsewhere and drawn + elsewhere + without == whole


def test_every_colour_of_a_drawing_is_one_of_the_house(
    make_real: Callable[[Selection], Brief],
) -> None:
    drawn = "".join(chart.picture.svg for chart in make_real(Selection()).charts)
    used = set(webpage.COLOUR.findall(drawn))
    assert used and used <= set(webpage.shades())


def test_the_charts_are_the_figures_of_the_overview(
    make_real: Callable[[Selection], Brief], register: Store
) -> None:
    chosen = Selection.of(theme=["youth"])
    said = [(each.title, each.counting_rule) for each in make_real(chosen).charts]
    here = Context(register, chosen, translator("en").knowing(register.terms), LIGHT, "", {})
    specs = (places.ON_OVERVIEW, timeline.BY_YEAR, themes.LEADING)
    drawn = [spec.drawn(here) for spec in specs]
    assert said == [(each.title, each.counting_rule) for each in drawn]
