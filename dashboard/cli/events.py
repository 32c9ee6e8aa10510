"""The command that prints the events of a Selection, or how many there are."""

from typing import Annotated, Literal

import pandas as pd
import typer

from dashboard.cli.options import DataFolder, Params, taking_selection
from dashboard.cli.outcome import read_package, stop_at
from dashboard.exports import events
from dashboard.model.dimensions import COUNTED
from dashboard.model.errors import Problem
from dashboard.model.selection import parse
from dashboard.store.engine import build
from dashboard.store.questions import events as questions
from dashboard.text.i18n import SOURCE_LANGUAGE, translator

MOST_DIMENSIONS = 2


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
            help="Print counts instead; can be given twice: " + ", ".join(COUNTED),
            show_default=False,
        ),
    ] = None,
    data: DataFolder = None,
) -> None:
    """Print the events of a selection, or how many there are.

    Codes are those of the vocabularies and the keys of organisations, places and series. Codes of one option are
    alternatives; different options add up. Exits with 2 where one is not known.
    """
    package = read_package(data)
    with build(package, labels=pd.DataFrame()) as store:
        selection, problems = parse(params, store.known)
        named = {
            "sort": dict.fromkeys(questions.SORTS, ""),
            "by": dict.fromkeys(COUNTED, ""),
        }
        stop_at([*problems, *_misnamed(sort, by or [])], store, named)
        most = limit or max(store.event_count, 1)
        if count:
            text = f"{questions.totals(store, selection)['events']}\n"
        elif by:
            text = events.counts_as(format, questions.count(store, selection, by).head(most))
        else:
            found = questions.list_events(store, selection, sort, order == "desc", most)
            tr = translator(SOURCE_LANGUAGE).knowing(store.terms)
            text = events.events_as(format, found, package.tables, tr)
    typer.echo(text, nl=False)


def _misnamed(sort: str, by: list[str]) -> list[Problem]:
    return [
        *([] if sort in questions.SORTS else [Problem("sort", sort, "something to sort by")]),
        *(Problem("by", name, "a known dimension") for name in by if name not in COUNTED),
        *(Problem("by", name, "at most two dimensions") for name in by[MOST_DIMENSIONS:]),
    ]
