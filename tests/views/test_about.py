"""The About page: what it says comes from the store, holds for the whole register, and can be reached by a link."""

import re

import pytest

from dashboard.store.engine import Store
from dashboard.views.about.text import SECTIONS
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
    ("label", "count", "share"),
    [
        ("Date known to the day", "768", "76%"),
        ("Place reported", "788", "78%"),
        ("Two or more articles", "371", "37%"),
        ("Known only from an announcement", "34", "3%"),
    ],
)
def test_completeness_is_what_the_register_has(
    label: str, count: str, share: str, real: None
) -> None:
    assert row(text(open_page("about")), label) == [count, share]


def test_completeness_leads_to_the_events_counted() -> None:
    assert 'href="events?sources=several"' in html(open_page("about"))


@pytest.mark.parametrize("name", ["tracks", "kinds", "themes", "conflicts", "roles", "statuses"])
def test_every_term_is_defined(name: str, store: Store) -> None:
    shown = text(open_page("about"))
    terms = store.terms[name].values()
    assert all(f"<dt>{term.label}</dt><dd>{term.description}</dd>" in shown for term in terms)


def test_the_errors_found_by_checking_are_told() -> None:
    assert row(text(open_page("about")), "Themes") == ["8%"]


def test_the_page_says_how_to_cite_this_version(real: None) -> None:
    line, entry = [code.value for code in open_page("about").code]
    assert line.startswith("South Caucasus Peace Atlas: the register. Version 1.1.1, 24 November")
    assert entry.startswith("@misc{peace-atlas-1.1.1,") and entry.count("{") == entry.count("}")


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
