"""A page that shows figures as accepted beside what is drawn now, without a network."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from markupsafe import Markup
from plotly.offline import get_plotlyjs

from dashboard.drawing.theme import LIGHT, template
from dashboard.text.html import trusted
from tests.figures.accepted import Difference

SCRIPT = "plotly.min.js"
DRAW = Markup("""
for (const place of document.querySelectorAll(".drawing")) {
  const { data, layout } = JSON.parse(place.dataset.figure);
  Plotly.newPlot(place, data, { ...layout, template: TEMPLATE }, { staticPlot: true });
}
""")
STYLE = Markup("""
body { font: 15px sans-serif; margin: 2rem; } section { border-top: 1px solid #999; margin-top: 2rem; }
.both { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; } .both > div { min-width: 0; }
pre { background: #f4f4f4; overflow: auto; padding: 0.5rem; max-height: 40rem; }
""")
PAGE = Markup("""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>{title}</title><style>{style}</style>
<h1>{title}</h1><p>To accept what is drawn now: <code>make figures ACCEPT=1</code></p>
{sections}
<script src="{script}"></script><script>{draw}</script></html>
""")
SECTION = Markup("""<section><h2>{name}</h2>
<div class="both"><div><h3>Accepted</h3>{old}</div><div><h3>Drawn now</h3>{new}</div></div>
<pre>{lines}</pre></section>
""")
SIDE = Markup("""<p>{alt}</p><div class="drawing" data-figure="{figure}"></div>""")
MAP = Markup("<p>{alt}</p><p>A map: its text differs as told below.</p>")
NONE = Markup("<p>There is none.</p>")


def write(found: Sequence[Difference], folder: Path) -> Path:
    """Write the page, and the script that draws it, into a folder; returns the file of the page."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SCRIPT).write_text(get_plotlyjs(), encoding="utf-8")
    page = folder / "index.html"
    page.write_text(html(found), encoding="utf-8")
    return page


def html(found: Sequence[Difference]) -> str:
    """The page itself."""
    sections = Markup("").join(
        SECTION.format(name=each.name, old=_side(each.old), new=_side(each.new), lines=each.lines)
        for each in found
    )
    # Within a script only "<" could end it early.
    drawn_with = trusted(json.dumps(template(LIGHT)).replace("<", "\\\\u003c"))
    return PAGE.format(
        title=f"Figures that differ: {len(found)}",
        style=STYLE,
        sections=sections,
        script=SCRIPT,
        draw=DRAW.replace("TEMPLATE", drawn_with),
    )


def _side(text: str) -> Markup:
    if not text:
        return NONE
    figure: dict[str, Any] = json.loads(text)
    drawing = figure["drawing"]
    if "data" not in drawing:
        return MAP.format(alt=figure["alt"])
    return SIDE.format(alt=figure["alt"], figure=json.dumps(drawing))
