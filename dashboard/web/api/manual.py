"""The page at /api: what can be asked, how, and what is answered, written from the same description as openapi.json."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from dashboard.exports import schema_org
from dashboard.exports.provenance import citation
from dashboard.text.i18n import Translator
from dashboard.web.api.answers import caching_headers, unchanged
from dashboard.web.api.openapi import OTHER, document
from dashboard.web.api.parameters import MOST_ITEMS, Parameters, read_parameters
from dashboard.web.plain_page import Page, address_of, html
from dashboard.web.previews import distributions

_FEW = 8
"""So many values of a parameter are named on the page; the description has all."""


def show(request: Request) -> Response:
    """The page, in the language of the request."""
    parameters = read_parameters(request, {}, selecting=False)
    return unchanged(request, parameters) or html(
        _page(parameters), parameters.tr, caching_headers(parameters)
    )


def _page(parameters: Parameters) -> Page:
    tr, description = parameters.tr, document(parameters)
    links = [
        address_of(f"{parameters.base}/api" if parameters.base else ""),
        address_of("./api/openapi.json", "service-desc", "application/json"),
        address_of("./feed.atom", "alternate", "application/atom+xml", tr("Newest events")),
    ]
    dataset = schema_org.register(
        parameters.store, tr, distributions(parameters.base), parameters.base
    )
    body = "".join(
        [
            _lead(parameters),
            _examples(parameters),
            _operations(description, tr),
            _parameters(description, tr),
            _rules(tr),
        ]
    )
    said = tr("How programs ask the register: addresses, parameters, answers, and examples.")
    return Page(
        tr("Programming interface"),
        said,
        body,
        "./",
        "".join(links) + schema_org.script(dataset),
    )


def _lead(parameters: Parameters) -> str:
    tr = parameters.tr
    lead = tr(
        "Everything that the dashboard shows can be asked for over HTTP, without a key: events and what occurs in "
        "them as JSON and CSV, files of any selection, briefs and feeds."
    )
    machine = tr("The same for programs, as OpenAPI 3.1:")
    cited = tr("Cite as: {citation}", citation=citation(parameters.store, tr))
    return (
        f"<h1>{escape(tr('Programming interface'))}</h1><p>{escape(lead)}</p>"
        f'<p>{escape(machine)} <a href="./api/openapi.json">api/openapi.json</a></p>'
        f'<p class="quiet">{escape(cited)}</p>'
    )


def _examples(parameters: Parameters) -> str:
    tr, base = parameters.tr, parameters.base
    query = f"{base}/api/v1/events.csv?theme=demining&from=2020"
    examples = {
        "curl": f"curl '{base}/api/v1/counts?by=year,track'",
        "Python": f'import pandas as pd\nevents = pd.read_csv("{query}")',
        tr(
            "Figure"
        ): f'<img src="{base}/api/v1/figures/overview-timeline.svg?theme=youth" alt="…">',
        "R": f'events <- read.csv("{query}", fileEncoding = "UTF-8-BOM")',
    }
    shown = "".join(
        f'<h3>{name}</h3><pre tabindex="0" role="region" aria-label="{name}"><code>{escape(text)}</code></pre>'
        for name, text in examples.items()
    )
    return f"<h2>{escape(tr('Examples'))}</h2>{shown}"


def _operations(description: Mapping[str, Any], tr: Translator) -> str:
    found = []
    for tag in description["tags"]:
        rows = [
            (path, item["get"])
            for path, item in description["paths"].items()
            if tag["name"] in item["get"]["tags"]
        ]
        cells = "".join(
            f"<tr><td><code>{escape(path)}</code></td><td>{escape(get['summary'])}</td>"
            f"<td>{escape(', '.join(get['responses']['200']['content']))}</td></tr>"
            for path, get in rows
        )
        heads = (tr("Address"), tr("What it answers"), tr("Media type"))
        found.append(_table(tag["description"], heads, cells))
    return f"<h2>{escape(tr('Addresses'))}</h2>{''.join(found)}"


def _table(caption: str, heads: Sequence[str], rows: str) -> str:
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    label = escape(caption)
    return (
        f'<h3>{label}</h3><div class="scroll" tabindex="0" role="region" aria-label="{label}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _parameters(description: Mapping[str, Any], tr: Translator) -> str:
    """The parameters that several addresses share, then those of one."""
    shared = {
        name: given
        for name, given in description["components"]["parameters"].items()
        if not name.startswith(OTHER)
    }
    own = {
        (given["name"], tuple(_values(given, description))): given
        for item in description["paths"].values()
        for given in item["get"]["parameters"]
        if given.get("in") == "query"
    }
    rows = "".join(
        f"<tr><td><code>{escape(given['name'])}</code></td><td>{escape(given['description'])}</td>"
        f"<td>{_named(_values(given, description), tr)}</td></tr>"
        for given in [*shared.values(), *own.values()]
    )
    heads = (tr("Parameter"), tr("What it says"), tr("Values"))
    title = tr("Parameters")
    rule = tr(
        "Values of one parameter are alternatives, given by repeating it; different parameters add up."
    )
    return (
        f"<h2>{escape(title)}</h2><p>{escape(rule)}</p>{_table(tr('All parameters'), heads, rows)}"
    )


def _values(given: Mapping[str, Any], description: Mapping[str, Any]) -> list[str]:
    schema = given["schema"].get("items", given["schema"])
    if name := schema.get("$ref", "").rpartition("/")[2]:
        schema = description["components"]["schemas"][name]
    return list(schema.get("enum", ()))


def _named(values: Sequence[str], tr: Translator) -> str:
    shown = ", ".join(f"<code>{escape(value)}</code>" for value in values[:_FEW])
    if len(values) <= _FEW:
        return shown
    more = tr.plural("and {count} more", "and {count} more", len(values) - _FEW)
    return f"{shown} {escape(more)}"


def _rules(tr: Translator) -> str:
    rules = [
        tr(
            "JSON answers have total, items, links to the next and previous part, and provenance. One holds at most "
            "{count} items, in a stable order; files hold the whole selection.",
            count=tr.number(MOST_ITEMS),
        ),
        tr(
            "An answer changes only with the data: it has an ETag, and If-None-Match gets 304 while that holds."
        ),
        tr(
            "What cannot be used is answered with 400 and problem details that name the parameter and values that can."
        ),
        tr(
            "version asks for a version of the register: the one here answers, any other gets a 404 that names it."
        ),
        tr(
            "A figure takes the settings of its page that it reads; /api/v1/figures names them. One that compares two "
            "selections takes those of the second with “{prefix}” before them, as {prefix}theme.",
            prefix=OTHER,
        ),
        tr("Pages of any origin may read the answers. Nothing is stored of whoever asks."),
    ]
    listed = "".join(f"<li>{escape(rule)}</li>" for rule in rules)
    return f"<h2>{escape(tr('Rules'))}</h2><ul>{listed}</ul>"
