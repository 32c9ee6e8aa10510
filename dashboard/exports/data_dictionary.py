"""The data dictionary as Markdown: every table, field and code of the register, from ``model/tables.py``."""

from collections.abc import Mapping, Sequence

import pandas as pd

from dashboard.model.schema import Field, Table
from dashboard.model.tables import TABLES

PREAMBLE = """# Data dictionary

Every table of the register, every field, and every code a field may hold. Written from `dashboard/model/tables.py` and
`data/vocabularies/`, the same definitions that check the files: do not edit it by hand. How events are
counted is told in [methodology.md](methodology.md), how to read and correct the files in
[data/README.md](../data/README.md), names and borders in [names-and-borders.md](names-and-borders.md).

All files are CSV in UTF-8 with a header row. An empty cell means that nothing is reported or that nothing
applies; a *required* field is never empty. A *list* holds values joined by `;`, each once."""
VOCABULARIES_PREAMBLE = """The lists of codes that fields may hold. A code is stable, never translated and never used
again for something else; readers see the label. Rows stand in the order of `order`. All vocabularies have these
fields:"""

_FORMS = {
    "text": "text",
    "code": "code",
    "id": "key: `a`–`z`, digits, single hyphens",
    "integer": "whole number",
    "degrees": "decimal degrees",
    "date": "date, `YYYY-MM-DD`",
    "published": "date, as far as known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`",
    "url": "web address",
    "urls": "web addresses, separated by spaces",
}


def markdown(tables: Mapping[str, pd.DataFrame]) -> str:
    """Return the whole dictionary. Of ``tables`` only the vocabularies are used: codes, labels, descriptions."""
    vocabularies = [table for table in TABLES if table.is_vocabulary]
    shared = [field for field in vocabularies[0].fields if _in_all(field, vocabularies)]
    parts = [
        PREAMBLE,
        "## Tables",
        *(_table(table) for table in TABLES if not table.is_vocabulary),
        "## Vocabularies",
        VOCABULARIES_PREAMBLE,
        _fields(shared),
        *(_vocabulary(table, shared, tables[table.name]) for table in vocabularies),
    ]
    return "\n\n".join(parts) + "\n"


def _in_all(field: Field, tables: Sequence[Table]) -> bool:
    return all(field in table.fields for table in tables)


def _table(table: Table) -> str:
    """One table: what a row is, its key, and its fields."""
    key = ", ".join(f"`{name}`" for name in table.key)
    return "\n\n".join(
        [
            f"### {table.file}",
            table.description,
            f"Key, and order of rows: {key}.",
            _fields(table.fields),
        ]
    )


def _vocabulary(table: Table, shared: Sequence[Field], terms: pd.DataFrame) -> str:
    """One vocabulary: the fields that not all have, and its codes."""
    own = [field for field in table.fields if field not in shared]
    fields = [_fields(own)] if own else []
    return "\n\n".join([f"### {table.file}", f"{table.title}.", *fields, _terms(table, terms)])


def _fields(fields: Sequence[Field]) -> str:
    rows = [
        [f"`{field.name}`", _holds(field), "yes" if field.required else "", field.description]
        for field in fields
    ]
    return _grid(["field", "holds", "required", "meaning"], rows)


def _holds(field: Field) -> str:
    if field.codes:
        form = f"code of {_link(f'vocabularies/{field.codes}.csv')}"
    elif field.refers_to:
        form = f"key of {_link(f'{field.refers_to}.csv')}"
    else:
        form = _FORMS[field.type]
    whole_form = f"list: {form}" if field.many else form
    return f"{whole_form}{_bounds(field)}"


def _bounds(field: Field) -> str:
    low, high = field.minimum, field.maximum
    if low is not None and high is not None:
        return f", {low:g} to {high:g}"
    if low is not None:
        return f", at least {low:g}"
    return "" if high is None else f", at most {high:g}"


def _terms(table: Table, terms: pd.DataFrame) -> str:
    """The codes of a vocabulary in their order; columns in which nothing stands are left out."""
    columns = [name for name in table.columns if name != "order" and (terms[name] != "").any()]
    shown = terms[columns].astype(str)
    for name in {"code", "group"} & set(columns):
        shown[name] = "`" + shown[name] + "`"
    heads = [name.replace("_", " ") for name in columns]
    return _grid(heads, shown.to_numpy().tolist())


def _link(file: str) -> str:
    """A link to the section of a file on the same page; anchors are made as GitHub makes them."""
    anchor = file.replace("/", "").replace(".", "")
    return f"[{file}](#{anchor})"


def _grid(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *([_safe(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _safe(cell: str) -> str:
    """Text inside a table of Markdown: bars and stars mean themselves."""
    return cell.replace("|", "\\|").replace("*", "\\*")
