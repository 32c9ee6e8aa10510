"""One side of the filters, A or B: the Selection it shows, how its widgets are called, and how it is changed."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.model.dimensions import Filter
from dashboard.model.selection import Selection
from dashboard.model.sides import PREFIX, Side
from dashboard.store.engine import Store
from dashboard.text.i18n import Translator
from dashboard.ui import data, state


@dataclass(frozen=True)
class FilterSide:
    """What the controls of one side need to be drawn."""

    side: Side
    store: Store
    tr: Translator

    @property
    def selection(self) -> Selection:
        """The Selection that the controls show."""
        return state.current(self.side)

    def key(self, name: str, part: str = "") -> str:
        """Return the key of a widget; ``part`` tells several widgets of one filter apart."""
        return f"{PREFIX[self.side]}{name}.{part}" if part else f"{PREFIX[self.side]}{name}"

    def label(self, text: str) -> str:
        """Return the label of a control; those of B say so."""
        return text if self.side == "a" else self.tr("{filter} (B)", filter=text)

    def facet(self, name: str) -> dict[str, int]:
        """Return for each code of a filter how many events it would leave, together with all other filters."""
        return data.facet(self.store, self.selection, name)

    def choose(self, selection: Selection) -> None:
        """Make this the Selection of the side; for callbacks."""
        state.choose(selection, self.side)

    def take(self, each: Filter, keys: Sequence[str]) -> None:
        """Choose what the widgets with these keys show of one filter; for callbacks."""
        values = [st.session_state.get(key) for key in keys]
        codes = [
            code
            for value in values
            for code in ([value] if isinstance(value, str) else value or [])
        ]
        self.choose(self.selection.leaving(each.name, codes))
