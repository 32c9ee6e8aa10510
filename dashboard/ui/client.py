"""How components call the client (dashboard/client/), which is one file that browsers cache."""

from typing import Literal

from dashboard.web.assets import CLIENT

Part = Literal["browser", "figureFiles", "plot"]
"""The functions that client/src/main.js exports: one for each component, called at each run of the script."""


def calling(part: Part) -> str:
    """Return the script of a component that is a part of the client."""
    return (
        f'const client = import(new URL("{CLIENT}", window.location.href));\n'
        f"export default (component) => client.then(({{ {part} }}) => {part}(component));\n"
    )
