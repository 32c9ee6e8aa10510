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
