"""Outcomes, links and evidence of the events of a generated register, with the keys of each time round.

Dates move within their year, so what then contradicts them is left out: a promise for a day before its event, a link to
an event that now begins later.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from benchmarks.drawn import Drawn, numbered
from dashboard.model.tables import table

Tables = dict[str, pd.DataFrame]

_CARRIED_OUT = ["implementation", "implementation_article", "implementation_as_of"]


def wholes(source: Mapping[str, pd.DataFrame]) -> np.ndarray:
    """Return for each event of the source the position of the event that it is part of in the end, its own without."""
    known, links = source["events"]["event_id"], source["event_links"]
    parts = links[links["kind"] == "part_of"]
    above = dict(zip(parts["event_id"], parts["other_event_id"], strict=True))
    positions = {key: place for place, key in enumerate(known)}
    found = []
    for key in known:
        while key in above:
            key = above[key]
        found.append(positions[key])
    return np.array(found, dtype=np.int64)


def follow_ups(source: Mapping[str, pd.DataFrame], drawn: Drawn) -> Tables:
    """Return the tables outcomes, event_links and evidence."""
    links = _links(source["event_links"], drawn)
    return {
        "outcomes": _outcomes(source["outcomes"], drawn),
        "event_links": links,
        "evidence": _evidence(source["evidence"], links, drawn),
    }


def articles_of(source: Mapping[str, pd.DataFrame], drawn: Drawn) -> pd.DataFrame:
    """Return the articles (article_id, again) that outcomes and programmes name beside those of events."""
    link, event = drawn.spread(source["outcomes"])
    named = source["outcomes"]["implementation_article"].take(link)
    of_outcomes = pd.DataFrame({"article_id": named, "again": drawn.again[event]})
    of_programmes = pd.DataFrame({"article_id": source["programmes"]["article_id"], "again": 0})
    found = pd.concat([of_outcomes, of_programmes])
    return found[found["article_id"] != ""]


def _outcomes(known: pd.DataFrame, drawn: Drawn) -> pd.DataFrame:
    outcomes, again = drawn.taken(known)
    begun = _days(outcomes["event_id"], "start_date", drawn)
    fulfilled = drawn.drawn_as(outcomes["fulfilled_by"], again)
    is_early = _days(fulfilled, "end_date", drawn) < begun
    outcomes = outcomes.assign(
        article_id=numbered(outcomes["article_id"], again),
        implementation_article=numbered(outcomes["implementation_article"], again),
        fulfilled_by=fulfilled.mask(is_early, ""),
        due=outcomes["due"].mask(outcomes["due"].map(_last_day) < begun, ""),
    )
    looked = outcomes["implementation_as_of"]
    is_unseen = (looked != "") & (looked.map(_last_day) < begun)
    outcomes[_CARRIED_OUT] = outcomes[_CARRIED_OUT].mask(is_unseen, "")
    return outcomes


def _links(known: pd.DataFrame, drawn: Drawn) -> pd.DataFrame:
    links, again = drawn.taken(known)
    links = links.assign(
        other_event_id=drawn.drawn_as(links["other_event_id"], again),
        article_id=numbered(links["article_id"], again),
    )
    begins, ends = (_days(links["event_id"], name, drawn) for name in ("start_date", "end_date"))
    other_begins, other_ends = (
        _days(links["other_event_id"], name, drawn) for name in ("start_date", "end_date")
    )
    is_after, is_before = other_begins <= ends, begins <= other_ends
    holds = {
        "follows": is_after,
        "carries_out": is_after,
        "announces": is_before,
        "part_of": is_after & is_before,
    }
    is_kept = links["other_event_id"] != ""
    for kind, is_possible in holds.items():
        is_kept &= (links["kind"] != kind) | is_possible
    return _sorted(links[is_kept], "event_links")


def _evidence(known: pd.DataFrame, links: pd.DataFrame, drawn: Drawn) -> pd.DataFrame:
    """Return the evidence; that of a link which was left out is left out too."""
    evidence, again = drawn.taken(known)
    is_of_link = (evidence["field"] == "links") & (evidence["item"] != "")
    other = drawn.drawn_as(evidence["item"].where(is_of_link, ""), again)
    evidence = evidence.assign(
        item=evidence["item"].where(~is_of_link, other),
        article_id=numbered(evidence["article_id"], again),
    )
    kept = pd.MultiIndex.from_frame(links[["event_id", "other_event_id"]])
    has_link = pd.MultiIndex.from_frame(evidence[["event_id", "item"]]).isin(kept)
    return _sorted(evidence[~is_of_link | has_link], "evidence")


def _sorted(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    return rows.sort_values(list(table(name).key), kind="stable").reset_index(drop=True)


def _days(keys: pd.Series, column: str, drawn: Drawn) -> pd.Series:
    """Days of events drawn, by their new keys, as ISO text; "" where there is no event."""
    return keys.map(drawn.events.set_index("event_id")[column]).fillna("").astype("str")


def _last_day(published: str) -> str:
    """The last day that a date known by year, month or day can mean; after every day where there is none."""
    return published + "-12-31"[len(published) - len("2020") :] if published else "9999"
