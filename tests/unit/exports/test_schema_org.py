"""Events and the register as search engines read them."""

import json
from dataclasses import replace
from typing import Any

import pytest

from dashboard.exports import schema_org
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import extract
from dashboard.text.i18n import Translator

BASE = "https://atlas.example"


def described(store: Store, key: str) -> dict[str, Any]:
    return schema_org.event(extract(store, [key])[0], Translator("en", terms=store.terms), BASE)


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("2018-03-08-formula-title", "2018-03-08", "2018-03-08"),
        ("2003-05-foo-talks-first-round", "2003-05", "2003-05"),
        ("2007-2009-bar-exchange", "2007", "2009"),
    ],
)
def test_dates_are_as_precise_as_they_are_known(
    store: Store, key: str, first: str, last: str
) -> None:
    found = described(store, key)
    assert (found["startDate"], found["endDate"]) == (first, last)


def test_an_event_has_its_places_roles_and_articles(store: Store) -> None:
    found = described(store, "2004-06-02-foo-talks-second-round")
    assert (found["@type"], found["url"]) == (
        "Event",
        f"{BASE}/events/2004-06-02-foo-talks-second-round",
    )
    assert found["location"][0]["name"] == "Foo Town"
    assert found["location"][0]["geo"]["latitude"] == 41.7
    assert found["superEvent"]["name"] == "Foo Talks"
    assert len(found["subjectOf"]) == 2


def test_a_point_for_a_region_is_not_given(store: Store) -> None:
    assert "geo" not in described(store, "2003-05-foo-talks-first-round")["location"][0]


def test_what_is_not_reported_is_not_said(store: Store) -> None:
    found = described(store, "1998-foo-initiative")
    assert {"location", "eventAttendanceMode", "superEvent"} & set(found) == set()
    assert "eventStatus" not in described(store, "2026-10-foo-talks-announced")


def test_every_role_has_a_word_of_schema_org(store: Store) -> None:
    assert set(schema_org._PROPERTIES) == set(store.terms["roles"])


def test_an_event_within_another_names_it_beside_its_process(store: Store) -> None:
    known = extract(store, ["2004-06-02-foo-talks-second-round"])[0]
    links = tuple({**each, "kind": "part_of"} for each in known.links)
    tr = Translator("en", terms=store.terms)
    found = schema_org.event(replace(known, links=links), tr, BASE)
    assert found["superEvent"] == [
        {"@type": "EventSeries", "name": "Foo Talks"},
        {
            "@type": "Event",
            "@id": f"{BASE}/events/2003-05-foo-talks-first-round",
            "name": "Foo Talks, first round",
        },
    ]


def test_a_programme_is_a_grant_with_its_funders_and_without_its_amount(store: Store) -> None:
    assert described(store, "2010-07-10-bar-school-first")["funding"] == [
        {
            "@type": "Grant",
            "name": "Bar Programme",
            "identifier": "XX-BAR-1",
            "url": "https://bar.example/programme",
            "funder": [{"@type": "Organization", "name": "Foo Council"}],
        }
    ]


def test_the_register_is_a_dataset_with_its_files(store: Store) -> None:
    files = [("text/csv", f"{BASE}/api/v1/events.csv")]
    found = schema_org.register(store, Translator("en", terms=store.terms), files, BASE)
    assert (found["@type"], found["version"], found["url"]) == ("Dataset", "0.0.1", BASE)
    assert found["temporalCoverage"] == "1998/2026"
    assert found["distribution"][0]["contentUrl"] == f"{BASE}/api/v1/events.csv"


def test_nothing_in_a_record_can_end_the_element_that_holds_it() -> None:
    thing = {"name": "</script><script>alert(1)</script>&\u2028"}
    held = schema_org.script(thing)
    inner = held.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&\u2028") & set(inner)
    assert json.loads(inner) == thing
