"""Over its websocket Streamlit is told what pages say, and nothing else."""

import asyncio
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import (
    BackendOperationRequest,
    BackMsg,
    InstallSkillsRequestPayload,
)

from dashboard.server.messages import Messages

RERUN = BackMsg()
RERUN.rerun_script.query_string = "theme=youth"
CLOSED = "closed"


def told(*frames: bytes | str) -> tuple[list[str | None], list[int]]:
    """What the runtime is told of these frames, and the codes that the connection was closed with."""
    heard: list[str | None] = []
    codes: list[int] = []
    waiting: list[Message] = [{"type": "websocket.connect"}]
    waiting += [
        {"type": "websocket.receive", "bytes" if isinstance(each, bytes) else "text": each}
        for each in frames
    ]
    waiting.append({"type": "websocket.disconnect", "code": 1000})

    async def streamlit(scope: Scope, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "websocket.accept"})
        while (message := await receive())["type"] == "websocket.receive":
            heard.append(BackMsg.FromString(message["bytes"]).WhichOneof("type"))
        await send({"type": "websocket.send", "bytes": b"too late"})

    async def receive() -> Message:
        return waiting.pop(0)

    async def send(message: Message) -> None:
        if message["type"] == "websocket.close":
            codes.append(message["code"])
        elif codes:
            raise AssertionError("something was sent after the end")

    asyncio.run(Messages(streamlit)({"type": "websocket"}, receive, send))
    return heard, codes


class Clock:
    """A clock that only sleepers move on."""

    def __init__(self) -> None:
        self.now = 1000.0

    def time(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


def slowed(clock: Clock, number: int, client: str = "192.0.2.1", **given: Any) -> Messages:
    """Have a page of a client send so many messages at once, through what it is asked through."""
    heard: list[Message] = []

    async def streamlit(scope: Scope, receive: Receive, send: Send) -> None:
        while (message := await receive())["type"] == "websocket.receive":
            heard.append(message)

    waiting = [{"type": "websocket.receive", "bytes": RERUN.SerializeToString()}] * number
    waiting.append({"type": "websocket.disconnect", "code": 1000})

    async def receive() -> Message:
        return waiting.pop(0)

    async def send(message: Message) -> None:
        raise AssertionError("nothing is said")

    messages = given.get("through") or Messages(
        streamlit, given.get("is_free", False), clock.time, clock.sleep
    )
    asyncio.run(messages({"type": "websocket", "client": (client, 50_000)}, receive, send))
    return messages


def test_a_page_that_asks_for_runs_without_end_is_listened_to_five_times_a_second() -> None:
    clock = Clock()
    slowed(clock, 50)
    assert clock.now == 1000
    slowed(clock, 150)
    assert clock.now == pytest.approx(1020)


def test_all_pages_of_one_client_are_listened_to_twenty_times_a_second() -> None:
    clock = Clock()
    messages = slowed(clock, 50)
    for _ in range(3):
        slowed(clock, 50, through=messages)
    slowed(clock, 50, "192.0.2.2", through=messages)
    assert clock.now == 1000
    slowed(clock, 40, through=messages)
    assert clock.now == pytest.approx(1002)


def test_messages_are_free_where_nothing_is_limited() -> None:
    clock = Clock()
    slowed(clock, 500, is_free=True)
    assert clock.now == 1000


def test_a_page_asks_for_a_run() -> None:
    assert told(RERUN.SerializeToString()) == (["rerun_script"], [])


def test_a_page_asks_where_to_put_a_file() -> None:
    asked = BackMsg()
    asked.file_urls_request.file_names.append("deaths.zip")
    assert told(asked.SerializeToString()) == (["file_urls_request"], [])


def test_a_page_asks_for_a_file_to_be_made() -> None:
    asked = BackMsg()
    asked.backend_operation_request.deferred_file.file_id = "1"
    assert told(asked.SerializeToString()) == (["backend_operation_request"], [])


@pytest.mark.parametrize(
    "unneeded",
    [
        BackMsg(clear_cache=True),
        BackMsg(set_run_on_save=True),
        BackMsg(load_git_info=True),
        BackMsg(debug_shutdown_runtime=True),
        BackMsg(debug_disconnect_websocket=True),
        BackMsg(app_heartbeat=True),
        BackMsg(backend_operation_request=BackendOperationRequest(request_id="1")),
        BackMsg(
            backend_operation_request=BackendOperationRequest(
                install_skills=InstallSkillsRequestPayload()
            )
        ),
        BackMsg(),
    ],
    ids=str,
)
def test_what_no_page_says_is_left_out(unneeded: BackMsg) -> None:
    assert told(unneeded.SerializeToString(), RERUN.SerializeToString()) == (["rerun_script"], [])


def test_a_large_message_ends_the_connection() -> None:
    large = BackMsg()
    large.rerun_script.page_name = "x" * (1 << 20)
    assert told(large.SerializeToString(), RERUN.SerializeToString()) == ([], [1009])


def test_an_address_beyond_all_bounds_ends_the_connection() -> None:
    long = BackMsg()
    long.rerun_script.query_string = "q=peace&" * 20_000
    assert told(long.SerializeToString()) == ([], [1008])


def test_places_for_thousands_of_files_end_the_connection() -> None:
    many = BackMsg()
    many.file_urls_request.file_names.extend(["a"] * 5_000)
    assert told(many.SerializeToString()) == ([], [1008])


@pytest.mark.parametrize(("frame", "code"), [(b"\xff\xff", 1002), ("text", 1003)])
def test_what_is_no_message_ends_the_connection_without_a_word_in_the_log(
    frame: bytes | str, code: int, caplog: pytest.LogCaptureFixture
) -> None:
    assert told(frame) == ([], [code])
    assert caplog.records == []
