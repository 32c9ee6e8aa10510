"""HTML is made in one way and gets out in few places; docs/decisions/0020-html-is-a-type.md says why."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

ROOT = Path(__file__).parents[1]
MAKER = "text/html.py"
"""The module that makes HTML of templates."""
OUTLETS = {"html": {"ui/html.py"}, "Response": {"web/plain_page.py"}}
"""What gets HTML to a reader, and the module that may ask for it."""
TRUSTED = {
    "exports/brief/webpage.py": "the rules and colours of the brief",
    "exports/schema_org.py": "JSON in a script",
    "ui/style.py": "the rules of the page",
    "web/document.py": "the script that says where the server is",
    "web/plain_page.py": "the rules of plain pages",
}
"""Who may call HTML what is not made of a template, and what it is."""
PLOTLY = {"charts", "drawing", "figures", "maps"}
"""Rooms whose texts Plotly reads: it knows a few tags, and drawing.style.safe escapes for it."""
XML = {"exports/iati/activities.py"}
"""Files of XML around elements that ElementTree writes."""
ESCAPING = {MAKER, "drawing/style.py"}
"""Who may escape by hand."""

TAG = re.compile(r"(?<!\(\?P)</?[A-Za-z][\w-]*(?=[\s/>{])")
UNQUOTED = re.compile(r"=(?:$|[{'])")
SOURCES = sorted((ROOT / "dashboard").rglob("*.py"))


def breaches(path: str, source: str) -> Iterator[str]:
    """What in a file of ``dashboard/`` goes against the rules, with its line."""
    tree = ast.parse(source)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in calls:
        for found in (*_of_call(path, call), *_of_template(call)):
            yield f"line {call.lineno}: {found}"
    for node in ast.walk(tree):
        is_import = isinstance(node, ast.ImportFrom) and node.module in ("html", "markupsafe")
        if is_import and path not in ESCAPING:
            yield "escapes by hand"
    if path.split("/")[0] not in PLOTLY and path not in XML:
        templates = {id(node) for call in calls for node in _held(call)}
        for text in _texts(tree):
            if id(text) not in templates and TAG.search(str(text.value)):
                yield f"line {text.lineno}: HTML outside of a template: {text.value!r}"


def _of_call(path: str, call: ast.Call) -> Iterator[str]:
    """Who calls what only few may."""
    name = _name(call)
    if name == "Markup" and path != MAKER:
        yield "calls text HTML"
    if name == "trusted" and path not in TRUSTED:
        yield "trusts what is not made of a template"
    if isinstance(call.func, ast.Attribute) and name == "html" and path not in OUTLETS["html"]:
        yield "puts HTML on the page by itself"
    if any(each.arg == "unsafe_allow_html" for each in call.keywords):
        yield "puts HTML on the page as Markdown"
    is_page = any(
        isinstance(each, ast.Constant) and each.value == "text/html" for each in _given(call)
    )
    if name == "HTMLResponse" or (
        name == "Response" and is_page and path not in OUTLETS["Response"]
    ):
        yield "answers with HTML by itself"


def _of_template(call: ast.Call) -> Iterator[str]:
    """What is wrong with a template and its values."""
    if _name(call) != "html" or not isinstance(call.func, ast.Name):
        return
    template = call.args[0] if call.args else None
    if not isinstance(template, ast.Constant) or not isinstance(template.value, str):
        yield "has a template that is not written out"
        return
    parsed = list(Formatter().parse(template.value))
    named = {name for _, name, _, _ in parsed if name is not None}
    if named != {each.arg for each in call.keywords}:
        yield f"fills {sorted(named)} otherwise"
    if any(UNQUOTED.search(literal) for literal, name, _, _ in parsed if name is not None):
        yield "has an attribute without double quotes"


def _name(call: ast.Call) -> str:
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _given(call: ast.Call) -> list[ast.expr]:
    return [*call.args, *(each.value for each in call.keywords)]


def _held(call: ast.Call) -> list[ast.AST]:
    """The texts that a call may hold as HTML: a template, or trusted text."""
    if _name(call) in ("html", "trusted"):
        return [node for each in call.args[:1] for node in ast.walk(each)]
    return []


def _texts(tree: ast.Module) -> Iterator[ast.Constant]:
    """Every text of a file that is no docstring."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_html_is_made_of_templates_and_gets_out_in_one_place(file: Path) -> None:
    path = file.relative_to(ROOT / "dashboard").as_posix()
    assert list(breaches(path, file.read_text(encoding="utf-8"))) == []


def test_whoever_is_trusted_needs_it() -> None:
    calling = {path for path in TRUSTED if "trusted(" in (ROOT / "dashboard" / path).read_text()}
    assert calling == set(TRUSTED)


@pytest.mark.parametrize(
    "source",
    [
        'html(f"<p>{name}</p>")',
        'html("<p>" + name)',
        "html(template, name=name)",
        'html("<p>{name}</p>")',
        'html("<p>{name}</p>", name=name, title=title)',
        'html("<p class={name}>", name=name)',
        "html(\"<p class='{name}'>\", name=name)",
        'page = f"<p>{name}"',
        'page = "<br>".join(names)',
        "Markup(name)",
        "trusted(name)",
        "st.html(made)",
        "place.html(made)",
        "st.markdown(made, unsafe_allow_html=True)",
        "HTMLResponse(made)",
        'Response(made, media_type="text/html")',
        "from html import escape",
        "from markupsafe import escape",
    ],
)
def test_a_planted_breach_is_caught(source: str) -> None:
    assert len(list(breaches("views/overview/page.py", source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        'html("<p>{name}</p>", name=name)',
        "html('<p title=\"{name:.1f}\">' '{text}</p>', name=1, text=text)",
        'put_html(html("<hr>"))',
        'tr("a < b and c > d")',
        '"""Makes a <table>."""',
    ],
)
def test_what_follows_the_rules_is_let_pass(source: str) -> None:
    assert list(breaches("views/overview/page.py", source)) == []
