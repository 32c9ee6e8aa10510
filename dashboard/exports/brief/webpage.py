"""The brief as one HTML file: no scripts, nothing from elsewhere, light and dark as the reader's system asks."""

import re
from base64 import b64encode
from collections.abc import Iterable
from html import escape
from pathlib import Path

from dashboard.drawing.theme import DARK, LIGHT, SANS, SERIF, Look
from dashboard.exports.brief.model import Brief, Event, Link
from dashboard.figures.figure import PicturedFigure

_STYLE = Path(__file__).with_name("brief.css")
_FACES = Path(__file__).parents[2] / "static" / "fonts"
_SCRIPTS = {"armenian": re.compile("[\u0531-\u058f]"), "georgian": re.compile("[\u10a0-\u10ff]")}
COLOUR = re.compile("#[0-9A-F]{6}")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"


def webpage(brief: Brief) -> bytes:
    """The whole file in UTF-8. Every text is escaped."""
    body = "".join([_head(brief), _charts(brief), _events(brief), _notes(brief)])
    style = f"{_faces(body)}{_colours()}{_STYLE.read_text(encoding='utf-8')}"
    text = (
        f'<!doctype html>\n<html lang="{escape(brief.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="description" content="{escape(brief.sentence)}">\n'
        f"<title>{escape(brief.title)} · {escape(brief.site)}</title>\n"
        f"<style>\n{style}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
    return text.encode()


def _head(brief: Brief) -> str:
    figures = "".join(
        f'<div><dt>{escape(each.label)}</dt><dd class="value">{escape(each.value)} '
        f'<span class="change">{escape(each.change)}</span></dd></div>'
        for each in brief.figures
    )
    return (
        f'<header><p class="site">{escape(brief.site)} · {escape(brief.labels["brief"])}</p>'
        f'<h1>{escape(brief.title)}</h1><p class="quiet">{escape(brief.sentence)}</p>'
        f'<p class="reading">{escape(brief.reading)}</p><dl class="figures">{figures}</dl>'
        f'<p class="rule">{escape(brief.compared)}</p></header>\n'
    )


def _charts(brief: Brief) -> str:
    wide = "".join(_chart(each, "wide") for each in brief.charts if each.key != "themes")
    narrow = "".join(_chart(each, "narrow") for each in brief.charts if each.key == "themes")
    roles = _roles(brief) if brief.roles else ""
    return f'{wide}<div class="pair">{narrow}{roles}</div>\n'


def _chart(chart: PicturedFigure, width: str) -> str:
    """A figure; a wide one can be moved sideways on a phone, also by keyboard, rather than shrink."""
    name = escape(chart.alt)
    picture = chart.picture.svg.replace("<svg ", f'<svg role="img" aria-label="{name}" ', 1)
    reach = f' tabindex="0" role="region" aria-label="{escape(chart.title)}"'
    foot = f"<figcaption>{escape(chart.note)}</figcaption>" if chart.note else ""
    return (
        f'<section><h2>{escape(chart.title)}</h2><p class="rule">{escape(chart.counting_rule)}</p>'
        f'<figure class="{width}"><div class="scroll"{reach if width == "wide" else ""}>'
        f"{_switching(picture)}</div>{foot}</figure></section>\n"
    )


def _roles(brief: Brief) -> str:
    parts = "".join(
        f'<h3>{escape(role.name)} <span class="total">{escape(role.total)}</span></h3><p>'
        + "; ".join(
            f'{escape(name)} <span class="quiet">{escape(count)}</span>'
            for name, count in role.leaders
        )
        + "</p>"
        for role in brief.roles
    )
    return (
        f"<section><h2>{escape(brief.labels['roles'])}</h2>"
        f'<p class="rule">{escape(brief.labels["roles_rule"])}</p>{parts}</section>'
    )


def _events(brief: Brief) -> str:
    if not brief.events:
        return ""
    title = brief.labels["events"]
    more = f'<p class="rule">{escape(brief.rest)} {_led(brief.link)}</p>' if brief.rest else ""
    heads = "".join(
        f'<th scope="col" role="columnheader">{escape(head)}</th>' for head in brief.heads
    )
    rows = "".join(_row(event) for event in brief.events)
    return (
        f'<section><h2 id="events">{escape(title)}</h2>{more}<table role="table" '
        f'aria-labelledby="events"><thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        f'<tbody role="rowgroup">\n{rows}</tbody></table></section>\n'
    )


def _row(event: Event) -> str:
    mark = f' <span class="quiet">({escape(event.mark)})</span>' if event.mark else ""
    roles = ". ".join(f"{escape(role)}: {escape(names)}" for role, names in event.roles)
    articles = "".join(f"<li>{_led(article)}</li>" for article in event.articles)
    cells = (
        f'<p class="when">{escape(event.when)}</p><p>{escape(event.where)}</p>'
        f'<p class="rule">{escape(event.track)}</p>',
        f"<p>{_led(event.title)}{mark}</p>"
        + (f"<p>{escape(event.summary)}</p>" if event.summary else "")
        + (f'<p class="roles quiet">{roles}</p>' if roles else ""),
        f"<ul>{articles}</ul>",
    )
    return f'<tr role="row">{"".join(f"""<td role="cell">{cell}</td>""" for cell in cells)}</tr>\n'


def _notes(brief: Brief) -> str:
    parts = "".join(
        f"<div><h3>{escape(heading)}</h3><p>{escape(text)}</p></div>"
        for heading, text in brief.notes
    )
    return (
        f'<section><h2>{escape(brief.labels["notes"])}</h2><div class="pair notes">{parts}</div>'
        f"<p><strong>{escape(brief.labels['cite'])}:</strong> {escape(brief.citation)} "
        f"{_led(brief.link)}</p></section>\n<footer>{escape(brief.register)}</footer>\n"
    )


def _led(link: Link) -> str:
    if not link.address:
        return escape(link.text)
    return f'<a href="{escape(link.address)}">{escape(link.text)}</a>'


def _switching(picture: str) -> str:
    """The picture with each colour of the light look by name, so that it follows the reader's system."""
    return COLOUR.sub(lambda found: f"var(--c{found[0][1:]})", picture)


def shades() -> dict[str, str]:
    """Each colour of the light look, and the one that stands for it in the dark."""
    return dict(zip(_every(LIGHT), _every(DARK), strict=True))


def _every(look: Look) -> Iterable[str]:
    yield from (look.paper, look.panel, look.ink, look.quiet, look.rule, look.accent)
    yield from (look.sea, look.land, look.region, look.band, look.other)
    yield from (*look.track.values(), *look.theme_group.values())


def _colours() -> str:
    def names(look: Look) -> str:
        tokens = {"paper": look.paper, "ink": look.ink, "quiet": look.quiet}
        tokens |= {"hairline": look.rule, "accent": look.accent}
        tokens |= {
            f"c{light[1:]}": shade for light, shade in zip(_every(LIGHT), _every(look), strict=True)
        }
        return "".join(f"--{name}:{colour};" for name, colour in tokens.items())

    return (
        f":root{{--sans:{SANS};--serif:{SERIF};{names(LIGHT)}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{names(DARK)}}}}}\n"
    )


def _faces(body: str) -> str:
    """The faces of those scripts that occur and that a reader's machine may lack."""
    found = [script for script, letters in _SCRIPTS.items() if letters.search(body)]
    return "".join(
        _face(
            f"{kind}-{script}-{weight}", f"Noto {kind.capitalize()} {script.capitalize()}", weight
        )
        for script in found
        for kind, weight in (("sans", 400), ("sans", 600), ("serif", 600))
    )


def _face(file: str, family: str, weight: int) -> str:
    content = b64encode((_FACES / f"noto-{file}.woff2").read_bytes()).decode()
    source = f"url(data:font/woff2;base64,{content}) format('woff2')"
    return f"@font-face{{font-family:'{family}';font-weight:{weight};src:{source};}}\n"
