"""The About page: what it says comes from the store, holds for the whole register, and can be reached by a link."""

import re

import pytest

from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.store.engine import Store, open_store
from dashboard.text.i18n import translator
from dashboard.ui import data
from dashboard.views.about.text import SECTIONS
from tests.registers import TINY
from tests.views.pages import chips, choosers, html, listed, open_page, stacks, text

ANCHORS = [anchor for anchor, _ in SECTIONS]


def row(shown: str, label: str) -> list[str]:
    """The cells beside a label in a table, without their tags."""
    found = next(each for each in shown.split("<tr>") if f">{label}<" in each)
    return [re.sub("<[^>]+>", "", cell) for cell in found.split("</td>")[1:-1]]


def test_the_contents_lead_to_every_section() -> None:
    app = open_page("about")
    links = re.findall(r'href="#(\w+)"', html(app))
    headings = [each.proto.anchor for each in app.header]
    assert links == headings == ANCHORS


def test_the_page_is_no_selection_of_events() -> None:
    app = open_page("about", theme="youth")
    assert 'role="status"' not in html(app)
    assert not chips(app) and "Clear all" not in choosers(app)


def test_the_page_says_what_the_register_holds() -> None:
    assert "holds 12 events, reported by 14 articles" in text(open_page("about"))


def test_figures_are_those_of_the_whole_register_whatever_is_filtered() -> None:
    whole, filtered = open_page("about"), open_page("about", theme="youth")
    assert text(filtered) == text(whole)
    assert stacks(filtered, "about-events") == stacks(whole, "about-events") == 12


@pytest.mark.parametrize("by", ["publisher", "language"])
def test_articles_are_counted_once_each(by: str) -> None:
    assert sum(listed(open_page("about"), f"about-{by}").values()) == 14


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Date known to the day", "with_day"),
        ("Place reported", "with_place"),
        ("Two or more articles", "with_several_articles"),
        ("Known only from an announcement", "announced"),
        ("Read for what came of it", "read_for_outcomes"),
        ("With evidence for at least one field", "with_evidence"),
    ],
)
def test_completeness_is_what_the_register_has(
    label: str, name: str, real: None, register: Store
) -> None:
    known = questions.completeness(register, Selection())
    tr = translator("en")
    expected = [tr.number(known[name]), tr.percent(known[name] / known["events"])]
    assert row(text(open_page("about")), label) == expected


def test_it_is_told_how_many_fields_were_read_once() -> None:
    shown = text(open_page("about"))
    assert "Of 4 fields with evidence, 3 (75%) were read once so far." in shown


def test_it_is_told_how_many_events_were_read_for_outcomes() -> None:
    shown = text(open_page("about"))
    assert "5 of 12 events were read for what came of them." in shown
    assert "For 4 an outcome is on record, for 1 the pages report none." in shown


def test_it_is_told_for_how_many_programmes_money_is_known() -> None:
    shown = text(open_page("about"))
    assert "1 programmes are on record, 1 of them with a funder and 1 with an amount" in shown


def test_the_page_says_of_which_edition_the_register_is() -> None:
    shown = text(open_page("about"))
    assert "It is of edition 2 of the register" in shown and "filled in" not in shown


def test_a_package_of_edition_1_says_what_it_got_when_it_was_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with open_store(TINY.parent / "edition_1") as old:
        monkeypatch.setattr(data, "shared_store", lambda: old)
        shown = text(open_page("about"))
    assert "The files that were opened are of edition 1 of the register." in shown
    assert "<li>outcomes.csv – no rows</li>" in shown
    assert "<li>articles.csv – republisher: empty; page_kind: report</li>" in shown


def test_completeness_leads_to_the_events_counted() -> None:
    assert 'href="events?sources=several"' in html(open_page("about"))


@pytest.mark.parametrize(
    "name", ["tracks", "kinds", "themes", "conflicts", "outcome_kinds", "roles", "statuses"]
)
def test_every_term_is_defined(name: str, store: Store) -> None:
    shown = text(open_page("about"))
    terms = store.terms[name].values()
    assert all(f"<dt>{term.label}</dt><dd>{term.description}</dd>" in shown for term in terms)


def test_the_errors_found_by_checking_are_told() -> None:
    assert row(text(open_page("about")), "Themes") == ["9%"]


def test_the_page_says_how_to_cite_this_version(real: None, register: Store) -> None:
    line, entry = [code.value for code in open_page("about").code]
    version = f"Version {register.version}, {translator('en').day(register.created)}"
    assert line.startswith(f"South Caucasus Peace Atlas: the register. {version}")
    assert entry.startswith(f"@misc{{peace-atlas-{register.version},")
    assert entry.count("{") == entry.count("}")


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("", "write to the maintainers of this installation."),
        ("Foo Office", "write to Foo Office."),
        ("atlas@foo.example", 'write to <a href="mailto:atlas@foo.example">atlas@foo.example</a>.'),
        ("<b>Foo</b>", "write to &lt;b&gt;Foo&lt;/b&gt;."),
        ("javascript:alert(1)", "write to javascript:alert(1)."),
    ],
    ids=["nobody", "a name", "an e-mail address", "markup", "a script"],
)
def test_the_installation_names_whom_to_write_to(
    named: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_CONTACT", named)
    assert expected in html(open_page("about"))


def test_a_web_address_to_write_to_becomes_a_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATLAS_CONTACT", "https://foo.example/contact")
    assert 'write to <a href="https://foo.example/contact"' in html(open_page("about"))


def test_the_statement_names_standards_and_what_fails() -> None:
    shown = text(open_page("about"))
    assert "WCAG" in shown and "EN 301 549" in shown and "<h3>What does not</h3>" in shown


def test_no_placeholder_is_left() -> None:
    shown = text(open_page("about"))
    assert "{" not in shown and "}" not in shown
