"""Servers of the dashboard and of its peers, each a process of its own on a port of this machine."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from urllib.error import URLError
from urllib.request import urlopen

import psutil

ROOT = Path(__file__).parents[1]
DATA = ROOT / "benchmarks" / "data"
REGISTER = ROOT / "data"
HOST = "127.0.0.1"
PORTS = range(8700, 8720)
SECONDS_TO_START = 120
SECONDS_TO_STOP = 10

ATLAS = "app.py"
PEERS = "benchmarks/peers"
FILTER_BAR = f"{PEERS}/filter_bar_only.py"
EMPTY = f"{PEERS}/empty.py"
PLAIN = f"{PEERS}/plain_streamlit.py"
DASH = f"{PEERS}/dash_twin.py"


@dataclass(frozen=True)
class Server:
    """A running server: its address, its process, and how long it took to answer, in seconds."""

    address: str
    process: subprocess.Popen[bytes]
    seconds_to_healthy: float

    def megabytes(self) -> float:
        """Resident memory of the process and its children, in MB (1,000,000 bytes)."""
        return float(sum(each.memory_info().rss for each in self._processes())) / 1e6

    def processor_seconds(self) -> float:
        """Processor time that the process and its children have taken, in seconds."""
        return float(sum(sum(each.cpu_times()[:2]) for each in self._processes()))

    def _processes(self) -> list[psutil.Process]:
        own = psutil.Process(self.process.pid)
        return [own, *own.children(recursive=True)]


@contextmanager
def serving(
    script: str, data: Path = REGISTER, root: Path = ROOT, workers: int = 0
) -> Iterator[Server]:
    """Serve a script of this project, or of another checkout of it, over a data folder.

    With ``workers`` the dashboard's own server does, with so many processes, which takes this machine for a proxy; else
    Streamlit's.
    """
    port = _free_port()
    if script == DASH:
        command = [sys.executable, "-m", "benchmarks.peers.dash_twin", str(port)]
        health = f"http://{HOST}:{port}/"
    elif workers:
        command = [sys.executable, "-m", "dashboard", "serve", "--host", HOST, "--port", str(port)]
        command += ["--workers", str(workers), "--proxies", HOST]
        health = f"http://{HOST}:{port}/healthz"
    else:
        command = [sys.executable, "-m", "streamlit", "run", script]
        command += ["--server.address", HOST, "--server.port", str(port)]
        health = f"http://{HOST}:{port}/_stcore/health"
    # All readers and programs are one client here: this machine.
    environment = {**os.environ, "DASHBOARD_DATA": str(data), "PYTHONPATH": str(root)}
    environment["ATLAS_RATE"] = "0"
    with TemporaryFile() as log:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=root, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        try:
            if not _answers(process, health):
                log.seek(0)
                raise RuntimeError(f"{script} did not start:\n{log.read().decode()[-4000:]}")
            yield Server(f"http://{HOST}:{port}", process, time.perf_counter() - begun)
        finally:
            _stop(process)


def _free_port() -> int:
    for port in PORTS:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return port
    raise RuntimeError(f"no port is free from {PORTS.start} to {PORTS.stop - 1}")


def _answers(process: subprocess.Popen[bytes], address: str) -> bool:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(address, timeout=2):
                return True
        except (URLError, OSError):
            time.sleep(0.02)
    return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
