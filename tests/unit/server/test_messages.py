"""Over its websocket Streamlit is told what pages say, and nothing else."""

import asyncio

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
