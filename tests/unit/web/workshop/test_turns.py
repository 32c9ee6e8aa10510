"""Files are made in turn, fairly, once for all who ask alike, and only while somebody waits."""

from collections.abc import Callable, Iterator

import pytest

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.web.measures import ANSWERS, WAIT_SECONDS
from dashboard.web.workshop.files import write_events
from dashboard.web.workshop.kept import Kept
from dashboard.web.workshop.question import Question
from dashboard.web.workshop.turns import FullError, Ticket, Turns
from tests import patience
from tests.unit.web.workshop.makers import Slow


class Queue:
    """Turns before a slow maker, over the tiny register."""

    def __init__(self, store: Store, **bounds: int) -> None:
        self.maker, self._store = Slow(), store
        self.turns = Turns(self.maker, Kept(), **bounds)

    def ask(self, detail: str, client: str = "") -> Ticket:
        return self.turns.ask(
            self._store, Question(write_events, Selection(), "en", "", detail), client
        )

    def busy(self) -> Ticket:
        """Ask for a first file and return once work on it has begun."""
        ticket = self.ask("first", "first")
        assert self.maker.has_begun.wait(patience.STATE)
        return ticket

    def finish(self, *tickets: Ticket) -> list[bytes]:
        """Let the maker work and return the files."""
        self.maker.let_finish()
        return [ticket.result.result(patience.STATE).whole() for ticket in tickets]


Opening = Callable[..., Queue]


@pytest.fixture
def opening(store: Store) -> Iterator[Opening]:
    """Opens queues with bounds of their own, and closes them after the test."""
    opened: list[Queue] = []

    def open_queue(**bounds: int) -> Queue:
        opened.append(Queue(store, **bounds))
        return opened[-1]

    yield open_queue
    for queue in opened:
        queue.turns.close()


@pytest.fixture
def queue(opening: Opening) -> Queue:
    return opening()


def test_who_asks_alike_shares_one_piece_of_work(queue: Queue) -> None:
    tickets = [queue.ask("csv", client) for client in "abc"]
    assert queue.finish(*tickets) == [b"csv"] * 3
    assert queue.maker.begun == ["csv"]


def test_what_was_made_is_kept(queue: Queue) -> None:
    queue.finish(queue.ask("csv"))
    again = queue.ask("csv")
    assert again.result.done()
    assert queue.maker.begun == ["csv"]


def test_files_are_made_in_the_order_of_arrival_but_no_client_twice_before_another(
    queue: Queue,
) -> None:
    tickets = [queue.busy()]
    tickets += [queue.ask(*each) for each in (("a1", "a"), ("a2", "a"), ("a3", "a"), ("b1", "b"))]
    queue.finish(*tickets)
    assert queue.maker.begun == ["first", "a1", "b1", "a2", "a3"]


def test_who_leaves_the_queue_has_nothing_made(queue: Queue) -> None:
    first, second, third = queue.busy(), queue.ask("second"), queue.ask("third")
    second.leave()
    queue.finish(first, third)
    assert queue.maker.begun == ["first", "third"]


def test_forty_who_ask_and_leave_cost_one_beginning(opening: Opening) -> None:
    queue = opening()
    tickets = [queue.busy(), *(queue.ask(str(n), str(n)) for n in range(40))]
    for ticket in tickets:
        ticket.leave()
    queue.finish(queue.ask("last"))
    assert queue.maker.begun == ["first", "last"]
    assert queue.maker.stopped == ["first"]


def test_work_stops_when_the_last_who_waits_has_left(queue: Queue) -> None:
    one, other = queue.busy(), queue.ask("first")
    one.leave()
    assert queue.maker.stopped == []
    other.leave()
    other.leave()
    assert queue.maker.stopped == ["first"]


def test_what_was_stopped_is_made_anew_for_who_asks_then(queue: Queue) -> None:
    queue.busy().leave()
    again = queue.ask("first")
    assert queue.finish(again) == [b"first"]
    assert queue.maker.begun == ["first", "first"]


def test_a_full_queue_takes_no_more(opening: Opening) -> None:
    queue = opening(most_waiting=3)
    waiting = [queue.busy(), queue.ask("second", "a"), queue.ask("third", "b")]
    with pytest.raises(FullError) as full:
        queue.ask("fourth", "c")
    assert not full.value.is_own
    waiting[1].leave()
    queue.finish(queue.ask("fourth", "c"))


def test_one_client_takes_a_few_places_only(opening: Opening) -> None:
    queue = opening(most_of_client=2)
    queue.busy()
    tickets = [queue.ask("a1", "a"), queue.ask("a2", "a")]
    with pytest.raises(FullError) as full:
        queue.ask("a3", "a")
    assert full.value.is_own
    queue.finish(*tickets, queue.ask("b1", "b"))


def test_a_fault_is_told_to_all_who_wait_and_not_kept(queue: Queue) -> None:
    queue.maker.error = RuntimeError("no paper")
    tickets = [queue.ask("csv", client) for client in "ab"]
    queue.maker.let_finish()
    for ticket in tickets:
        assert str(ticket.result.exception(patience.STATE)) == "no paper"
    queue.maker.error = None
    assert queue.finish(queue.ask("csv")) == [b"csv"]


def test_who_waits_learns_how_far_the_work_is(queue: Queue) -> None:
    first, second = queue.busy(), queue.ask("second")
    assert (second.step, second.share) == ("", 0)
    queue.finish(first, second)
    assert (second.step, second.share) == ("Counting", 0.5)


def test_without_work_the_maker_is_sent_home_and_called_again(opening: Opening) -> None:
    queue = opening(seconds_idle=0)
    queue.finish(queue.ask("csv"))
    assert queue.maker.is_closed.wait(patience.STATE)
    assert queue.finish(queue.ask("xlsx")) == [b"xlsx"]


def test_when_the_server_ends_the_work_stops_and_no_more_begins(queue: Queue) -> None:
    queue.busy()
    queue.ask("second")
    queue.turns.close()
    assert (queue.maker.begun, queue.maker.stopped) == (["first"], ["first"])
    assert queue.maker.is_closed.is_set()


def test_answers_and_waits_are_counted(queue: Queue) -> None:
    def counted() -> tuple[float, float, float]:
        values = {
            (sample.name, sample.labels.get("kept")): sample.value
            for metric in (*ANSWERS.collect(), *WAIT_SECONDS.collect())
            for sample in metric.samples
        }
        return (
            values.get(("atlas_answers_total", "yes"), 0),
            values.get(("atlas_answers_total", "no"), 0),
            values["atlas_wait_seconds_count", None],
        )

    before = counted()
    queue.finish(queue.ask("csv"))
    queue.ask("csv")
    assert [after - was for after, was in zip(counted(), before, strict=True)] == [1, 1, 1]
