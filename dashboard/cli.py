"""The command line: `python -m dashboard COMMAND`. Each command says what it does and leaves the work to others."""

import inspect
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import pandas as pd
import typer

from dashboard import cli_brief
from dashboard.exports import data_dictionary, datapackage, events
from dashboard.model.errors import DataPackageError, Fault, Problem
from dashboard.model.selection import FILTERS, parse
from dashboard.model.text import nearest
from dashboard.readers import data_package
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

_FOLDER_HELP = "The data folder. Without it: the folder that DASHBOARD_DATA names, else data/."
Folder = Annotated[
    Path | None, typer.Argument(metavar="DIR", help=_FOLDER_HELP, show_default=False)
]
DataFolder = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", help=_FOLDER_HELP, show_default=False)
]


def option_of(parameter: str) -> str:
    """How a parameter is written on the command line."""
    return f"--{parameter.replace('_', '-')}"


def selection_option(parameter: str, metavar: str, text: str) -> inspect.Parameter:
    """One parameter of a Selection as an option that may be repeated; hyphens and underscores are alike."""
    names = dict.fromkeys([option_of(parameter), f"--{parameter}"])
    option = typer.Option(*names, metavar=metavar, help=text, show_default=False)
    return inspect.Parameter(
        f"selection_{parameter}",
        inspect.Parameter.KEYWORD_ONLY,
        default=None,
        annotation=Annotated[list[str] | None, option],
    )


def taking_selection(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command one option for each parameter of a Selection; it receives them as ``params``."""
    texts = {"from": ("YEAR", "First year."), "to": ("YEAR", "Last year.")}
    for each in FILTERS:
        meanings = "; ".join(f"{code}: {label}" for code, label in each.choices)
        texts[each.name] = (
            "|".join(code for code, _ in each.choices) or "CODE",
            f"{each.label} ({meanings})." if meanings else f"{each.label}; can be repeated.",
        )
    texts["q"] = ("WORDS", "Words, all of which must occur.")

    def with_params(**given: Any) -> None:
        params = [(name, value) for name in texts for value in given.pop(f"selection_{name}") or ()]
        command(params, **given)

    _, *own = inspect.signature(command).parameters.values()
    options = [selection_option(name, *text) for name, text in texts.items()]
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


@app.command()
def dictionary(folder: Folder = None) -> None:
    """Print the data dictionary in Markdown: every table, field and code. docs/data-dictionary.md is made so."""
    tables = data_package.read_tables(folder or data_package.default_folder())
    typer.echo(data_dictionary.markdown(tables), nl=False)


@app.command("events")
@taking_selection
def print_events(
    params: Params,
    *,
    format: Annotated[events.Form, typer.Option(help="How it is printed.")] = "table",
    sort: Annotated[str, typer.Option(metavar="|".join(questions.SORTS), help="By what.")] = "date",
    order: Annotated[Literal["asc", "desc"], typer.Option(help="Which way.")] = "desc",
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="NUMBER", help="At most so many rows.")
    ] = None,
    count: Annotated[bool, typer.Option("--count", help="Print only how many there are.")] = False,
    by: Annotated[
        list[str] | None,
        typer.Option(
            metavar="DIMENSION",
            help="Print counts instead; can be given twice: " + ", ".join(questions.DIMENSIONS),
            show_default=False,
        ),
    ] = None,
    data: DataFolder = None,
) -> None:
    """Print the events of a selection, or how many there are.

    Codes are those of the vocabularies and the keys of organisations, places and series. Codes of one option are
    alternatives; different options add up. Exits with 2 where one is not known.
    """
    try:
        package = data_package.read(data or data_package.default_folder())
    except DataPackageError as error:
        _report(error.faults, to_error=True)
        raise typer.Exit(1) from None
    with build(package, labels=pd.DataFrame()) as store:
        selection, problems = parse(params, store.known)
        _stop_at([*problems, *_misnamed(sort, by or [])], store)
        most = limit or max(store.event_count, 1)
        if count:
            text = f"{questions.totals(store, selection)['events']}\n"
        elif by:
            text = events.counts_as(format, questions.count(store, selection, by).head(most))
        else:
            listed = questions.list_events(store, selection, sort, order == "desc", most)
            words = words_in(SOURCE_LANGUAGE).knowing(store.terms)
            text = events.events_as(format, listed, package.tables, words)
    typer.echo(text, nl=False)


@app.command("static")
def write_static(folder: DataFolder = None) -> None:
    """Build the static files of the maps anew from the boundaries in the data folder."""
    # Loading the geographic libraries takes a second that no other command needs.
    from dashboard.readers import geography

    try:
        paths = geography.build((folder or data_package.default_folder()) / "geo", STATIC_FOLDER)
    except (OSError, RuntimeError) as error:
        typer.echo(f"The boundaries cannot be read: {error}", err=True)
        raise typer.Exit(1) from None
    for path in paths:
        typer.echo(f"{path}: {path.stat().st_size:,} bytes")


def _misnamed(sort: str, by: list[str]) -> list[Problem]:
    return [
        *([] if sort in questions.SORTS else [Problem("sort", sort, "something to sort by")]),
        *(
            Problem("by", name, "a known dimension")
            for name in by
            if name not in questions.DIMENSIONS
        ),
        *(Problem("by", name, "at most two dimensions") for name in by[MOST_DIMENSIONS:]),
    ]


def _stop_at(problems: list[Problem], store: Store) -> None:
    """Say which values cannot be used, with the nearest that can, and exit; nothing where there are none."""
    names = {"sort": questions.SORTS, "by": questions.DIMENSIONS}
    labels = {name: dict.fromkeys(codes, "") for name, codes in names.items()}
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


def _hint(value: str, labels: Mapping[str, str]) -> str:
    if value in labels:
        return ""
    if near := nearest(value, labels):
        return f" Nearest: {', '.join(map(repr, near))}."
    return f" Known: {', '.join(map(repr, labels))}." if 0 < len(labels) <= FEW_CODES else ""


def _report(faults: tuple[Fault, ...], to_error: bool = False) -> None:
    for fault in faults:
        typer.echo(str(fault), err=to_error)
    typer.echo("1 fault" if len(faults) == 1 else f"{len(faults):,} faults", err=to_error)


app.command("brief")(taking_selection(cli_brief.command(_report, _stop_at)))
