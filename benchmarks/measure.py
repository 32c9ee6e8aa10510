"""What all measurements share: medians, paired ratios, tables of text, and the file of results."""

import json
import os
import platform
import subprocess
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import psutil

RESULTS = Path(__file__).parent / "results" / "latest.json"

Row = dict[str, Any]


def paired_ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """The median of the ratios of runs that followed each other; below 1 is faster."""
    pairs = [one / other for one, other in zip(ours, theirs, strict=True) if other > 0]
    return median(pairs) if pairs else float("nan")


def mean(values: Sequence[float]) -> float:
    """The mean: for processor time, which is counted in steps of 10 ms."""
    return sum(values) / len(values)


def alternating(calls: Sequence[Callable[[], object]], runs: int) -> list[list[float]]:
    """Seconds of each call over so many rounds, the calls of a round one after another; one round more to warm up."""
    seconds: list[list[float]] = [[] for _ in calls]
    for number in range(runs + 1):
        for call, taken in zip(calls, seconds, strict=True):
            begun = perf_counter()
            call()
            if number:
                taken.append(perf_counter() - begun)
    return seconds


def markdown(rows: Iterable[Mapping[str, object]]) -> str:
    """Rows as a Markdown table; the columns are those of the first row."""
    listed = list(rows)
    if not listed:
        return "(nothing measured)\n"
    columns = list(listed[0])
    lines = [columns, ["---", *["---:"] * (len(columns) - 1)]]
    lines += [[shown(row.get(column)) for column in columns] for row in listed]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def shown(value: object) -> str:
    """A number as people read it: three figures, thousands apart; a missing one as a dash."""
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 100 else f"{value:,.3g}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def machine() -> dict[str, object]:
    """What the numbers were measured on, and how busy it was."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "processor": _processor(),
        "cores": os.cpu_count() or 0,
        "memory_gb": round(psutil.virtual_memory().total / 1e9),
        "python": platform.python_version(),
        "load_at_the_end": round(os.getloadavg()[0], 1),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor())


def commit() -> str:
    """The version that was measured, marked where files had changed; empty outside git."""
    command = ["git", "describe", "--always", "--dirty"]
    said = subprocess.run(command, cwd=RESULTS.parent, capture_output=True, text=True, check=False)
    return said.stdout.strip()


def save(part: str, content: object) -> None:
    """Put the results of one measurement into the file of results; the others stay."""
    RESULTS.parent.mkdir(exist_ok=True)
    held = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    held |= {part: content, "machine": machine()}
    held.setdefault("commits", {})[part] = commit()
    text = json.dumps(held, indent=1, sort_keys=True, ensure_ascii=False)
    RESULTS.write_text(text + "\n", encoding="utf-8")
