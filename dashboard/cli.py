"""The command line: `python -m dashboard COMMAND`. Each command says what it does and leaves the work to others."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from dashboard.exports import datapackage
from dashboard.model.errors import DataPackageError, Fault
from dashboard.readers import data_package

DEFAULT_VERSION = "0.1.0"

app = typer.Typer(
    help="South Caucasus Peace Atlas: commands for the register of peace events.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Folder = Annotated[
    Path | None,
    typer.Argument(
        metavar="DIR",
        help="The data folder. Without it: the folder that DASHBOARD_DATA names, else data/.",
        show_default=False,
    ),
]


@app.command()
def validate(folder: Folder = None) -> None:
    """List every fault of a data folder.

    Each line names the file, row, column and value, what was expected, and the nearest known code. Exits with 1
    where there is any fault.
    """
    try:
        package = data_package.read(folder or data_package.default_folder())
    except DataPackageError as error:
        _report(error.faults)
        raise typer.Exit(1) from None
    rows = sum(len(table) for table in package.tables.values())
    typer.echo(f"{len(package.tables)} tables, {rows:,} rows: no faults")


@app.command()
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
    """Write datapackage.json anew.

    It holds the schemas, counts, sizes and hashes of the tables in the folder. Tables with faults are not described.
    """
    folder = folder or data_package.default_folder()
    try:
        tables = data_package.read_tables(folder)
    except DataPackageError as error:
        _report(error.faults)
        raise typer.Exit(1) from None
    kept = data_package.described_version(folder) or (DEFAULT_VERSION, date.today())
    content = datapackage.describe(
        tables, version or kept[0], created.date() if created else kept[1], folder
    )
    path = folder / data_package.DESCRIPTOR
    path.write_text(datapackage.as_text(content), encoding="utf-8", newline="\n")
    typer.echo(f"{path}: version {content['version']}, {len(content['resources'])} files described")


def _report(faults: tuple[Fault, ...]) -> None:
    for fault in faults:
        typer.echo(str(fault))
    typer.echo("1 fault" if len(faults) == 1 else f"{len(faults):,} faults")
