"""The frame of plain pages, which need no scripts and load nothing but the dashboard's own fonts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from starlette.responses import Response

from dashboard.drawing.theme import DARK, LIGHT, SANS, SERIF, Look
from dashboard.model.atlas import NAME
from dashboard.text.html import NOTHING, Markup, html, join, trusted
from dashboard.text.i18n import Translator

_STYLE = Path(__file__).with_name("plain_page.css")
_RANGES = {"armenian": "U+0530-058F,U+FB13-FB17", "georgian": "U+10A0-10FF,U+1C90-1CBF,U+2D00-2D2F"}
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    ),
    "Referrer-Policy": "strict-origin-when-cross-origin",
}


@dataclass(frozen=True)
class Page:
    """The content of a plain page; ``root`` is the relative address of the overview."""

    title: str
    description: str
    body: Markup
    root: str
    head: Markup = NOTHING


def answer(page: Page, tr: Translator, headers: Mapping[str, str], status: int = 200) -> Response:
    """Return the whole page as the answer to a request."""
    text = html(
        '<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<link rel="icon" href="data:,">\n'
        "<title>{title} · {site}</title>\n{described}{head}\n"
        "<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        '<nav aria-label="{pages}"><a class="site" href="{root}">{site}</a></nav>\n'
        "{body}\n</main>\n</body>\n</html>\n",
        language=tr.language,
        title=page.title,
        site=tr(NAME),
        described=described(page.title, page.description, tr),
        head=page.head,
        style=_style(page.root),
        pages=tr("Pages"),
        root=page.root,
        body=page.body,
    )
    return Response(text.encode(), status, {**_HEADERS, **headers}, "text/html")


def described(title: str, description: str, tr: Translator, kind: str = "website") -> Markup:
    """Return the elements of the head by which search engines and previews of links describe a page."""
    properties = {
        "og:type": kind,
        "og:site_name": tr(NAME),
        "og:title": title,
        "og:description": description,
    }
    own = {"description": description, "twitter:card": "summary"}
    return join(
        [
            *(
                html('<meta property="{name}" content="{text}">', name=name, text=text)
                for name, text in properties.items()
            ),
            *(
                html('<meta name="{name}" content="{text}">', name=name, text=text)
                for name, text in own.items()
            ),
        ]
    )


def address_of(link: str, rel: str = "canonical", media_type: str = "", title: str = "") -> Markup:
    """Return a link element of the head; nothing where ``link`` is ""."""
    if not link:
        return NOTHING
    more = [
        html(' type="{text}"', text=media_type) if media_type else NOTHING,
        html(' title="{text}"', text=title) if title else NOTHING,
    ]
    return html('<link rel="{rel}" href="{link}"{more}>', rel=rel, link=link, more=join(more))


@cache
def _style(root: str) -> Markup:
    faces = "".join(
        f'@font-face{{font-family:"Noto {kind.title()} {script.title()}";font-weight:{weight};'
        f'src:url("{root}app/static/fonts/noto-{kind}-{script}-{weight}.woff2") format("woff2");'
        f"unicode-range:{letters};font-display:swap}}\n"
        for script, letters in _RANGES.items()
        for kind in ("sans", "serif")
        for weight in (400, 600)
    )
    return trusted(
        f"{faces}:root{{--sans:{SANS};--serif:{SERIF};{_colours(LIGHT)}}}\n"
        f"@media (prefers-color-scheme: dark){{:root{{{_colours(DARK)}}}}}\n"
        f"{_STYLE.read_text(encoding='utf-8')}"
    )


def _colours(look: Look) -> str:
    return (
        f"--paper:{look.paper};--panel:{look.panel};--ink:{look.ink};--quiet:{look.quiet};"
        f"--hairline:{look.hairline};--accent:{look.accent}"
    )
