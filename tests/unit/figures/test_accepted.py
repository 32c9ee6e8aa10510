"""Figures look as they were accepted, and what differs is shown."""

import json
from pathlib import Path

import pytest

from dashboard.store.engine import Store
from tests.figures import accepted, page
from tests.figures.accepted import Difference
from tests.figures.drawn import texts

MOST_BYTES = 1_500_000


@pytest.fixture(scope="module")
def drawn(store: Store) -> dict[str, str]:
    return texts(store)


def test_every_figure_is_drawn_and_described_as_accepted(drawn: dict[str, str]) -> None:
    found = accepted.differences(accepted.read(), drawn)
    assert not found, (
        f"{', '.join(each.name for each in found)}: not as accepted. To see how it differs: make figures. "
        f"To accept it: make figures ACCEPT=1. The first:\n{found[0].lines}"
    )


def test_the_accepted_figures_are_small_enough_to_be_kept() -> None:
    assert sum(len(text.encode()) for text in accepted.read().values()) < MOST_BYTES


def test_what_is_accepted_is_read_back_and_what_is_gone_is_removed(tmp_path: Path) -> None:
    accepted.accept({"a": "1\n", "b": "2\n"}, tmp_path)
    accepted.accept({"b": "3\n"}, tmp_path)
    assert accepted.read(tmp_path) == {"b": "3\n"}


def test_a_figure_that_is_new_gone_or_changed_differs() -> None:
    found = accepted.differences(
        {"a": "1\n", "b": "2\n", "c": "3\n"}, {"b": "2\n", "c": "4\n", "d": "5\n"}
    )
    assert [each.name for each in found] == ["a", "c", "d"]
    assert "-3\n+4\n" in found[1].lines


def test_the_page_shows_both_and_asks_no_other_machine(
    tmp_path: Path, drawn: dict[str, str]
) -> None:
    old = json.loads(drawn["themes"]) | {"alt": "</script><b>x</b>"}
    found = [
        Difference("themes", json.dumps(old), drawn["themes"]),
        Difference("map", "", drawn["map"]),
    ]
    written = page.write(found, tmp_path).read_text(encoding="utf-8")
    assert "&lt;/script&gt;&lt;b&gt;x" in written and "<b>x" not in written
    assert written.count('class="drawing"') == 2 and "There is none." in written
    assert 'src="plotly.min.js"' in written and (tmp_path / "plotly.min.js").stat().st_size > 10**6
    assert "://" not in written.partition("<section>")[0]
