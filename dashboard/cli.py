"""The command line: `python -m dashboard COMMAND`. Each command says what it does and leaves the work to others."""

import inspect
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import pandas as pd
import typer

from dashboard.exports import datapackage, events
from dashboard.model.errors import DataPackageError, Fault, Problem
from dashboard.model.selection import FILTERS, Filter, Selection, parse
from dashboard.model.text import nearest
from dashboard.readers import data_package, geography
from dashboard.store import questions
from dashboard.store.open import Store, build
from dashboard.words import SOURCE_LANGUAGE, words_in

DEFAULT_VERSION = "0.1.0"
STATIC_FOLDER = Path(__file__).parent / "static"
MOST_DIMENSIONS = 2
FEW_CODES = 8
"""So many codes are all named where none of them is like the one that was typed."""

Params = list[tuple[str, str]]

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

DataFolder = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="DIR",
        help="The data folder. Without it: the folder that DASHBOARD_DATA names, else data/.",
        show_default=False,
    ),
]


def one_of(names: Collection[str], most: int = 1) -> Callable[[Any], Any]:
    """A check that an option names only what there is, and not too much of it."""

    def check(given: str | list[str]) -> str | list[str]:
        values = [given] if isinstance(given, str) else given or []
        for value in set(values) - set(names):
            raise typer.BadParameter(
                f"{value!r} is not known.{_hint(value, dict(zip(names, names)))}"
            )
        if len(values) > most:
            raise typer.BadParameter(f"at most {most} can be given.")
        return given

    return check


def taking_selection(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command one option for each parameter of a Selection; it receives them as ``params``."""
    texts = {
        "from": ("YEAR", "First year."),
        "to": ("YEAR", "Last year."),
        **{each.name: _help(each) for each in FILTERS},
        "q": ("WORDS", "Words, all of which must occur."),
    }

    def with_params(**given: Any) -> None:
        params = [(name, value) for name in texts for value in given.pop(f"selection_{name}") or ()]
        command(params, **given)

    options = [
        inspect.Parameter(
            f"selection_{name}",
            inspect.Parameter.KEYWORD_ONLY,
            default=None,
            annotation=Annotated[
                list[str] | None,
                typer.Option(
                    *dict.fromkeys([_option(name), f"--{name}"]),
                    metavar=metavar,
                    help=text,
                    show_default=False,
                ),
            ],
        )
        for name, (metavar, text) in texts.items()
    ]
    _, *own = inspect.signature(command).parameters.values()
    with_params.__name__, with_params.__doc__ = command.__name__, command.__doc__
    vars(with_params)["__signature__"] = inspect.Signature([*options, *own])
    return with_params


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


@app.command("events")
@taking_selection
def print_events(
    params: Params,
    *,
    format: Annotated[
        Literal["table", "csv", "json"], typer.Option(help="How it is printed.")
    ] = "table",
    sort: Annotated[
        str,
        typer.Option(
            help="What events are sorted by.",
            metavar="|".join(questions.SORTS),
            callback=one_of(questions.SORTS),
        ),
    ] = "date",
    order: Annotated[Literal["asc", "desc"], typer.Option(help="Which way.")] = "desc",
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="NUMBER", help="At most so many rows.")
    ] = None,
    count: Annotated[bool, typer.Option("--count", help="Print only how many there are.")] = False,
    by: Annotated[
        list[str] | None,
        typer.Option(
            help=f"Print counts by this instead of events; can be given twice. One of:"
            f" {', '.join(questions.DIMENSIONS)}.",
            metavar="DIMENSION",
            callback=one_of(questions.DIMENSIONS, MOST_DIMENSIONS),
            show_default=False,
        ),
    ] = None,
    data: DataFolder = None,
) -> None:
    """Print the events of a selection, or how many there are.

    Codes are those of data/vocabularies and of the keys of organisations, places and series. Those of one option are
    alternatives; different options add up. Exits with 2 where a code is not known.
    """
    try:
        package = data_package.read(data or data_package.default_folder())
    except DataPackageError as error:
        _report(error.faults, to_error=True)
        raise typer.Exit(1) from None
    with build(package, labels=pd.DataFrame()) as store:
        selection = _selection(params, store)
        if count:
            typer.echo(questions.totals(store, selection)["events"])
        elif by:
            counts = questions.count(store, selection, by).head(limit or store.event_count)
            typer.echo(events.counts_as(format, counts), nl=False)
        else:
            listed = questions.list_events(
                store, selection, sort, order == "desc", limit or store.event_count
            )
            words = words_in(SOURCE_LANGUAGE).knowing(store.terms)
            typer.echo(events.events_as(format, listed, package.tables, words), nl=False)


@app.command("static")
def write_static(folder: DataFolder = None) -> None:
    """Build the static files of the maps anew from the boundaries in the data folder."""
    try:
        paths = geography.build((folder or data_package.default_folder()) / "geo", STATIC_FOLDER)
    except (OSError, RuntimeError) as error:
        typer.echo(f"The boundaries cannot be read: {error}", err=True)
        raise typer.Exit(1) from None
    for path in paths:
        typer.echo(f"{path}: {path.stat().st_size:,} bytes")


def _selection(params: Params, store: Store) -> Selection:
    """The Selection of the options; where one cannot be used, says which and exits."""
    selection, problems = parse(params, store.known)
    for problem in problems:
        typer.echo(_explained(problem, store), err=True)
    if problems:
        raise typer.Exit(2)
    return selection


def _explained(problem: Problem, store: Store) -> str:
    labels: dict[str, str] = {}
    for each in FILTERS:
        if each.name == problem.parameter:
            terms = store.terms[each.options].values() if each.options else ()
            labels = dict(each.choices) or {term.code: term.label for term in terms}
    option, hint = _option(problem.parameter), _hint(problem.value, labels)
    return f"{option}: found {problem.value!r}; expected {problem.expected}.{hint}"


def _help(each: Filter) -> tuple[str, str]:
    """How the value of a filter is named in the help, and what the filter is."""
    if not each.choices:
        return "CODE", f"{each.label}; can be repeated."
    meanings = "; ".join(f"{code}: {label}" for code, label in each.choices)
    return "|".join(code for code, _ in each.choices), f"{each.label} ({meanings})."


def _option(parameter: str) -> str:
    return f"--{parameter.replace('_', '-')}"


def _hint(value: str, labels: Mapping[str, str]) -> str:
    near = nearest(value, labels)
    if not near and 0 < len(labels) <= FEW_CODES:
        return f" Known: {', '.join(map(repr, labels))}."
    return f" Nearest: {', '.join(map(repr, near))}." if near else ""


def _report(faults: tuple[Fault, ...], to_error: bool = False) -> None:
    for fault in faults:
        typer.echo(str(fault), err=to_error)
    typer.echo("1 fault" if len(faults) == 1 else f"{len(faults):,} faults", err=to_error)
