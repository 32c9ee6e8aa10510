"""A figure as Plotly's script draws it: plain data, made without Plotly's own classes.

Those check and copy every value, which takes longer than all else that a figure needs. The tests hold each figure
against them instead.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Literal, NamedTuple

import numpy as np
import pandas as pd

Trace = dict[str, Any]
"""Marks of one kind that are drawn together."""
Kind = Literal["bar", "heatmap", "scatter"]


class Row(NamedTuple):
    """One bar of a figure that is a list of bars.

    ``hover`` is the text shown over the bar, ``mark`` the parameters of the Selection that a click on it adds.
    """

    name: str
    number: int
    colour: str
    hover: str
    mark: str


class Figure:
    """Traces, the first drawn first, and the layout they stand in; the properties of both are Plotly's.

    What changes properties changes those of nested mappings one by one; None takes a property away. Where the figure is
    no more than named bars, ``rows`` and ``groups`` (name and colour) say the same, so that a page can list them.
    """

    def __init__(self, **layout: Any) -> None:
        self.data: list[Trace] = []
        self.layout = _merged({}, layout)
        self.rows: Sequence[Row] = ()
        self.groups: Sequence[tuple[str, str]] = ()

    def add(self, kind: Kind, **properties: Any) -> "Figure":
        """Draw one more trace of a kind."""
        return self.add_traces(trace(kind, **properties))

    def add_traces(self, *traces: Trace) -> "Figure":
        """Draw more traces."""
        self.data += traces
        return self

    def update_traces(self, **properties: Any) -> "Figure":
        """Change properties of all traces that there are."""
        self.data = [_merged(each, properties) for each in self.data]
        return self

    def update_layout(self, **properties: Any) -> "Figure":
        """Change properties of the layout."""
        self.layout = _merged(self.layout, properties)
        return self

    def update_xaxis(self, **properties: Any) -> "Figure":
        """Change properties of the axis that runs along."""
        return self.update_layout(xaxis=properties)

    def update_yaxis(self, **properties: Any) -> "Figure":
        """Change properties of the axis that runs up; a second one is left as it is."""
        return self.update_layout(yaxis=properties)

    def add_shapes(self, *shapes: Mapping[str, Any]) -> "Figure":
        """Draw more shapes, over those that there are."""
        return self.update_layout(shapes=[*self.layout.get("shapes", ()), *shapes])

    def to_json(self) -> str:
        """The figure as the page is sent it; what is not a number, or is infinite, becomes null."""
        whole = {"data": self.data, "layout": self.layout}
        try:
            return _written(whole, allow_nan=False)
        except ValueError:
            # JSON has no word for it. That is rare, so only then every number is looked at.
            return _written(json.loads(_written(whole), parse_constant=lambda _: None))


def trace(kind: Kind, **properties: Any) -> Trace:
    """Marks of one kind for Figure.add_traces; properties that are None are left to Plotly's defaults."""
    return _merged({"type": kind}, properties)


def _merged(known: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """What is known with the changes; both stay as they are, because templates and axes are shared."""
    merged = dict(known)
    for name, value in changes.items():
        if value is None:
            merged.pop(name, None)
        elif isinstance(value, dict):
            before = merged.get(name)
            merged[name] = _merged(before if isinstance(before, dict) else {}, value)
        else:
            merged[name] = value
    return merged


def _plain(value: object) -> object:
    """A value that JSON does not know as one that it does: numbers of numpy, days, and their absence."""
    if value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"A figure holds {value!r}, a {type(value).__name__}: make it text or a number")


_written = partial(json.dumps, separators=(",", ":"), ensure_ascii=False, default=_plain)
