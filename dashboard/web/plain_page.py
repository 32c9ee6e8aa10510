"""The frame of a plain page: works without scripts, loads nothing but the dashboard's own faces, light and dark."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from starlette.responses import Response

from dashboard.drawing.theme import DARK, LIGHT, SANS, SERIF, Look
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
    """What a page says. ``body`` and ``head`` are HTML with everything escaped; ``root`` leads to the overview."""

    title: str
    description: str
    body: str
    root: str
    head: str = ""


def html(page: Page, tr: Translator, headers: Mapping[str, str], status: int = 200) -> Response:
    """The whole page as an answer."""
    site = tr("South Caucasus Peace Atlas")
    text = (
        f'<!doctype html>\n<html lang="{escape(tr.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<link rel="icon" href="data:,">\n'
        f"<title>{escape(page.title)} · {escape(site)}</title>\n"
        f"{described(page.title, page.description, tr)}{page.head}\n"
        f"<style>\n{_style(page.root)}</style>\n</head>\n<body>\n<main>\n"
        f'<nav aria-label="{escape(tr("Pages"))}"><a class="site" href="{page.root}">{escape(site)}</a></nav>\n'
        f"{page.body}\n</main>\n</body>\n</html>\n"
    )
    return Response(text.encode(), status, {**_HEADERS, **headers}, "text/html")


def described(title: str, description: str, tr: Translator, kind: str = "website") -> str:
    """The elements by which search engines and previews of shared links describe a page."""
    properties = {
        "og:type": kind,
        "og:site_name": tr("South Caucasus Peace Atlas"),
        "og:title": title,
        "og:description": description,
    }
    said = "".join(
        f'<meta property="{name}" content="{escape(text)}">' for name, text in properties.items()
    )
    own = {"description": description, "twitter:card": "summary"}
    return said + "".join(
        f'<meta name="{name}" content="{escape(text)}">' for name, text in own.items()
    )


def address_of(link: str, rel: str = "canonical", media_type: str = "", title: str = "") -> str:
    """A link of the head; nothing where there is no address."""
    if not link:
        return ""
    more = {"type": media_type, "title": title}
    said = "".join(f' {name}="{escape(text)}"' for name, text in more.items() if text)
    return f'<link rel="{rel}" href="{escape(link)}"{said}>'


@cache
def _style(root: str) -> str:
    faces = "".join(
        f'@font-face{{font-family:"Noto {kind.title()} {script.title()}";font-weight:{weight};'
        f'src:url("{root}app/static/fonts/noto-{kind}-{script}-{weight}.woff2") format("woff2");'
        f"unicode-range:{letters};font-display:swap}}\n"
        for script, letters in _RANGES.items()
        for kind in ("sans", "serif")
        for weight in (400, 600)
    )
    return (
        f"{faces}:root{{--sans:{SANS};--serif:{SERIF};{_colours(LIGHT)}}}\n"
        f"@media (prefers-color-scheme: dark){{:root{{{_colours(DARK)}}}}}\n"
        f"{_STYLE.read_text(encoding='utf-8')}"
    )


def _colours(look: Look) -> str:
    return (
        f"--paper:{look.paper};--panel:{look.panel};--ink:{look.ink};--quiet:{look.quiet};"
        f"--hairline:{look.rule};--accent:{look.accent}"
    )
