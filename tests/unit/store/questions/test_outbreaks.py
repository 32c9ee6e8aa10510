"""Events around outbreaks of hostilities, against a plain reckoning over the files."""

from collections import Counter
from pathlib import Path

import pandas as pd

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.store.questions import events as questions
from dashboard.store.questions.outbreaks import crises

DATA = Path(__file__).parents[4] / "data"
SPAN = 12


def table(name: str) -> pd.DataFrame:
    return pd.read_csv(DATA / f"{name}.csv", dtype=str, keep_default_na=False)


def month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7])


def reckoned(outbreaks: pd.DataFrame) -> Counter[tuple[str, int, str]]:
    """Each pair of an outbreak and an event that share a conflict, in turn."""
    events = table("events")
    events = events[events["date_precision"] != "year"]
    return Counter(
        (outbreak["context_id"], months, event["track"])
        for outbreak in outbreaks.to_dict("records")
        for event in events.to_dict("records")
        if set(outbreak["conflicts"].split(";")) & set(event["conflicts"].split(";"))
        and abs(months := month(event["start_date"]) - month(outbreak["start_date"])) <= SPAN
    )


def test_the_events_around_outbreaks_are_those_of_the_files(register: Store) -> None:
    context = table("context")
    outbreaks = context[context["kind"] == "hostilities"]
    found = crises(register, Selection(), tuple(outbreaks["context_id"]), SPAN)
    rows = found.itertuples(index=False)
    assert {(row[0], row[1], row[2]): row[3] for row in rows} == reckoned(outbreaks)


def test_a_filter_holds(register: Store) -> None:
    chosen = Selection.of(track=["3"], conflict=["armenia-azerbaijan"])
    outbreaks = tuple(questions.context(register, chosen, ("hostilities",))["context_id"])
    assert set(crises(register, chosen, outbreaks, SPAN)["track"]) == {"3"}


def test_without_outbreaks_there_is_nothing(register: Store) -> None:
    assert crises(register, Selection(), (), SPAN).empty
