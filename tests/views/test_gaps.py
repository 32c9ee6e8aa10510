"""The gaps page: silent years in words with their evidence, the caveat beside them, and settings in the address."""

import re
from html import unescape
from urllib.parse import parse_qs

import pandas as pd
import pytest

from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.engine import Store
from dashboard.store.questions.events import rows
from tests.registers import DATA
from tests.views.pages import (
    buttons,
    chart,
    go_to,
    html,
    links,
    open_page,
    open_panel,
    sentence,
    text,
)


def labels(vocabulary: str) -> dict[str, str]:
    """Return the labels of a vocabulary of the register by code."""
    table = pd.read_csv(DATA / "vocabularies" / f"{vocabulary}.csv", dtype=str)
    return dict(zip(table["code"], table["label"], strict=True))


def exploded() -> pd.DataFrame:
    """Return one row an event, theme and conflict of the register, with their labels, by its CSV files."""
    events = pd.read_csv(DATA / "events.csv", dtype=str)[["event_id", "themes", "conflicts"]]
    for name in ("themes", "conflicts"):
        events[name] = events[name].str.split(";")
        events = events.explode(name)
        events[name] = events[name].map(labels(name))
    return events


def events_of(name: str) -> pd.Series:
    """Return the number of events of each theme, or of each conflict."""
    return exploded().drop_duplicates(["event_id", name])[name].value_counts()


def pairs_of_theme_and_conflict() -> pd.DataFrame:
    """Return the number of events, a row for each theme and a column for each conflict."""
    events = exploded()
    return pd.crosstab(events["themes"], events["conflicts"])


def test_a_gap_is_named_in_words_with_the_records_beside_it() -> None:
    shown = text(open_page("gaps", least="3", conflict="armenia-azerbaijan"))
    assert "No recorded event on Political process from 2005 to 2025" in shown
    assert "All of them are about Armenia – Azerbaijan." in shown
    assert "21 years" in shown
    assert "Foo Talks, second round" in shown and "Foo Talks, next round" in shown


def test_records_beside_a_gap_are_links() -> None:
    shown = html(open_page("gaps", least="3", conflict="armenia-azerbaijan"))
    assert "event=2004-06-02-foo-talks-second-round" in shown
    assert "event=2026-10-foo-talks-announced" in shown


def test_a_gap_until_today_says_since_when() -> None:
    shown = text(open_page("gaps", least="3"))
    assert "No recorded event on Youth about Georgia – Abkhazia since 2024" in shown
    assert "none until today" in shown


@pytest.mark.parametrize(
    "chosen", [[], ["armenia-azerbaijan", "georgia-abkhazia"]], ids=["none", "two"]
)
def test_every_row_names_its_conflict_where_not_one_is_chosen(chosen: list[str]) -> None:
    shown = text(open_page("gaps", least="3", conflict=chosen))
    assert "on Political process about Armenia – Azerbaijan from 2005 to 2025" in shown
    assert "All of them are" not in shown


def test_only_what_is_quiet_until_now_can_be_listed() -> None:
    shown = text(open_page("gaps", least="3", show="open"))
    assert "Themes and conflicts without a recorded event until now" in shown
    assert "No recorded event on Youth about Georgia – Abkhazia since 2024" in shown
    assert "from 2005 to 2025" not in shown


def test_the_numbers_to_save_are_those_of_the_gaps_that_are_listed() -> None:
    app = open_panel(open_page("gaps", least="3", show="open"), "table-gaps")
    table = text(app).split("<caption>")[1].split("</table>")[0]
    assert "Youth" in table and "Political process" not in table


def test_which_gaps_are_listed_is_a_setting_in_the_address() -> None:
    app = open_page("gaps", least="3")
    app.segmented_control(key="gaps.show").set_value("open").run()
    assert links(app)["show"] == "open"
    assert "from 2005 to 2025" not in text(app)


def test_with_chosen_years_in_the_past_open_gaps_are_not_said_to_last_until_now() -> None:
    app = open_page("gaps", least="3", show="open", to="2024")
    labels = [each.content for each in app.segmented_control(key="gaps.show").proto.options]
    assert labels == ["All gaps", "Quiet until 2024"]
    assert "without a recorded event until 2024" in text(app)


def test_where_nothing_is_quiet_until_now_the_page_says_so() -> None:
    shown = text(open_page("gaps", least="20", show="open"))
    assert "No combination with so many events is quiet until the end of these years." in shown


def test_a_silence_until_today_is_marked(real: None, register: Store) -> None:
    silences = questions.silences(register, Selection(), by=("series",), least=3)
    longest = silences[silences["is_open"]].iloc[0]
    shown = text(open_page("gaps", least="3", of="series"))
    assert longest["before_title"] in shown and "none until today" in shown


@pytest.mark.parametrize("least", ["10", "20"])
def test_where_nothing_has_so_many_events_the_page_says_so(least: str) -> None:
    shown = text(open_page("gaps", least=least))
    assert "No combination with so many events has a whole year without any." in shown
    assert "Nothing on record has so many events and a silence between them." in shown


def test_a_silence_at_the_end_of_the_chosen_years_is_not_called_one_until_today() -> None:
    shown = text(open_page("gaps", least="3", **{"to": "2024"}))
    assert "none in the chosen years" in shown and "none until today" not in shown


def test_the_least_number_of_events_is_a_setting_in_the_address() -> None:
    app = open_page("gaps", conflict="armenia-azerbaijan")
    assert "from 2005 to 2025" not in text(app)
    app.segmented_control(key="gaps.least").set_value("3").run()
    assert "from 2005 to 2025" in text(app)
    assert links(app)["least"] == "3"


@pytest.mark.parametrize(
    ("by", "first"), [("theme", "Youth"), ("conflict", "Georgia – Abkhazia")], ids=str
)
def test_the_rows_of_the_matrix_are_a_setting(by: str, first: str) -> None:
    app = open_page("gaps", by=by)
    assert chart(app, "silent-years").layout.yaxis.ticktext[0] == first


def test_picking_a_conflict_filters_the_page() -> None:
    app = open_page("gaps")
    app.selectbox(key="gaps.pick").set_value("georgia-abkhazia").run()
    assert sentence(app) == "Showing 4 of 12 events: Georgia – Abkhazia"
    assert links(app)["conflict"] == "georgia-abkhazia"


def test_picking_all_takes_the_filter_away() -> None:
    app = open_page("gaps", conflict="georgia-abkhazia")
    assert app.selectbox(key="gaps.pick").value == "georgia-abkhazia"
    app.selectbox(key="gaps.pick").set_value(None).run()
    assert sentence(app) == "Showing 12 of 12 events"


def test_with_conflicts_as_rows_a_theme_is_picked() -> None:
    app = open_page("gaps", by="conflict")
    app.selectbox(key="gaps.pick").set_value("youth").run()
    assert sentence(app) == "Showing 3 of 12 events: Youth"
    assert chart(app, "silent-years").layout.yaxis.ticktext[0] == "Georgia – Abkhazia"


@pytest.mark.parametrize("parameters", [{}, {"theme": "demining"}, {"to": "2010"}], ids=str)
def test_the_caveat_and_the_way_to_the_figures_of_coverage_are_always_there(
    parameters: dict[str, str],
) -> None:
    shown = html(open_page("gaps", **parameters))
    assert "An absence of records is not an absence of work." in shown
    assert 'href="about' in shown and '#completeness"' in shown
    assert 'href="articles' in shown


def test_combinations_never_recorded_are_named(real: None) -> None:
    together = pairs_of_theme_and_conflict()
    never = [
        f"No recorded event on {theme} about {conflict} at all"
        for theme in together.index
        for conflict in together.columns
        if together.loc[theme, conflict] == 0
        and min(events_of("themes")[theme], events_of("conflicts")[conflict]) >= 20
    ]
    shown = text(open_page("gaps", least="20"))
    assert never and all(each in shown for each in never)


def test_one_reader_can_go_from_silences_of_themes_to_those_of_pairs(real: None) -> None:
    app = go_to(open_page("gaps"), "gaps", of="organisation")
    assert "Baku Press Club with Yerevan Press Club" in text(app)


def test_links_at_the_top_lead_to_both_lists_and_choose_whose_silences_are_listed() -> None:
    shown = html(open_page("gaps", least="3"))
    top = shown.split("atlas-ready")[1].split("</p>")[0]
    assert 'href="gaps?least=3#silent-years"' in top
    assert 'href="gaps?least=3&amp;of=series#silences"' in top
    assert ' id="silent-years"' in shown and ' id="silences"' in shown


def test_rounds_that_are_not_on_record_are_named_in_the_silence_of_a_process(
    real: None, register: Store
) -> None:
    process, missing = next(
        (code, missing)
        for code in register.known["series"]
        for chosen in [Selection.of(series=[code])]
        for silence in rows(questions.silences(register, chosen, by=("series",), least=1))
        if (missing := questions.unrecorded_rounds(register, chosen).get(silence["after_id"]))
    )
    app = open_page("gaps", of="series", series=process, least="1")
    assert f"rounds {missing.first} to {missing.last}" in html(app)
    assert "Every event of a process counts" in text(app)


def test_a_pair_leads_to_the_events_that_both_organised(real: None) -> None:
    shown = html(open_page("gaps", of="organisation", theme="media"))
    found = re.findall(r'href="events\?([^"]*)"[^>]*>(\d+)</a>', shown)
    pairs = {unescape(query): int(number) for query, number in found if "_match" in query}
    assert pairs
    query, number = next(iter(pairs.items()))
    asked = parse_qs(query)
    assert len(asked["organisation"]) == 2 and asked["role"] == ["co_organiser", "organiser"]
    assert sentence(open_page("events", **asked)).startswith(f"Showing {number} of ")


@pytest.mark.parametrize(("last", "is_said"), [("2026", True), ("2024", False)], ids=str)
def test_that_the_newest_year_is_not_counted_is_said_where_it_is_chosen(
    last: str, is_said: bool
) -> None:
    shown = text(open_page("gaps", theme="youth", to=last))
    assert ("2026 is incomplete and is not counted as silent." in shown) == is_said


def test_what_has_too_few_events_to_be_listed_is_counted_and_can_be_listed(real: None) -> None:
    about_south_ossetia = pairs_of_theme_and_conflict()["Georgia – South Ossetia"]
    few = about_south_ossetia[about_south_ossetia.between(1, 4)]
    app = open_page("gaps", conflict="georgia-south-ossetia")
    said = "s of a theme and a conflict with fewer than 5 events are left out."
    assert len(few) > 1 and f"{len(few)} pair{said}" in text(app)
    assert not [theme for theme in few.index if f"No recorded event on {theme} " in text(app)]
    buttons(app)["left-out.theme-conflict"].click().run()
    assert links(app)["least"] == "1"
    assert [theme for theme in few.index if f"No recorded event on {theme} " in text(app)]
    assert "left out" not in text(app)


@pytest.mark.parametrize(
    ("of", "by", "said"),
    [
        ("series", ("series",), "processes with fewer than 5 events are left out."),
        (
            "organisation",
            ("organisation", "other_organisation"),
            "pairs of organisations with fewer than 5 events are left out.",
        ),
    ],
    ids=["series", "organisation"],
)
def test_the_silences_say_too_how_many_are_left_out(
    real: None, register: Store, of: str, by: tuple[str, ...], said: str
) -> None:
    every = questions.silences(register, Selection(), by=by, least=1)
    small = int((every["event_count"] < 5).sum())
    assert f"{small:,} {said}" in text(open_page("gaps", of=of))


def test_what_has_gone_quiet_is_named_at_the_top_with_its_last_year(real: None) -> None:
    shown = text(open_page("gaps", conflict="georgia-abkhazia"))
    told = shown.split('class="atlas-finding">')[1].split("</p>")[0]
    assert told.startswith("Quiet until now about Georgia – Abkhazia, with the year of the last")
    assert 'href="gaps?conflict=georgia-abkhazia&show=open#silent-years"' in told


def test_several_conflicts_are_named_with_their_themes(real: None) -> None:
    shown = text(open_page("gaps"))
    told = shown.split('class="atlas-finding">')[1].split("</p>")[0]
    assert told.startswith("Quiet until now, with the year of the last record: ")
