"""The figures as they were accepted, and how others differ from them."""

from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

ACCEPTED = Path(__file__).parents[1] / "fixtures" / "figures"
ENDING = ".json"


class Difference(NamedTuple):
    """A figure with its text as accepted and as it is drawn now; empty where there is none."""

    name: str
    old: str
    new: str

    @property
    def lines(self) -> str:
        """The lines that differ, with those around them."""
        return "".join(
            unified_diff(
                self.old.splitlines(keepends=True),
                self.new.splitlines(keepends=True),
                "accepted",
                "drawn now",
                n=2,
            )
        )


def read(folder: Path = ACCEPTED) -> dict[str, str]:
    """The accepted texts of the figures, by their names."""
    files = sorted(folder.glob(f"*{ENDING}"))
    return {file.name.removesuffix(ENDING): file.read_text(encoding="utf-8") for file in files}


def accept(texts: Mapping[str, str], folder: Path = ACCEPTED) -> None:
    """Let these texts be the accepted ones; those of figures that are no more are removed."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in read(folder).keys() - texts.keys():
        (folder / f"{name}{ENDING}").unlink()
    for name, text in texts.items():
        (folder / f"{name}{ENDING}").write_text(text, encoding="utf-8")


def differences(old: Mapping[str, str], new: Mapping[str, str]) -> list[Difference]:
    """What differs, in order of the names."""
    both = (Difference(name, old.get(name, ""), new.get(name, "")) for name in sorted({*old, *new}))
    return [each for each in both if each.old != each.new]
