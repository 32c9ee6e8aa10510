"""What the questions should answer, computed anew from the CSV files: no SQL, no Store.

Written from the rules in words (an event counts once in totals and once in each theme, ...) and by other means than
the Store uses: for each event in turn, sets of the codes it has, and words compared one by one.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.model.dimensions import DIMENSIONS
from dashboard.model.selection import Selection

Row = dict[str, Any]
Codes = tuple[str | int | None, ...]

DATA = Path(__file__).parents[2] / "data"
PLAIN = {"ı": "i", "ə": "e", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"}
ROLES = {
    "organised": {"organiser", "co_organiser"},
    "mediated": {"mediator"},
    "hosted": {"host"},
    "funded": {"funder"},
    "took_part": {"participant"},
}
"""What an organisation did, and the roles that stand for it."""


@cache
def table(name: str) -> dict[str, Row]:
    """The rows of a CSV file by the cells of its first column, every cell text."""
    rows = read(name)
    return {str(next(iter(row.values()))): row for row in rows}


def read(name: str) -> list[Row]:
    """The rows of a CSV file."""
    frame = pd.read_csv(DATA / f"{name}.csv", dtype=str, keep_default_na=False)
    return [{str(column): cell for column, cell in row.items()} for row in frame.to_dict("records")]


EVENTS = table("events")

OWN = {
    name: each.stands_in
    for each in DIMENSIONS
    if not each.table and not each.choices
    for name in {each.code, each.parameter} - {""}
}
"""The filters and dimensions that stand in the event itself, and their columns."""

LINKED = {each.parameter for each in DIMENSIONS if each.parameter and each.table and not each.link}
"""Filters by what an event has several of, but for those of its organisations, which speak of one link."""

PARTICIPATIONS = {each.parameter: each.code for each in DIMENSIONS if each.parameter and each.link}
"""Filters by the organisations of an event, which speak of one link, and what they are called in it."""

HOME = {
    "theme": "theme",
    "theme_group": "theme",
    "conflict": "conflict",
    "place": "place",
    "organisation": "organisation",
    "funder": "funder",
    "outcome": "outcome",
    "programme": "programme",
    "role": "organisation",
    "organisation_kind": "organisation",
    "organisation_country": "organisation",
    "language": "article",
    "publisher": "article",
}
"""All other dimensions, and what of an event they say something about."""


@cache
def links(about: str) -> Mapping[str, list[Row]]:
    """For each event, what there is of it several times: themes, conflicts, places, organisations or articles."""
    if about in LISTED:
        return LISTED[about]()
    found: dict[str, list[Row]] = defaultdict(list)
    for link in with_broader(read(f"event_{about}s")):
        row = link | table(f"{about}s")[link[f"{about}_id"]]
        own = {about: row[f"{about}_id"], **{f"{about}_{name}": row[name] for name in row}}
        found[link["event_id"]].append(row | own | {"role": link.get("role")})
    return found


def terms(about: str) -> Mapping[str, list[Row]]:
    """For each event its themes or conflicts, with the group of each."""
    known = table(f"vocabularies/{about}s")
    return {
        key: [
            {about: code, f"{about}_group": known[code].get("group")}
            for code in event[f"{about}s"].split(";")
        ]
        for key, event in EVENTS.items()
    }


def funders() -> Mapping[str, list[Row]]:
    """For each event those who paid for it."""
    found: dict[str, list[Row]] = defaultdict(list)
    for link in read("event_organisations"):
        if link["role"] == "funder":
            found[link["event_id"]].append({"funder": link["organisation_id"]})
    return found


def outcomes() -> Mapping[str, list[Row]]:
    """For each event the kinds of its outcomes."""
    found: dict[str, list[Row]] = defaultdict(list)
    for outcome in read("outcomes"):
        found[outcome["event_id"]].append({"outcome": outcome["kind"], "text": outcome["text"]})
    return found


def programmes() -> Mapping[str, list[Row]]:
    """For each event its programmes."""
    return {
        key: [{"programme": code} for code in event["programmes"].split(";")]
        for key, event in EVENTS.items()
        if event["programmes"]
    }


LISTED: Mapping[str, Callable[[], Mapping[str, list[Row]]]] = {
    "theme": lambda: terms("theme"),
    "conflict": lambda: terms("conflict"),
    "funder": funders,
    "outcome": outcomes,
    "programme": programmes,
}
"""What has no table of links to events, and how it is read."""


def with_broader(rows: list[Row]) -> list[Row]:
    """The rows, and for each role that is part of a broader one a row with that, where there is none yet."""
    broader = {code: role["broader"] for code, role in table("vocabularies/roles").items()}
    added = [
        {**row, "role": broader[row["role"]]} for row in rows if broader.get(row.get("role", ""))
    ]
    every = [{name: row[name] for name in row if name != "side"} for row in [*rows, *added]]
    return list({tuple(row.values()): row for row in every}.values())


def codes_of(event: str, dimension: str) -> frozenset[str]:
    """The different codes an event has in a dimension of its links."""
    return frozenset(row[dimension] for row in links(HOME[dimension]).get(event, []))


@cache
def above(organisation: str) -> frozenset[str]:
    """The organisation and every body it belongs to."""
    parent = table("organisations")[organisation]["parent_id"]
    return frozenset({organisation}) | (above(parent) if parent else frozenset())


def words_in(*texts: str) -> frozenset[str]:
    """Words of some texts, without case and accents."""
    spelled = unicodedata.normalize("NFKD", " ".join(texts).casefold()).casefold()
    letters = (PLAIN.get(each, each) for each in spelled if not unicodedata.combining(each))
    return frozenset(re.sub(r"\W", " ", "".join(letters)).split())


@cache
def words_of_organisation(organisation: str) -> frozenset[str]:
    """Words of all names of an organisation."""
    row = table("organisations")[organisation]
    return words_in(row["name"], row["acronym"], row["aliases"])


def in_order(text: str) -> tuple[str, ...]:
    """The words of one text in their order."""
    spelled = unicodedata.normalize("NFKD", text.casefold()).casefold()
    letters = (PLAIN.get(each, each) for each in spelled if not unicodedata.combining(each))
    return tuple(re.sub(r"\W", " ", "".join(letters)).split())


def told(event: Row) -> list[str]:
    """What is said of an event itself, its names and headlines: each text by itself."""
    key = event["event_id"]
    names = [
        name
        for each in links("place").get(key, [])
        for name in (each["name"], *each["alternate_names"].split(";"))
    ]
    for code in codes_of(key, "organisation"):
        row = table("organisations")[code]
        names += [row["name"], row["acronym"], *row["aliases"].split(";")]
    process = [table("series")[event["series"]]["label"]] if event["series"] else []
    programmes = [table("programmes")[code]["label"] for code in codes_of(key, "programme")]
    results = [outcome["text"] for outcome in links("outcome").get(key, [])]
    headlines = [each["headline"] for each in links("article")[key]]
    own = [event["title"], event["summary"], event["place_note"]]
    return [*own, *names, *process, *programmes, *results, *headlines]


def terms_of(event: Row) -> list[str]:
    """Labels of themes, conflicts, kind and country, and when it took place, in words."""
    themes = [table("vocabularies/themes")[code]["label"] for code in event["themes"].split(";")]
    conflicts = [table("vocabularies/conflicts")[code] for code in event["conflicts"].split(";")]
    country = table("vocabularies/countries").get(event["country"], {"label": ""})["label"]
    form = {"day": "%-d %B %Y", "month": "%B %Y", "year": "%Y"}[event["date_precision"]]
    first, last = (pd.Timestamp(event[name]) for name in ("start_date", "end_date"))
    return [
        *themes,
        *(text for row in conflicts for text in (row["label"], row["description"])),
        *(table("vocabularies/kinds")[event["kind"]]["label"], country),
        *(first.strftime(form), last.strftime(form)),
        *map(str, range(first.year, last.year + 1)),
    ]


def is_latin(name: str) -> bool:
    """Whether a name has no letter of another script."""
    return all("LATIN" in unicodedata.name(each) for each in name if each.isalpha())


@cache
def named_things() -> list[tuple[str, tuple[str, ...], list[str]]]:
    """Names of places and organisations, each with the names that it brings along."""
    found = []
    for row in table("places").values():
        names = [row["name"], *filter(None, row["alternate_names"].split(";"))]
        found += [
            (name, in_order(name), [each for each in names if each != name]) for name in names
        ]
    for row in table("organisations").values():
        names = [row["name"], *filter(None, [row["acronym"], *row["aliases"].split(";")])]
        latin = [name for name in names if is_latin(name)]
        others = [name for name in names if not is_latin(name)]
        if latin and others:
            found += [
                (name, in_order(name), others + latin[:1] * (name in others)) for name in names
            ]
    return found


def brought_along(texts: Iterable[str]) -> list[str]:
    """Other names of what some texts name; names of one word count only as they are spelled."""
    added = []
    for text in filter(None, texts):
        line = f" {' '.join(in_order(text))} "
        spelled = set(re.findall(r"\w+", text))
        for name, parts, others in named_things():
            if f" {' '.join(parts)} " in line and (
                len(parts) > 1 or name in spelled or (len(name) > 3 and name.upper() in spelled)
            ):
                added += others
    return added


@cache
def texts_of(event: str) -> tuple[tuple[str, ...], ...]:
    """Every text an event is found by, as its words in order."""
    row = EVENTS[event]
    texts = told(row)
    found = [*texts, *terms_of(row), *brought_along(texts)]
    return tuple(dict.fromkeys(in_order(text) for text in found))


@cache
def words_of(event: str) -> frozenset[str]:
    """Words of everything an event is found by."""
    return frozenset(word for text in texts_of(event) for word in text)


def has(event: str, part: str) -> bool:
    """Whether one word or quotation, as typed, occurs in a text of the event."""
    wanted = in_order(part)
    exact = part.endswith('"')
    for text in texts_of(event):
        for at in range(len(text) - len(wanted) + 1):
            *before, last = text[at : at + len(wanted)]
            if tuple(before) == wanted[:-1] and (
                last == wanted[-1] or (not exact and last.startswith(wanted[-1]))
            ):
                return True
    return False


def answers(event: str, typed: str) -> bool:
    """Whether an event answers what is typed: all parts, one of those joined by OR, none after a minus."""
    joined = re.sub(r"\s+OR\s+", "\0", typed)
    parts = re.findall(r'(?:-?"[^"]*"|[^\s"\0]+)(?:\0(?:"[^"]*"|[^\s"\0]+))*', joined)
    for part in parts:
        choices = [each for each in part.split("\0") if in_order(each)]
        if part.startswith("-"):
            if has(event, part):
                return False
        elif len(choices) > 1 or part.endswith('"'):
            if not any(has(event, each) for each in choices):
                return False
        elif not begin(part, words_of(event)):
            return False
    return True


def begin(typed: str, words: frozenset[str]) -> bool:
    """Whether each typed word is the beginning of one of the words."""
    return all(any(word.startswith(part) for word in words) for part in words_in(typed))


def is_linked(event: str, chosen: Mapping[str, set[str]]) -> bool:
    """Whether one link of an event keeps all at once that is chosen of organisations: which, in which role."""
    return any(
        all(_keeps(link, name, chosen[name]) for name in PARTICIPATIONS if name in chosen)
        for link in links("organisation").get(event, [])
    )


def _keeps(link: Row, name: str, codes: set[str]) -> bool:
    if name == "family":
        return not above(link["organisation"]).isdisjoint(codes)
    return link[PARTICIPATIONS[name]] in codes


def tests(event: Row, selection: Selection) -> Iterable[bool]:
    """Every condition of a Selection on one event."""
    key, chosen = event["event_id"], {name: set(codes) for name, codes in selection.codes}
    yield selection.from_year is None or int(event["end_date"][:4]) >= selection.from_year
    yield selection.to_year is None or int(event["start_date"][:4]) <= selection.to_year
    for name in OWN.keys() & set(chosen):
        yield event[OWN[name]] in chosen[name]
    for name in LINKED & set(chosen):
        common = codes_of(key, name) & chosen[name]
        is_all = f"{name}s_match" in chosen
        yield common == chosen[name] if is_all else bool(common)
    if PARTICIPATIONS.keys() & set(chosen):
        yield is_linked(key, chosen)
    if "organisations_match" in chosen and "organisation" in chosen:
        roles = chosen.get("role", set(table("vocabularies/roles")))
        yield chosen["organisation"] <= in_roles(key, roles)
    if "sources" in chosen:
        yield (len(links("article")[key]) == 1) == (chosen["sources"] == {"single"})
    yield answers(key, selection.words)


def selected(selection: Selection) -> list[Row]:
    """The selected events, with the year and the month they are drawn in."""
    return [
        event | _drawn(event, selection.from_year or 0)
        for event in EVENTS.values()
        if all(tests(event, selection))
    ]


def _drawn(event: Row, first: int) -> Row:
    year = int(event["start_date"][:4])
    month = event["start_date"][:8] + "01" if year >= first else f"{first}-01-01"
    return {
        "year": max(year, first),
        "month": None if event["date_precision"] == "year" else month,
    }


def count(selection: Selection, by: Sequence[str]) -> dict[Codes, int]:
    """Events by one or two dimensions, None where an event has none."""
    counts: Counter[Codes] = Counter()
    for event in selected(selection):
        parts = [
            links(about).get(event["event_id"], [{}])
            for about in dict.fromkeys(HOME[name] for name in by if name in HOME)
        ]
        own = {name: event[column] for name, column in OWN.items()}
        merged = ({key: row[key] for row in rows for key in row} | own for rows in product(*parts))
        counts.update({tuple(row.get(name) or None for name in by) for row in merged})
    return dict(counts)


def meetings(events: list[Row]) -> list[Row]:
    """Those of the events that are part of none of them."""
    wholes = {
        link["event_id"]: link["other_event_id"]
        for link in read("event_links")
        if link["kind"] == "part_of"
    }
    keys = {event["event_id"] for event in events}
    return [event for event in events if wholes.get(event["event_id"]) not in keys]


def totals(selection: Selection) -> dict[str, int]:
    """Headline figures."""
    events = selected(selection)
    keys = [event["event_id"] for event in events]
    years = [event["year"] for event in events] or [0]

    def different(about: str) -> int:
        return len({row[about] for key in keys for row in links(about).get(key, [])})

    return {
        "events": len(events),
        "meetings": len(meetings(events)),
        "announced": sum(event["status"] == "announced" for event in events),
        "organisations": different("organisation"),
        "places": different("place"),
        "countries": len({event["country"] for event in events} - {""}),
        "articles": different("article"),
        "without_place": sum(key not in links("place") for key in keys),
        "without_country": sum(not event["country"] for event in events),
        "first_year": min(years),
        "last_year": max(years),
    }


def locate(selection: Selection) -> list[tuple[Any, ...]]:
    """Places with number of events, leading track, years and up to three leading themes."""
    here: dict[str, list[Row]] = defaultdict(list)
    for event in selected(selection):
        for place in codes_of(event["event_id"], "place"):
            here[place].append(event)
    orders = {code: int(row["order"]) for code, row in table("vocabularies/tracks").items()}
    found = []
    for place, events in here.items():
        tracks = Counter(event["track"] for event in events)
        themes = Counter(theme for event in events for theme in event["themes"].split(";"))
        leading = min(tracks, key=lambda track: (-tracks[track], orders[track]))
        ranked = sorted(themes, key=lambda theme: (-themes[theme], theme))
        years = [event["year"] for event in events]
        found.append((place, len(events), leading, min(years), max(years), ";".join(ranked[:3])))
    return sorted(found, key=lambda row: (-row[1], row[0]))


def count_at(selection: Selection, places: Sequence[str]) -> int:
    """Events at any of some places."""
    there = (codes_of(event["event_id"], "place") for event in selected(selection))
    return sum(not codes.isdisjoint(places) for codes in there)


def facet(selection: Selection, name: str, codes: Iterable[str]) -> dict[str, int]:
    """How many events each code would leave in place of those chosen, or beside them where all must occur."""
    is_all = name in ("theme", "funder") and selection.get(f"{name}s_match")
    kept = selection.get(name) if is_all else ()
    left = {code: len(selected(selection.having(name, [*kept, code]))) for code in codes}
    return {code: number for code, number in left.items() if number}


def pairs(selection: Selection) -> list[tuple[Any, ...]]:
    """Two themes that events have together, and how many have them."""
    counts = Counter(
        pair
        for event in selected(selection)
        for pair in combinations(sorted(event["themes"].split(";")), 2)
    )
    return sorted(((*pair, number) for pair, number in counts.items()), key=_most_first)


def _most_first(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return (-row[-1], *row)


def newest(selection: Selection, limit: int) -> list[str]:
    """Keys of the newest of the selected events, oldest first."""
    events = sorted(selected(selection), key=lambda event: event["event_id"])
    events.sort(key=lambda event: event["start_date"], reverse=True)
    return [key for _, key in sorted((e["start_date"], e["event_id"]) for e in events[:limit])]


def completeness(selection: Selection) -> dict[str, int]:
    """How many of the selected events are known how completely."""
    events = selected(selection)
    keys = [event["event_id"] for event in events]
    precisions = Counter(event["date_precision"] for event in events)
    return {
        "events": len(events),
        "with_day": precisions["day"],
        "with_month": precisions["month"],
        "with_year": precisions["year"],
        "with_place": sum(key in links("place") for key in keys),
        "with_country": sum(event["country"] != "" for event in events),
        "with_several_articles": sum(len(links("article")[key]) > 1 for key in keys),
        "with_organisation": sum(key in links("organisation") for key in keys),
        "with_participants": sum(event["participants"] != "" for event in events),
        "announced": sum(event["status"] == "announced" for event in events),
        "read_for_outcomes": sum(key in links("outcome") for key in keys),
        **evidence({*keys}),
    }


def evidence(keys: set[str]) -> dict[str, int]:
    """How many of these events, and of their fields, have evidence; and how many of the fields that of one reading."""
    found = {field: of for field, of in readings().items() if field[0] in keys}
    return {
        "with_evidence": len({event for event, _, _ in found}),
        "fields_with_evidence": len(found),
        "fields_read_once": sum(of == {"first"} for of in found.values()),
    }


@cache
def readings() -> Mapping[tuple[str, str, str], set[str]]:
    """For each field of an event, and item of it, the readings that it is known from."""
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in read("evidence"):
        found[row["event_id"], row["field"], row["item"]].add(row["reading"])
    return found


def articles(selection: Selection) -> dict[str, int]:
    """Articles that report the selected events, and how many of these each reports."""
    keys = (event["event_id"] for event in selected(selection))
    return dict(Counter(row["article"] for key in keys for row in links("article")[key]))


def organisations(selection: Selection, typed: str) -> list[tuple[Any, ...]]:
    """Organisations with number of events, in all and by what they did, and their years."""
    took: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for event in selected(selection):
        for link in links("organisation").get(event["event_id"], []):
            took[link["organisation"]].append((event["event_id"], link["role"], event["year"]))
    found = []
    for organisation, rows in took.items():
        if begin(typed, words_of_organisation(organisation)):
            did = [len({key for key, role, _ in rows if role in roles}) for roles in ROLES.values()]
            years = [year for _, _, year in rows]
            number = len({key for key, _, _ in rows})
            found.append((organisation, number, *did, min(years), max(years)))
    return sorted(found, key=lambda row: (-row[1], row[0]))


def listed(selection: Selection, sort: str, descending: bool) -> list[str]:
    """Keys of the selected events in the order of a list."""
    places = table("places")
    values: dict[str, Callable[[Row], Any]] = {
        "date": lambda event: event["start_date"],
        "title": lambda event: event["title"].lower(),
        "place": lambda event: places[event["place_id"]]["name"].lower(),
        "track": lambda event: event["track"],
        "articles": lambda event: len(links("article")[event["event_id"]]),
    }
    events = selected(selection)
    last = [event for event in events if sort == "place" and not event["place_id"]]
    known = [(values[sort](event), event["event_id"]) for event in events if event not in last]
    return [key for _, key in sorted(known, reverse=descending)] + sorted(
        (event["event_id"] for event in last), reverse=descending
    )


def in_roles(event: str, roles: Iterable[str]) -> frozenset[str]:
    """Organisations with one of these roles in an event."""
    return frozenset(
        link["organisation"]
        for link in links("organisation").get(event, [])
        if link["role"] in set(roles)
    )


def together(selection: Selection, roles: Iterable[str]) -> dict[tuple[str, str], int]:
    """In how many events two organisations both had one of these roles."""
    counts: Counter[tuple[str, str]] = Counter()
    for event in selected(selection):
        counts.update(combinations(sorted(in_roles(event["event_id"], roles)), 2))
    return dict(counts)


def partners(selection: Selection, roles: Iterable[str]) -> dict[str, tuple[int, int, int, int]]:
    """For each organisation with one of these roles: its events, first and last year, number of tracks."""
    found: dict[str, list[Row]] = defaultdict(list)
    for event in selected(selection):
        for code in in_roles(event["event_id"], roles):
            found[code].append(event)
    return {
        code: (
            len(events),
            min(event["year"] for event in events),
            max(event["year"] for event in events),
            len({event["track"] for event in events}),
        )
        for code, events in found.items()
    }


def funded(selection: Selection, what: str) -> dict[tuple[str, str], int]:
    """Events by funder and organiser (other than the funder) or theme."""
    counts: Counter[tuple[str, str]] = Counter()
    for event in selected(selection):
        key = event["event_id"]
        gets = (
            codes_of(key, "theme")
            if what == "themes"
            else in_roles(key, ("organiser", "co_organiser"))
        )
        pairs = product(in_roles(key, ["funder"]), gets)
        counts.update((funder, got) for funder, got in pairs if funder != got)
    return dict(counts)


def venue(event: Row) -> str | None:
    """Where an event met: in which group of countries, or online; None where that is not reported."""
    if event["country"]:
        return str(table("vocabularies/countries")[event["country"]]["venue_group"])
    return "online" if event["mode"] == "online" else None


def venues(selection: Selection, by: str) -> dict[Codes, int]:
    """Events by year, track or conflict (of the chosen ones where any are) and by where they met."""
    counts: Counter[Codes] = Counter()
    for event in selected(selection):
        keys = codes_of(event["event_id"], by) if by in HOME else {event[by]}
        # Of its conflicts, those that were chosen where any were.
        chosen = keys & set(selection.get(by)) if by == "conflict" else None
        counts.update((key, venue(event)) for key in chosen or keys)
    return dict(counts)


def context(selection: Selection, first_year: int, last_year: int) -> list[str]:
    """Keys of the markers of the chosen years and conflicts, or conflicts of the chosen processes, oldest first."""
    processes = [table("series")[key]["conflicts"].split(";") for key in selection.get("series")]
    known = {code for codes in processes for code in codes if code}
    about = set(selection.get("conflict")) or known
    first, last = selection.from_year or first_year, selection.to_year or last_year
    kept = [
        (row["start_date"], row["context_id"])
        for row in table("context").values()
        if int(row["end_date"][:4]) >= first and int(row["start_date"][:4]) <= last
        if not about or about & set(row["conflicts"].split(";"))
    ]
    return [key for _, key in sorted(kept)]


def dated(known: str) -> str:
    """The last day that a date known by year, month or day can mean."""
    month = pd.Timestamp(known) + pd.offsets.MonthEnd(0)
    return {4: f"{known}-12-31", 7: f"{month:%Y-%m-%d}", 10: known}[len(known)]


def promises(selection: Selection, today: str) -> set[tuple[str, str, str, int | None]]:
    """Each promise with a date: event, number, how it stands, and the days by which it came late."""
    found = set()
    chosen = {event["event_id"] for event in selected(selection)}
    for row in read("outcomes"):
        if row["event_id"] not in chosen or not row["due"]:
            continue
        due, brought = dated(row["due"]), EVENTS.get(row["fulfilled_by"])
        if brought is None or brought["status"] == "announced":
            standing, days = ("ahead" if today <= due else "unrecorded"), None
        else:
            standing = "late" if brought["start_date"] > due else "kept"
            by_day = brought["date_precision"] == "day" and row["due"] == due
            late = pd.Timestamp(brought["start_date"]) - pd.Timestamp(due)
            days = late.days if by_day else None
        found.add((row["event_id"], row["number"], standing, days))
    return found


def chains(selection: Selection) -> set[frozenset[str]]:
    """The events that can be reached from each other by links, where any of them is selected.

    Every set of linked events is widened by its neighbours until none is left.
    """
    pairs = [{link["event_id"], link["other_event_id"]} for link in read("event_links")]
    chosen = {event["event_id"] for event in selected(selection)}
    found = set()
    for pair in pairs:
        chain = set(pair)
        while wider := {event for each in pairs if each & chain for event in each} - chain:
            chain |= wider
        found.add(frozenset(chain))
    return {chain for chain in found if chain & chosen}


def bodies(selection: Selection) -> dict[tuple[str, str], str | None]:
    """For each body that was created (event and number) the last event held after it."""
    chosen = {event["event_id"] for event in selected(selection)}
    created = [row for row in read("outcomes") if row["kind"] == "body"]
    return {
        (row["event_id"], row["number"]): _last(row) for row in created if row["event_id"] in chosen
    }


def _last(body: Row) -> str | None:
    """The last event held of the processes of a body, or by steps that follow or carry out what created it."""
    roots = {body["event_id"], body["fulfilled_by"]} - {""}
    reached = set(roots)
    steps = [link for link in read("event_links") if link["kind"] in ("follows", "carries_out")]
    while (
        more := {each["event_id"] for each in steps if each["other_event_id"] in reached} - reached
    ):
        reached |= more
    for root in map(EVENTS.__getitem__, roots):
        reached |= {
            key
            for key, event in EVENTS.items()
            if event["series"] == root["series"] != "" and event["start_date"] > root["end_date"]
        }
    held = [key for key in reached - {body["event_id"]} if EVENTS[key]["status"] == "held"]
    return max(held, key=lambda key: (EVENTS[key]["start_date"], key), default=None)
