"""IATI activity files in: what is read, what is reported as not read, and what is refused."""

import csv
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from dashboard.exports.formats import FORMATS
from dashboard.exports.iati import activities
from dashboard.model.errors import DataPackageError
from dashboard.model.reader import Source
from dashboard.model.selection import Selection
from dashboard.model.tables import table
from dashboard.readers.iati import reader
from dashboard.readers.iati.reader import TABLES, Activities, read
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import extract
from dashboard.text.i18n import Translator
from tests.registers import TINY

SAMPLES = TINY.parents[3] / "shared" / "reference" / "iati" / "samples"
needs_samples = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the sample files of IATI are not here"
)
PURPOSES = {"demining": "15250", "youth": "15220", "displacement": "15220"}
ACTIVITY = """
<iati-activity xml:lang="fr">
  <iati-identifier> XX-1/ԱԲ-Meeting 7 </iati-identifier>
  <reporting-org ref="XX-1" type="22"><narrative>Foo</narrative></reporting-org>
  <title><narrative>Réunion</narrative><narrative xml:lang="en">A   meeting</narrative></title>
  <description type="1"><narrative>Une réunion</narrative></description>
  <description type="2"><narrative>But</narrative></description>
  <participating-org role="1" type="10" ref="XX-F"><narrative>Fûnder</narrative></participating-org>
  <participating-org role="4" type="22"><narrative>Բար ցանց</narrative></participating-org>
  <activity-status code="4"/>
  <activity-date type="1" iso-date="2019-12-31"/>
  <activity-date type="2" iso-date="2020-02-03"/>
  <activity-date type="4" iso-date="2020-02-31"/>
  <recipient-country code="GE" percentage="100"/>
  <location><name><narrative>Foo Town</narrative></name><point><pos>41.7 44.8</pos></point></location>
  <location><name><narrative>Everywhere</narrative></name></location>
  <location><point><pos>141.7 44.8</pos></point></location>
  <location><point><pos>40.2 44.5</pos></point></location>
  <sector code="15250"/>
  <sector code="15220" vocabulary="1"/>
  <sector code="15250" vocabulary="99"/>
  <budget><value>1</value></budget>
  <budget><value>2</value></budget>
  <document-link url="https://foo.example/1" format="text/html">
    <title><narrative>News</narrative></title><category code="A12"/><language code="fr"/>
    <document-date iso-date="2020-02-04"/>
  </document-link>
  <document-link url="javascript:alert(1)" format="text/html"><title/></document-link>
  <related-activity ref="XX-1-OTHER" type="1"/>
  <related-activity ref="XX-1-THIRD" type="3"/>
  <related-activity ref="XX-1-FIFTH" type="5"/>
  <result type="1">
    <title><narrative xml:lang="en">Forty people trained</narrative></title>
    <indicator measure="1"><title><narrative xml:lang="en">People</narrative></title>
      <period><period-start iso-date="2020-02-03"/><period-end iso-date="2020-12-31"/><target value="40"/></period>
    </indicator>
  </result>
  <result type="2">
    <title><narrative xml:lang="en">Report</narrative></title>
    <description><narrative xml:lang="en">A report came out</narrative></description>
    <document-link url="https://foo.example/2"><title><narrative>Report</narrative></title></document-link>
    <indicator measure="5"/>
  </result>
</iati-activity>
<iati-activity><iati-identifier>XX-1-OTHER</iati-identifier><title><narrative>All</narrative></title></iati-activity>
<iati-activity><iati-identifier>XX-1-THIRD</iati-identifier><title><narrative>Third</narrative></title></iati-activity>
"""


@pytest.fixture
def written(tmp_path: Path) -> Any:
    """Write a file with these activities, and read it."""

    def write(activities: str, version: str = "2.03") -> Activities:
        path = tmp_path / "activities.xml"
        content = f'<iati-activities version="{version}">\n{activities}\n</iati-activities>\n'
        path.write_text(content, encoding="utf-8")
        return read(Source.at(path, PURPOSES))

    return write


@pytest.fixture
def reading(written: Any) -> Activities:
    found: Activities = written(ACTIVITY)
    return found


def records(reading: Activities, name: str) -> list[dict[str, str]]:
    return [
        {str(column): cell for column, cell in row.items() if cell}
        for row in reading.tables[name].to_dict("records")
    ]


def test_tables_have_the_columns_of_the_register(reading: Activities) -> None:
    assert {name: list(reading.tables[name]) for name in TABLES} == {
        name: list(table(name).columns) for name in TABLES
    }


def test_an_activity_is_an_event(reading: Activities) -> None:
    assert records(reading, "events")[0:1] == [
        {
            "event_id": "xx-1-meeting-7",
            "title": "A meeting",
            "summary": "Une réunion",
            "status": "held",
            "start_date": "2020-02-03",
            "end_date": "2020-02-03",
            "date_precision": "day",
            "place_id": "foo-town",
            "themes": "demining",
        }
    ]


def test_organisations_keep_reference_and_role(reading: Activities) -> None:
    assert records(reading, "organisations") == [
        {"organisation_id": "organisations", "name": "Բար ցանց", "kind": "ngo"},
        {
            "organisation_id": "xx-f",
            "name": "Fûnder",
            "kind": "government_body",
            "iati_id": "XX-F",
        },
    ]
    roles = [
        (row["organisation_id"], row["role"]) for row in records(reading, "event_organisations")
    ]
    assert sorted(roles) == [("organisations", "organiser"), ("xx-f", "funder")]


def test_locations_with_a_point_are_places_the_first_the_main_one(reading: Activities) -> None:
    assert [(row["place_id"], row["latitude"]) for row in records(reading, "places")] == [
        ("40-2-44-5", "40.2"),
        ("foo-town", "41.7"),
    ]
    assert {row["place_id"]: row["role"] for row in records(reading, "event_places")} == {
        "foo-town": "main",
        "40-2-44-5": "also",
    }


def test_a_document_is_an_article_if_it_is_on_the_web(reading: Activities) -> None:
    assert records(reading, "articles")[:1] == [
        {
            "article_id": "foo-example-1",
            "url": "https://foo.example/1",
            "publisher": "foo.example",
            "headline": "News",
            "published": "2020-02-04",
            "language": "fr",
        }
    ]


def test_what_is_not_read_is_counted_with_the_reason(reading: Activities) -> None:
    unread = {each.what: (each.count, each.why) for each in reading.unread}
    assert unread.keys() == {
        *("reporting-org", "title/narrative", "description", "activity-date", "recipient-country"),
        *("location", "sector", "budget", "document-link", "document-link/category"),
        *("related-activity", "result/indicator", "result/title", "result/indicator/title"),
        *("result/indicator/period/period-start", "result/indicator/period/target"),
    }
    assert unread["title/narrative"][1] == "a text in English, or an earlier one, is read"
    assert unread["budget"] == (2, "amounts of money are not recorded")
    assert unread["sector"][0] == unread["location"][0] == unread["activity-date"][0] == 2


def test_a_result_is_an_outcome_whose_kind_is_left_to_judgement(reading: Activities) -> None:
    assert records(reading, "outcomes") == [
        {
            "event_id": "xx-1-meeting-7",
            "number": "1",
            "text": "Forty people trained",
            "due": "2020-12-31",
        },
        {
            "event_id": "xx-1-meeting-7",
            "number": "2",
            "text": "A report came out",
            "article_id": "foo-example-2",
        },
    ]
    assert {"event_id": "xx-1-meeting-7", "article_id": "foo-example-2"} in (
        records(reading, "event_articles")
    )


def test_a_parent_is_an_event_that_this_one_is_part_of(reading: Activities) -> None:
    assert records(reading, "event_links") == [
        {"event_id": "xx-1-meeting-7", "kind": "part_of", "other_event_id": "xx-1-other"}
    ]


def test_two_links_to_one_event_are_both_read_back(store: Store, tmp_path: Path) -> None:
    first, second = "2003-05-foo-talks-first-round", "2004-06-02-foo-talks-second-round"
    known = extract(store, [first, second])
    links = [link for link in known[1].links if not link["is_reverse"]]
    both = (*links, *({**link, "kind": "carries_out"} for link in links))
    by, tr = activities.reporter(), Translator("en")
    found = [
        activities.activity(each, by, store, tr)
        for each in (known[0], replace(known[1], links=both))
    ]
    root = ET.Element("iati-activities", version="2.03")
    root.extend(found)
    assert len(found[1].findall("related-activity")) == 1
    path = tmp_path / "both.xml"
    path.write_bytes(ET.tostring(root))
    rows = records(read(Source.at(path)), "event_links")
    assert [row["kind"] for row in rows] == ["carries_out", "follows"]


def test_a_sibling_is_reported_as_it_is_not_told_which_came_first(reading: Activities) -> None:
    related = next(each for each in reading.unread if each.what == "related-activity")
    assert related.count == 2
    assert related.why.endswith("it is not told which of the two came first")


def test_what_is_read_is_not_reported(written: Any) -> None:
    bare = written("<iati-activity><title><narrative>Foo</narrative></title></iati-activity>")
    assert bare.unread == ()


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ('<activity-date type="3" iso-date="2020-05-06"/>', ("2020-05-06", "2020-05-06")),
        (
            '<activity-date type="1" iso-date="2020-01-01"/><activity-date type="4" iso-date="2020-05-06"/>',
            ("2020-01-01", "2020-05-06"),
        ),
        ('<activity-date type="2" iso-date="soon"/>', ("", "")),
        ("", ("", "")),
    ],
    ids=["end alone", "planned start", "no date", "none"],
)
def test_dates_are_actual_ones_before_planned_ones(
    written: Any, dates: str, expected: tuple[str, str]
) -> None:
    events = written(f"<iati-activity>{dates}</iati-activity>").tables["events"]
    assert (events["start_date"][0], events["end_date"][0]) == expected


def activity(content: str) -> str:
    return f"<iati-activity>{content}</iati-activity>"


def dates(**iso: str) -> str:
    """Dates of types 1 to 4, as t1="2020-01-01"."""
    return "".join(
        f'<activity-date type="{name[1]}" iso-date="{day}"/>' for name, day in iso.items()
    )


def span(reading: Activities) -> tuple[str, str]:
    events = reading.tables["events"]
    return events["start_date"][0], events["end_date"][0]


def told(reading: Activities) -> dict[str, int]:
    return {each.what: each.count for each in reading.unread}


@pytest.mark.parametrize("zone", ["Z", "+04:00", "-14:00"])
def test_a_date_may_have_a_zone(written: Any, zone: str) -> None:
    document = f'<document-date iso-date="2020-01-09{zone}"/>'
    link = f'<document-link url="https://foo.example">{document}</document-link>'
    reading = written(activity(dates(t2=f"2020-01-02{zone}", t4=f" 2020-01-05{zone} ") + link))
    assert span(reading) == ("2020-01-02", "2020-01-05")
    assert reading.tables["articles"]["published"].tolist() == ["2020-01-09"]


@pytest.mark.parametrize(
    "day", ["2020-01-02+15:00", "2020-1-2", "2020-02-30Z", "12020-01-01", "0000-01-01"]
)
def test_what_is_no_date_is_told(written: Any, day: str) -> None:
    document = f'<document-link url="https://foo.example"><document-date iso-date="{day}"/></document-link>'
    reading = written(activity(dates(t2=day) + document))
    assert span(reading) == ("", "")
    assert told(reading) == {"activity-date": 1, "document-link/document-date": 1}


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ({"t2": "2022-03-01", "t3": "2022-01-31"}, "2022-03-01"),
        ({"t2": "2022-03-01", "t4": "2022-01-31"}, "2022-03-01"),
        ({"t1": "2022-03-01", "t3": "2022-01-31"}, "2022-03-01"),
        ({"t1": "2022-03-01", "t4": "2022-01-31"}, "2022-01-31"),
    ],
    ids=["planned end", "both actual", "both planned", "planned start"],
)
def test_an_end_before_the_start_is_told_and_the_surer_day_stands(
    written: Any, given: dict[str, str], day: str
) -> None:
    reading = written(activity(dates(**given)))
    assert span(reading) == (day, day)
    assert told(reading) == {"activity-date": 1}


@pytest.mark.parametrize(
    "title",
    [
        '<title><narrative xml:lang="FR">Une</narrative><narrative xml:lang="EN">A</narrative></title>',
        '<title><narrative xml:lang="fr">Une</narrative><narrative xml:lang="en-GB">A</narrative></title>',
        '<title xml:lang="en"><narrative xml:lang="fr">Une</narrative><narrative>A</narrative></title>',
        '<title xml:lang="fr"><narrative>Une</narrative><narrative xml:lang="en">A</narrative></title>',
        '<title><narrative xml:lang="en"> </narrative><narrative/><narrative xml:lang="fr">A</narrative></title>',
    ],
    ids=["capitals", "region", "of the element", "of another element", "empty before filled"],
)
def test_a_title_is_the_english_one_that_says_something(written: Any, title: str) -> None:
    assert written(activity(title)).tables["events"]["title"].tolist() == ["A"]


def test_the_language_of_the_file_is_that_of_its_texts(tmp_path: Path) -> None:
    path = tmp_path / "french.xml"
    title = '<title><narrative>Une</narrative><narrative xml:lang="en">A</narrative></title>'
    for language, expected in (("fr", "A"), ("EN", "Une")):
        path.write_text(
            f'<iati-activities version="2.03" xml:lang="{language}">{activity(title)}</iati-activities>'
        )
        assert read(Source.at(path)).tables["events"]["title"].tolist() == [expected]


def test_the_first_description_that_says_something_is_the_summary(written: Any) -> None:
    descriptions = (
        '<description type="1"><narrative/></description>'
        '<description type="2"><narrative>Aims</narrative></description>'
    )
    reading = written(activity(descriptions))
    assert (reading.tables["events"]["summary"][0], told(reading)) == ("Aims", {})


def organisations(*named: tuple[str, str]) -> str:
    return activity(
        "".join(
            f'<participating-org role="4" ref="{ref}"><narrative>{name}</narrative></participating-org>'
            for ref, name in named
        )
    )


def test_names_under_a_reference_that_names_nobody_are_organisations_of_their_own(
    written: Any,
) -> None:
    reading = written(organisations(("0", "First ministry"), ("0", "Village council")))
    assert [row["name"] for row in records(reading, "organisations")] == [
        "First ministry",
        "Village council",
    ]
    assert told(reading) == {"participating-org/@ref": 1}


def test_names_under_the_reference_of_an_organisation_are_its_aliases(written: Any) -> None:
    named = [("XM-DAC-1", "Foo; and Bar"), ("XM-DAC-1", "FB"), ("XM-DAC-1", "fb"), ("XM-DAC-1", "")]
    reading = written(organisations(*named[::-1]))
    (row,) = records(reading, "organisations")
    assert (row["name"], row["aliases"]) == ("fb", "Foo, and Bar")
    assert told(reading) == {"participating-org/@ref": 1}


def test_an_organisation_without_name_and_reference_is_told(written: Any) -> None:
    reading = written(organisations(("", ""), ("XM-DAC-1", "")))
    assert [row["name"] for row in records(reading, "organisations")] == ["XM-DAC-1"]
    assert told(reading) == {"participating-org": 1}


@pytest.mark.parametrize(
    ("status", "days", "is_read"),
    [
        ("5", {"t2": "2022-03-01"}, False),
        ("6", {"t1": "2022-03-01"}, False),
        ("6", {"t2": "2022-03-01"}, True),
    ],
    ids=["cancelled", "suspended before", "suspended after it began"],
)
def test_what_did_not_take_place_is_left_out_and_told(
    written: Any, status: str, days: dict[str, str], is_read: bool
) -> None:
    reading = written(activity(f'<activity-status code="{status}"/>{dates(**days)}'))
    assert len(reading.tables["events"]) == is_read
    assert told(reading) == ({} if is_read else {"iati-activity": 1})


@pytest.mark.parametrize(
    ("pos", "cells"),
    [
        ("+40.18 44.510", ("40.18", "44.510")),
        ("40. -.5", ("40", "-0.5")),
        ("4.018e1 44.51", ("40.18", "44.51")),
        *(
            (pos, None)
            for pos in (
                "0 0",
                "0.0 -0",
                "4_0 44",
                "٤٠ ٤٤",
                "inf 1",
                "40.18,44.51",
                "1 2 3",
                "1",
                "",
            )
        ),
    ],
)
def test_a_point_is_two_numbers_as_xml_schema_writes_them(
    written: Any, pos: str, cells: tuple[str, str] | None
) -> None:
    reading = written(activity(f"<location><point><pos>{pos}</pos></point></location>"))
    found = [(row["latitude"], row["longitude"]) for row in records(reading, "places")]
    assert found == ([cells] if cells else [])
    assert told(reading) == ({} if cells else {"location": 1})


@pytest.mark.parametrize(
    ("address", "read_as"),
    [
        ("HTTPS://foo.example/A", "https://foo.example/A"),
        ("https://foo.example/a[1]", "https://foo.example/a[1]"),
        ("https://foo.example]/a", None),
        ("https://[foo.example/a", None),
        ("https://foo.example:99999/a", None),
        ("https://foo\u2100.example/a", None),
    ],
)
def test_an_address_is_read_if_it_can_be_followed(
    written: Any, address: str, read_as: str | None
) -> None:
    reading = written(activity(f'<document-link url="{address}"/>'))
    assert reading.tables["articles"]["url"].tolist() == ([read_as] if read_as else [])
    assert told(reading) == ({} if read_as else {"document-link": 1})


def test_things_that_would_have_one_key_are_numbered_without_trying_each_number(
    written: Any,
) -> None:
    many = "".join(activity("<iati-identifier>A-1</iati-identifier>") for _ in range(300))
    keys = written(many).tables["events"]["event_id"]
    assert set(keys) == {"a-1", *(f"a-1-{number}" for number in range(2, 301))}


@pytest.mark.parametrize("content", ["", '<related-activity ref="A" type="1"/>'])
def test_activities_without_end_are_refused(
    written: Any, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    monkeypatch.setattr(reader, "MOST_ROWS", 10)
    with pytest.raises(DataPackageError, match="at most 10 rows in all tables"):
        written(activity(content * 11) * 6 if content else activity("") * 11)


def test_a_key_is_short_whatever_it_is_made_of(written: Any) -> None:
    reading = written(activity(f"<iati-identifier>{'a b' * 1000}</iati-identifier>"))
    assert len(reading.tables["events"]["event_id"][0]) <= 200


def test_what_is_in_the_pipeline_is_announced(written: Any) -> None:
    reading = written('<iati-activity><activity-status code="1"/></iati-activity>')
    assert reading.tables["events"]["status"].tolist() == ["announced"]


def test_activities_with_one_identifier_or_none_are_events_of_their_own(written: Any) -> None:
    twice = "<iati-activity><iati-identifier>A-1</iati-identifier></iati-activity>" * 2
    reading = written(twice + "<iati-activity/>")
    assert reading.tables["events"]["event_id"].tolist() == ["a-1", "a-1-2", "activity-3"]


def test_a_file_without_activities_gives_empty_tables(written: Any) -> None:
    reading = written("")
    assert {len(frame) for frame in reading.tables.values()} == {0}


@pytest.fixture
def ours(store: Store, tmp_path: Path) -> Activities:
    """What is read of a file with the whole small register."""
    content = BytesIO()
    FORMATS["iati"].write(store, Selection(), Translator("en"), content)
    path = tmp_path / "ours.xml"
    path.write_bytes(content.getvalue())
    return read(Source.at(path, store.purposes))


def registered(name: str) -> list[dict[str, str]]:
    """The rows of a file of the small register, without empty cells."""
    with (TINY / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return [{column: cell for column, cell in row.items() if cell} for row in rows]


def with_keys_of_the_file(row: dict[str, str]) -> dict[str, str]:
    """A row of the register with events called as in the file, and without keys of articles."""
    events = {"event_id", "other_event_id", "fulfilled_by"}
    return {
        column: f"xx-unregistered-{cell}" if column in events else cell
        for column, cell in row.items()
        if "article" not in column
    }


def test_what_we_write_is_read_back(ours: Activities) -> None:
    assert len(ours.tables["events"]) == 12
    assert "=1+1" in set(ours.tables["events"]["title"])
    assert len(ours.tables["articles"]) == 14
    assert set(ours.tables["places"]["name"]) == {"Foo Town", "Bar Village"}


@pytest.mark.parametrize("name", ["outcomes", "event_links"])
def test_outcomes_and_links_that_we_write_are_read_back(ours: Activities, name: str) -> None:
    found = [
        {column: cell for column, cell in row.items() if "article" not in column}
        for row in records(ours, name)
    ]
    assert found == [with_keys_of_the_file(row) for row in registered(name)]


def test_pages_of_outcomes_that_we_write_are_read_back(ours: Activities, store: Store) -> None:
    addresses = {row["article_id"]: row["url"] for row in records(ours, "articles")}
    expected = {row["article_id"]: row["url"] for row in registered("articles")}
    for column in ("article_id", "implementation_article"):
        assert [addresses[row[column]] for row in records(ours, "outcomes") if column in row] == [
            expected[row[column]]
            for row in registered("outcomes")
            if column in row and row["kind"] != "none"
        ]


def test_a_programme_that_we_write_is_read_back_with_its_money(ours: Activities) -> None:
    (found,), (expected,) = records(ours, "programmes"), registered("programmes")
    kept = ("programme_id", "label", "start_year", "end_year", "iati_id", "url", "amount")
    assert {name: found[name] for name in (*kept, "currency")} == {
        name: expected[name] for name in (*kept, "currency")
    }
    assert (found["funders"], found["implementers"]) == ("xx-foo-1", "bar-network")
    members = {row["event_id"] for row in records(ours, "events") if "programmes" in row}
    assert members == {
        "xx-unregistered-2007-2009-bar-exchange",
        "xx-unregistered-2010-07-10-bar-school-first",
    }


def test_of_results_links_and_budgets_that_we_write_nothing_is_left_unread(
    ours: Activities,
) -> None:
    unread = {each.what.partition("/")[0] for each in ours.unread}
    assert unread & {"result", "related-activity", "budget", "other-identifier"} == set()


def test_of_what_we_write_no_organisation_role_precision_or_headline_is_invented(
    ours: Activities,
) -> None:
    known = {row["organisation_id"]: row["name"] for row in registered("organisations")}
    names = {row["organisation_id"]: row["name"] for row in records(ours, "organisations")}
    assert set(names.values()) <= set(known.values())
    had = {
        (f"xx-unregistered-{row['event_id']}", known[row["organisation_id"]], row["role"])
        for row in registered("event_organisations")
    }
    found = {
        (row["event_id"], names[row["organisation_id"]], row["role"])
        for row in records(ours, "event_organisations")
    }
    assert found and found <= had
    assert {row["event_id"]: row["date_precision"] for row in records(ours, "events")} == {
        f"xx-unregistered-{row['event_id']}": row["date_precision"] for row in registered("events")
    }
    headlines = {row["url"]: row.get("headline", "") for row in registered("articles")}
    assert {row["url"]: row.get("headline", "") for row in records(ours, "articles")} == {
        row["url"]: headlines[row["url"]] for row in records(ours, "articles")
    }


LAUGHS = '<!DOCTYPE iati-activities [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n'
OUTSIDE = '<!DOCTYPE iati-activities [<!ENTITY a SYSTEM "file:///etc/hostname">]>\n'
REMOTE = '<!DOCTYPE iati-activities SYSTEM "https://foo.example/evil.dtd">\n'


@pytest.mark.parametrize("declared", [LAUGHS, OUTSIDE, REMOTE], ids=["laughs", "file", "dtd"])
def test_a_file_that_declares_entities_is_refused(tmp_path: Path, declared: str) -> None:
    path = tmp_path / "evil.xml"
    content = '<iati-activities version="2.03"><iati-activity/></iati-activities>'
    path.write_text(f'<?xml version="1.0"?>\n{declared}{content}', encoding="utf-8")
    with pytest.raises(DataPackageError) as raised:
        read(Source.at(path))
    assert str(raised.value) == (
        "evil.xml, row 2: found '<!DOCTYPE iati-activities';"
        " expected a file without a document type declaration."
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "<iati-activities version='2.03'>\n<iati-activity>\n</iati-activities>",
            "row 3: expected well-formed",
        ),
        (
            "<iati-activities version='2.03'>\n&unknown;</iati-activities>",
            "row 2: expected well-formed",
        ),
        ("", "row 1: expected well-formed XML (no element found)"),
        ("<iati-activities version='1.05'/>", "found '1.05'; expected a version of IATI from 2.01"),
        ("<iati-activities/>", "found ''; expected a version of IATI"),
        ("<html/>", "found 'html'; expected iati-activities"),
        ("<?xml version='1.0' encoding='klingon'?><a/>", "row 1: expected"),
        ("<iati-activities version='2.03'>" + "<a>" * 99, "expected elements at most 50 deep"),
    ],
    ids=["open", "entity", "empty", "old", "no version", "html", "encoding", "deep"],
)
def test_a_file_that_cannot_be_read_is_named_with_its_line(
    tmp_path: Path, content: str, message: str
) -> None:
    path = tmp_path / "broken.xml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataPackageError) as raised:
        read(Source.at(path))
    assert str(raised.value).startswith("broken.xml, row ")
    assert message in str(raised.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataPackageError, match=r"nowhere\.xml.*a file that can be read"):
        read(Source.at(tmp_path / "nowhere.xml"))


@needs_samples
def test_the_annotated_example_of_the_standard_is_read() -> None:
    reading = read(Source.at(SAMPLES / "activity-standard-example-annotated.xml"))
    assert records(reading, "events")[0]["title"] == "Activity title"
    assert len(reading.tables["organisations"]) == 3
    assert {"transaction", "result/indicator/title", "budget"} <= {
        each.what for each in reading.unread
    }
    assert records(reading, "outcomes")[0]["text"] == "Result description text"


@needs_samples
@pytest.mark.parametrize("name", ["worldbank", "undp_sample", "ocha-test-data", "dfid_out"])
def test_samples_of_version_1_are_refused_with_the_reason(name: str) -> None:
    with pytest.raises(DataPackageError, match=r"a version of IATI from 2\.01"):
        read(Source.at(SAMPLES / f"{name}.xml"))
