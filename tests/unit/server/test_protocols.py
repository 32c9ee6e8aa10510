"""A client takes no more of the server than the limits give: time, memory, connections."""

import socket
import time

import pytest
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.sync.client import connect

from dashboard.server.settings import Limits
from tests import patience
from tests.unit.server.serving import connected, serving, to_the_end, until
from tests.unit.server.small_app import GIVEN_UP, TAKEN

SHORT = Limits(
    head_seconds=0.4,
    head_bytes=4_096,
    body_seconds=0.4,
    body_bytes_a_second=1 << 20,
    stalled_seconds=0.4,
    message_bytes=10_000,
)
HEAD = b"GET /process HTTP/1.1\r\nhost: here\r\n"


@pytest.fixture(scope="module")
def port() -> object:
    with serving(SHORT) as opened:
        yield opened


@pytest.mark.parametrize(
    "sent",
    [b"", b"GET /", HEAD, HEAD + b"\r\n" + b"GET /again HTTP/1.1\r\n"],
    ids=["nothing", "half a line", "half a head", "a second head"],
)
def test_a_head_that_does_not_end_ends_its_connection(port: int, sent: bytes) -> None:
    with connected(port) as connection:
        connection.sendall(sent)
        answer = to_the_end(connection)
        assert b"408 Request Timeout" in answer
        assert b"no-store" in answer and b"nosniff" in answer


def test_a_head_without_end_is_not_kept(port: int) -> None:
    with connected(port) as connection:
        connection.sendall(HEAD)
        answer = b""
        try:
            for _ in range(1_000):
                connection.sendall(b"x-more: " + b"x" * 1_000 + b"\r\n")
            answer = to_the_end(connection)
        except (BrokenPipeError, ConnectionResetError):
            return
        assert b"431" in answer


@pytest.mark.parametrize("sent", [b"GET /", b"NO HTTP\r\n\r\n"], ids=["too slow", "no HTTP"])
def test_a_refusal_before_all_middleware_is_no_page_either(port: int, sent: bytes) -> None:
    with connected(port) as connection:
        connection.sendall(sent)
        answer = to_the_end(connection)
    assert b"x-content-type-options: nosniff" in answer
    assert b"content-security-policy: default-src 'none'; base-uri 'none'" in answer


def test_a_head_is_measured_also_where_it_comes_at_once(port: int) -> None:
    with connected(port) as connection:
        connection.sendall(HEAD + b"x-more: " + b"x" * 5_000 + b"\r\n\r\n")
        assert b"431" in to_the_end(connection)


@pytest.mark.parametrize("cut", range(1, 6))
def test_a_large_body_is_no_part_of_its_head_wherever_it_is_cut(port: int, cut: int) -> None:
    body = b"x" * 20_000
    head = (
        b"PUT /length HTTP/1.1\r\nhost: here\r\nconnection: close\r\ncontent-length: 20000\r\n\r\n"
    )
    with connected(port) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.sendall(head[:-cut])
        time.sleep(0.05)
        connection.sendall(head[-cut:] + body)
        assert to_the_end(connection).endswith(b"20000")


def test_a_body_that_does_not_come_ends_its_connection(port: int) -> None:
    with connected(port) as connection:
        connection.sendall(
            b"PUT /length HTTP/1.1\r\nhost: here\r\ncontent-length: 1000\r\n\r\nbegin"
        )
        assert b"200" not in to_the_end(connection)


def test_a_whole_request_is_answered_and_the_next_one_too(port: int) -> None:
    with connected(port) as connection:
        for body in (b"whole", b"x" * 300_000):
            connection.sendall(
                b"PUT /length HTTP/1.1\r\nhost: here\r\ncontent-length: %d\r\n\r\n" % len(body)
            )
            connection.sendall(body)
            answer = connection.recv(1 << 16)
            assert answer.startswith(b"HTTP/1.1 200")
            assert answer.endswith(str(len(body)).encode())


def test_an_answer_that_nobody_reads_is_given_up(port: int) -> None:
    GIVEN_UP.clear()
    with connected(port) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        connection.sendall(b"GET /endless HTTP/1.1\r\nhost: here\r\n\r\n")
        assert GIVEN_UP.wait(patience.STATE)


def test_one_client_holds_so_many_connections_and_others_come_in_later() -> None:
    with serving(Limits(connections_a_client=3)) as port:
        held = [socket.create_connection(("127.0.0.1", port)) for _ in range(3)]
        with connected(port) as refused:
            assert b"503" in to_the_end(refused)
        for each in held:
            each.close()

        def is_answered() -> bool:
            with connected(port) as connection:
                connection.sendall(HEAD + b"connection: close\r\n\r\n")
                return b"200 OK" in to_the_end(connection)

        until(is_answered)


def test_a_message_is_measured_while_it_is_inflated(port: int) -> None:
    TAKEN.clear()
    with connect(f"ws://127.0.0.1:{port}/echo", compression="deflate") as stream:
        stream.send(b"\0" * 9_000)
        stream.recv()
        stream.send(b"\0" * 5_000_000)
        with pytest.raises(ConnectionClosed) as ended:
            stream.recv()
    assert ended.value.rcvd is not None
    assert ended.value.rcvd.code == 1009
    assert TAKEN == [9_000]


def test_a_message_in_pieces_is_measured_as_a_whole(port: int) -> None:
    TAKEN.clear()
    with (
        connect(f"ws://127.0.0.1:{port}/echo", compression=None) as stream,
        pytest.raises(ConnectionClosed),
    ):
        stream.send(bytes(4_000) for _ in range(1_000))
        stream.recv()
    assert TAKEN == []


def test_a_websocket_gives_its_place_back() -> None:
    with serving(Limits(connections_a_client=1)) as port:

        def is_let_in() -> bool:
            try:
                with connect(f"ws://127.0.0.1:{port}/echo") as stream:
                    stream.send(b"here")
                    return bool(stream.recv())
            except InvalidHandshake:
                return False

        for _ in range(3):
            until(is_let_in)
