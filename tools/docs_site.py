"""Gathers the documents for the site that `make docs` builds, and checks that it loads nothing from third parties.

The documents keep their places, so that their links to each other hold in the site as they do in the repository.
"""

import argparse
import shutil
import sys
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENTS = (
    "*.md",
    "LICENSE",
    "benchmarks/README.md",
    "data/LICENSE",
    "data/README.md",
    "data/decisions/README.md",
    "docs/**/*.md",
    "docs/images/*",
)
"""What the site is made of, as patterns below the root of the project."""

_LOADING = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src"}
_HARMLESS_LINKS = {"canonical", "next", "prev"}


def documents(root: Path) -> list[Path]:
    """Return the files that the site is made of, as paths below the root."""
    return sorted({file.relative_to(root) for each in DOCUMENTS for file in root.glob(each)})


def gather(root: Path, target: Path) -> None:
    """Copy the documents to a folder, which holds nothing else afterwards."""
    shutil.rmtree(target, ignore_errors=True)
    for file in documents(root):
        (target / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / file, target / file)


def foreign(page: str) -> list[str]:
    """Return what a page, given as HTML, would load from elsewhere or have a script load, each once."""
    reader = _Loads()
    reader.feed(page)
    return sorted(set(reader.found))


def check(site: Path) -> list[str]:
    """Return a line for each thing that a page of a built site loads from elsewhere."""
    return [
        f"{page.relative_to(site)} loads {address}"
        for page in sorted(site.rglob("*.html"))
        for address in foreign(page.read_text(encoding="utf-8"))
    ]


class _Loads(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        address = given.get(_LOADING.get(tag, "")) or ""
        is_foreign = address.startswith(("http:", "https:", "//"))
        if is_foreign and given.get("rel") not in _HARMLESS_LINKS:
            self.found.append(address)
        # The theme's script draws such a block with Mermaid, which it takes from a public host.
        if "mermaid" in (given.get("class") or "").split():
            self.found.append("Mermaid")


def main(arguments: Iterable[str] | None = None) -> int:
    """Do what the command line asks; return 1 where a page loads something from elsewhere."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=["gather", "check"])
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args(None if arguments is None else list(arguments))
    if asked.step == "gather":
        gather(ROOT, asked.folder)
        return 0
    found = check(asked.folder)
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
