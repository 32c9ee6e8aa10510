"""What a file is asked for by: one value, the same for everybody who asks alike, that another process understands."""

from collections.abc import Callable
from dataclasses import dataclass
from gzip import GzipFile
from hashlib import sha256
from typing import BinaryIO, Protocol, cast

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator, translator

Tell = Callable[[str, float], None]
"""Is called with the name of each step of the work and the share (0 to 1) that is done."""

_LEVEL = 6


@dataclass(frozen=True)
class Asked:
    """What a file is made of; ``site`` is the address of the dashboard, for links back to it.

    ``path`` and ``given`` are the address and its parameters, of files that name them; ``detail`` is the writer's own.
    """

    store: Store
    selection: Selection
    tr: Translator
    site: str
    detail: str = ""
    path: str = ""
    given: tuple[tuple[str, str], ...] = ()


class Write(Protocol):
    """A function at the top of a module, which another process finds by its name."""

    __module__: str
    __qualname__: str

    def __call__(self, asked: Asked, target: BinaryIO, tell: Tell) -> None:
        """Write the file whole. Raises ExportError where it cannot be made."""


@dataclass(frozen=True)
class Question:
    """A file that is asked for: Asked, without what a process has of its own. ``is_packed``: compressed by gzip."""

    write: Write
    selection: Selection
    language: str
    site: str
    detail: str = ""
    path: str = ""
    given: tuple[tuple[str, str], ...] = ()
    is_packed: bool = False

    def key(self, store: Store) -> str:
        """Return what tells this question to this register from all others."""
        parts = (
            *(store.fingerprint, self.write.__module__, self.write.__qualname__, self.detail),
            *(self.selection.to_params(), self.language, self.site, self.path, sorted(self.given)),
            self.is_packed,
        )
        return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def write_to(self, target: BinaryIO, store: Store, tell: Tell) -> None:
        """Write the file whole. Raises ExportError where it cannot be made."""
        tr = translator(self.language).knowing(store.terms)
        asked = Asked(
            *(store, self.selection, tr, self.site, self.detail, self.path, self.given),
        )
        if not self.is_packed:
            self.write(asked, target, tell)
            return
        with GzipFile("", "wb", _LEVEL, target, mtime=0) as packed:
            self.write(asked, cast(BinaryIO, packed), tell)
