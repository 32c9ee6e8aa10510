"""Addresses that readers have kept, and that other sites link to, open the view that they opened before.

tests/data/addresses.csv holds what each showed over the small register before the rooms of the code were rebuilt
(7afcb73). A row changes with a fault that is mended, never to follow the code. Where a page is joined to another,
``now`` says the address there.
"""

import csv
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from _pytest.mark import ParameterSet

from dashboard.model.selection import parse
from dashboard.store.engine import Store
from tests.views.addresses import Shown, differences

DATA = Path(__file__).parents[1] / "data"


def recorded() -> list[Shown]:
    with (DATA / "addresses.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def named(number: int, row: Shown) -> ParameterSet:
    """A row, called by its address; all but one of twenty are slow together."""
    marks = [pytest.mark.slow] if number % 20 else []
    return pytest.param(row, id=row["address"] or "overview", marks=marks)


def of_the_register() -> list[str]:
    return (DATA / "addresses_of_the_register.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("row", [named(*each) for each in enumerate(recorded())])
def test_an_address_of_before_opens_the_same_view(row: Shown) -> None:
    assert differences(row) == {}


@pytest.mark.parametrize("address", of_the_register())
def test_an_address_of_the_register_is_understood(address: str, register: Store) -> None:
    params = parse_qsl(urlsplit(address).query)
    selection, problems = parse(params, register.known)
    assert (selection.to_params(), problems) == (params, ())
