"""A figure as a picture, made in the reader's browser (client/src/files/), and the code to embed it elsewhere.

Nothing is sent: the script takes what the page shows (title, counting rule, drawing), sets what the figure is below
it, and puts the faces of the page into the file. Maps are drawn by WebGL, so they become pictures, not drawings.
"""

from dashboard.drawing.theme import SANS, SERIF
from dashboard.exports.provenance import LICENCE, LICENCE_ADDRESS, file_name
from dashboard.text.html import html
from dashboard.ui import url
from dashboard.ui.client import Component
from dashboard.ui.page import Page
from dashboard.web.assets import PLOTLY

_component = Component(
    "figureFiles",
    html(
        """
<div class="files" hidden>
  <button type="button" class="png"></button>
  <button type="button" class="svg"></button>
  <label class="embed"><span></span><textarea readonly rows="4" spellcheck="false"></textarea></label>
  <button type="button" class="copy"></button>
  <span class="outcome" role="status"></span>
</div>
"""
    ),
)


def offer(page: Page, key: str, sentence: str, source: str, unseen: str) -> None:
    """Draw the buttons for a figure. ``sentence`` describes the Selection, ``source`` the data.

    ``unseen`` is the figure as JSON for Plotly where the page shows it as a list; it is drawn unseen, to be saved.
    """
    tr, look = page.tr, page.look
    _component(
        key=f"files.{key}",
        data={
            "figure": key,
            "unseen": unseen,
            "plotly": PLOTLY,
            "file": file_name(page.store, key, page.selection, page.b),
            "sentence": sentence,
            "source": f"{source} · {LICENCE}, {LICENCE_ADDRESS}",
            "link": url.here(page.path, page.filtered),
            "parameters": {**url.EMBED, url.FIGURE: key},
            "faces": {"sans": SANS, "serif": SERIF},
            "colours": {
                name: getattr(look, name) for name in ("paper", "ink", "quiet", "hairline", "sea")
            },
            "labels": {
                "png": tr("Picture (PNG)"),
                "svg": tr("Drawing (SVG)"),
                "embed": tr("Code to embed this figure"),
                "copy": tr("Copy the code"),
                "copied": tr("Copied"),
                "failed": tr("Your browser could not make this file."),
            },
        },
    )
