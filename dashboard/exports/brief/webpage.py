"""The brief as one HTML file: no scripts, nothing loaded from elsewhere, light or dark as the reader's system is."""

import re
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path

from dashboard.drawing.theme import DARK, LIGHT, SANS, SERIF, Look
from dashboard.exports.brief.model import Brief, Event, Link, Role
from dashboard.figures.figure import PicturedFigure
from dashboard.model.text import is_web_address
from dashboard.text.html import NOTHING, Markup, html, join, trusted

_STYLE = Path(__file__).with_name("brief.css")
_FACES = Path(__file__).parents[2] / "static" / "fonts"
_SCRIPTS = {"armenian": re.compile("[\u0531-\u058f]"), "georgian": re.compile("[\u10a0-\u10ff]")}
COLOUR = re.compile("#[0-9A-F]{6}")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"


def webpage(brief: Brief) -> bytes:
    """Return the brief as an HTML file in UTF-8."""
    body = join([_head(brief), _charts(brief), _outcomes(brief), _events(brief), _notes(brief)])
    style = f"{_faces(body)}{_colours()}{_STYLE.read_text(encoding='utf-8')}"
    page = html(
        '<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="description" content="{sentence}">\n<title>{title} · {site}</title>\n'
        "<style>\n{style}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n",
        language=brief.language,
        policy=_POLICY,
        sentence=brief.sentence,
        title=brief.title,
        site=brief.site,
        style=trusted(style),
        body=body,
    )
    return page.encode()


def _head(brief: Brief) -> Markup:
    figures = join(
        html(
            '<div><dt>{label}</dt><dd class="value">{value} <span class="change">{change}</span></dd></div>',
            label=each.label,
            value=each.value,
            change=each.change,
        )
        for each in brief.figures
    )
    return html(
        '<header><p class="site">{site} · {brief}</p><h1>{title}</h1>'
        '<p class="quiet" dir="auto">{sentence}</p>'
        '<p class="reading" dir="auto">{reading}</p><dl class="figures">{figures}</dl>'
        '<p class="remark">{compared}</p></header>\n',
        site=brief.site,
        brief=brief.labels["brief"],
        title=brief.title,
        sentence=brief.sentence,
        reading=brief.reading,
        figures=figures,
        compared=brief.compared,
    )


def _charts(brief: Brief) -> Markup:
    wide = join(_chart(each, "wide") for each in brief.charts if each.key != "themes")
    narrow = join(_chart(each, "narrow") for each in brief.charts if each.key == "themes")
    roles = _roles(brief) if brief.roles else NOTHING
    return html(
        '{wide}<div class="pair">{narrow}{roles}</div>\n', wide=wide, narrow=narrow, roles=roles
    )


def _chart(chart: PicturedFigure, width: str) -> Markup:
    """Return a figure; on a phone a wide one is scrolled sideways, also by keyboard, rather than shrunk."""
    named = html(' role="img" aria-label="{alt}"', alt=chart.alt)
    reach = html(' tabindex="0" role="region" aria-label="{title}"', title=chart.title)
    foot = html("<figcaption>{note}</figcaption>", note=chart.note) if chart.note else NOTHING
    return html(
        '<section><h2>{title}</h2><p class="counting-rule">{counting_rule}</p>'
        '<figure class="{width}"><div class="scroll"{reach}>{picture}</div>{foot}</figure></section>\n',
        title=chart.title,
        counting_rule=chart.counting_rule,
        width=width,
        reach=reach if width == "wide" else NOTHING,
        picture=_switching(chart.picture.with_attributes(named)),
        foot=foot,
    )


def _roles(brief: Brief) -> Markup:
    return html(
        '<section><h2>{title}</h2><p class="counting-rule">{counting_rule}</p>{parts}</section>',
        title=brief.labels["roles"],
        counting_rule=brief.labels["roles_rule"],
        parts=join(_role(role) for role in brief.roles),
    )


def _role(role: Role) -> Markup:
    leaders = join(
        (
            html('{name} <span class="quiet">{count}</span>', name=name, count=count)
            for name, count in role.leaders
        ),
        "; ",
    )
    return html(
        '<h3>{name} <span class="total">{total}</span></h3><p dir="auto">{leaders}</p>',
        name=role.name,
        total=role.total,
        leaders=leaders,
    )


def _outcomes(brief: Brief) -> Markup:
    if not brief.came_of_it:
        return NOTHING
    rule = html('<p class="counting-rule">{rule}</p>', rule=brief.labels["outcomes_rule"])
    latest = join(
        html(
            '<li dir="auto"><strong>{kind}:</strong> {text} <span class="quiet">{when}: {event}</span></li>\n',
            kind=each.kind,
            text=each.text,
            when=each.when,
            event=_led(each.event),
        )
        for each in brief.outcomes
    )
    return html(
        "<section><h2>{title}</h2><p>{counted}</p>{latest}</section>\n",
        title=brief.labels["outcomes"],
        counted=brief.came_of_it,
        latest=html('{rule}<ul class="outcomes">{latest}</ul>', rule=rule, latest=latest)
        if brief.outcomes
        else NOTHING,
    )


def _events(brief: Brief) -> Markup:
    if not brief.events:
        return NOTHING
    more = html('<p class="remark">{rest} {link}</p>', rest=brief.rest, link=_led(brief.link))
    heads = join(
        html('<th scope="col" role="columnheader">{head}</th>', head=head) for head in brief.heads
    )
    return html(
        '<section><h2 id="events">{title}</h2>{more}<table role="table" '
        'aria-labelledby="events"><thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        '<tbody role="rowgroup">\n{rows}</tbody></table></section>\n',
        title=brief.labels["events"],
        more=more if brief.rest else NOTHING,
        heads=heads,
        rows=join(_row(event) for event in brief.events),
    )


def _row(event: Event) -> Markup:
    return html(
        '<tr role="row"><td role="cell"><p class="when">{when}</p><p>{where}</p>'
        '<p class="remark">{track}</p></td><td role="cell">{what}</td>'
        '<td role="cell"><ul>{articles}</ul></td></tr>\n',
        when=event.when,
        where=event.where,
        track=event.track,
        what=_what(event),
        articles=join(
            html('<li dir="auto">{link}</li>', link=_led(article)) for article in event.articles
        ),
    )


def _what(event: Event) -> Markup:
    """Return title, summary and organisations of an event."""
    mark = html(' <span class="quiet">({mark})</span>', mark=event.mark) if event.mark else NOTHING
    roles = ". ".join(f"{role}: {names}" for role, names in event.roles)
    parts = [html('<p dir="auto">{title}{mark}</p>', title=_led(event.title), mark=mark)]
    if event.summary:
        parts.append(html('<p dir="auto">{summary}</p>', summary=event.summary))
    if roles:
        parts.append(html('<p class="roles quiet" dir="auto">{roles}</p>', roles=roles))
    return join(parts)


def _notes(brief: Brief) -> Markup:
    parts = join(
        html("<div><h3>{heading}</h3><p>{text}</p></div>", heading=heading, text=text)
        for heading, text in brief.notes
    )
    return html(
        '<section><h2>{notes}</h2><div class="pair notes">{parts}</div>'
        "<p><strong>{cite}:</strong> {citation} {link}</p></section>\n<footer>{register}</footer>\n",
        notes=brief.labels["notes"],
        parts=parts,
        cite=brief.labels["cite"],
        citation=brief.citation,
        link=_led(brief.link),
        register=brief.register,
    )


def _led(link: Link) -> str:
    """Return the text as a link; the text alone where its address is none of the web."""
    if not is_web_address(link.address):
        return link.text
    return html('<a href="{address}">{text}</a>', address=link.address, text=link.text)


def _switching(picture: Markup) -> Markup:
    """Return the picture with CSS variables for its colours, so that they follow the reader's system."""
    return trusted(COLOUR.sub(lambda found: f"var(--c{found[0][1:]})", picture))


def shades() -> dict[str, str]:
    """Return for each colour of the light look that of the dark look."""
    return dict(zip(_every(LIGHT), _every(DARK), strict=True))


def _every(look: Look) -> Iterable[str]:
    yield from (look.paper, look.panel, look.ink, look.quiet, look.hairline, look.accent)
    yield from (look.sea, look.land, look.region, look.band, look.other)
    yield from (*look.track.values(), *look.theme_group.values())


def _colours() -> str:
    def names(look: Look) -> str:
        tokens = {"paper": look.paper, "ink": look.ink, "quiet": look.quiet}
        tokens |= {"hairline": look.hairline, "accent": look.accent}
        tokens |= {
            f"c{light[1:]}": shade for light, shade in zip(_every(LIGHT), _every(look), strict=True)
        }
        return "".join(f"--{name}:{colour};" for name, colour in tokens.items())

    return (
        f":root{{--sans:{SANS};--serif:{SERIF};{names(LIGHT)}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{names(DARK)}}}}}\n"
    )


def _faces(body: str) -> str:
    """Return the font faces of the scripts that occur in the text and that a reader's machine may lack."""
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
