"""Options that several commands have: the data folder, and one option for each parameter of a Selection."""

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from dashboard.model.dimensions import FILTERS

Params = list[tuple[str, str]]

_FOLDER_HELP = "The data folder. Without it: the folder that DASHBOARD_DATA names, else data/."
Folder = Annotated[
    Path | None, typer.Argument(metavar="DIR", help=_FOLDER_HELP, show_default=False)
]
DataFolder = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", help=_FOLDER_HELP, show_default=False)
]


def option_of(parameter: str) -> str:
    """Return a parameter as an option of the command line."""
    return f"--{parameter.replace('_', '-')}"


def selection_option(parameter: str, metavar: str, text: str) -> inspect.Parameter:
    """Return a parameter of a Selection as an option that can be repeated, with hyphens or with underscores."""
    names = dict.fromkeys([option_of(parameter), f"--{parameter}"])
    option = typer.Option(*names, metavar=metavar, help=text, show_default=False)
    return inspect.Parameter(
        f"selection_{parameter}",
        inspect.Parameter.KEYWORD_ONLY,
        default=None,
        annotation=Annotated[list[str] | None, option],
    )


def taking_selection(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command with an option for each parameter of a Selection, which it passes on as ``params``."""
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
