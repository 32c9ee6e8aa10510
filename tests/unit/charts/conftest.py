"""The register that ships with the dashboard: its store, and its files as plain tables."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.store.engine import Store
from dashboard.text.i18n import Translator

DATA = Path(__file__).parents[3] / "data"


@pytest.fixture(scope="session")
def register_words(register: Store) -> Translator:
    return Translator("en", terms=register.terms)


@pytest.fixture
def events() -> pd.DataFrame:
    """events.csv as text, with the year in which each event begins and its list columns as lists."""
    table = pd.read_csv(DATA / "events.csv", dtype=str, keep_default_na=False)
    lists = {name: table[name].str.split(";") for name in ("conflicts", "themes")}
    return table.assign(year=table["start_date"].str[:4].astype(int), **lists)


@pytest.fixture
def roles() -> pd.DataFrame:
    """Organisations of events, each link once, with the kind and country of the organisation."""
    links = pd.read_csv(DATA / "event_organisations.csv", dtype=str, keep_default_na=False)
    named = pd.read_csv(DATA / "organisations.csv", dtype=str, keep_default_na=False)
    return links.merge(named[["organisation_id", "name", "kind", "country"]], on="organisation_id")
