"""Finds a Chromium for the browser tests, fetching one where none is: `python -m tests.browser`.

In order: the one named by the variable CHROMIUM, one on the PATH or in its usual place on macOS,
Playwright's own, one that Playwright fetches, one that apt installs when root asks. Each is
started once with --version, as a browser that lacks its system libraries is none.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
SECONDS_TO_START = 60
SECONDS_TO_FETCH = 900
NONE_FOUND = """No Chromium was found, and none could be fetched. Any of these helps:
  - install Chromium or Chrome (Debian, Ubuntu: apt-get install chromium),
  - name one: CHROMIUM=/path/to/chromium make test,
  - let Playwright fetch its own: .venv/bin/python -m playwright install --with-deps chromium."""


class NoBrowserError(Exception):
    """No Chromium was found and none could be fetched."""


def find_chromium() -> str:
    """Return the path of a Chromium that starts; raise NoBrowserError when there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        if not starts(named):
            raise NoBrowserError(f"CHROMIUM={named} does not start: name a Chromium that does.")
        return named
    for offer in (on_the_path, of_playwright, fetched_by_playwright, fetched_by_apt):
        for path in offer():
            if starts(path):
                return path
    raise NoBrowserError(NONE_FOUND)


def on_the_path() -> Iterator[str]:
    """Offer the browsers that the system knows."""
    return filter(None, map(shutil.which, NAMES))


def of_playwright() -> Iterator[str]:
    """Offer the browser that Playwright fetched earlier."""
    # Imported here, as a browser on the PATH is found without Playwright, and sooner.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def fetched_by_playwright() -> Iterator[str]:
    """Offer the browser that Playwright fetches now."""
    if succeeds(sys.executable, "-m", "playwright", "install", "chromium"):
        yield from of_playwright()


def fetched_by_apt() -> Iterator[str]:
    """Offer the browser that apt installs, where there is apt and we are root."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        succeeds("apt-get", "update")
        succeeds("apt-get", "install", "--yes", "--no-install-recommends", "chromium")
        yield from on_the_path()


def starts(path: str) -> bool:
    """Say whether this browser starts."""
    try:
        done = subprocess.run(
            [path, "--version"], capture_output=True, timeout=SECONDS_TO_START, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def succeeds(*command: str) -> bool:
    """Run a command, its output on standard error, and say whether it ended well."""
    try:
        done = subprocess.run(command, stdout=sys.stderr, timeout=SECONDS_TO_FETCH, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def main() -> int:
    """Print the path of a Chromium, or what to do when there is none."""
    try:
        print(find_chromium())
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
