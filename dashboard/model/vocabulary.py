"""Vocabularies: the terms that codes stand for, in their order and their groups."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dashboard.model.text import fold
from dashboard.model.vocabulary_tables import VOCABULARIES


@dataclass(frozen=True)
class Term:
    """One term. ``code`` is stable and never shown; ``label`` and ``description`` are English text to translate.

    ``group`` is the group it belongs to; of a role, the broader one that includes it.
    """

    code: str
    label: str
    description: str
    order: int
    group: str = ""


class Vocabulary(Mapping[str, Term]):
    """Terms by code, iterated in their order."""

    def __init__(self, name: str, terms: Sequence[Term]) -> None:
        self.name = name
        self._terms = {term.code: term for term in sorted(terms, key=lambda term: term.order)}

    def __getitem__(self, code: str) -> Term:
        return self._terms[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def label(self, code: str) -> str:
        """Return the English label of a code; the code itself where the vocabulary does not have it."""
        return self._terms[code].label if code in self._terms else code

    def matching(self, typed: str) -> list[str]:
        """Return, in order, the codes of terms in which each typed word begins a word of the label or the description.

        Case, accents and punctuation are ignored; see text.fold. Returns all codes where nothing is typed.
        """
        wanted = [f" {word}" for word in fold(typed).split()]
        return [code for code, text in self._folded.items() if all(word in text for word in wanted)]

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {
            code: f" {fold(f'{term.label} {term.description}')}"
            for code, term in self._terms.items()
        }

    @cached_property
    def groups(self) -> frozenset[str]:
        """Return the codes of groups; among organisations, those that other bodies belong to."""
        return frozenset(term.group for term in self._terms.values() if term.group)

    def in_group(self, group: str) -> tuple[Term, ...]:
        """Return the terms of one group, in order."""
        return tuple(term for term in self._terms.values() if term.group == group)


def vocabularies(rows: Mapping[str, Sequence[Mapping[str, str]]]) -> dict[str, Vocabulary]:
    """Return every vocabulary of a package by name, from the validated rows of each table."""
    return {
        table.name: Vocabulary(table.name, [_term(row) for row in rows[table.name]])
        for table in VOCABULARIES
    }


def _term(row: Mapping[str, str]) -> Term:
    group = row.get("group") or row.get("broader", "")
    return Term(row["code"], row["label"], row["description"], int(row["order"]), group)
