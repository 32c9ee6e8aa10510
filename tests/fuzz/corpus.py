"""The corpus: recipes that once failed, or whose answer or refusal is one of a kind. It grows by `make fuzz`."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from tests.fuzz.recipes import KINDS, Recipe

FOLDER = Path(__file__).parent / "corpus"


def kept() -> Iterator[tuple[str, str, Recipe]]:
    """Yield kind, name and recipe of each that is kept."""
    for kind in KINDS:
        for path in sorted((FOLDER / kind).glob("*.json")):
            yield kind, path.stem, json.loads(path.read_text(encoding="utf-8"))


def keep(kind: str, recipe: Recipe) -> Path:
    """Keep a recipe under the digest of its text, and return where."""
    text = json.dumps(recipe, ensure_ascii=True, indent=1, sort_keys=True) + "\n"
    path = FOLDER / kind / f"{sha256(text.encode()).hexdigest()[:12]}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
