"""Commands for the data folder: check it, describe it, print its dictionary."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from dashboard.cli.options import Folder
from dashboard.cli.outcome import filled_in, report
from dashboard.exports import data_dictionary, datapackage
from dashboard.model.errors import DataPackageError
from dashboard.model.reader import is_folder
from dashboard.readers import read_package
from dashboard.readers.register import folder as data_package
from dashboard.readers.register.editions import EDITION, edition_of
from dashboard.readers.register.labels import labels

DEFAULT_VERSION = "0.1.0"


def validate(folder: Folder = None) -> None:
    """List every fault of a data folder.

    Each line names the file, row, column and value, what was expected, and the nearest known code. Exits with 1
    where there is any fault.
    """
    try:
        package = read_package(folder or data_package.default_folder())
        _check_labels(package.folder)
    except DataPackageError as error:
        report(error.faults)
        raise typer.Exit(1) from None
    rows = sum(len(table) for table in package.tables.values())
    for line in filled_in(package):
        typer.echo(line)
    typer.echo(f"{len(package.tables)} tables, {rows:,} rows: no faults")


def _check_labels(folder: Path | None) -> None:
    """Raise DataPackageError where the register has names for maps of its own, and they have faults."""
    if folder and is_folder(folder / "geo"):
        labels(folder / "geo")


def describe(
    folder: Folder = None,
    version: Annotated[
        str | None,
        typer.Option(help="Version of the data. Without it: kept, or 0.1.0.", show_default=False),
    ] = None,
    created: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            help="Date of this version. Without it: kept, or today.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Write datapackage.json.

    It holds the schemas, counts, sizes and hashes of the tables in the folder. Tables with faults are not described,
    nor are those of an edition before this one: `convert` writes them as this edition has them.
    """
    folder = folder or data_package.default_folder()
    if expected := version is not None and data_package.version_fault(version):
        raise typer.BadParameter(f"expected {expected}", param_hint="--version")
    _stop_at_older(folder)
    try:
        tables = data_package.read_tables(folder)
    except DataPackageError as error:
        report(error.faults)
        raise typer.Exit(1) from None
    previous = data_package.described_version(folder) or (DEFAULT_VERSION, date.today())
    content = datapackage.describe(
        tables, version or previous[0], created.date() if created else previous[1], folder
    )
    path = folder / data_package.DESCRIPTOR
    path.write_text(datapackage.as_text(content), encoding="utf-8", newline="\n")
    typer.echo(f"{path}: version {content['version']}, {len(content['resources'])} files described")


def _stop_at_older(folder: Path) -> None:
    """Exit with 1 and what to do instead, where the folder is of an edition whose files this one cannot describe."""
    edition = edition_of(folder)
    if edition < EDITION:
        typer.echo(
            f"{folder}: a register of edition {edition}, which is read as it is but not described. For one of "
            f"edition {EDITION}: `python -m dashboard convert {folder} --reader register --output NEW_FOLDER`, then "
            "`python -m dashboard describe NEW_FOLDER`."
        )
        raise typer.Exit(1)


def dictionary(folder: Folder = None) -> None:
    """Print the data dictionary in Markdown: every table, field and code. docs/data-dictionary.md is made so."""
    tables = data_package.read_tables(folder or data_package.default_folder())
    typer.echo(data_dictionary.markdown(tables), nl=False)
