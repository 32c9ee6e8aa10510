"""How components of ours call the browser's side (dashboard/client/), which is one file that browsers keep.

What Streamlit is given as the script of a component is sent with each instance, so that it only says where the file is.
"""

from typing import Literal

from dashboard.web.assets import CLIENT

Part = Literal["browser", "figureFiles", "plot"]
"""What client/src/main.js exports: a function a component, called at each run of the script."""


def calling(part: Part) -> str:
    """The script of a component that is a part of the client."""
    return (
        f'const client = import(new URL("{CLIENT}", window.location.href));\n'
        f"export default (component) => client.then(({{ {part} }}) => {part}(component));\n"
    )
