"""The address of the screen: Selection, language, opened record and settings of the page, all by code.

A new address (a link was opened, or the reader went back) sets the session; otherwise the session is written to the
address. Links are relative, so that they work below any base path.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

import streamlit as st

from dashboard.figures.options import OPTIONS, settings_in_use
from dashboard.model.dimensions import MOVED, dimension_of
from dashboard.model.errors import Problem
from dashboard.model.selection import Selection
from dashboard.model.sides import SIDES, Side, parse_side, to_params
from dashboard.model.text import later
from dashboard.model.tracking import is_tracking
from dashboard.store.engine import Store
from dashboard.text.i18n import SOURCE_LANGUAGE, languages
from dashboard.ui import state
from dashboard.ui.state import COMPARE

LANGUAGE = "lang"
FIGURE = "figure"
EMBED = {"embed": "true"}
"""Streamlit's own parameter, which hides its frame; a script can neither read nor write it."""
_WRITTEN = "address.written"
_NOTICED = "address.noticed"

Params = tuple[tuple[str, str], ...]


def current() -> Params:
    """Return the parameters in the reader's address bar, without those that only tell where the link was found."""
    return tuple(each for each in _given() if not is_tracking(each[0]))


def _given() -> Params:
    return tuple(
        (name, value) for name in st.query_params for value in st.query_params.get_all(name)
    )


def adopt(page: str, store: Store) -> tuple[Problem, ...]:
    """Set the session from a new address; return a Problem for each value that was ignored.

    Nothing happens where the address is the one last written. Problems stay until the reader changes a filter or
    follows a link, since a page may run again by itself.
    """
    state.enter(page)
    params = current()
    if (page, params) == st.session_state.get(_WRITTEN):
        noticed, problems = st.session_state[_NOTICED]
        return problems if noticed == _selections() else ()
    own = {option.name: option for option in OPTIONS if option.page == page}
    dropped = [problem for side in SIDES for problem in _adopt(side, page, params, store)]
    given = dict(params)
    for option in own.values():
        value = given.get(option.name, option.default)
        problem = option.problem(value, store) if option.name in given else None
        if problem:
            dropped.append(problem)
            value = option.default
        st.session_state[option.key] = value
    if given.get(LANGUAGE, SOURCE_LANGUAGE) not in languages():
        dropped.append(Problem(LANGUAGE, given[LANGUAGE], later("a language of the dashboard")))
    st.session_state[_NOTICED] = (_selections(), tuple(dropped))
    return tuple(dropped)


def _adopt(side: Side, page: str, params: Params, store: Store) -> tuple[Problem, ...]:
    """Set the Selection of one side from the address; return a Problem for each value that was ignored."""
    if side == "b" and page != COMPARE:
        return ()
    reserved = {LANGUAGE, FIGURE, *(option.name for option in OPTIONS)}
    given = [each for each in params if each[0] not in reserved]
    selection, problems = parse_side(given, side, store.known)
    state.put(selection, side)
    return problems


def _selections() -> tuple[Selection, Selection]:
    return state.current("a"), state.current("b")


def moved(page: str, store: Store) -> tuple[str, list[tuple[str, str]]] | None:
    """Return the page and the parameters of what an address of before asks for; None where it is still there.

    A process that has become a programme (dimensions.MOVED) has its page under its old key.
    """
    params = current()
    code = dict(params).get("id", "")
    for name, to in MOVED.items():
        one, other = dimension_of(name), dimension_of(to)
        if page == one.profile and code in store.terms[other.vocabulary]:
            return (
                (other.profile, list(params)) if code not in store.terms[one.vocabulary] else None
            )
    return None


def language() -> str:
    """Return the language in the address; English where it is missing or unknown."""
    code = str(st.query_params.get(LANGUAGE, SOURCE_LANGUAGE))
    return code if code in languages() else SOURCE_LANGUAGE


def options(page: str) -> dict[str, str]:
    """Return the current settings of a page."""
    return {
        option.name: str(st.session_state.get(option.key) or option.default)
        for option in OPTIONS
        if option.page == page
    }


def write(page: str, selection: Selection) -> None:
    """Write what is on the screen to the address bar, where it has changed."""
    params = _params(page, selection)
    if params != _given():
        st.query_params.from_dict(_grouped(params))
    st.session_state[_WRITTEN] = (page, params)


def _params(page: str, selection: Selection) -> Params:
    return (*shared(selection), *to_params(state.current("b"), "b"), *_settings(page).items())


def _settings(page: str) -> dict[str, str]:
    """Return the settings of a page that differ from their defaults."""
    return settings_in_use(page, options(page))


def figure() -> str:
    """Return the key of the figure that is embedded alone; "" where the whole page is shown."""
    return str(st.query_params.get(FIGURE, ""))


def site(page: str) -> str:
    """Return the address of the dashboard as the reader's browser knows it; "" where it is not known."""
    return (st.context.url or "").rstrip("/").removesuffix(f"/{page}".rstrip("/"))


def here(page: str, selection: Selection, **settings: str) -> str:
    """Return the address of what a page shows, absolute where possible; ``settings`` replace those of the page."""
    path = f"{base}/{page}" if (base := site(page)) else page or "."
    known = [each for each in _params(page, selection) if each[0] not in settings]
    params = [*known, *settings.items()]
    return f"{path}?{urlencode(params)}" if params else path


def embedded(page: str, selection: Selection, key: str) -> str:
    """Return a relative link to one figure of a page, alone."""
    params = [*_params(page, selection), *EMBED.items(), (FIGURE, key)]
    return f"{page or '.'}?{urlencode(params)}"


def shared(selection: Selection) -> Params:
    """Return the parameters that every page reads: the Selection and the language."""
    spoken = language()
    return (*selection.to_params(), *([(LANGUAGE, spoken)] if spoken != SOURCE_LANGUAGE else []))


def href(path: str, selection: Selection, **extra: str) -> str:
    """Return a relative link to a page with a Selection and settings of that page."""
    params = [*shared(selection), *extra.items()]
    return f"{path or '.'}?{urlencode(params)}" if params else (path or ".")


def comparing(a: Selection, b: Selection) -> str:
    """Return a relative link to the comparison of two Selections."""
    return f"{COMPARE}?{urlencode([*shared(a), *to_params(b, 'b')])}"


def _grouped(params: Params) -> Mapping[str, list[str]]:
    return {name: [value for other, value in params if other == name] for name, _ in params}
