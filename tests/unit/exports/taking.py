"""Taking a file of the tiny package away, in tests of several formats."""

from io import BytesIO

from dashboard.exports.formats import FEEDS, FORMATS
from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator

BASE = "https://atlas.example/peace/"
NOTHING = Selection.of(1900, 1901)


def taken(name: str, store: Store, selection: Selection | None = None, base: str = BASE) -> bytes:
    """Return the file of that format, whole."""
    file = BytesIO()
    FORMATS[name].write(store, selection or Selection(), Translator("en"), file, base)
    return file.getvalue()


def fed(name: str, store: Store, selection: Selection | None = None, base: str = BASE) -> bytes:
    """Return the feed of that format, whole."""
    file = BytesIO()
    FEEDS[name].write(store, selection or Selection(), Translator("en"), file, base)
    return file.getvalue()
