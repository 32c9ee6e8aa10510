"""What a file is asked for by: one value, the same for everybody who asks alike, that another process understands."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO, Protocol

from dashboard.model.selection import Selection
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator, translator

Tell = Callable[[str, float], None]
"""Is called with the name of each step of the work and the share (0 to 1) that is done."""


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
    """A file that is asked for: Asked, without what a process has of its own."""

    write: Write
    selection: Selection
    language: str
    site: str
    detail: str = ""
    path: str = ""
    given: tuple[tuple[str, str], ...] = ()

    def key(self, store: Store) -> str:
        """Return what tells this question to this register from all others."""
        parts = (
            *(store.fingerprint, self.write.__module__, self.write.__qualname__, self.detail),
            *(self.selection.to_params(), self.language, self.site, self.path, sorted(self.given)),
        )
        return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def asked_of(self, store: Store) -> Asked:
        """Return what the file is made of, from this Store."""
        tr = translator(self.language).knowing(store.terms)
        return Asked(
            *(store, self.selection, tr, self.site, self.detail, self.path, self.given),
        )
