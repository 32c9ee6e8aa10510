"""The generated register is a valid one, always the same for one seed, and like the real one."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest

from benchmarks.generate import generated, write
from dashboard.readers.register import folder as data_package

pytestmark = pytest.mark.slow

EVENTS = 300
TOLERANCE = 0.07

Tables = Mapping[str, pd.DataFrame]


@pytest.fixture(scope="module")
def register() -> Tables:
    return data_package.read(Path(__file__).parents[3] / "data").tables


def test_a_generated_register_is_valid(tmp_path: Path) -> None:
    write(tmp_path, EVENTS)
    assert not data_package.faults(tmp_path)
    assert len(data_package.read(tmp_path).tables["events"]) == EVENTS


def test_a_register_larger_than_the_real_one_is_valid(tmp_path: Path, register: Tables) -> None:
    write(tmp_path, 2 * len(register["events"]) + 1)
    assert not data_package.faults(tmp_path)


def test_equal_seeds_give_equal_registers(register: Tables) -> None:
    once, again = (generated(register, EVENTS, seed=1)["events"] for _ in range(2))
    pd.testing.assert_frame_equal(once, again)


def test_other_seeds_give_other_registers(register: Tables) -> None:
    one, other = (generated(register, EVENTS, seed=seed)["events"] for seed in (1, 2))
    assert not one.equals(other)


def test_tracks_keep_their_shares(register: Tables) -> None:
    shares = [
        events["track"].value_counts(normalize=True)
        for events in (register["events"], generated(register, EVENTS)["events"])
    ]
    assert shares[0].sub(shares[1], fill_value=0).abs().max() < TOLERANCE


def test_events_stay_in_their_year(register: Tables) -> None:
    whole = generated(register, len(register["events"]))["events"]
    before, after = (
        events["start_date"].str[:4].value_counts().sort_index()
        for events in (register["events"], whole)
    )
    pd.testing.assert_series_equal(before, after)


def test_outcomes_and_evidence_come_with_their_events(register: Tables) -> None:
    size = len(register["events"])
    once, twice = (generated(register, size * times) for times in (1, 2))
    for name in ("outcomes", "event_articles"):
        assert len(once[name]) == len(register[name])
        assert len(twice[name]) == 2 * len(register[name])


def test_links_and_evidence_of_a_second_time_round_stay_within_it(register: Tables) -> None:
    tables = generated(register, 2 * len(register["events"]))
    events, articles = (
        tables["event_articles"].groupby("event_id")["article_id"].agg(set),
        set(tables["articles"]["article_id"]),
    )
    evidence = tables["evidence"]
    named = zip(evidence["event_id"], evidence["article_id"], strict=True)
    assert all(article in events[event] for event, article in named)
    assert set(tables["outcomes"]["implementation_article"]) - {""} <= articles
    links = tables["event_links"]
    size = len(register["events"])
    rounds = [
        links[column].str.extract(r"-r(\d+)$", expand=False).astype(int) // size
        for column in ("event_id", "other_event_id")
    ]
    assert len(links) > 0
    assert rounds[0].equals(rounds[1])


def test_parts_move_with_their_whole(register: Tables) -> None:
    parts = [
        (tables["event_links"]["kind"] == "part_of").sum()
        for tables in (register, generated(register, len(register["events"])))
    ]
    assert parts[1] >= 0.8 * parts[0]
