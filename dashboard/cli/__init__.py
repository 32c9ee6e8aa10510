"""The command line: `python -m dashboard COMMAND`. Commands read options and call other packages.

A command is loaded when it is asked for: what one needs takes a second to load that another has no use for.
"""

from importlib import import_module

import typer
from typer.core import TyperGroup
from typer.main import get_command

COMMANDS = {
    "validate": "register.validate",
    "describe": "register.describe",
    "dictionary": "register.dictionary",
    "events": "events.print_events",
    "export": "files.export",
    "cite": "files.cite",
    "changes": "files.changes",
    "convert": "convert.convert",
    "iati": "convert.iati",
    "brief": "brief.brief",
    "serve": "serve.serve",
}
"""The modules and functions of the commands, by name, in the order in which they are listed."""


class _OnDemand(TyperGroup):
    """The commands, each of which is loaded by its name."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> typer.core.TyperCommand | None:  # type: ignore[override]
        """Return a command; None where there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        module, function = COMMANDS[cmd_name].split(".")
        alone = typer.Typer(
            add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None
        )
        alone.command(cmd_name)(getattr(import_module(f"{__name__}.{module}"), function))
        return get_command(alone)  # type: ignore[return-value]


app = typer.Typer(
    cls=_OnDemand,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback()
def commands() -> None:
    """South Caucasus Peace Atlas: commands for the register of peace events."""
