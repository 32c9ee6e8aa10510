"""How commands open the register, and report what cannot be used: on the error stream, with an exit code."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
import typer

from dashboard.cli.options import option_of
from dashboard.model.dimensions import FILTERS
from dashboard.model.errors import DataPackageError, ExportError, Fault, Problem
from dashboard.model.package import Package
from dashboard.model.text import nearest
from dashboard.readers import read_package as read_any
from dashboard.readers.register.folder import default_folder
from dashboard.store.engine import Store, build

FEW_CODES = 8
"""The most codes that are all named where none is spelled like the typed one."""

Labels = Mapping[str, Mapping[str, str]]
"""The labels of the codes of each option, by option and code."""


@contextmanager
def failing_calmly() -> Iterator[None]:
    """Exit with 1 and the list of faults, or the reason, where files cannot be used or made."""
    try:
        yield
    except DataPackageError as error:
        report(error.faults, to_error=True)
        raise typer.Exit(1) from None
    except ExportError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


def read_package(folder: Path | None) -> Package:
    """Return the package in a folder, by default that of the environment. Exits with 1 and its faults if it has any."""
    with failing_calmly():
        return read_any(folder or default_folder())


def opened(folder: Path | None) -> Store:
    """Return the Store of a data folder, without labels of maps. Exits as read_package does."""
    return build(read_package(folder), labels=pd.DataFrame())


def stop_at(problems: Sequence[Problem], store: Store, more: Labels) -> None:
    """Print which values cannot be used, with the nearest known ones, and exit with 2; return where there are none.

    ``more`` are the codes of options that are not filters, with their labels.
    """
    labels = dict(more)
    for each in FILTERS:
        terms = store.terms[each.options].values() if each.options else ()
        labels[each.name] = dict(each.choices) or {term.code: term.label for term in terms}
    for problem in problems:
        hint = _hint(problem.value, labels.get(problem.parameter, {}))
        where = option_of(problem.parameter)
        typer.echo(
            f"{where}: found {problem.value!r}; expected {problem.expected}.{hint}", err=True
        )
    if problems:
        raise typer.Exit(2)


def report(faults: tuple[Fault, ...], to_error: bool = False) -> None:
    """Print the faults, one a line, and their number."""
    for fault in faults:
        typer.echo(str(fault), err=to_error)
    typer.echo("1 fault" if len(faults) == 1 else f"{len(faults):,} faults", err=to_error)


def filled_in(package: Package) -> Iterator[str]:
    """Yield a line for each table and column that a package of an edition before this one lacked."""
    for each in package.filled:
        what = f"{each.file}: {each.column}" if each.column else each.file
        yield f"edition 1, filled in: {what} ({each.value})"


def _hint(value: str, labels: Mapping[str, str]) -> str:
    if value in labels:
        return ""
    if near := nearest(value, labels):
        return f" Nearest: {', '.join(map(repr, near))}."
    return f" Known: {', '.join(map(repr, labels))}." if 0 < len(labels) <= FEW_CODES else ""
