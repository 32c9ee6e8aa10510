"""Write the tables of README.md from results/latest.json: `python -m benchmarks.report`."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.measure import RESULTS, Row, markdown

README = Path(__file__).parent / "README.md"
BEGIN, END = "<!-- results: written by `python -m benchmarks.report` -->", "<!-- end of results -->"
TARGETS = {"memoised": 1.3, "uncached": 2.5, "gzip_kb": 30, "usable_ms": 2000}

Results = Mapping[str, Any]


def size(events: str) -> str:
    """A size of the register as people read it."""
    return "the register as it ships" if events == "0" else f"{int(events):,} events"


def mark(value: float, limit: float) -> str:
    """A number, in bold where it misses its target."""
    text = f"{value:.2f}" if limit < 10 else f"{value:,.0f}"
    return text if value <= limit else f"**{text}**"


def rerun(results: Results) -> str:
    """Reruns on the server."""
    text = ""
    for events, found in results.items():
        rows = [
            {
                "View": row["view"],
                "memoised, ms": row["memoised_ms"],
                "to filter bar": mark(row["ratio_memoised"], TARGETS["memoised"]),
                "by CPU": mark(row["cpu_ratio_memoised"], TARGETS["memoised"]),
                "uncached, ms": mark(row["uncached_ms"], TARGETS["usable_ms"]),
                "to filter bar ": mark(row["ratio_uncached"], TARGETS["uncached"]),
                "by CPU ": mark(row["cpu_ratio_uncached"], TARGETS["uncached"]),
                "kB gzip": mark(row["gzip_kb"], TARGETS["gzip_kb"]),
                "kB raw": row["raw_kb"],
                "first load, kB gzip": row["first_load_gzip_kb"],
            }
            for row in found["views"]
        ]
        bar = found["views"][0]
        text += (
            f"\n{size(events).capitalize()}, {found['runs']} runs a view. Filter bar only: "
            f"{bar['bar_memoised_ms']:.0f} ms memoised, {bar['bar_uncached_ms']:.0f} ms uncached; "
            f"empty page: {found['empty_page_ms']:.0f} ms.\n\n{markdown(rows)}"
        )
    return text


def browser(results: Results) -> str:
    """Times in the browser."""
    text = ""
    for events, rows in results.items():
        listed = [
            {
                "Page": row["page"],
                "last change, ms": row["last_change_ms"],
                "last change of the document, ms": row["last_document_change_ms"],
                "script over, ms": row["script_over_ms"],
                "Atlas against it": mark(row["atlas_ratio"], 1.0),
                "without canvas": mark(row["atlas_ratio_document"], 1.0),
                "opening, ms": row["open_ms"],
            }
            for row in rows
        ]
        text += f"\n{size(events).capitalize()}, {rows[0]['runs']} runs.\n\n{markdown(listed)}"
    return text


def questions(results: Results) -> str:
    """Questions against pandas."""
    text = ""
    for selected, said in (
        ("all", "The whole register"),
        ("some", "Eleven years, one theme, two tracks"),
    ):
        rows: dict[str, Row] = {}
        for events, found in results.items():
            for row in found["questions"]:
                if row["selection"] == selected:
                    listed = rows.setdefault(row["question"], {"Question": row["question"]})
                    listed[f"{int(events):,}: ms"] = row["atlas_ms"]
                    listed[f"{int(events):,}: to pandas"] = mark(row["ratio"], 1.0)
        text += f"\n{said}.\n\n{markdown(rows.values())}"
    built = [
        {
            "Events": f"{int(events):,}",
            "store built, s": found["build_s"],
            "pandas prepared, s": found["pandas_prepare_s"],
        }
        for events, found in results.items()
    ]
    return f"{text}\n{markdown(built)}"


def search(results: Results) -> str:
    """How well and how fast words find."""
    ranks = [
        {"Questions": row["kind"], "number": row["questions"], "mean reciprocal rank": row["mrr"]}
        for row in results["ranks"]
    ]
    rows: dict[str, Row] = {}
    for events, found in results["sizes"].items():
        for row in found["times"]:
            listed = rows.setdefault(row["asked"], {"Asked": row["asked"]})
            listed[f"{int(events):,}: median, ms"] = row["median_ms"]
            listed[f"{int(events):,}: 95 %, ms"] = row["p95_ms"]
    built = [
        {
            "Events": f"{int(events):,}",
            "store and index built, s": found["built_s"],
            "index, MB": found["index_mb"],
        }
        for events, found in results["sizes"].items()
    ]
    return f"\n{markdown(ranks)}\n{markdown(rows.values())}\n{markdown(built)}"


def resources(results: Results) -> str:
    """Memory and cold start."""
    rows = [
        {
            "Register": size(events),
            "idle, MB": row["idle_mb"],
            "one reader, MB": row["one_reader_mb"],
            "every view seen, MB": row["every_view_seen_mb"],
            "a further reader, MB": row["a_further_reader_mb"],
            "server answers, s": row["healthy_s"],
            "first page sent, s": row["first_page_sent_s"],
            "first page settled, s": row["first_page_settled_s"],
            "opening a page again, s": row["page_warm_s"],
        }
        for events, row in results.items()
    ]
    return f"\n{markdown(rows)}"


def api(results: Results) -> str:
    """Requests a second, and the whole register as a file."""
    text = ""
    for events, found in results.items():
        rows = [
            {
                "Question": row["question"],
                "one client, a second": row["one_client_a_second"],
                f"{row['clients']} clients, a second": row["clients_a_second"],
                "plain DuckDB, a second": row["plain_a_second"],
                "time to plain DuckDB": row["ratio"],
            }
            for row in found["questions"]
        ]
        file = found["file"]
        text += (
            f"\n{size(events).capitalize()}. All of it as CSV: {file['mb']:,.1f} MB in {file['seconds']:,.1f} s, "
            f"{file['memory_mb']:,.0f} MB more memory meanwhile.\n\n{markdown(rows)}"
        )
    return text


def exports(results: Results) -> str:
    """Files of all events."""
    rows: dict[str, Row] = {}
    for events, found in results.items():
        for row in found:
            listed = rows.setdefault(row["format"], {"Format": row["format"]})
            listed[f"{int(events):,}: s"] = row["seconds"]
            listed[f"{int(events):,}: file, MB"] = row["file_mb"]
            listed[f"{int(events):,}: more memory, MB"] = row["memory_mb"]
    return f"\n{markdown(rows.values())}"


SECTIONS: Mapping[str, tuple[str, Callable[[Results], str]]] = {
    "rerun": ("Reruns on the server", rerun),
    "browser": ("In the browser", browser),
    "questions": ("Questions against pandas", questions),
    "search": ("Search", search),
    "resources": ("Memory and cold start", resources),
    "api": ("HTTP API", api),
    "exports": ("Files of all events", exports),
}


def written(held: Mapping[str, Any]) -> str:
    """All tables, with the machine they were measured on."""
    on = held["machine"]
    text = (
        f"{on['processor']}, {on['cores']} cores, {on['memory_gb']} GB, {on['system']}, Python {on['python']}; "
        f"load at the end {on['load_at_the_end']}. In bold: a target is missed.\n"
    )
    for part, (title, table) in SECTIONS.items():
        if part in held:
            version = held.get("commits", {}).get(part)
            text += (
                f"\n### {title}\n"
                + (f"\nCommit {version}.\n" if version else "")
                + table(held[part])
            )
    return text


def main() -> None:
    """Print the tables and put them between the marks in README.md."""
    text = written(json.loads(RESULTS.read_text("utf-8")))
    page = README.read_text("utf-8")
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    README.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{after}", encoding="utf-8", newline="\n")
    print(text)


if __name__ == "__main__":
    main()
