"""How the register, a selection and an event are cited; files for reference managers are read back strictly."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dashboard.exports import citation
from dashboard.exports.citation import STYLES, Work
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import extract
from dashboard.text.i18n import Translator

BASE = "https://atlas.example"
NASTY = "100 % {open} \\ & #1 $x_y ~ ^"


@pytest.fixture
def released(store: Store) -> Store:
    return replace(store, version="2.1.0", created=date(2027, 3, 9))


@pytest.fixture
def cited(released: Store) -> Callable[..., Work]:
    """Cite one event of the tiny register."""

    def cite(event: str, base: str = BASE) -> Work:
        tr = Translator("en").knowing(released.terms)
        return citation.event(extract(released, [event])[0], released, tr, base)

    return cite


@pytest.fixture
def nasty(released: Store) -> Work:
    return replace(citation.register(released, Translator("en")), title=NASTY)


def entries(bibtex: str) -> list[tuple[str, dict[str, str]]]:
    """Read BibTeX as strictly as BibTeX: braces are counted, whatever stands before them."""
    found = []
    for key, body in re.findall(r"^@misc\{([^\s,{}]+),\n(.*?)\n\}$", bibtex, re.M | re.S):
        lines = body.split(",\n")
        fields = dict(re.findall(r"^  (\w+) = \{(.*)\}$", "\n".join(lines), re.M))
        assert len(fields) == len(lines)
        assert {value.count("{") - value.count("}") for value in fields.values()} == {0}
        found.append((key, fields))
    return found


def records(ris: str) -> list[dict[str, str]]:
    """Read RIS as strictly as its definition: TY first, ER last, two letters, two spaces, a hyphen, CRLF."""
    found = []
    for block in re.findall(r"TY  - .*?ER  - \r\n", ris, re.S):
        lines = block.removesuffix("\r\n").split("\r\n")
        matches = [re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line) for line in lines]
        tags = [(match[1], match[2]) for match in matches if match]
        assert len(tags) == len(lines)
        assert (tags[0][0], tags[-1]) == ("TY", ("ER", ""))
        found.append(dict(tags))
    return found


def test_a_citation_names_version_date_and_licence(released: Store) -> None:
    assert citation.text([citation.register(released, Translator("en"))]) == (
        "South Caucasus Peace Atlas: the register. Version 2.1.0, 9 March 2027. CC BY 4.0.\n"
    )


def test_an_event_is_cited_with_when_where_and_its_key(cited: Callable[..., Work]) -> None:
    work = cited("2012-09-03-tour-of-two-places", base="")
    assert work.line == (
        "“Visit to two places”, 3–5 September 2012, Foo Town, Georgia; Bar Village, Armenia. In: South Caucasus Peace "
        "Atlas: the register. Version 2.1.0, 9 March 2027. CC BY 4.0. Event 2012-09-03-tour-of-two-places."
    )


@pytest.mark.parametrize(
    ("event", "where"),
    [
        ("2007-2009-bar-exchange", "Georgia"),
        ("1998-foo-initiative", "Venue not reported"),
        ("2021-02-11-online-landmines", "Online"),
    ],
)
def test_an_event_without_a_place_is_cited_with_what_is_known(
    cited: Callable[..., Work], event: str, where: str
) -> None:
    assert f", {where}. In: " in cited(event).line


def test_a_selection_is_cited_by_what_was_chosen_and_its_link(released: Store) -> None:
    work = citation.selected(released, Selection.of(theme=["youth"]), Translator("en"), BASE)
    assert work.title == "3 of 12 events: Youth"
    assert work.line.endswith("CC BY 4.0. https://atlas.example/events?theme=youth")


def test_a_selection_is_cited_with_the_page_that_shows_it(released: Store) -> None:
    shown = "https://atlas.example/map?view=europe"
    work = citation.selected(released, Selection(), Translator("en"), BASE, shown)
    assert work.address == shown and work.line.endswith(shown)


@pytest.mark.parametrize("style", ["text", "bibtex", "ris", "csl-json"])
def test_without_the_address_of_the_dashboard_no_address_is_given(
    cited: Callable[..., Work], style: str
) -> None:
    work = cited("2010-07-10-bar-school-first", base="")
    assert "http" not in STYLES[style]([work]) and "events?" not in STYLES[style]([work])


@pytest.mark.parametrize(
    ("event", "parts"),
    [
        ("1998-foo-initiative", [[1998]]),
        ("2007-2009-bar-exchange", [[2007], [2009]]),
        ("2003-05-foo-talks-first-round", [[2003, 5]]),
        ("2019-11-markup-title", [[2019, 10], [2019, 11]]),
        ("2018-03-08-formula-title", [[2018, 3, 8]]),
        ("2016-12-30-new-year-meeting", [[2016, 12, 30], [2017, 1, 2]]),
    ],
)
def test_the_date_of_an_event_is_as_precise_as_it_is_known(
    cited: Callable[..., Work], event: str, parts: list[list[int]]
) -> None:
    item = json.loads(citation.csl([cited(event)]))[0]
    assert item["event-date"] == {"date-parts": parts}


def test_an_item_has_what_the_schema_of_csl_asks_for(cited: Callable[..., Work]) -> None:
    item: dict[str, Any] = json.loads(citation.csl([cited("2010-07-10-bar-school-first")]))[0]
    assert (item["type"], item["title"], item["version"]) == (
        "entry",
        "Bar School, first year",
        "2.1.0",
    )
    assert item["author"] == [{"literal": "The contributors to the South Caucasus Peace Atlas"}]
    assert item["issued"] == {"date-parts": [[2027, 3, 9]]}
    assert item["container-title"] == "South Caucasus Peace Atlas: the register"
    assert item["URL"] == "https://atlas.example/events?event=2010-07-10-bar-school-first"


def test_the_register_is_a_dataset(released: Store) -> None:
    item = json.loads(citation.csl([citation.register(released, Translator("en"))]))[0]
    assert (item["type"], "event-date" in item) == ("dataset", False)


def test_a_bibtex_entry_has_a_key_and_every_field_once(released: Store) -> None:
    (entry,) = entries(citation.bibtex([citation.register(released, Translator("en"))]))
    assert entry[0] == "peace-atlas-2.1.0"
    assert list(entry[1]) == ["author", "title", "year", "month", "version", "note"]
    assert entry[1]["author"] == "{The contributors to the South Caucasus Peace Atlas}"


def test_text_that_tex_would_read_as_commands_is_escaped(nasty: Work) -> None:
    ((_, fields),) = entries(citation.bibtex([nasty]))
    assert fields["title"] == (
        r"{100 \% {\textbraceleft}open{\textbraceright} {\textbackslash} \& \#1 \$x\_y"
        r" {\textasciitilde} {\textasciicircum}}"
    )


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_file_holds_as_many_entries_as_works(cited: Callable[..., Work], count: int) -> None:
    works = [cited("2019-11-markup-title")] * count
    assert len(entries(citation.bibtex(works))) == count
    assert len(records(citation.ris(works))) == count
    assert len(json.loads(citation.csl(works))) == count
    assert len(citation.text(works).splitlines()) == count


def test_a_ris_record_holds_the_same(cited: Callable[..., Work]) -> None:
    (record,) = records(citation.ris([cited("2019-11-markup-title")]))
    assert record["TI"] == 'Talks <b>&amp; "quotes"</b>'
    assert (record["TY"], record["PY"], record["DA"], record["ET"]) == (
        *("DATA", "2027", "2027/03/09", "2.1.0"),
    )
    assert record["UR"].endswith("?event=2019-11-markup-title")
    assert record["N1"].startswith("October 2019 – November 2019, Bar Village, Armenia.")


@pytest.mark.parametrize("style", STYLES)
def test_a_line_break_in_a_title_breaks_no_file(nasty: Work, style: str) -> None:
    broken = STYLES[style]([replace(nasty, title="one\nER  - two", line="one\r\ntwo")])
    assert "\nER  - two" not in broken.replace("\\n", "")


def test_text_of_every_script_is_kept(nasty: Work) -> None:
    title = "ფუქალაქი, Ֆու, Əli, Цхинвал"
    for_each = [style([replace(nasty, title=title)]) for style in list(STYLES.values())[1:]]
    assert [title in written for written in for_each] == [True, True, True]
