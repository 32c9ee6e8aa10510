"""The site of the documents holds each of them, where it stands in the repository, and loads nothing from elsewhere."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tools import docs_site

ROOT = Path(__file__).parents[2]
NAVIGATION = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]["nav"]
PAGES = [file.as_posix() for file in docs_site.documents(ROOT) if file.suffix == ".md"]


def named_in(navigation: list[Any]) -> list[str]:
    """Return the files that a navigation names, at any depth."""
    entries = [entry for each in navigation for entry in each.values()]
    return [
        name
        for entry in entries
        for name in (named_in(entry) if isinstance(entry, list) else [entry])
    ]


def is_decision(page: str) -> bool:
    return page.startswith("docs/decisions/") and not page.endswith("README.md")


def test_the_navigation_names_every_document_once_and_no_other() -> None:
    # A decision is reached from the list of decisions.
    assert sorted(named_in(NAVIGATION)) == [page for page in PAGES if not is_decision(page)]


def test_documents_keep_their_places_and_what_was_there_before_goes(tmp_path: Path) -> None:
    root, target = tmp_path / "project", tmp_path / "site"
    (root / "docs/images").mkdir(parents=True)
    (root / "README.md").write_text("Begin", encoding="utf-8")
    (root / "docs/images/map.png").write_bytes(b"picture")
    (root / "docs/draft.txt").write_text("no document", encoding="utf-8")
    target.mkdir()
    (target / "old.md").write_text("gone", encoding="utf-8")
    docs_site.gather(root, target)
    found = {file.relative_to(target).as_posix() for file in target.rglob("*") if file.is_file()}
    assert found == {"README.md", "docs/images/map.png"}


@pytest.mark.parametrize(
    "page",
    [
        '<script src="https://cdn.example/a.js"></script>',
        '<link rel="stylesheet" href="//fonts.example/a.css">',
        '<img src="http://pictures.example/a.png">',
        '<pre class="mermaid">flowchart</pre>',
    ],
    ids=["script", "style", "picture", "diagram"],
)
def test_what_a_page_loads_from_elsewhere_is_found(tmp_path: Path, page: str) -> None:
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert docs_site.main(["check", str(tmp_path)]) == 1


@pytest.mark.parametrize(
    "page",
    [
        '<script src="assets/a.js"></script><img src="map.png">',
        '<a href="https://example.org">elsewhere</a>',
        '<link rel="canonical" href="https://example.org/page">',
    ],
    ids=["own files", "link", "own address"],
)
def test_links_and_own_files_are_let_be(tmp_path: Path, page: str) -> None:
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert docs_site.main(["check", str(tmp_path)]) == 0
