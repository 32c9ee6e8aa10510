"""One figure of a page alone, for a frame on another site: its filters in words, its source, and a link back."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.figures import of
from dashboard.figures.figure import FigureSpec
from dashboard.model.errors import Problem
from dashboard.text.html import NOTHING, Markup, html, join
from dashboard.ui import notices, url
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks

Offered = Mapping[str, FigureSpec[Any]]


def show(page: Page, name: str, problems: Sequence[Problem]) -> None:
    """Draw the figure that the page calls so, and nothing else of it; ``problems`` are what the address got wrong."""
    offered = {key: spec for key, spec in of(page.path).items() if spec.is_offered(page)}
    spec = offered.get(name)
    with st.container(key="embed", gap="xsmall"):
        notices.dropped(problems, page.tr)
        if not (page.has_events or (spec and spec.shown(page).has_events)):
            _nothing(page, page.tr("No event on record matches this choice."), {})
        elif spec is None:
            unknown = page.tr("This page has no figure of the name “{name}”.", name=name)
            _nothing(page, unknown, offered)
        else:
            blocks.figure(page, spec)


def _nothing(page: Page, reason: str, offered: Offered) -> None:
    """Draw why there is no figure with this key, and links to the figures of the page."""
    links = join(
        _link(spec.titled(spec.shown(page)), url.embedded(page.path, page.selection, name))
        for name, spec in offered.items()
    )
    figures = html("<p>{lead}</p><ul>{links}</ul>", lead=page.tr("It has:"), links=links)
    put_html(
        html(
            '<h1 class="atlas-heading">{reason}</h1><div class="atlas-text">{figures}<p>{back}</p></div>',
            reason=reason,
            figures=figures if links else NOTHING,
            back=blocks.back(page, {}),
        )
    )


def _link(text: str, target: str) -> Markup:
    return html('<li><a href="{target}" target="_self">{text}</a></li>', target=target, text=text)
