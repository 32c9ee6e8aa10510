"""`python -m dashboard events` and `static`, as somebody at a terminal sees them."""

import csv
import json
import shutil
from io import StringIO
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from dashboard import cli
from dashboard.exports import events
from dashboard.model.dimensions import COUNTED, FILTERS
from dashboard.model.selection import Selection
from dashboard.model.tables import EVENTS
from dashboard.store.engine import Store
from dashboard.store.questions import events as questions

TINY = Path(__file__).parents[2] / "fixtures" / "tiny"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "package"))


def run(*options: str) -> Result:
    """Run the command on the tiny package, whatever the width of the terminal."""
    arguments = ["events", "--data", str(TINY), *options]
    return CliRunner().invoke(cli.app, arguments, env={"COLUMNS": "200", "TERMINAL_WIDTH": "200"})


def printed(*options: str) -> list[str]:
    result = run(*options)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout.splitlines()


def as_json(*options: str) -> Any:
    return json.loads("\n".join(printed(*options, "--format", "json")))


def as_csv(*options: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO("\n".join(printed(*options, "--format", "csv")))))


def keys(*options: str) -> list[str]:
    return [event["event_id"] for event in as_json(*options)]


def test_without_options_every_event_is_printed_newest_first(store: Store) -> None:
    listed = questions.list_events(store, Selection(), limit=100)
    assert keys() == list(listed["event_id"])


def test_json_holds_everything_known_of_an_event() -> None:
    [event] = as_json("--series", "foo-talks", "--to", "2004", "--limit", "1")
    assert set(EVENTS.columns) < set(event)
    assert (
        event.items()
        >= {
            "event_id": "2004-06-02-foo-talks-second-round",
            "title": "Foo Talks, second round",
            "kind": "negotiation_round",
            "status": "held",
            "start_date": "2004-06-02",
            "end_date": "2004-06-04",
            "date_precision": "day",
            "place_id": "foo-town",
            "place": "Foo Town",
            "country": "GE",
            "place_note": None,
            "mode": "in_person",
            "track": "1",
            "level": "officials",
            "conflicts": ["armenia-azerbaijan"],
            "themes": ["political_process", "security_ceasefire"],
            "series": "foo-talks",
            "programmes": [],
            "participants": 14,
            "women": None,
            "working_languages": [],
            "summary": "Delegations spoke of a ceasefire.",
            "article_count": 2,
            "articles": [
                "https://qux-vestnik.example/новости/01",
                "https://foo-gazette.example/news/03",
            ],
            "organisations": {
                "mediator": [
                    {"organisation_id": "foo-council", "name": "Foo Council", "side": None}
                ],
                "host": [
                    {
                        "organisation_id": "foo-council-mission",
                        "name": "Mission of the Foo Council",
                        "side": None,
                    }
                ],
            },
            "outcomes": rows_of("outcomes", "2004-06-02-foo-talks-second-round"),
            "links": [
                {
                    "kind": "follows",
                    "other_event_id": "2003-05-foo-talks-first-round",
                    "article_id": "foo-gazette-03",
                }
            ],
            "evidence": rows_of("evidence", "2004-06-02-foo-talks-second-round"),
        }.items()
    )


def rows_of(table: str, event: str) -> list[dict[str, Any]]:
    """The rows of an event in a file of the register, without its key, as JSON has them."""
    with (TINY / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["event_id"] == event]
    return [
        {
            name: int(cell) if name == "number" else cell or None
            for name, cell in row.items()
            if name != "event_id"
        }
        for row in rows
    ]


def test_csv_tells_what_came_of_an_event_and_what_it_is_linked_to() -> None:
    row = as_csv("--outcome", "body")[0]
    assert row["outcomes"] == "statement;body;decision"
    assert row["outcome_texts"].split(" | ")[1] == "A commission on lists of detainees."
    assert (row["links_follows"], row["links_part_of"]) == ("2003-05-foo-talks-first-round", "")


def test_an_outcome_like_a_formula_is_neutralised_in_csv() -> None:
    row = as_csv("--outcome", "publication")[0]
    assert row["outcome_texts"] == "'=A text of <b>students</b> & teachers"


def test_what_is_not_known_is_null_in_json() -> None:
    event = as_json("--kind", "launch")[0]
    unknown = {name for name, value in event.items() if value is None}
    assert unknown >= {"place_id", "place", "country", "place_note", "series", "participants"}


def test_nothing_selected_is_an_empty_list_in_json() -> None:
    assert as_json("--from", "2030") == []


def test_letters_of_any_script_are_printed_as_they_are() -> None:
    assert "новости" in run("--theme", "demining", "--format", "json").stdout


def test_csv_has_one_row_an_event_and_the_same_columns_for_all() -> None:
    rows = as_csv()
    assert [row["event_id"] for row in rows] == keys()
    assert {"themes", "place", "article_count", "articles", "organisations_organiser"} <= set(
        rows[0]
    )


def test_csv_joins_lists_and_leaves_what_is_not_known_empty() -> None:
    row = as_csv("--kind", "cultural_event")[0]
    assert row["themes"] == "youth;culture_heritage"
    assert row["organisations_funder"] == "Bar Network"
    assert (row["place"], row["participants"], row["organisations_host"]) == ("", "", "")


def test_csv_separates_addresses_by_spaces_as_they_may_hold_semicolons() -> None:
    assert len(as_csv("--theme", "demining")[0]["articles"].split(" ")) == 2


def test_whole_numbers_stay_whole_in_csv() -> None:
    assert {row["participants"] for row in as_csv("--from", "2010", "--to", "2012")} == {"30", ""}


def test_csv_is_harmless_in_a_spreadsheet() -> None:
    row = as_csv("--kind", "workshop")[0]
    assert row["title"] == "'=1+1"
    assert row["summary"].startswith("'@")


def test_csv_of_nothing_is_the_header() -> None:
    assert len(printed("--from", "2030", "--format", "csv")) == 1


def test_the_table_has_dates_as_precise_as_known_and_marks_announced_events() -> None:
    assert [line.split() for line in printed("--series", "foo-talks", "--limit", "2")] == [
        ["Dates", "Place", "Track", "Articles", "Title"],
        [
            "October",
            "2026",
            "Qux",
            "Region",
            "1",
            "1",
            "Foo",
            "Talks,",
            "next",
            "round",
            "(announced)",
        ],
        ["2–4", "June", "2004", "Foo", "Town", "1", "2", "Foo", "Talks,", "second", "round"],
    ]


@pytest.mark.parametrize(
    ("kind", "venue"),
    [("workshop", "Foo Town"), ("cultural_event", "Georgia"), ("launch", "Not reported")],
    ids=["place", "country only", "neither"],
)
def test_the_table_says_where_as_far_as_it_is_reported(kind: str, venue: str) -> None:
    assert f"  {venue}  " in printed("--kind", kind)[1]


def test_the_table_of_nothing_is_the_header() -> None:
    assert len(printed("--from", "2030")) == 1


@pytest.mark.parametrize(
    ("options", "selection"),
    [
        ([], Selection()),
        (["--from", "2004", "--to", "2012"], Selection.of(2004, 2012)),
        (["--theme", "youth", "--theme", "demining"], Selection.of(theme=["youth", "demining"])),
        (
            ["--organisation", "bar-network", "--role", "funder"],
            Selection.of(organisation=["bar-network"], role=["funder"]),
        ),
        (["--family", "foo-council"], Selection.of(family=["foo-council"])),
        (["--funder", "bar-network"], Selection.of(funder=["bar-network"])),
        (["--q", "foo council"], Selection.of(words="foo council")),
        (["--sources", "several"], Selection.of(sources=["several"])),
        (["--from", "2030"], Selection.of(2030)),
    ],
    ids=[
        *("all", "years", "themes", "organisation in a role", "family", "funder", "words"),
        *("sources", "none"),
    ],
)
def test_the_count_is_the_total_of_the_store(
    store: Store, options: list[str], selection: Selection
) -> None:
    assert printed(*options, "--count") == [str(questions.totals(store, selection)["events"])]


@pytest.mark.parametrize("spelling", ["--themes-match", "--themes_match"])
def test_hyphens_and_underscores_are_alike(spelling: str) -> None:
    chosen = ("--theme", "youth", "--theme", "education_science")
    assert printed(*chosen, spelling, "all", "--count") == ["1"]


def test_every_filter_is_an_option() -> None:
    options = [f"--{each.name.replace('_', '-')}" for each in FILTERS]
    result = run(*chain.from_iterable((option, "no such code") for option in options))
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == options


def test_events_are_sorted_as_asked(store: Store) -> None:
    listed = questions.list_events(store, Selection(), "title", descending=False, limit=100)
    assert keys("--sort", "title", "--order", "asc") == list(listed["event_id"])


def test_the_limit_cuts_the_list_and_not_the_count() -> None:
    assert len(keys("--limit", "3")) == 3
    assert printed("--limit", "3", "--count") == ["12"]


def test_counts_by_one_dimension_have_null_for_a_missing_code() -> None:
    assert as_json("--by", "place") == [
        {"place": "bar-village", "event_count": 4},
        {"place": "foo-town", "event_count": 4},
        {"place": None, "event_count": 3},
        {"place": "qux-region", "event_count": 2},
    ]


def test_counts_by_two_dimensions_are_those_of_the_store(store: Store) -> None:
    counts = questions.count(store, Selection(), ["organisation", "role"])
    expected = list(counts.itertuples(index=False, name=None))
    assert [tuple(row.values()) for row in as_json("--by", "organisation", "--by", "role")] == (
        expected
    )


@pytest.mark.parametrize("dimension", COUNTED)
@pytest.mark.parametrize(("form", "line"), [("table", 0), ("csv", 0), ("json", 1)])
def test_counts_by_every_dimension_have_every_form(
    store: Store, dimension: str, form: events.Form, line: int
) -> None:
    counts = questions.count(store, Selection(), [dimension])
    assert dimension in events.counts_as(form, counts).splitlines()[line]


def test_months_are_dates_and_no_month_is_empty_in_csv() -> None:
    months = {row["month"] for row in as_csv("--to", "2003", "--by", "month")}
    assert months == {"2003-05-01", ""}


def test_counts_are_limited_too() -> None:
    assert len(as_json("--by", "theme", "--limit", "2")) == 2


def test_a_missing_code_is_a_hyphen_in_the_table() -> None:
    assert [line.split() for line in printed("--by", "series")[1:]] == [
        ["-", "7"],
        ["foo-talks", "3"],
        ["bar-school", "2"],
    ]


def test_every_code_that_is_not_known_is_one_line_with_the_nearest_that_are() -> None:
    result = run(
        *("--theme", "yuoth", "--theme", "landmine", "--theme", "xyzzy", "--track", "4"),
        *("--themes-match", "any", "--sort", "dates", "--by", "them", "--format", "json"),
    )
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines() == [
        "--theme: found 'yuoth'; expected a known code. Nearest: 'youth'.",
        "--theme: found 'landmine'; expected a known code. Nearest: 'demining'.",
        "--theme: found 'xyzzy'; expected a known code.",
        "--track: found '4'; expected a known code. Known: '1', '1.5', '2', '3'.",
        "--themes-match: found 'any'; expected a known code. Known: 'all'.",
        "--sort: found 'dates'; expected something to sort by. Nearest: 'date', 'articles'.",
        "--by: found 'them'; expected a known dimension. Nearest: 'theme'.",
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("--from 18", "--from: found '18'; expected a year of four digits."),
        ("--from 2020 --to 2010", "--to: found '2010'; expected a year not before the first year."),
        (
            "--sources single --sources several",
            "--sources: found 'several'; expected a single value.",
        ),
        (
            "--by year --by theme --by track",
            "--by: found 'track'; expected at most two dimensions.",
        ),
    ],
    ids=["year", "years the wrong way round", "two of a single value", "three dimensions"],
)
def test_a_value_that_cannot_be_used_is_explained(options: str, message: str) -> None:
    result = run(*options.split())
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{message}\n")


@pytest.mark.parametrize(
    "options",
    [["--colour", "red"], ["--format", "xml"], ["--limit", "0"], ["--order", "up"]],
    ids=["option", "format", "limit", "order"],
)
def test_a_wrong_use_of_the_command_is_explained(options: list[str]) -> None:
    result = run(*options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert options[0] in result.stderr


def test_every_fault_of_the_folder_is_one_line_and_nothing_is_printed(folder: Path) -> None:
    path = folder / "events.csv"
    path.write_text(path.read_text("utf-8").replace(",launch,", ",lunch,", 1), encoding="utf-8")
    result = CliRunner().invoke(cli.app, ["events", "--data", str(folder), "--format", "json"])
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "events.csv, row 2, column kind: found 'lunch';"
        " expected a code of vocabularies/kinds.csv. Nearest: 'launch'.",
        "1 fault",
    ]


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli.app, ["events", "--data", str(tmp_path / "nowhere")])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nowhere" in result.stderr


def test_without_a_folder_the_one_of_the_environment_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DASHBOARD_DATA", str(TINY))
    assert CliRunner().invoke(cli.app, ["events", "--count"]).stdout == "12\n"


def test_help_names_every_parameter_with_what_it_means() -> None:
    text = " ".join(run("--help").stdout.split())
    named = [f"--{each.name.replace('_', '-')}" for each in FILTERS]
    assert [name for name in ["--from", "--to", "--q", *named] if f" {name}" not in text] == []
    assert [each.label for each in FILTERS if each.label not in text] == []


def test_help_names_every_order_and_dimension() -> None:
    words = set(run("--help").stdout.replace("|", " ").replace(",", " ").split())
    assert {*questions.SORTS, *COUNTED} <= words
