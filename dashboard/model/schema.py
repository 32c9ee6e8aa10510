"""What a table and a field of the register are."""

from dataclasses import dataclass
from typing import Literal

FieldType = Literal["text", "code", "id", "integer", "degrees", "date", "published", "url", "urls"]


@dataclass(frozen=True)
class Field:
    """One column. ``codes`` names a vocabulary, ``refers_to`` a table whose key the values are.

    ``many`` marks a list field (values joined by ``;``); ``minimum`` and ``maximum`` bound numbers, inclusive.
    """

    name: str
    type: FieldType
    description: str
    required: bool = False
    many: bool = False
    codes: str | None = None
    refers_to: str | None = None
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True)
class Table:
    """One CSV file. ``key`` are the columns that make a row unique and by which the file is sorted."""

    name: str
    title: str
    description: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    is_vocabulary: bool = False

    @property
    def file(self) -> str:
        """Path of the CSV inside the data package, with forward slashes."""
        return f"vocabularies/{self.name}.csv" if self.is_vocabulary else f"{self.name}.csv"

    @property
    def columns(self) -> tuple[str, ...]:
        """Column names in the order of the file."""
        return tuple(field.name for field in self.fields)

    def field(self, name: str) -> Field:
        """The field of that name; KeyError where the table has none."""
        return {field.name: field for field in self.fields}[name]
