"""The page /api, for people: addresses, parameters and examples of the API, made from its OpenAPI description."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from dashboard.exports import schema_org
from dashboard.exports.provenance import citation
from dashboard.text.html import Markup, html, join
from dashboard.text.i18n import Translator
from dashboard.web.api.answers import caching_headers, unchanged
from dashboard.web.api.openapi import PREFIX_OF_B, document
from dashboard.web.api.parameters import MOST_ITEMS, Parameters, read_parameters
from dashboard.web.plain_page import Page, address_of, answer
from dashboard.web.previews import distributions

_FEW = 8
"""The most values of a parameter that the page names; openapi.json has all."""


def show(request: Request) -> Response:
    """Answer with the page, in the language of the request."""
    parameters = read_parameters(request, {}, selecting=False)
    return unchanged(request, parameters) or answer(
        _page(parameters), parameters.tr, caching_headers(parameters)
    )


def _page(parameters: Parameters) -> Page:
    tr, description = parameters.tr, document(parameters)
    links = [
        address_of(f"{parameters.site}/api" if parameters.site else ""),
        address_of("./api/openapi.json", "service-desc", "application/json"),
        address_of("./feed.atom", "alternate", "application/atom+xml", tr("Newest events")),
    ]
    dataset = schema_org.register(
        parameters.store, tr, distributions(parameters.site), parameters.site
    )
    body = join(
        [
            _lead(parameters),
            _examples(parameters),
            _operations(description, tr),
            _parameters(description, tr),
            _rules(tr),
        ]
    )
    summary = tr("How programs ask the register: addresses, parameters, answers, and examples.")
    head = join([*links, schema_org.script(dataset)])
    return Page(tr("Programming interface"), summary, body, "./", head)


def _lead(parameters: Parameters) -> Markup:
    tr = parameters.tr
    return html(
        "<h1>{title}</h1><p>{lead}</p>"
        '<p>{machine} <a href="./api/openapi.json">api/openapi.json</a></p><p class="quiet">{cited}</p>',
        title=tr("Programming interface"),
        lead=tr(
            "Everything that the dashboard shows can be asked for over HTTP, without a key: events and what occurs in "
            "them as JSON and CSV, files of any selection, briefs and feeds."
        ),
        machine=tr("The same for programs, as OpenAPI 3.1:"),
        cited=tr("Cite as: {citation}", citation=citation(parameters.store, tr)),
    )


def _examples(parameters: Parameters) -> Markup:
    tr, site = parameters.tr, parameters.site
    query = f"{site}/api/v1/events.csv?theme=demining&from=2020"
    figure = f"{site}/api/v1/figures/overview-timeline.svg?theme=youth"
    examples = {
        "curl": f"curl '{site}/api/v1/counts?by=year,track'",
        "Python": f'import pandas as pd\nevents = pd.read_csv("{query}")',
        tr("Figure"): str(html('<img src="{address}" alt="…">', address=figure)),
        "R": f'events <- read.csv("{query}", fileEncoding = "UTF-8-BOM")',
    }
    shown = join(
        html(
            '<h3>{name}</h3><pre tabindex="0" role="region" aria-label="{name}"><code>{text}</code></pre>',
            name=name,
            text=text,
        )
        for name, text in examples.items()
    )
    return html("<h2>{title}</h2>{shown}", title=tr("Examples"), shown=shown)


def _operations(description: Mapping[str, Any], tr: Translator) -> Markup:
    heads = (tr("Address"), tr("What it answers"), tr("Media type"))
    tables = []
    for tag in description["tags"]:
        found = [
            (path, item["get"])
            for path, item in description["paths"].items()
            if tag["name"] in item["get"]["tags"]
        ]
        rows = [
            (
                html("<code>{path}</code>", path=path),
                get["summary"],
                ", ".join(get["responses"]["200"]["content"]),
            )
            for path, get in found
        ]
        tables.append(_table(tag["description"], heads, rows))
    return html("<h2>{title}</h2>{tables}", title=tr("Addresses"), tables=join(tables))


def _table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    body = [
        html("<tr>{cells}</tr>", cells=join(html("<td>{cell}</td>", cell=cell) for cell in row))
        for row in rows
    ]
    return html(
        '<h3>{caption}</h3><div class="scroll" tabindex="0" role="region" aria-label="{caption}">'
        "<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>",
        caption=caption,
        heads=join(html('<th scope="col">{head}</th>', head=head) for head in heads),
        body=join(body),
    )


def _parameters(description: Mapping[str, Any], tr: Translator) -> Markup:
    """Return the table of parameters: those that several addresses share, then those of one."""
    shared = {
        name: given
        for name, given in description["components"]["parameters"].items()
        if not name.startswith(PREFIX_OF_B)
    }
    own = {
        (given["name"], tuple(_values(given, description))): given
        for item in description["paths"].values()
        for given in item["get"]["parameters"]
        if given.get("in") == "query"
    }
    rows = [
        (
            html("<code>{name}</code>", name=given["name"]),
            given["description"],
            _named(_values(given, description), tr),
        )
        for given in [*shared.values(), *own.values()]
    ]
    heads = (tr("Parameter"), tr("What it says"), tr("Values"))
    return html(
        "<h2>{title}</h2><p>{rule}</p>{table}",
        title=tr("Parameters"),
        rule=tr(
            "Values of one parameter are alternatives, given by repeating it; different parameters add up."
        ),
        table=_table(tr("All parameters"), heads, rows),
    )


def _values(given: Mapping[str, Any], description: Mapping[str, Any]) -> list[str]:
    schema = given["schema"].get("items", given["schema"])
    if name := schema.get("$ref", "").rpartition("/")[2]:
        schema = description["components"]["schemas"][name]
    return list(schema.get("enum", ()))


def _named(values: Sequence[str], tr: Translator) -> Markup:
    shown = join((html("<code>{value}</code>", value=value) for value in values[:_FEW]), ", ")
    if len(values) <= _FEW:
        return shown
    more = tr.plural("and {count} more", "and {count} more", len(values) - _FEW)
    return join([shown, more], " ")


def _rules(tr: Translator) -> Markup:
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
            "selections takes those of B with “{prefix}” before them, as {prefix}theme.",
            prefix=PREFIX_OF_B,
        ),
        tr("Pages of any origin may read the answers. Nothing is stored of whoever asks."),
    ]
    items = join(html("<li>{rule}</li>", rule=rule) for rule in rules)
    return html("<h2>{title}</h2><ul>{items}</ul>", title=tr("Rules"), items=items)
