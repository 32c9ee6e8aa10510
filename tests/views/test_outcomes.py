"""The outcomes page: what is known of results in words, promises, bodies, and chains that lead to records."""

import pytest

from tests.views.pages import (
    alts,
    chart,
    go_to,
    html,
    links,
    listed,
    open_page,
    open_panel,
    seen_page,
    stacks,
    text,
)

FIRST, SECOND = "2003-05-foo-talks-first-round", "2004-06-02-foo-talks-second-round"
SCHOOL = "2010-07-10-bar-school-first"


def test_the_lead_tells_what_is_known_and_never_that_the_rest_had_no_outcome() -> None:
    shown = text(seen_page("outcomes"))
    assert (
        "Of 12 events, 4 have an outcome on record; 1 was read and reports none; 7 have not been read for it yet."
    ) in shown
    assert "no outcome" not in shown.lower()


def test_where_nothing_was_read_the_page_says_just_that() -> None:
    shown = text(open_page("outcomes", theme="economy_trade"))
    assert "1 event is chosen, and it has not been read for outcomes yet." in shown
    assert "None of these events is linked to another." in shown


def test_the_bars_count_an_event_in_each_kind_that_it_has() -> None:
    assert listed(seen_page("outcomes"), "outcomes") == {
        "Decision or commitment": 2,
        "Body created": 1,
        "Next meeting set": 1,
        "Publication": 1,
        "Statement": 1,
        "None reported": 1,
    }


def test_years_themes_and_conflicts_tell_the_same_outcomes() -> None:
    app = seen_page("outcomes", kind="school")
    assert stacks(app, "outcomes-by-year") == 1
    for by, cells in (("theme", 2), ("conflict", 2)):
        assert sum(map(sum, chart(app, f"outcomes-by-{by}").data[0].z)) == cells


def test_promises_are_counted_by_how_they_stand() -> None:
    assert (
        "3 promises with a date are on record. 1 came in time, 1 was not due yet on 2 January 2026 and for 1 the date "
        "has passed with nothing on record."
    ) in text(seen_page("outcomes"))


def test_a_promise_leads_to_both_events_and_tells_the_days_between() -> None:
    shown = html(open_page("outcomes", promises="kept"))
    row = shown.split("The next round was set for June 2004.")[1].split("</tr>")[0]
    assert f"event={FIRST}" in row and f"event={SECOND}" in row
    assert "June 2004" in row and "In time" in row and "early" not in row


def test_what_passed_without_a_record_is_never_called_broken() -> None:
    app = open_page("outcomes")
    app.segmented_control(key="outcomes.promises").set_value("unrecorded").run()
    assert links(app)["promises"] == "unrecorded"
    shown = text(app)
    assert "Lists are to be exchanged by the end of the year." in shown
    assert "The next round was set for June 2004." not in shown.split("Bodies created")[1]
    assert "Nothing on record" in shown and "none recorded" in shown
    assert "broken" not in shown


def test_a_standing_without_promises_says_so() -> None:
    assert "None of the promises on record stands so." in text(
        open_page("outcomes", promises="late")
    )


def test_the_numbers_of_promises_can_be_taken_along() -> None:
    table = text(open_panel(open_page("outcomes"), "table-promises")).split("<caption>")[1]
    assert "Not due yet" in table and "Maps are to be shared in December 2026." in table


def test_a_body_without_a_later_event_was_last_met_not_on_record() -> None:
    shown = text(seen_page("outcomes"))
    row = shown.split("A commission on lists of detainees.</td>")[1].split("</tr>")[0]
    assert "2004" in row and "not on record" in row


def test_the_longest_chain_is_drawn_first_with_its_steps_in_words() -> None:
    app = seen_page("outcomes")
    assert chart(app, "outcome-chain").layout.yaxis.ticktext[0] == "Events"
    steps = text(app).split("The events of the chain in their order")[1]
    assert "follows 1" in steps and "follows 2" in steps and "announced only" in steps
    assert "A commission on lists of detainees." in steps and "not read for it yet" in steps


def test_another_chain_is_chosen_and_kept_in_the_address() -> None:
    app = open_page("outcomes")
    app.selectbox(key="outcomes.pick").set_value(SCHOOL).run()
    assert links(app)["chain"] == SCHOOL
    assert "Bar School, first year" in " ".join(alts(app))


def test_a_chain_is_found_by_any_of_its_events() -> None:
    app = open_page("outcomes", chain="2023-07-05-bar-school-second")
    assert app.selectbox(key="outcomes.pick").value == SCHOOL


@pytest.mark.parametrize("chain", ["no-such-event", "<b>"])
def test_an_unknown_chain_is_named_and_the_first_one_drawn(chain: str) -> None:
    app = open_page("outcomes", chain=chain)
    assert [each.value for each in app.info] == [
        "The event of this link is in none of these chains; the first of them is shown."
    ]
    assert app.selectbox(key="outcomes.pick").value == FIRST


def test_a_chain_is_drawn_whole_and_says_what_is_outside_the_selection() -> None:
    shown = text(open_page("outcomes", to="2003"))
    assert "A chain is drawn whole: 2 of these events are outside the selection." in shown


def test_one_reader_goes_from_one_choice_to_another() -> None:
    app = go_to(open_page("outcomes", promises="kept"), "outcomes", outcome="none")
    assert "These events brought no promise with a date, as far as they were read for it." in text(
        app
    )
    assert listed(app, "outcomes") == {"None reported": 1}
