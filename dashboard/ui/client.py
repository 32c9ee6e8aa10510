"""Components of ours: what they show, and how they call the client (dashboard/client/), one file that browsers cache.

Their scripts and styles are files in static/components/, because the policy of pages knows files and no scripts that
are made on the way. Streamlit finds such files of installed packages by itself, and ours when it is told.
"""

from pathlib import Path
from threading import Lock
from typing import Any, Literal, get_args

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from dashboard.text.html import NOTHING, Markup

Part = Literal["browser", "figureFiles", "plot"]
"""The functions that client/src/main.js exports: one for each component, called at each run of the script."""
FILES = Path(__file__).parents[1] / "static/components"
_PACKAGE = "atlas"
_TELLING = Lock()


def name_of(part: Part) -> str:
    """Return how Streamlit calls a component."""
    return f"{_PACKAGE}.{part}"


def address_of(part: Part) -> str:
    """Return the address of the script of a component, below the base path."""
    return f"_stcore/bidi-components/{name_of(part)}/{part}.js"


def declare() -> None:
    """Tell the Streamlit that runs now where the files of our components are."""
    manager = get_bidi_component_manager()
    with _TELLING:
        for part in get_args(Part):
            if manager.get_component_asset_root(name_of(part)) is None:
                config = ComponentConfig(part, FILES.name)
                manager.register_from_manifest(
                    ComponentManifest(_PACKAGE, "", [config]), FILES.parent
                )


class Component:
    """A component that is a part of the client; ``inside`` is what it shows before its script has run.

    ``is_apart``: the styles of the page do not reach it, and it has those in its own file.
    """

    def __init__(self, part: Part, inside: Markup = NOTHING, is_apart: bool = True) -> None:
        self._part, self._inside, self._is_apart = part, inside, is_apart
        self._mount: Any = None

    def __call__(self, **options: Any) -> Any:
        """Put the component here; the options, and what is returned, are those of Streamlit's components."""
        declare()
        if self._mount is None:
            self._mount = st.components.v2.component(
                name_of(self._part),
                html=str(self._inside) or None,
                css=self._file("css"),
                js=self._file("js"),
                isolate_styles=self._is_apart,
            )
        return self._mount(**options)

    def _file(self, ending: str) -> str | None:
        name = f"{self._part}.{ending}"
        return name if (FILES / name).exists() else None
