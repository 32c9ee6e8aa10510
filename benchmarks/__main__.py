"""All measurements in one run: `make bench`, or `make bench FULL=1` for more runs and one million events."""

import subprocess
import sys

QUICK = (
    ("questions", "--events", "1000", "100000", "--runs", "5"),
    ("search", "--events", "1000", "100000"),
    ("rerun", "--events", "0", "100000", "--runs", "5"),
    ("browser", "--events", "0", "--runs", "5"),
    ("resources", "--events", "0", "--readers", "10"),
    ("api", "--events", "0", "100000"),
    ("exports", "--events", "1000", "100000"),
)
FULL = (
    ("questions", "--events", "1000", "100000", "1000000", "--runs", "9"),
    ("search", "--events", "1000", "100000", "1000000"),
    ("rerun", "--events", "0", "100000", "1000000", "--runs", "11"),
    ("browser", "--events", "0", "100000", "--runs", "11"),
    ("resources", "--events", "0", "1000000", "--readers", "20"),
    ("api", "--events", "0", "100000", "1000000", "--requests", "100"),
    ("exports", "--events", "1000", "100000"),
)


def main() -> None:
    """Run every measurement in a process of its own, then write the tables."""
    for name, *options in FULL if "--full" in sys.argv else QUICK:
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *options], check=True)
    subprocess.run([sys.executable, "-m", "benchmarks.report"], check=True)


if __name__ == "__main__":
    main()
