"""The command line: `python -m dashboard COMMAND`. Commands read options and call other packages."""

import typer

from dashboard.cli import brief, convert, events, files, register, serve

app = typer.Typer(
    help="South Caucasus Peace Atlas: commands for the register of peace events.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.command()(register.validate)
app.command()(register.describe)
app.command()(register.dictionary)
app.command("events")(events.print_events)
app.command()(files.export)
app.command()(files.cite)
app.command()(files.changes)
app.command()(convert.convert)
app.command()(convert.iati)
app.command("brief")(brief.brief)
app.command()(serve.serve)
