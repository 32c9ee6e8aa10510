"""The rules between outcomes, links, evidence, programmes and the events they speak of, as those in ``rules``.

Days are compared as texts: dates are ISO 8601, so that they sort as days do. Of a date known by year or month its last
possible day counts, so that nothing is refused which can be true.
"""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

import pandas as pd

from dashboard.model.errors import Fault, shortened

Frames = Mapping[str, pd.DataFrame]

MOST_WORDS = 15
"""The most words of an evidence phrase: enough to find it on its page, too few to stand for it."""
NONE = "none"
_STEPS = ("follows", "carries_out")
"""Kinds of links to an earlier event."""
_ITEMS = ("organisations", "outcomes", "links")
"""Fields of which evidence names one item."""


def outcome_texts(frames: Frames) -> Iterator[Fault]:
    """An outcome has a text and a none has none, stands alone, and names the page that was read."""
    outcomes = frames["outcomes"]
    several = outcomes["event_id"].duplicated(keep=False)
    is_none = outcomes["kind"] == NONE
    yield from _faults(
        frames, "outcomes", ~is_none & (outcomes["text"] == ""), "text", "what came of the event"
    )
    yield from _faults(
        frames,
        "outcomes",
        is_none & (outcomes["text"] != ""),
        "text",
        f"nothing, as kind is {NONE}",
    )
    yield from _faults(
        frames, "outcomes", is_none & several, "kind", f"no other outcome of an event with {NONE}"
    )
    yield from _faults(
        frames,
        "outcomes",
        is_none & (outcomes["article_id"] == ""),
        "article_id",
        "the page that was read",
    )


def outcome_numbers(frames: Frames) -> Iterator[Fault]:
    """The outcomes of an event are numbered 1, 2, ... without a gap."""
    outcomes = frames["outcomes"]
    place = (outcomes.groupby("event_id").cumcount() + 1).astype("str")
    for row, number, expected in zip(outcomes.index, outcomes["number"], place, strict=True):
        if number != expected:
            yield Fault(
                "outcomes.csv", int(row), "number", number, "numbers from 1 without a gap", expected
            )


def outcome_dates(frames: Frames) -> Iterator[Fault]:
    """What was promised is due, carried out and looked at no sooner than the event begins."""
    outcomes, starts = frames["outcomes"], _days(frames, "start_date")
    begun = _of(outcomes["event_id"], starts)
    expected = "a date not before the event begins"
    for column in ("due", "implementation_as_of"):
        is_early = (outcomes[column] != "") & (
            outcomes[column].map(_last_day).astype("str") < begun
        )
        yield from _faults(frames, "outcomes", is_early, column, expected)
    ends = _of(outcomes["fulfilled_by"], _days(frames, "end_date"))
    is_other = outcomes["fulfilled_by"] != outcomes["event_id"]
    yield from _faults(
        frames,
        "outcomes",
        (outcomes["fulfilled_by"] != "") & (~is_other | (ends < begun)),
        "fulfilled_by",
        "another event that does not end before this one begins",
    )


def implementations(frames: Frames) -> Iterator[Fault]:
    """How far an outcome was carried out is told with its page and its date, or not at all."""
    outcomes = frames["outcomes"]
    columns = ["implementation", "implementation_article", "implementation_as_of"]
    is_there = outcomes[columns] != ""
    for column in columns:
        yield from _faults(
            frames,
            "outcomes",
            is_there.any(axis=1) & ~is_there[column],
            column,
            f"a value, as {' or '.join(each for each in columns if each != column)} has one",
        )


def cited_articles(frames: Frames) -> Iterator[Fault]:
    """Outcomes, links and evidence rest on articles of their event."""
    cited = set(
        zip(
            frames["event_articles"]["event_id"],
            frames["event_articles"]["article_id"],
            strict=True,
        )
    )
    for name in ("outcomes", "event_links", "evidence"):
        frame = frames[name]
        for row, event, article in zip(
            frame.index, frame["event_id"], frame["article_id"], strict=True
        ):
            if article and (event, article) not in cited:
                expected = "an article of this event in event_articles.csv"
                yield Fault(f"{name}.csv", int(row), "article_id", shortened(article), expected)


def link_dates(frames: Frames) -> Iterator[Fault]:
    """What follows or carries out is not before the other event, what announces not after it; parts are within."""
    links = frames["event_links"]
    start, end = _days(frames, "start_date"), _days(frames, "end_date")
    begins, ends = _of(links["event_id"], start), _of(links["event_id"], end)
    other_begins = _of(links["other_event_id"], start)
    other_ends = _of(links["other_event_id"], end)
    later = links["kind"].isin(_STEPS) & (ends < other_begins)
    yield from _faults(
        frames,
        "event_links",
        later,
        "other_event_id",
        "an event that does not begin after this one",
    )
    sooner = (links["kind"] == "announces") & (other_ends < begins)
    yield from _faults(
        frames,
        "event_links",
        sooner,
        "other_event_id",
        "an event that does not end before this one",
    )
    outside = (links["kind"] == "part_of") & ((ends < other_begins) | (begins > other_ends))
    yield from _faults(
        frames, "event_links", outside, "other_event_id", "an event of the same days"
    )


def link_circles(frames: Frames) -> Iterator[Fault]:
    """No event leads back to itself by links of one kind, nor is it part of two events."""
    links = frames["event_links"]
    for kind, of_kind in links.groupby("kind"):
        for row, other in _circle(of_kind):
            expected = f"an event that does not itself lead back to this one by {kind}"
            yield Fault("event_links.csv", row, "other_event_id", shortened(other), expected)
    is_again = (links["kind"] == "part_of") & links.duplicated(["event_id", "kind"])
    yield from _faults(frames, "event_links", is_again, "other_event_id", "one whole for a part")


def _circle(links: pd.DataFrame) -> list[tuple[int, str]]:
    """Row and other event of each link of a first circle; empty where there is none."""
    leads_to: dict[str, list[str]] = {}
    for event, other in zip(links["event_id"], links["other_event_id"], strict=True):
        leads_to.setdefault(event, []).append(other)
    try:
        TopologicalSorter(leads_to).prepare()
    except CycleError as error:
        circle = error.args[1]
        # The list runs against the links: each event is led to by the one after it.
        steps = set(pairwise(reversed(circle)))
        ends = zip(links.index, links["event_id"], links["other_event_id"], strict=True)
        return [(int(row), other) for row, event, other in ends if (event, other) in steps]
    return []


def evidence_phrases(frames: Frames) -> Iterator[Fault]:
    """A phrase is short; only that no result is reported is shown by no words."""
    evidence, outcomes = frames["evidence"], frames["outcomes"]
    is_long = evidence["phrase"].map(lambda phrase: len(phrase.split())) > MOST_WORDS
    yield from _faults(frames, "evidence", is_long, "phrase", f"at most {MOST_WORDS} words")
    without = set(outcomes.loc[outcomes["kind"] == NONE, "event_id"])
    is_of_none = (evidence["field"] == "outcomes") & evidence["event_id"].isin(without)
    yield from _faults(
        frames, "evidence", (evidence["phrase"] == "") & ~is_of_none, "phrase", "words of the page"
    )


def evidence_items(frames: Frames) -> Iterator[Fault]:
    """Evidence names an organisation, an outcome or a link that its event has."""
    evidence = frames["evidence"]
    columns = {"organisations": "organisation_id", "outcomes": "number", "links": "other_event_id"}
    tables = {
        "organisations": "event_organisations",
        "outcomes": "outcomes",
        "links": "event_links",
    }
    had = {
        name: set(zip(frames[table]["event_id"], frames[table][columns[name]], strict=True))
        for name, table in tables.items()
    }
    for row, event, name, item in zip(
        evidence.index, evidence["event_id"], evidence["field"], evidence["item"], strict=True
    ):
        if name in _ITEMS and item and (event, item) not in had[name]:
            expected = f"a {columns[name]} that {tables[name]}.csv has for this event"
            yield Fault("evidence.csv", int(row), "item", shortened(item), expected)
        elif name not in _ITEMS and item:
            expected = f"nothing, as field is none of {', '.join(_ITEMS)}"
            yield Fault("evidence.csv", int(row), "item", shortened(item), expected)


def programme_sums(frames: Frames) -> Iterator[Fault]:
    """An amount has its currency and its page; a programme does not end before it begins."""
    programmes = frames["programmes"]
    columns = ["amount", "currency", "article_id"]
    is_there = programmes[columns] != ""
    for column in columns:
        is_missing = is_there.any(axis=1) & ~is_there[column]
        others = " or ".join(each for each in columns if each != column)
        yield from _faults(
            frames, "programmes", is_missing, column, f"a value, as {others} has one"
        )
    known = (programmes["start_year"] != "") & (programmes["end_year"] != "")
    is_turned = known & (programmes["end_year"] < programmes["start_year"])
    yield from _faults(frames, "programmes", is_turned, "end_year", "a year not before start_year")


def participants(frames: Frames) -> Iterator[Fault]:
    """There are no more women than people who took part."""
    events = frames["events"]
    people = pd.to_numeric(events["participants"], errors="coerce")
    women = pd.to_numeric(events["women"], errors="coerce")
    yield from _faults(
        frames, "events", women > people, "women", "at most the number of participants"
    )


def _faults(
    frames: Frames, table: str, is_missed: pd.Series, column: str, expected: str
) -> Iterator[Fault]:
    for row, value in frames[table].loc[is_missed.fillna(False).astype(bool), column].items():
        yield Fault(f"{table}.csv", int(str(row)), column, shortened(value), expected)


def _days(frames: Frames, column: str) -> pd.Series:
    """The first or the last days of all events, by key."""
    return frames["events"].drop_duplicates("event_id").set_index("event_id")[column]


def _of(events: pd.Series, days: pd.Series) -> pd.Series:
    """The day of each event as text, also where there are no events; missing for unknown ones."""
    return events.map(days).astype("str")


def _last_day(published: str) -> str:
    """The last day that a date known by year, month or day can mean."""
    return published + "-12-31"[len(published) - 4 :] if published else ""


RULES = (
    (frozenset({"outcomes"}), outcome_texts),
    (frozenset({"outcomes"}), outcome_numbers),
    (frozenset({"outcomes", "events"}), outcome_dates),
    (frozenset({"outcomes"}), implementations),
    (frozenset({"outcomes", "event_links", "evidence", "event_articles"}), cited_articles),
    (frozenset({"event_links", "events"}), link_dates),
    (frozenset({"event_links"}), link_circles),
    (frozenset({"evidence", "outcomes"}), evidence_phrases),
    (frozenset({"evidence", "outcomes", "event_links", "event_organisations"}), evidence_items),
    (frozenset({"programmes"}), programme_sums),
    (frozenset({"events"}), participants),
)
"""Each rule with the tables that it needs whole."""
