"""Commands for the data folder: check it, describe it, print its dictionary."""

from datetime import date, datetime
from typing import Annotated

import typer

from dashboard.cli.options import Folder
from dashboard.cli.outcome import report
from dashboard.exports import data_dictionary, datapackage
from dashboard.model.errors import DataPackageError
from dashboard.readers import read_package
from dashboard.readers.register import folder as data_package

DEFAULT_VERSION = "0.1.0"


def validate(folder: Folder = None) -> None:
    """List every fault of a data folder.

    Each line names the file, row, column and value, what was expected, and the nearest known code. Exits with 1
    where there is any fault.
    """
    try:
        package = read_package(folder or data_package.default_folder())
    except DataPackageError as error:
        report(error.faults)
        raise typer.Exit(1) from None
    rows = sum(len(table) for table in package.tables.values())
    for each in package.filled:
        what = f"{each.file}: {each.column}" if each.column else each.file
        typer.echo(f"edition 1, filled in: {what} ({each.value})")
    typer.echo(f"{len(package.tables)} tables, {rows:,} rows: no faults")


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

    It holds the schemas, counts, sizes and hashes of the tables in the folder. Tables with faults are not described.
    """
    folder = folder or data_package.default_folder()
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


def dictionary(folder: Folder = None) -> None:
    """Print the data dictionary in Markdown: every table, field and code. docs/data-dictionary.md is made so."""
    tables = data_package.read_tables(folder or data_package.default_folder())
    typer.echo(data_dictionary.markdown(tables), nl=False)
