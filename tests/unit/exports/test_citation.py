"""How the register is cited: the version and its date, whatever the language."""

import re
from dataclasses import replace
from datetime import date

import pytest

from dashboard.exports import citation
from dashboard.store.open import Store
from dashboard.words import Words
from tests.unit.store.conftest import store

__all__ = ["store"]


@pytest.fixture
def released(store: Store) -> Store:
    return replace(store, version="2.1.0", created=date(2027, 3, 9))


def test_a_citation_names_version_date_and_licence(released: Store) -> None:
    assert citation.text(released, Words("en")) == (
        "South Caucasus Peace Atlas: the register. Version 2.1.0, 9 March 2027. CC BY 4.0."
    )


def test_a_bibtex_entry_has_a_key_and_every_field_once(released: Store) -> None:
    entry = citation.bibtex(released)
    assert entry.startswith("@misc{peace-atlas-2.1.0,\n") and entry.endswith("}\n")
    names = re.findall(r"^  (\w+) = \{", entry, re.MULTILINE)
    assert names == ["author", "title", "year", "month", "version", "note"]


def test_a_bibtex_entry_closes_every_brace(released: Store) -> None:
    entry = citation.bibtex(released)
    assert entry.count("{") == entry.count("}")
    assert "{{The contributors to the South Caucasus Peace Atlas}}" in entry
