"""`python -m dashboard serve`: serves the dashboard, within the limits that the open internet needs."""

import os
from typing import Annotated

import typer

from dashboard.server.hosts import own_origin, patterns
from dashboard.server.logs import FORMS
from dashboard.server.run import CannotListen, run
from dashboard.server.settings import Settings, networks

_MOST_WORKERS = 64


def serve(
    *,
    host: Annotated[
        str,
        typer.Option(envvar="HOST", help="Where to listen; 0.0.0.0 opens it to other machines."),
    ] = "localhost",
    port: Annotated[
        int, typer.Option(envvar="PORT", min=0, max=65535, help="0 for any free port.")
    ] = 8501,
    workers: Annotated[
        int,
        typer.Option(
            envvar="WORKERS",
            min=1,
            max=_MOST_WORKERS,
            help="Processes behind the port; one for each processor is enough.",
        ),
    ] = 1,
    proxies: Annotated[
        str,
        typer.Option(
            envvar="ATLAS_PROXIES",
            help="Addresses or networks of proxies whose word on clients is taken, with commas.",
        ),
    ] = "",
    hosts: Annotated[
        str,
        typer.Option(
            envvar="ATLAS_HOSTS",
            help="Names that the dashboard answers to, with commas: atlas.example,*.peace.example.",
        ),
    ] = "",
    operators_port: Annotated[
        int,
        typer.Option(
            envvar="OPERATORS_PORT",
            min=0,
            max=65535,
            help="Port of the metrics, on this machine only; 0 for none.",
        ),
    ] = 0,
    logs: Annotated[
        str, typer.Option(envvar="LOGS", metavar="text|json", help="The form of the log.")
    ] = "text",
) -> None:
    """Serve the dashboard: limits for clients, several processes, logs and metrics (docs/operations.md).

    Exits with 1 where the port cannot be opened, with 2 where an option cannot be used.
    """
    if logs not in FORMS:
        raise typer.BadParameter(f"found {logs!r}; expected text or json.", param_hint="--logs")
    if workers > 1 and os.name == "nt":
        raise typer.BadParameter("Windows serves with one process.", param_hint="--workers")
    try:
        trusted = networks(proxies)
    except ValueError as error:
        raise typer.BadParameter(f"{error}.", param_hint="--proxies") from None
    try:
        patterns(hosts)
        own_origin(os.environ.get("ATLAS_ADDRESS", ""))
    except ValueError as error:
        raise typer.BadParameter(f"{error}.", param_hint="--hosts") from None
    # The middleware in app.py reads it there, also in processes that are started from here.
    os.environ["ATLAS_PROXIES"], os.environ["ATLAS_HOSTS"] = proxies, hosts
    settings = Settings(host, port, workers, trusted, operators_port, logs)
    try:
        run(settings, lambda address: typer.echo(f"The dashboard is at {address}", err=True))
    except CannotListen as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
