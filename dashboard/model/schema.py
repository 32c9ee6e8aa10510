"""Classes for the tables of the register and their fields."""

from dataclasses import dataclass, replace
from typing import Literal, Self

FieldType = Literal["text", "code", "id", "integer", "degrees", "date", "published", "url", "urls"]


@dataclass(frozen=True)
class Field:
    """One column of a table.

    ``codes`` names the vocabulary of its values, ``refers_to`` the table whose keys they are. ``many`` marks a list
    (values joined by ``;``). ``minimum`` and ``maximum`` are inclusive. ``largest`` is the largest
    whole number that the store and files hold in it. ``label`` is what readers see a fact called:
    a column that the record of an event and the workbook tell by themselves. ``since`` is the edition of the register
    that brought the column (docs/decisions/0021-editions.md); a package of an edition before gets ``default`` in it.
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
    largest: int = 2**31 - 1
    since: int = 1
    default: str = ""
    label: str = ""


@dataclass(frozen=True)
class Table:
    """One CSV file. ``key`` are the columns that identify a row.

    The file is sorted by them, but a vocabulary by its column ``order``, which is the order its terms are shown in.
    ``since`` is the edition of the register that brought the table.
    """

    name: str
    title: str
    description: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    is_vocabulary: bool = False
    since: int = 1

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

    def in_edition(self, edition: int) -> Self:
        """Return the table as an edition of the register had it: without the columns that later ones brought."""
        own = tuple(field for field in self.fields if field.since <= edition)
        return replace(self, fields=own)
