"""The answers in docs/tasks.md are what the register gives."""

import re
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from dashboard.figures.options import OPTIONS
from dashboard.figures.profiles import about
from dashboard.model.dimensions import PROFILES
from dashboard.model.selection import parse
from dashboard.store.engine import Store
from dashboard.store.questions import events as questions
from dashboard.views import VIEWS

ROOT = Path(__file__).parents[2]
TASKS = re.findall(
    r"^\| (.+?) \| .+ \| `(.+)` \| ([\d,]+) \|$",
    (ROOT / "docs/tasks.md").read_text(encoding="utf-8"),
    re.MULTILINE,
)
each_task = pytest.mark.parametrize(("question", "link", "events"), TASKS)


def test_at_least_ten_questions_are_answered() -> None:
    assert len(TASKS) >= 10


@each_task
def test_a_link_leads_to_a_page_that_knows_its_settings(
    question: str, link: str, events: str
) -> None:
    page = urlsplit(link).path
    known = {option.name: option for option in OPTIONS if option.page == page}
    given = {name: value for name, value in parse_qsl(urlsplit(link).query) if name in known}
    assert page in VIEWS
    assert all(not known[name].codes or value in known[name].codes for name, value in given.items())


@each_task
def test_an_answer_has_as_many_events_as_it_says(
    register: Store, question: str, link: str, events: str
) -> None:
    page, params = urlsplit(link).path, parse_qsl(urlsplit(link).query)
    settings = {option.name for option in OPTIONS if option.page == page}
    filters = [(name, value) for name, value in params if name not in settings and "." not in name]
    selection, problems = parse(filters, register.known)
    shown = about(selection, page, dict(params)["id"]) if page in PROFILES else selection
    assert problems == ()
    assert f"{questions.totals(register, shown)['events']:,}" == events
