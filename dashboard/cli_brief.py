"""`python -m dashboard brief`: a Selection on a few pages, as the ending of the file asks."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.model.errors import DataPackageError, Fault, Problem
from dashboard.model.selection import parse
from dashboard.store.open import Store, open_store
from dashboard.words import SOURCE_LANGUAGE, words_in

if TYPE_CHECKING:
    from dashboard.exports.brief.model import Brief

Report = Callable[[tuple[Fault, ...], bool], None]
Stop = Callable[[list[Problem], Store], None]


def command(report: Report, stop_at: Stop) -> Callable[..., None]:
    """The command. ``report`` prints faults of the data, ``stop_at`` ends where values cannot be used."""

    def brief(
        params: list[tuple[str, str]],
        *,
        output: Annotated[
            Path, typer.Option(metavar="FILE", help="Where to: a .pdf, .docx or .html file.")
        ],
        address: Annotated[
            str,
            typer.Option(
                metavar="URL", help="Where the dashboard is served, for links back to it."
            ),
        ] = "",
        data: Annotated[
            Path | None,
            typer.Option(metavar="DIR", help="The data folder.", show_default=False),
        ] = None,
    ) -> None:
        """Write a brief of a selection: figures, map, charts, events with their articles, on two to four pages.

        The ending of the file says what it is: .pdf (tagged, PDF/UA-1), .docx or .html.
        """
        # Loading what lays out pages and draws maps takes a second that no other command needs.
        from dashboard.exports.brief import content

        write = _writer(output)
        try:
            store = open_store(data)
        except DataPackageError as error:
            report(error.faults, True)
            raise typer.Exit(1) from None
        with store:
            selection, problems = parse(params, store.known)
            stop_at(list(problems), store)
            words = words_in(SOURCE_LANGUAGE).knowing(store.terms)
            made = write(content.brief(store, selection, words, address.rstrip("/")))
        _save(made, output)

    return brief


def _writer(output: Path) -> "Callable[[Brief], bytes]":
    """What writes a brief in the form that the ending of the file names."""
    from dashboard.exports.brief.forms import FORMS

    form = FORMS.get(output.suffix.lower().removeprefix("."))
    if form is None:
        endings = ", ".join(f".{ending}" for ending in FORMS)
        typer.echo(f"--output: found {output.name!r}; expected one of {endings}.", err=True)
        raise typer.Exit(2)
    return form.write


def _save(made: bytes, output: Path) -> None:
    try:
        output.write_bytes(made)
    except OSError as error:
        typer.echo(f"{output} cannot be written: {error.strerror}.", err=True)
        raise typer.Exit(1) from None
    typer.echo(f"{output}: {len(made):,} bytes")
