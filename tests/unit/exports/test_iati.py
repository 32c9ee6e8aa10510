"""Events as IATI activities: valid by the official schema, with codes of the official codelists."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import pytest
from lxml import etree

from dashboard.exports.iati import activities as iati
from dashboard.exports.iati import programmes
from dashboard.exports.iati.elements import as_uri, document, percentages
from dashboard.exports.iati.results import last_day
from dashboard.model import iati as codes
from dashboard.model.errors import ExportError
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import extract
from dashboard.text.i18n import Translator
from tests.registers import TINY
from tests.unit.exports.taking import NOTHING, taken

OFFICIAL = TINY.parents[3] / "shared" / "reference" / "iati"
needs_standard = pytest.mark.skipif(
    not OFFICIAL.is_dir(), reason="the official schemas and codelists of IATI are not here"
)
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def tiny(store: Store) -> Any:
    return etree.fromstring(taken("iati", store))


@pytest.fixture(scope="module")
def activities(register: Store) -> Any:
    return etree.fromstring(taken("iati", register))


def activity(root: Any, event: str) -> Any:
    return root.xpath(f"iati-activity[iati-identifier[contains(., '{event}')]]")[0]


def codelist(name: str) -> set[str]:
    return set(
        etree.parse(OFFICIAL / "codelists" / f"{name}.xml").xpath("//codelist-item/code/text()")
    )


@needs_standard
@pytest.mark.parametrize("which", ["tiny", "activities"])
def test_it_is_valid_by_the_official_schema(which: str, request: pytest.FixtureRequest) -> None:
    schema = etree.XMLSchema(etree.parse(OFFICIAL / "schemas" / "iati-activities-schema.xsd"))
    schema.assertValid(request.getfixturevalue(which))


@needs_standard
@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("activity-status/@code", "ActivityStatus"),
        ("activity-date/@type", "ActivityDateType"),
        ("participating-org/@role", "OrganisationRole"),
        ("participating-org/@type", "OrganisationType"),
        ("reporting-org/@type", "OrganisationType"),
        ("recipient-country/@code", "Country"),
        ("sector/@vocabulary", "SectorVocabulary"),
        ("sector[@vocabulary='1']/@code", "Sector"),
    ],
)
def test_codes_are_those_of_the_official_lists(activities: Any, path: str, name: str) -> None:
    used = set(activities.xpath(f"iati-activity/{path}"))
    assert used and used <= codelist(name)


@needs_standard
def test_every_code_that_can_be_written_is_in_its_list() -> None:
    assert {country for each in codes.RECIPIENTS.values() for country in each} <= codelist(
        "Country"
    )
    assert {codes.UNSPECIFIED_REGION} <= codelist("Region")
    assert set(codes.ORGANISATION_TYPES.values()) <= codelist("OrganisationType")


def test_every_term_of_the_register_has_its_place(register: Store) -> None:
    terms = register.terms
    assert set(terms["conflicts"]) == set(codes.RECIPIENTS)
    assert set(terms["statuses"]) == set(codes.STATUSES)
    assert set(terms["roles"]) == {*codes.ROLES, *codes.UNSAID_ROLES}
    assert set(terms["outcome_kinds"]) == {*codes.RESULT_TYPES, codes.NO_RESULT}
    assert set(terms["link_kinds"]) == set(codes.LINKS)
    assert list(terms["implementation_levels"])[-1] == codes.FULL
    assert set(terms["organisation_kinds"]) - set(codes.ORGANISATION_TYPES) == {
        *("ngo", "civil_network")
    }


def test_a_currency_of_the_register_is_one_of_the_official_list(register: Store) -> None:
    if OFFICIAL.is_dir():
        assert set(register.terms["currencies"]) <= codelist("Currency")


@pytest.mark.parametrize(
    "path", ["recipient-country", "sector[@vocabulary='1']", "sector[@vocabulary='99']"]
)
def test_percentages_of_every_activity_add_up_to_exactly_100(activities: Any, path: str) -> None:
    sums = {
        sum(map(Decimal, each.xpath(f"{path}/@percentage")))
        for each in activities.iterfind("iati-activity[@hierarchy='2']")
    }
    assert sums == {Decimal(100)}


@pytest.mark.parametrize("path", ["sector[@vocabulary='1']", "recipient-country"])
def test_no_code_occurs_twice_in_an_activity(activities: Any, path: str) -> None:
    listed = [each.xpath(f"{path}/@code") for each in activities.iterfind("iati-activity")]
    assert [codes for codes in listed if len(set(codes)) < len(codes)] == []


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ({"a": 1}, {"a": "100.00"}),
        ({"a": 1, "b": 1, "c": 1}, {"a": "33.34", "b": "33.33", "c": "33.33"}),
        ({"a": 2, "b": 1}, {"a": "66.67", "b": "33.33"}),
        (dict.fromkeys("abcdefg", 1), {"a": "14.29", "b": "14.29", "c": "14.29"}),
    ],
)
def test_what_rounding_leaves_goes_to_the_largest_remainders(
    weights: dict[str, int], expected: dict[str, str]
) -> None:
    parts = percentages({code: Fraction(weight) for code, weight in weights.items()})
    assert expected.items() <= parts.items()
    assert sum(map(Decimal, parts.values())) == 100


def test_themes_that_share_a_purpose_are_one_sector(tiny: Any) -> None:
    talks = activity(tiny, "2004-06-02-foo-talks-second-round")
    assert talks.xpath("sector[@vocabulary='1']/@code") == ["15220"]
    assert talks.xpath("sector[@vocabulary='99']/@code") == [
        "political_process",
        "security_ceasefire",
    ]


def test_themes_without_a_purpose_count_as_peace_building(store: Store) -> None:
    root = etree.fromstring(taken("iati", replace(store, purposes={"youth": "11110"})))
    landmines = activity(root, "2021-02-11-online-landmines")
    assert landmines.xpath("sector[@vocabulary='1']/@code") == ["15220"]
    exchange = activity(root, "2007-2009-bar-exchange").xpath("sector[@vocabulary='1']")
    assert [(each.get("code"), each.get("percentage")) for each in exchange] == [
        ("11110", "100.00")
    ]


def test_recipients_are_those_of_the_conflict_and_not_of_the_venue(tiny: Any) -> None:
    talks = activity(tiny, "2003-05-foo-talks-first-round")
    assert talks.xpath("recipient-country/@code") == ["AM", "AZ"]
    assert talks.xpath("location/name/narrative/text()") == ["Qux Region"]


def test_a_conflict_without_countries_is_for_an_unspecified_region(store: Store) -> None:
    known = extract(store, ["2019-11-markup-title"])[0]
    event = {**known.event, "conflicts": ("a-new-one", "armenia-turkiye")}
    found = iati.activity(replace(known, event=event), iati.reporter(), store, Translator("en"))
    shares = [(each.get("code"), each.get("percentage")) for each in found]
    assert [each for each in shares if each[0] in ("AM", "TR", "998")] == [
        ("AM", "25.00"),
        ("TR", "25.00"),
        ("998", "50.00"),
    ]


def test_characters_that_xml_cannot_hold_are_left_out(store: Store) -> None:
    known = extract(store, ["2019-11-markup-title"])[0]
    event = {**known.event, "title": "A\x0bB\ufffe Ա"}
    found = iati.activity(replace(known, event=event), iati.reporter(), store, Translator("en"))
    assert found.findtext("title/narrative") == "AB Ա"


def test_a_region_has_a_name_and_no_point(tiny: Any) -> None:
    assert activity(tiny, "2003-05-foo-talks-first-round").xpath("location/point") == []
    assert activity(tiny, "2012-09-03-tour").xpath("location/point/pos/text()") == [
        "41.7 44.8",
        "40.2 44.5",
    ]


def test_roles_become_those_of_iati_with_the_reference_where_it_is_known(tiny: Any) -> None:
    school = activity(tiny, "2010-07-10-bar-school-first")
    assert sorted(school.xpath("participating-org/@role")) == ["1", "4"]
    council = activity(tiny, "2004-06-02").xpath("participating-org[@ref='XX-FOO-1']")[0]
    assert (council.get("role"), council.get("type")) == ("4", "40")


def test_participants_are_not_called_implementers_where_others_organised(tiny: Any) -> None:
    event = activity(tiny, "2019-11-markup-title")
    assert event.xpath("participating-org/narrative/text()") == ["Qux Institute"]
    assert event.xpath("description[@type='4']/narrative/text()") == [
        "Organiser: Qux Institute. Participant: Bar Network"
    ]


def test_parties_that_met_by_themselves_carried_it_out(activities: Any) -> None:
    talks = activity(activities, "1997-03-04-georgian-south-ossetian-delegations-full-scale")
    assert talks.xpath("participating-org/@role") == ["4", "4"]


def test_an_event_without_any_organisation_says_so(activities: Any) -> None:
    silent = activities.xpath("iati-activity[@hierarchy='2'][not(description[@type='4'])]")
    assert {each.findtext("participating-org/narrative") for each in silent} == {"Not reported"}


def test_what_was_held_has_actual_dates_and_is_closed(tiny: Any) -> None:
    event = activity(tiny, "2016-12-30-new-year-meeting")
    assert event.xpath("activity-status/@code") == ["4"]
    assert [dict(each.attrib) for each in event.iterfind("activity-date")] == [
        {"type": "2", "iso-date": "2016-12-30"},
        {"type": "4", "iso-date": "2017-01-02"},
    ]
    assert event.xpath("activity-date/narrative") == []


def test_what_was_announced_has_planned_dates(tiny: Any) -> None:
    event = activity(tiny, "2026-10-foo-talks-announced")
    assert event.xpath("activity-status/@code") == ["1"]
    assert event.xpath("activity-date/@type") == ["1", "3"]


def test_a_date_known_by_month_says_that_it_is_a_bound(tiny: Any) -> None:
    notes = activity(tiny, "2003-05-foo-talks").xpath("activity-date/narrative/text()")
    assert notes == ["Known by month only: a bound of the time in which it took place."] * 2


def test_nothing_ended_after_the_date_of_the_register(activities: Any) -> None:
    ends = activities.xpath("iati-activity/activity-date[@type='4']/@iso-date")
    assert max(ends) <= activities.get("generated-datetime")[:10]


def test_articles_are_documents_in_their_own_language(tiny: Any) -> None:
    link = activity(tiny, "2010-07-10-bar-school-first").find("document-link")
    assert (link.get("url"), link.get("format")) == ("https://bar-lur.example/news/01", "text/html")
    assert link.findtext("title/narrative") == "Ամառային դպրոց"
    assert link.find("title/narrative").get(LANGUAGE) == link.find("language").get("code") == "hy"
    assert link.find("document-date").get("iso-date") == "2010-07-21"


def test_a_document_without_a_headline_is_called_after_its_publisher(tiny: Any) -> None:
    link = activity(tiny, "2023-07-05-bar-school-second").find("document-link")
    assert link.findtext("title/narrative") == "Bar Lur"
    assert link.find("document-date") is None


def test_markup_in_a_title_stays_text(tiny: Any) -> None:
    title = activity(tiny, "2019-11-markup-title").findtext("title/narrative")
    assert title == 'Talks <b>&amp; "quotes"</b>'


def test_an_outcome_is_a_result_with_its_page(tiny: Any) -> None:
    result = activity(tiny, "2010-07-10-bar-school-first").find("result")
    assert (result.get("type"), result.findtext("title/narrative")) == ("1", "Publication")
    assert result.findtext("description/narrative") == "=A text of <b>students</b> & teachers"
    assert result.find("document-link").get("url") == "https://bar-lur.example/news/01"
    assert result.xpath("reference/@code") == ["kind:publication"]


def test_what_was_promised_is_a_target_at_the_end_of_its_time(tiny: Any) -> None:
    result = activity(tiny, "2003-05-foo-talks").find("result")
    assert result.xpath("indicator/period/*/@iso-date") == ["2003-05-01", "2004-06-30"]
    assert result.findtext(".//target/comment/narrative") == "Promised for 2004-06"
    assert result.xpath("indicator/@measure") == ["5"]
    assert set(result.xpath("reference/@code")) == {
        "kind:next_meeting",
        "due:2004-06",
        "fulfilled_by:XX-UNREGISTERED-2004-06-02-foo-talks-second-round",
    }


def test_how_far_it_was_carried_out_is_a_step_of_a_scale_with_its_page(tiny: Any) -> None:
    (body,) = activity(tiny, "2004-06-02").xpath("result[reference/@code='kind:body']")
    actual = body.find("indicator/period/actual")
    assert (body.find("indicator").get("measure"), actual.get("value")) == ("4", "2")
    assert actual.findtext("comment/narrative") == "Intermediate"
    assert actual.find("document-link").get("url") == "https://foo-gazette.example/news/07"


def test_that_none_is_reported_is_no_result_but_a_tag(tiny: Any) -> None:
    tour = activity(tiny, "2012-09-03-tour")
    assert tour.find("result") is None
    assert "outcome:none" in tour.xpath("tag/@code")


def test_an_event_that_follows_another_is_its_sibling_and_a_tag_says_how(tiny: Any) -> None:
    talks = activity(tiny, "2004-06-02-foo-talks-second-round")
    other = "XX-UNREGISTERED-2003-05-foo-talks-first-round"
    assert [dict(each.attrib) for each in talks.iterfind("related-activity")] == [
        {"ref": other, "type": "3"}
    ]
    assert f"follows:{other}" in talks.xpath("tag/@code")


def test_a_part_and_its_whole_name_each_other(store: Store) -> None:
    known = extract(store, ["2004-06-02-foo-talks-second-round"])[0]
    parts = [{**link, "kind": "part_of"} for link in known.links]
    found = iati.activity(
        replace(known, links=tuple(parts)), iati.reporter(), store, Translator("en")
    )
    related = {each.get("type"): each.get("ref") for each in found.iterfind("related-activity")}
    assert related == {
        "1": "XX-UNREGISTERED-2003-05-foo-talks-first-round",
        "2": "XX-UNREGISTERED-2026-10-foo-talks-announced",
    }


def test_a_programme_is_an_activity_above_its_events_with_its_budget(tiny: Any) -> None:
    programme = activity(tiny, "programme-bar-programme")
    assert (programme.get("hierarchy"), programme.find("other-identifier").get("ref")) == (
        *("1", "XX-BAR-1"),
    )
    assert programme.xpath("activity-date/@iso-date") == ["2007-01-01", "2012-12-31"]
    assert programme.xpath("participating-org/narrative/text()") == ["Foo Council", "Bar Network"]
    budget = programme.find("budget")
    assert budget.xpath("*/@iso-date") == ["2007-01-01", "2012-12-31"]
    assert (budget.find("value").text, budget.find("value").get("currency")) == ("120000", "EUR")
    assert programme.xpath("document-link[category/@code='A05']/@url") == [
        "https://bar-network.example/news/01"
    ]


def test_events_name_their_programme_here_and_where_it_is_published(tiny: Any) -> None:
    school = activity(tiny, "2010-07-10-bar-school-first")
    assert school.xpath("related-activity[@type='1']/@ref") == [
        *("XX-UNREGISTERED-programme-bar-programme", "XX-BAR-1"),
    ]
    assert school.find("budget") is None


@pytest.mark.parametrize("missing", ["amount", "currency", "end_year"])
def test_without_amount_currency_and_years_there_is_no_budget(store: Store, missing: str) -> None:
    (programme,) = extract(store, ["2010-07-10-bar-school-first"])[0].programmes
    tr = Translator("en").knowing(store.terms)
    found = programmes.activity({**programme, missing: None}, iati.reporter(), store, tr)
    assert found.find("budget") is None
    status = found.find("activity-status")
    assert status is not None
    assert status.get("code") == ("2" if missing == "end_year" else "4")


def test_a_programme_without_a_year_is_a_tag_alone(store: Store) -> None:
    known = extract(store, ["2010-07-10-bar-school-first"])[0]
    bare = tuple({**each, "start_year": None, "iati_id": None} for each in known.programmes)
    found = iati.activity(replace(known, programmes=bare), iati.reporter(), store, Translator("en"))
    assert found.find("related-activity") is None
    assert "programmes:bar-programme" in [each.get("code") for each in found.iterfind("tag")]


@pytest.mark.parametrize(
    ("known", "last"),
    [("2004", "2004-12-31"), ("2004-02", "2004-02-29"), ("2004-02-03", "2004-02-03")],
)
def test_a_date_known_by_year_or_month_ends_with_its_last_day(known: str, last: str) -> None:
    assert last_day(known) == last


def test_the_reporting_organisation_is_a_setting(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(iati.REFERENCE, "XM-DAC-99")
    monkeypatch.setenv(iati.NAME, "Bar Büro")
    monkeypatch.setenv(iati.TYPE, "22")
    root = etree.fromstring(taken("iati", store, Selection.of(theme=["demining"])))
    assert root.findtext(".//iati-identifier") == "XM-DAC-99-2021-02-11-online-landmines"
    by = root.find(".//reporting-org")
    assert (by.get("ref"), by.get("type"), by[0].text) == ("XM-DAC-99", "22", "Bar Büro")


def test_without_the_setting_the_file_says_that_it_is_not_for_publication(store: Store) -> None:
    content = taken("iati", store).decode()
    assert "<iati-identifier>XX-UNREGISTERED-1998-foo-initiative<" in content
    assert "ATLAS_IATI_REF is not set" in content


@pytest.mark.parametrize("reference", ["a/b", "a&b", "a b", "a?b", "a|b"])
def test_a_reference_that_iati_does_not_allow_is_refused(
    store: Store, monkeypatch: pytest.MonkeyPatch, reference: str
) -> None:
    monkeypatch.setenv(iati.REFERENCE, reference)
    with pytest.raises(ExportError, match="ATLAS_IATI_REF"):
        taken("iati", store)


def test_the_file_says_what_it_is_even_where_two_hyphens_were_typed(store: Store) -> None:
    content = taken("iati", store, Selection.of(words="foo -- bar -"))
    comment = etree.parse(BytesIO(content)).getroot().getprevious()
    assert "with the words “foo - - bar -”" in comment.text
    assert "CC BY 4.0" in comment.text


def test_without_any_event_the_file_is_empty(store: Store) -> None:
    assert len(etree.fromstring(taken("iati", store, NOTHING))) == 0


ADDRESSES = (
    "https://foo.example/a[1]",
    "https://foo.example/100%",
    "https://foo.example/a#b#c",
    'https://foo.example/?q={"a":"b|c"}<d>\\^`',
    "https://foo.example/თბილისი?q=ə",
    "https://մարզ.example/a%20b",
    "http://foo.example:8080/a?b=c&d=%e2%80%93#e",
)


@needs_standard
@pytest.mark.parametrize("address", ADDRESSES)
def test_any_address_is_one_of_the_schema(address: str) -> None:
    schema = etree.XMLSchema(
        etree.fromstring(
            '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="xs:anyURI"/></xs:schema>'
        )
    )
    element = etree.Element("a")
    element.text = as_uri(address)
    schema.assertValid(element)


@pytest.mark.parametrize("address", ADDRESSES[-3:])
def test_an_address_that_is_one_stays(address: str) -> None:
    assert as_uri(address) == address


def test_a_document_without_a_headline_says_so() -> None:
    root = ElementTree.Element("iati-activity")
    article = {"url": ADDRESSES[0], "headline": None, "publisher": "Foo", "language": "en"}
    document(root, {**article, "published": None})
    link = root[0]
    assert link.get("url") == "https://foo.example/a%5B1%5D"
    assert link.findtext("title/narrative") == "Foo"
    assert link.findtext("description/narrative") == codes.NO_HEADLINE


def test_a_finer_role_than_implementing_is_told_by_a_tag(store: Store, tiny: Any) -> None:
    for event in store.ask("SELECT event_id FROM events", {})["event_id"]:
        (found,) = extract(store, [event])
        finer = {row["role"] for row in found.organisations} & {*codes.ROLES} - {
            "funder",
            "organiser",
        }
        told = {code.partition(":")[0] for code in activity(tiny, event).xpath("tag/@code")}
        assert finer <= told
