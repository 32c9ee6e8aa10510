"""Runs one page of the dashboard without a browser, and reads what it shows.

Streamlit's AppTest draws everything that the pages use, our components included, but it does not run what a browser
does: the WebGL map, links, buttons and lists of our own HTML, and history. tests/e2e does.
"""

import json
import re
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any, cast

import plotly.graph_objects as go
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from dashboard.model.pages import PAGES
from dashboard.ui import data, state
from dashboard.ui.browser import OPENED
from dashboard.ui.filters import choosers as own_choosers
from tests import patience

SCRIPT = Path(__file__).parents[2] / "dashboard" / "main.py"
PLOT = "atlas.plot"
PATHS = tuple(PAGES)
NAMES = tuple(path or "overview" for path in PAGES)
WITHOUT_FIGURES = {"events", "search"}
WITHOUT_FILTERS = {"about"}
"""Views that tell of the whole register, whatever is filtered."""


def open_page(path: str = "", **parameters: str | list[str]) -> AppTest:
    """Open a page as a link to it does; `**{"from": "2018"}` names a parameter that is a keyword."""
    return go_to(AppTest.from_file(SCRIPT, default_timeout=patience.STATE), path, **parameters)


@cache
def seen_page(path: str = "", /, **parameters: str) -> AppTest:
    """A page of the small register that was opened once, for tests that only look at it."""
    return open_page(path, **parameters)


def go_to(app: AppTest, path: str, **parameters: str | list[str]) -> AppTest:
    """Follow a link to a page, as the same reader."""
    app.query_params.clear()
    for name, value in parameters.items():
        app.query_params[name] = value
    # AppTest.switch_page opens files only, while our pages are one script (streamlit.navigation.page).
    app._page_hash = calc_hash(path)
    return app.run()


def html(app: AppTest) -> str:
    """All HTML of our own that the main part shows below the row of pages."""
    shown = [each.proto.body for each in app.main.get("html")]
    return "\n".join(body for body in shown if "atlas-navigation" not in body)


def text(app: AppTest) -> str:
    """The same as html, with its entities read, so that a sentence can be looked for."""
    return unescape(html(app))


def sentence(app: AppTest) -> str:
    """The sentence that tells how many events are shown."""
    return unescape(html(app).split('role="status">')[1].split("<")[0])


def alts(app: AppTest) -> list[str]:
    """The alternative texts of all figures, in their order."""
    maps = [each.proto.alt for each in app.get("deck_gl_json_chart")]
    lists = [
        unescape(alt)
        for alt in re.findall(r'class="atlas-bars"[^>]*aria-label="([^"]*)"', html(app))
    ]
    return [*maps, *(told["alt"] for told in _plots(app).values()), *lists]


def figures(app: AppTest) -> set[str]:
    """The keys of all figures."""
    lists = re.findall(r'class="atlas-bars" id="bars-([^"]+)"', html(app))
    return {*_plots(app), *lists, *("map" for _ in app.get("deck_gl_json_chart"))}


def chart(app: AppTest, key: str) -> go.Figure:
    """The Plotly figure of that key."""
    return go.Figure(_plots(app)[key]["figure"])


def _plots(app: AppTest) -> dict[str, Any]:
    """What the page is told of each Plotly figure, by key."""
    protos = [each.proto for each in app.get("bidi_component")]
    shown = [proto for proto in protos if proto.component_name == PLOT]
    return {proto.id.split("-chart.")[1]: json.loads(proto.bytes) for proto in shown}


def listed(app: AppTest, key: str) -> dict[str, int]:
    """The bars of a figure that is a list of them: name and number, in their order."""
    _, _, found = html(app).partition(f'id="bars-{key}"')
    shown = re.findall(
        r'class="name">([^<]*)</span><span class="bar"[^>]*>([^<]*)<', found.split("</ol>")[0]
    )
    return {unescape(name): int(number.replace(",", "")) for name, number in shown}


def stacks(app: AppTest, key: str) -> float:
    """The height of all standing bars of a chart together."""
    return sum(sum(trace.y) for trace in chart(app, key).data if trace.type == "bar")


def keys(app: AppTest, kind: str, prefix: str) -> set[str]:
    """What follows the prefix in the keys of all elements of a kind: the figures they belong to."""
    found = [each.key for each in app.get(kind)]
    return {key.removeprefix(prefix) for key in found if key and key.startswith(prefix)}


def open_popover(app: AppTest, key: str) -> AppTest:
    """Open a popover, whose content is drawn only then."""
    app.session_state[key] = True
    return app.run()


def open_filter(app: AppTest, name: str) -> AppTest:
    """Open a filter, whose options are drawn only then; the one that was open is drawn no more."""
    return open_panel(app, f"filter-{name.replace('.', '-')}")


def open_panel(app: AppTest, name: str) -> AppTest:
    """Press the button of our own HTML that opens what has this name, as client/src/panel.js tells the server."""
    assert name in openers(app)
    app.session_state[OPENED] = name
    return app.run()


def openers(app: AppTest, prefix: str = "") -> set[str]:
    """What follows the prefix in the names of all that buttons of our own HTML open."""
    found = re.findall(r'data-opens="([^"]+)"', _everywhere(app))
    return {name.removeprefix(prefix) for name in found if name.startswith(prefix)}


def choosers(app: AppTest, look: str = "atlas-chooser") -> dict[str, str]:
    """What the buttons of our own HTML that have this look choose, as an address says it, by their texts."""
    found = re.findall(
        r'<button [^>]*class="([^"]+)" data-chooses="([^"]*)"[^>]*>([^<]*)</button>',
        _everywhere(app),
    )
    # Of two with one text, as the chips of both sides of a comparison have, the first.
    return {
        unescape(text): unescape(told)
        for looks, told, text in reversed(found)
        if look in looks.split()
    }


def chips(app: AppTest) -> set[str]:
    """What the chips of the active filters say, without those of the second selection."""
    shown = choosers(app, "atlas-removes").items()
    return {text for text, told in shown if own_choosers.meant(told, data.store().known)[1] == "a"}


def press(app: AppTest, name: str) -> AppTest:
    """Press the button of our own HTML that chooses filters and has this text."""
    offered = choosers(app)
    assert name in offered
    return _choose(app, offered[name])


def years(app: AppTest, label: str) -> dict[str, str]:
    """What the open list of years of that name lets choose, by its texts; nothing where it is closed."""
    return {year: told for year, told, _ in _years(app, label)}


def chosen_year(app: AppTest, label: str) -> str:
    """The year that the open list of that name shows."""
    (chosen,) = [year for year, _, is_chosen in _years(app, label) if is_chosen]
    return chosen


def choose_year(app: AppTest, label: str, year: str) -> AppTest:
    """Choose a year, or "any", in the open list of that name."""
    offered = years(app, label)
    assert year in offered
    return _choose(app, offered[year])


def _years(app: AppTest, label: str) -> list[tuple[str, str, bool]]:
    """The options of a list: text, what it chooses, and whether it is chosen."""
    _, _, after = _everywhere(app).partition(f'data-named="{label}">')
    options = re.findall(
        '<option value="([^"]*)"( selected)?>([^<]*)</option>', after.split("</select>")[0]
    )
    return [(year, unescape(told), bool(selected)) for told, selected, year in options]


def _choose(app: AppTest, told: str) -> AppTest:
    """Let the filters show what client/src/choosers.js sends, as choosers.take does."""
    selection, side = own_choosers.meant(told, data.store().known)
    state.choose(selection, side, cast(state.Session, app.session_state))
    return app.run()


def _everywhere(app: AppTest) -> str:
    """All HTML of our own, that of the filter bar and of what is open too."""
    return "\n".join(each.proto.body for each in app.get("html"))


def links(app: AppTest) -> dict[str, str | list[str]]:
    """The address as it stands, by parameter."""
    return dict(app.query_params)


def warnings(app: AppTest) -> list[str]:
    """The notices on the page."""
    return [each.value for each in app.warning]


def buttons(app: AppTest) -> dict[str, Any]:
    """All buttons by key."""
    return {each.key: each for each in app.button if each.key}
