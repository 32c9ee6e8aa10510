"""The time between numbered rounds: only between numbers that follow each other, both known to the day."""

from datetime import date

from dashboard.store.questions.events import Row
from dashboard.ui.parts.rounds_reading import Step, steps


def event(title: str, first: date, last: date | None = None, precision: str = "day") -> Row:
    return {
        "title": title,
        "start_date": first,
        "end_date": last or first,
        "date_precision": precision,
    }


ONE = event("Talks: 1st round", date(2020, 1, 1), date(2020, 1, 2))
TWO = event("Talks: 2nd round", date(2020, 3, 2))
FOUR = event("Talks: 4th round", date(2021, 1, 1))


def test_days_are_counted_from_the_end_to_the_beginning() -> None:
    assert steps([TWO, ONE]) == [Step(60, 2, date(2020, 1, 2), date(2020, 3, 2))]


def test_a_missing_number_makes_no_time_between() -> None:
    assert steps([FOUR, TWO]) == []


def test_visits_between_rounds_do_not_count() -> None:
    visit = event("Visit before the 2nd round", date(2020, 2, 1))
    assert len(steps([TWO, visit, ONE])) == 1


def test_a_round_known_by_month_alone_is_left_out() -> None:
    assert steps([event("Talks: 2nd round", date(2020, 3, 1), None, "month"), ONE]) == []


def test_meetings_and_rounds_are_counted_apart() -> None:
    assert steps([event("Talks: 2nd meeting", date(2020, 3, 1)), ONE]) == []
