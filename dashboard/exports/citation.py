"""How to cite the register: a line of text, and an entry of a BibTeX file. Not translated: a work has one title."""

from dashboard.store.open import Store
from dashboard.words import Words

TITLE = "South Caucasus Peace Atlas: the register"
AUTHOR = "The contributors to the South Caucasus Peace Atlas"
LICENCE = "CC BY 4.0"


def text(store: Store, words: Words) -> str:
    """The version of this Store in one line."""
    return f"{TITLE}. Version {store.version}, {words.day(store.created)}. {LICENCE}."


def event(title: str, when: str, where: str, event_id: str, store: Store, words: Words) -> str:
    """One event of this version in one line, with its stable key."""
    return f"“{title}”, {when}, {where}. In: {text(store, words)} Event {event_id}."


def bibtex(store: Store) -> str:
    """The same as a BibTeX entry; inner braces keep capitals and the name of a group as they are."""
    fields = {
        "author": f"{{{AUTHOR}}}",
        "title": f"{{{TITLE}}}",
        "year": str(store.created.year),
        "month": str(store.created.month),
        "version": store.version,
        "note": f"Version {store.version} of {store.created.isoformat()}, {LICENCE}",
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@misc{{peace-atlas-{store.version},\n{lines}\n}}\n"
