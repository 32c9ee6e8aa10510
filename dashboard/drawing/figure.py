"""A figure as plain data for Plotly's script, made without Plotly's Python classes.

Those check and copy every value, which takes longer than all other work on a figure. Tests check each figure with
them.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Literal, NamedTuple

import numpy as np
import pandas as pd

Trace = dict[str, Any]
"""Marks of one kind that are drawn together, as Plotly's properties."""
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
    """Traces, the first drawn first, and their layout, with the names of Plotly's properties.

    Updates change nested properties one by one; None removes a property. Where the figure is nothing but named bars,
    ``rows`` and ``groups`` (name and colour) have the same content, so that a page can show a list.
    """

    def __init__(self, **layout: Any) -> None:
        self.data: list[Trace] = []
        self.layout = _merged({}, layout)
        self.rows: Sequence[Row] = ()
        self.groups: Sequence[tuple[str, str]] = ()

    def add(self, kind: Kind, **properties: Any) -> "Figure":
        """Add one more trace of a kind."""
        return self.add_traces(trace(kind, **properties))

    def add_traces(self, *traces: Trace) -> "Figure":
        """Add more traces."""
        self.data += traces
        return self

    def update_traces(self, **properties: Any) -> "Figure":
        """Change properties of all traces."""
        self.data = [_merged(each, properties) for each in self.data]
        return self

    def update_layout(self, **properties: Any) -> "Figure":
        """Change properties of the layout."""
        self.layout = _merged(self.layout, properties)
        return self

    def update_xaxis(self, **properties: Any) -> "Figure":
        """Change properties of the horizontal axis."""
        return self.update_layout(xaxis=properties)

    def update_yaxis(self, **properties: Any) -> "Figure":
        """Change properties of the vertical axis; a second one is left unchanged."""
        return self.update_layout(yaxis=properties)

    def add_shapes(self, *shapes: Mapping[str, Any]) -> "Figure":
        """Add more shapes, above the present ones."""
        return self.update_layout(shapes=[*self.layout.get("shapes", ()), *shapes])

    def to_json(self) -> str:
        """Return the figure as JSON; NaN and infinite numbers become null."""
        whole = {"data": self.data, "layout": self.layout}
        try:
            return _written(whole, allow_nan=False)
        except ValueError:
            # JSON has no word for it. That is rare, so only then every number is looked at.
            return _written(json.loads(_written(whole), parse_constant=lambda _: None))


def trace(kind: Kind, **properties: Any) -> Trace:
    """Return one trace for Figure.add_traces; properties that are None keep Plotly's defaults."""
    return _merged({"type": kind}, properties)


def _merged(known: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return a copy of ``known`` with the changes; both arguments stay unchanged, as templates and axes are shared."""
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
    """Return a value for JSON in place of a number of numpy, a day, or a missing value."""
    if value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"A figure holds {value!r}, a {type(value).__name__}: make it text or a number")


_written = partial(json.dumps, separators=(",", ":"), ensure_ascii=False, default=_plain)
