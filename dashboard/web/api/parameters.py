"""The parameters of a request, checked: Selection, language, order and part."""

import os
import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from starlette.requests import Request

from dashboard.model.dimensions import FILTERS, PARAMETERS
from dashboard.model.errors import Problem
from dashboard.model.selection import MAX_WORDS_LENGTH, Selection
from dashboard.model.sides import PREFIX, SIDES, Side, parse_side
from dashboard.model.text import later
from dashboard.model.tracking import is_tracking
from dashboard.store.engine import Store
from dashboard.text.i18n import SOURCE_LANGUAGE, Translator, languages, translator
from dashboard.web.api.problems import Labels, Refusal, unusable

ADDRESS_VARIABLE = "ATLAS_ADDRESS"
DEFAULT_LIMIT = 100
MOST_ITEMS = 1000
"""The most items in one JSON answer; files hold whole selections."""
MOST_DIMENSIONS = 3

LANGUAGE, VERSION = "lang", "version"
SELECTING = PARAMETERS
"""Parameters of a Selection."""
PAGING: Labels = {"limit": {}, "offset": {}, "page": {}}
"""Parameters that choose a part of a collection."""
ORDERS = {"desc": later("last or most first"), "asc": later("first or fewest first")}

Given = tuple[tuple[str, str], ...]
"""Parameters as (name, value), in the order of the request."""
_HOST = re.compile(r"[A-Za-z0-9.:\[\]_-]+")
_UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_WHOLE = re.compile("[0-9]{1,9}")


@dataclass(frozen=True)
class Parameters:
    """The checked parameters of a request. ``site`` is the address of the dashboard, ``path`` that of the request.

    ``b`` is the Selection that ``selection`` is compared with, where the address compares two; ``given`` are all
    parameters of the request.
    """

    store: Store
    selection: Selection
    tr: Translator
    site: str
    path: str
    given: Given
    b: Selection | None = None

    def get(self, name: str, default: str = "") -> str:
        """Return the last value of a parameter; ``default`` where it is not given."""
        return dict(self.given).get(name, default)


def read_parameters(
    request: Request,
    own: Labels,
    selecting: bool = True,
    comparing: bool = False,
) -> Parameters:
    """Return the checked parameters of a request.

    ``own`` are the parameters that only this address has, each with its values and their labels; a parameter without
    values there is not checked here. ``selecting``: the address takes a Selection; ``comparing``: it takes B too, with
    the prefix of sides.PREFIX. Raises Refusal (400 for a value that cannot be used, 404 for another version of the
    register) and DataPackageError.
    """
    given = tuple(each for each in request.query_params.multi_items() if not is_tracking(each[0]))
    store: Store = request.app.state.source()
    sides = SIDES[: 2 if comparing else 1] if selecting else ()
    labels = _labels(store, own, sides)
    read = {side: parse_side(_selecting(given, side), side, store.known) for side in sides}
    found = [*(problem for _, problems in read.values() for problem in problems)]
    found += _amiss(given, labels, sides)
    if found:
        raise unusable(list(dict.fromkeys(found)), labels)
    _right_version(dict(given).get(VERSION, ""), store)
    tr = translator(dict(given).get(LANGUAGE, SOURCE_LANGUAGE)).knowing(store.terms)
    site = address(request, request.app.state.prefix)
    selection, b = (read[side][0] if side in read else None for side in SIDES)
    return Parameters(store, selection or Selection(), tr, site, request.url.path, given, b)


def _selecting(given: Given, side: Side) -> Given:
    """Return the parameters of the Selection of one side."""
    names = {f"{PREFIX[side]}{name}" for name in SELECTING}
    return tuple(each for each in given if each[0] in names)


def address(request: Request, prefix: str = "") -> str:
    """Return the address of the dashboard without a slash at the end: ATLAS_ADDRESS, else that of the request.

    It is "" where the request has no host that can be part of a link.
    """
    if named := os.environ.get(ADDRESS_VARIABLE, "").strip():
        return named.rstrip("/")
    if not _HOST.fullmatch(request.headers.get("host", "")):
        return ""
    return f"{str(request.base_url).rstrip('/')}{prefix}"


def _labels(store: Store, own: Labels, sides: Collection[Side]) -> Labels:
    """Return the labels of the values of each parameter that can be given, by parameter and value."""
    filters: dict[str, Mapping[str, str]] = {"from": {}, "to": {}, "q": {}} | {
        each.name: dict(each.choices)
        or {term.code: term.label for term in store.terms[each.options].values()}
        for each in FILTERS
    }
    return {
        **{f"{PREFIX[side]}{name}": known for side in sides for name, known in filters.items()},
        **own,
        LANGUAGE: dict.fromkeys(languages(), ""),
        VERSION: {},
    }


def _amiss(given: Given, labels: Labels, sides: Collection[Side]) -> list[Problem]:
    """Return the problems of parameters, except those with values of filters, which selection.parse finds."""
    many = {
        f"{PREFIX[side]}{each.name}" for side in sides for each in FILTERS if not each.is_single
    }
    selecting = {f"{PREFIX[side]}{name}" for side in sides for name in SELECTING}
    words = {f"{PREFIX[side]}q" for side in sides}
    times = Counter(name for name, _ in given)
    problems = []
    for name, value in given:
        if name not in labels:
            problems.append(Problem(name, value, later("a known parameter")))
        elif name not in many and times[name] > 1:
            problems.append(Problem(name, value, later("a single value")))
        elif name in words and len(value) > MAX_WORDS_LENGTH:
            problems.append(Problem(name, value, later("at most 200 characters")))
        elif _UNSPEAKABLE.search(value):
            problems.append(Problem(name, value, later("text without control characters")))
        elif name not in selecting and labels[name] and value not in labels[name]:
            problems.append(Problem(name, value, later("a known code")))
    return problems


def _right_version(version: str, store: Store) -> None:
    if version and version != store.version:
        raise Refusal(
            404,
            f"Version {version} of the register is not here. This is version {store.version}.",
            version=store.version,
        )


@dataclass(frozen=True)
class Part:
    """A part of a collection: at most ``limit`` items after the first ``offset`` ones."""

    limit: int
    offset: int


def part(parameters: Parameters) -> Part:
    """Return the part that limit, offset and page choose; without them the first items. Raises Refusal."""
    problems: list[Problem] = []

    def number(name: str, default: int, fits: Callable[[int], bool], expected: str) -> int:
        value = parameters.get(name, str(default))
        if _WHOLE.fullmatch(value) and fits(int(value)):
            return int(value)
        problems.append(Problem(name, value, expected))
        return default

    limit = number(
        "limit", DEFAULT_LIMIT, lambda n: 1 <= n <= MOST_ITEMS, later("a number from 1 to 1000")
    )
    offset = number("offset", 0, lambda n: True, later("a number from 0 to 999999999"))
    page = number("page", 1, lambda n: n > 0, later("a number from 1 to 999999999"))
    if {"offset", "page"} <= dict(parameters.given).keys():
        problems.append(Problem("page", parameters.get("page"), later("either page or offset")))
    if problems:
        raise unusable(problems, PAGING)
    return Part(limit, offset or (page - 1) * limit)


def dimensions(parameters: Parameters, known: Collection[str]) -> list[str]:
    """Return the codes of the parameter by: one to three different ones of ``known``. Raises Refusal."""
    names = parameters.get("by").split(",")
    labels = {"by": dict.fromkeys(known, "")}
    problems = [
        Problem("by", name, later("a known dimension")) for name in names if name not in known
    ]
    if not problems and (len(names) > MOST_DIMENSIONS or len(set(names)) < len(names)):
        problems = [Problem("by", parameters.get("by"), later("one to three different dimensions"))]
    if problems:
        refusal = unusable(problems, labels)
        for error in refusal.members["errors"]:
            error["allowed"] = list(known)
        raise refusal
    return names
