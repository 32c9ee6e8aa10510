"""Commands that make files: exports of a Selection, citations, changes between releases."""

import sys
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from dashboard.cli.options import DataFolder, Params, taking_selection
from dashboard.cli.outcome import failing_calmly, opened, stop_at
from dashboard.exports import changes as release_changes
from dashboard.exports import citation
from dashboard.exports.formats import FEEDS, FORMATS, Format
from dashboard.exports.provenance import file_name
from dashboard.model.errors import DataPackageError, Fault, Problem
from dashboard.model.selection import Selection, parse
from dashboard.readers.register import folder as data_package
from dashboard.readers.register import release
from dashboard.store.engine import Store
from dashboard.store.questions.extracts import extract
from dashboard.text.i18n import SOURCE_LANGUAGE, translator

STANDARD_OUTPUT = Path("-")

Site = Annotated[
    str,
    typer.Option(
        "--base",
        metavar="ADDRESS",
        help="Address of the dashboard, for absolute links.",
        show_default=False,
    ),
]
Release = Annotated[
    Path, typer.Argument(metavar="FOLDER", help="A data folder.", show_default=False)
]

KINDS = {**FORMATS, **FEEDS}
"""Every kind of file that can be written."""


@taking_selection
def export(
    params: Params,
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Where to write; - prints it. Without it: peace-atlas-VERSION, what was chosen, the ending.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[str, typer.Option(metavar="|".join(KINDS), help="Kind of file.")] = "csv",
    site: Site = "",
    data: DataFolder = None,
) -> None:
    """Write the events of a selection to a file that says what it is.

    docs/exports.md describes the formats. Exits with 1 and writes no file where it cannot be made; with 2 where a value
    is not known.
    """
    with opened(data) as store:
        unknown = [] if format in KINDS else [Problem("format", format, "a known format")]
        names = {"format": {name: each.label for name, each in KINDS.items()}}
        selection, problems = parse(params, store.known)
        stop_at([*problems, *unknown], store, names)
        with failing_calmly():
            if output == STANDARD_OUTPUT:
                _write(KINDS[format], store, selection, sys.stdout.buffer, site)
            else:
                kind = KINDS[format]
                chosen = None if kind.holds_all else selection
                path = output or Path(file_name(store, kind.ending, chosen))
                _write_whole(kind, store, selection, path, site)
                typer.echo(f"{path}: {path.stat().st_size:,} bytes")


@taking_selection
def cite(
    params: Params,
    *,
    style: Annotated[
        str, typer.Option(metavar="|".join(citation.STYLES), help="How it is cited.")
    ] = "text",
    event: Annotated[
        list[str] | None,
        typer.Option(metavar="KEY", help="Cite this event; can be repeated.", show_default=False),
    ] = None,
    site: Site = "",
    data: DataFolder = None,
) -> None:
    """Print how to cite the register, a selection of it, or single events."""
    tr = translator(SOURCE_LANGUAGE)
    with opened(data) as store:
        tr = tr.knowing(store.terms)
        selection, problems = parse(params, store.known)
        found = extract(store, event or [])
        known = {each.event["event_id"] for each in found}
        unknown = [
            Problem("event", key, "a known event") for key in event or () if key not in known
        ]
        if style not in citation.STYLES:
            unknown.append(Problem("style", style, "a known style"))
        stop_at([*problems, *unknown], store, {"style": dict.fromkeys(citation.STYLES, "")})
        if event:
            works = [citation.event(each, store, tr, site) for each in found]
        elif selection.is_empty:
            works = [citation.register(store, tr, site)]
        else:
            works = [citation.selected(store, selection, tr, site)]
    typer.echo(citation.STYLES[style](works), nl=False)


def changes(old: Release, new: Release) -> None:
    """Print, as Markdown for the changelog, what changed between two releases of the register.

    For each table: records added, changed with their fields, and removed.
    """
    with failing_calmly():
        found = release_changes.compare(release.read(old), release.read(new))
    typer.echo(release_changes.markdown(found, _release(old), _release(new)), nl=False)


def _write(form: Format, store: Store, selection: Selection, file: BinaryIO, site: str) -> None:
    form.write(store, selection, translator(SOURCE_LANGUAGE), file, site)


def _write_whole(form: Format, store: Store, selection: Selection, path: Path, site: str) -> None:
    """Write the file whole or not at all; an older file is replaced only when the new one is complete."""
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            _write(form, store, selection, file, site)
        part.replace(path)
    except OSError as error:
        expected = f"a file that can be written ({error.strerror})"
        raise DataPackageError([Fault(str(path), None, None, None, expected)]) from None
    finally:
        part.unlink(missing_ok=True)


def _release(folder: Path) -> str:
    """Return version and date of a release; the name of its folder where it has none."""
    described = data_package.described_version(folder)
    return f"{described[0]} of {described[1].isoformat()}" if described else folder.name
