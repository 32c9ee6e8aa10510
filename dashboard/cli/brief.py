"""`python -m dashboard brief`: writes the brief of a Selection as PDF, DOCX or HTML."""

from pathlib import Path
from typing import Annotated

import typer

from dashboard.cli.options import DataFolder, Params, taking_selection
from dashboard.cli.outcome import failing_calmly, stop_at
from dashboard.model.selection import parse
from dashboard.store.engine import open_store
from dashboard.text.i18n import SOURCE_LANGUAGE, translator


@taking_selection
def brief(
    params: Params,
    *,
    output: Annotated[
        Path, typer.Option(metavar="FILE", help="Where to: a .pdf, .docx or .html file.")
    ],
    address: Annotated[
        str,
        typer.Option(metavar="URL", help="Where the dashboard is served, for links back to it."),
    ] = "",
    data: DataFolder = None,
) -> None:
    """Write a brief of a selection: figures, map, charts, events with their articles, on two to four pages.

    The ending of the file chooses its format: .pdf (tagged, PDF/UA-1), .docx or .html.
    """
    # Loading what lays out pages and draws maps takes a second that no other command needs.
    from dashboard.exports.brief import content
    from dashboard.exports.brief.forms import FORMS

    form = FORMS.get(output.suffix.lower().removeprefix("."))
    if form is None:
        endings = ", ".join(f".{ending}" for ending in FORMS)
        typer.echo(f"--output: found {output.name!r}; expected one of {endings}.", err=True)
        raise typer.Exit(2)
    with failing_calmly():
        store = open_store(data)
    with store:
        selection, problems = parse(params, store.known)
        stop_at(problems, store, {})
        tr = translator(SOURCE_LANGUAGE).knowing(store.terms)
        made = form.write(content.brief(store, selection, tr, address.rstrip("/")))
    try:
        output.write_bytes(made)
    except OSError as error:
        typer.echo(f"{output} cannot be written: {error.strerror}.", err=True)
        raise typer.Exit(1) from None
    typer.echo(f"{output}: {len(made):,} bytes")
