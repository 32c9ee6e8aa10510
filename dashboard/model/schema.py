"""Classes for the tables of the register and their fields."""

from dataclasses import dataclass
from typing import Literal

FieldType = Literal["text", "code", "id", "integer", "degrees", "date", "published", "url", "urls"]


@dataclass(frozen=True)
class Field:
    """One column of a table.

    ``codes`` names the vocabulary of its values, ``refers_to`` the table whose keys they are. ``many`` marks a list
    (values joined by ``;``). ``minimum`` and ``maximum`` are inclusive. ``label`` is what readers see a fact called:
    a column that the record of an event and the workbook tell by themselves.
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
    label: str = ""


@dataclass(frozen=True)
class Table:
    """One CSV file. ``key`` are the columns that identify a row.

    The file is sorted by them, but a vocabulary by its column ``order``, which is the order its terms are shown in.
    """

    name: str
    title: str
    description: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    is_vocabulary: bool = False

    @property
    def file(self) -> str:
        """The path of the CSV file inside the data package, with forward slashes."""
        return f"vocabularies/{self.name}.csv" if self.is_vocabulary else f"{self.name}.csv"

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in the order of the file."""
        return tuple(field.name for field in self.fields)

    def field(self, name: str) -> Field:
        """Return the field of that name. Raises KeyError."""
        return {field.name: field for field in self.fields}[name]
