"""The examples in docstrings are true: where they teach, what they show is what comes out."""

import doctest
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

import pytest

from dashboard import model, text

ROOMS: tuple[ModuleType, ...] = (model, text)
"""The rooms whose public functions need no store, no page and no look, so that an example is short."""


def examples() -> Iterator[doctest.DocTest]:
    """Yield each docstring of these rooms that has examples."""
    finder = doctest.DocTestFinder(exclude_empty=True)
    for room in ROOMS:
        for each in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            found = finder.find(import_module(each.name), each.name)
            yield from (docstring for docstring in found if docstring.examples)


@pytest.mark.parametrize("docstring", list(examples()), ids=lambda docstring: docstring.name)
def test_an_example_shows_what_comes_out(docstring: doctest.DocTest) -> None:
    told: list[str] = []
    doctest.DocTestRunner().run(docstring, out=told.append)
    assert "".join(told) == ""
