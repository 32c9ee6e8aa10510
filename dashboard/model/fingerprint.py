"""The fingerprint of a data package: it changes with any byte of its tables, and with its version."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from dashboard.model.tables import TABLES


def digest(content: bytes) -> str:
    """Return the SHA-256 of the content of one file, as hexadecimal text."""
    return sha256(content).hexdigest()


def fingerprint(version: str, digests: Mapping[str, str]) -> str:
    """Return the fingerprint made of the version and the digest of each file, in the order of the tables."""
    lines = [version, *(f"{file} {each}" for file, each in digests.items())]
    return digest("\n".join(lines).encode())[:16]


def fingerprint_of(folder: Path, version: str) -> str:
    """Return the fingerprint of the tables in a folder as they are now. Raises OSError where one cannot be read."""
    files = [table.file for table in TABLES if (folder / table.file).is_file()]
    return fingerprint(version, {file: digest((folder / file).read_bytes()) for file in files})
