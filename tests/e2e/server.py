"""Starts the dashboard as `make run` does, on a free port of this machine."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from tests import patience

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "test-results"
HOST = "127.0.0.1"
SECONDS_TO_STOP = 10
LOG_LINES = 60
PLAIN_LOG = {"NO_COLOR": "1", "STREAMLIT_LOGGER_ENABLE_RICH": "false"}
FOR_ALL_TESTS = {"ATLAS_RATE": "0"}
"""All tests together are one client."""


class ServerError(Exception):
    """The dashboard did not start."""


@contextmanager
def running_server(data: Path | str | None = None, **environment: str) -> Iterator[str]:
    """Serve the dashboard over this data folder (its own by default) and yield its address."""
    port = free_port()
    address = f"http://{HOST}:{port}"
    command = [sys.executable, "-m", "dashboard", "serve", "--host", HOST, "--port", str(port)]
    if data is not None:
        environment["DASHBOARD_DATA"] = str(data)
    RESULTS.mkdir(exist_ok=True)
    with (
        log_file(address).open("wb") as log,
        subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, **PLAIN_LOG, **FOR_ALL_TESTS, **environment},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        ) as process,
    ):
        try:
            wait_until_healthy(process, address)
            yield address
        finally:
            stop(process)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.create_server((HOST, 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def wait_until_healthy(process: subprocess.Popen[bytes], address: str) -> None:
    """Return once the server answers; raise ServerError with its log when it does not."""
    deadline = time.monotonic() + patience.PAGE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=patience.STATE):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise ServerError(f"The dashboard did not start. Its log ends:\n{end_of_log(address)}")


def stop(process: subprocess.Popen[bytes]) -> None:
    """End the server, by force when it does not end by itself."""
    process.terminate()
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()


def log_file(address: str) -> Path:
    """Return where the server at this address writes its log."""
    return RESULTS / f"server-{urlsplit(address).port}.log"


def end_of_log(address: str) -> str:
    """Return the last lines that this server wrote."""
    lines = log_file(address).read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(lines[-LOG_LINES:])
