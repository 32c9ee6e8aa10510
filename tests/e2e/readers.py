"""Readers of the dashboard: each knows nothing of it when a test begins, whatever tests before it have done.

A new context of the browser would fetch and compile all scripts anew, which takes longer than most tests. So contexts
are lent: what a page can keep in one is forgotten when it is given back, and only what the browser made of the
dashboard's files stays.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext

DESKTOP = {"width": 1440, "height": 1000}
PHONE = {"width": 390, "height": 844}
USUAL: dict[str, Any] = {"viewport": DESKTOP, "locale": "en-GB", "reduced_motion": "reduce"}


class Readers:
    """Contexts of a browser that nobody uses at the moment, by their options."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser = browser
        self._address = address
        self._idle: defaultdict[str, list[BrowserContext]] = defaultdict(list)

    @contextmanager
    def one(self, **options: Any) -> Iterator[BrowserContext]:
        """Lend a context with these options of Playwright; no other test has it meanwhile."""
        settings = {**USUAL, **options}
        idle = self._idle[repr(sorted(settings.items()))]
        context = idle.pop() if idle else self._new(settings)
        yield context
        self._forget(context)
        idle.append(context)

    def _new(self, settings: dict[str, Any]) -> BrowserContext:
        """A context with a tab that stays open: the browser forgets its scripts with the last tab of a site."""
        context = self._browser.new_context(**settings)
        context.new_page().goto(f"{self._address}/_stcore/health")
        return context

    def _forget(self, context: BrowserContext) -> None:
        """Close all tabs of a context but the first, and empty what its pages could write to."""
        first, *others = context.pages
        for page in others:
            page.close()
        context.clear_cookies()
        session = context.new_cdp_session(first)
        session.send("Storage.clearDataForOrigin", {"origin": self._address, "storageTypes": "all"})
        session.detach()
