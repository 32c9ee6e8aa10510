"""Files that were made, kept by question: without names on the disk, so that nothing of them outlives the process."""

import os
import weakref
from collections import OrderedDict
from collections.abc import Iterator
from tempfile import TemporaryFile

MOST_BYTES = 256 << 20
MOST_FILES = 256
"""Of all files together that are kept, and how many; the ones that were asked for least recently go first."""
_BYTES_A_PIECE = 1 << 16


class Made:
    """A file that several may read at once; it is gone once nobody holds this value."""

    def __init__(self) -> None:
        with TemporaryFile() as opened:
            self.descriptor = os.dup(opened.fileno())
        weakref.finalize(self, os.close, self.descriptor)

    @property
    def size(self) -> int:
        """The number of bytes."""
        return os.fstat(self.descriptor).st_size

    def pieces(self) -> Iterator[bytes]:
        """Yield the file from its beginning."""
        place = 0
        while piece := os.pread(self.descriptor, _BYTES_A_PIECE, place):
            place += len(piece)
            yield piece

    def whole(self) -> bytes:
        """Return the file."""
        return b"".join(self.pieces())


class Kept:
    """The files that were asked for last, within bounds. Whoever has one may go on reading it after it went."""

    def __init__(self, most_bytes: int = MOST_BYTES, most_files: int = MOST_FILES) -> None:
        self._most_bytes, self._most_files = most_bytes, most_files
        self._files: OrderedDict[str, Made] = OrderedDict()
        self._bytes = 0

    def get(self, key: str) -> Made | None:
        """Return the file of a question; None where it is not kept."""
        if key in self._files:
            self._files.move_to_end(key)
        return self._files.get(key)

    def put(self, key: str, made: Made) -> None:
        """Keep a file, and let others go that there is no room for; one that would take half of it is not kept."""
        if made.size > self._most_bytes // 2:
            return
        self._files[key] = made
        self._bytes += made.size
        while self._bytes > self._most_bytes or len(self._files) > self._most_files:
            _, gone = self._files.popitem(last=False)
            self._bytes -= gone.size
