"""Commands that convert a file that a reader can read into CSV tables."""

from pathlib import Path
from typing import Annotated

import typer

from dashboard.cli.options import DataFolder
from dashboard.cli.outcome import failing_calmly, filled_in, opened
from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.package import Package, Reading
from dashboard.model.reader import Reader, Source
from dashboard.model.tables import TABLES
from dashboard.readers import fitting, readers
from dashboard.readers.register.folder import DESCRIPTOR

VOCABULARIES = "vocabularies"
"""The folder that every register has, and that other readers give nothing for."""

File = Annotated[Path, typer.Argument(metavar="FILE", help="What to read.", show_default=False)]
Output = Annotated[
    Path, typer.Option(metavar="DIR", help="Folder for the tables.", show_default=False)
]


def convert(
    file: File,
    output: Output,
    reader: Annotated[
        str,
        typer.Option(
            metavar="|".join(readers()),
            help="What it is read as. Without it: what its ending tells.",
            show_default=False,
        ),
    ] = "",
    data: DataFolder = None,
) -> None:
    """Read a file or a folder into CSV tables, and print what was not read.

    A register of the edition before, read with `--reader register`, becomes one of this edition, once it is described.
    docs/readers.md says what is read and what it becomes. Exits with 1 where the file cannot be used, with 2 where no
    reader, or more than one, fits the file.
    """
    _write(_meant(file, reader), file, output, data)


def iati(file: File, output: Output, data: DataFolder = None) -> None:
    """Read an IATI activity file into CSV tables of the register's shape, and print what was not read.

    The same as `convert --reader iati`. docs/iati.md says what each element becomes. Exits with 1 where the file cannot
    be used.
    """
    _write(readers()["iati"], file, output, data)


def _meant(file: Path, name: str) -> Reader:
    """Return the reader with this name, else the one for the ending of the file. Exits with 2 unless there is one."""
    known = readers()
    if name in known:
        return known[name]
    found = [] if name else fitting(file)
    if len(found) == 1:
        return found[0]
    codes = [each.name for each in found] or list(known)
    problem = f"found {name!r}; " if name else f"the ending of {file.name} does not tell; "
    typer.echo(f"--reader: {problem}expected one of {', '.join(codes)}.", err=True)
    raise typer.Exit(2)


def _write(reader: Reader, file: Path, output: Path, data: Path | None) -> None:
    with failing_calmly():
        _keep_registers(output)
        with opened(data) as store:
            reading = reader.read(Source.at(file, store.purposes))
        _write_tables(reading, output)
    if isinstance(reading, Package):
        _finish(reading, output)
    for each in reading.unread:
        typer.echo(f"not read: {each.what}, {each.count:,} times: {each.why}")


def _write_tables(reading: Reading, output: Path) -> None:
    files = {table.name: table.file for table in TABLES}
    try:
        for name, frame in reading.tables.items():
            path = output / files.get(name, f"{name}.csv")
            path.parent.mkdir(parents=True, exist_ok=True)
            frame.to_csv(path, index=False, lineterminator="\n")
            typer.echo(f"{path}: {len(frame):,} rows")
    except OSError as error:
        expected = f"a folder that can be written ({error.strerror})"
        raise DataPackageError([Fault(str(output), None, None, None, expected)]) from None


def _finish(package: Package, output: Path) -> None:
    """Say what an edition before this one lacked, and which command makes the folder a register."""
    for line in filled_in(package):
        typer.echo(line)
    typer.echo(
        f"a register of this edition; finish it with `python -m dashboard describe {output} "
        f"--version {package.version} --created {package.created.isoformat()}`"
    )


def _keep_registers(output: Path) -> None:
    """Raise DataPackageError where the folder has a register, described or not: its tables would be overwritten."""
    if (output / DESCRIPTOR).exists() or (output / VOCABULARIES).exists():
        expected = "another folder: this one holds a register, whose tables would be lost"
        raise DataPackageError([Fault(str(output), None, None, None, expected)])
