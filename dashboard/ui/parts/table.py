"""A table of our own HTML, whose cells can be links."""

from collections.abc import Iterable, Sequence

from dashboard.text.html import NOTHING, Markup, html, join


def table(
    label: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    classes: Sequence[str] = (),
    directions: Sequence[str] = (),
    opens: bool = False,
) -> Markup:
    """A table that scrolls by itself where it is wider than the page.

    ``classes`` names a style class for each column ("number", "nowrap" or none), ``directions`` how it is sorted
    ("ascending", "descending" or nothing). ``opens``: a click anywhere in a row follows its link to a record
    (cards.opening).
    """
    styles = [
        html(' class="{name}"', name=name) if name else NOTHING
        for name in classes or [""] * len(heads)
    ]
    sorts = [
        html(' aria-sort="{name}"', name=name) if name else NOTHING
        for name in directions or [""] * len(heads)
    ]
    top = [
        html('<th scope="col"{style}{sort}>{head}</th>', style=style, sort=sort, head=head)
        for head, style, sort in zip(heads, styles, sorts, strict=True)
    ]
    body = [html("<tr>{cells}</tr>", cells=join(_cells(row, styles))) for row in rows]
    return html(
        '<div class="atlas-scroll" tabindex="0" role="region" aria-label="{label}">'
        '<table class="{name}"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>',
        label=label,
        name="atlas-table atlas-rows-open" if opens else "atlas-table",
        top=join(top),
        body=join(body),
    )


def _cells(row: Sequence[str], styles: Sequence[Markup]) -> Iterable[Markup]:
    return (
        html("<td{style}>{cell}</td>", style=style, cell=cell)
        for cell, style in zip(row, styles, strict=True)
    )
