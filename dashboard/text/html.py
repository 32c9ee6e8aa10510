"""HTML as a type: a ``str`` is text and is escaped where it enters HTML; ``Markup`` is HTML and stays as it is."""

import re
from collections.abc import Iterable
from functools import cache
from html import escape
from string import Formatter
from typing import Literal, LiteralString, NamedTuple

from markupsafe import Markup

from dashboard.model.text import is_web_address
from dashboard.text.i18n import Translator

__all__ = ["NOTHING", "Markup", "filled", "html", "join", "listing", "outer_link", "trusted"]

NOTHING = Markup()
"""No HTML at all."""

Value = str | float
_IN_ATTRIBUTE = re.compile(r'[\w-]="[^"]*$')
_IN_TAG = re.compile(r"<[^>]*$")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class _Slot(NamedTuple):
    """Where a value goes: its number among the pieces, its name, its format, and what stands around it."""

    place: int
    name: str
    form: str
    around: Literal["content", "attribute", "tag"]


def html(template: LiteralString, /, **values: Value) -> Markup:
    """The template with its ``{name}``s filled: text is escaped, HTML stays; ``{name:.1f}`` formats a number.

    The template is written out in the call, with every attribute in double quotes: a test sees to it. An attribute
    holds text, so HTML there raises TypeError; so does text inside a tag and outside its attributes.

    >>> title = html("<b>{text}</b>", text="Talks & visits")
    >>> print(html('<p title="{note}">{title} of {place}</p>', note="2<3", title=title, place="Foo"))
    <p title="2&lt;3"><b>Talks &amp; visits</b> of Foo</p>
    """
    known, slots = _parsed(template)
    pieces = known.copy()
    for place, name, form, around in slots:
        value = values[name]
        if type(value) is Markup:
            if around == "attribute":
                raise TypeError(f"HTML in an attribute, which holds text: {name} of {template}")
            pieces[place] = value
        elif around == "tag" and type(value) is not int:
            raise TypeError(f"Text inside a tag, outside an attribute: {name} of {template}")
        else:
            pieces[place] = escape(format(value, form))
    # Markup itself looks for a method __html__ first, which takes longer than all of this.
    return str.__new__(Markup, "".join(pieces))


@cache
def _parsed(template: str) -> tuple[list[str], list[_Slot]]:
    """The pieces of a template with room for its values, and where these go."""
    pieces: list[str] = []
    slots: list[_Slot] = []
    for literal, name, form, _ in Formatter().parse(template):
        pieces.append(literal)
        if name is not None:
            slots.append(_Slot(len(pieces), name, form or "", _around("".join(pieces))))
            pieces.append("")
    return pieces, slots


def _around(before: str) -> Literal["content", "attribute", "tag"]:
    if _IN_ATTRIBUTE.search(before):
        return "attribute"
    return "tag" if _IN_TAG.search(before) else "content"


def join(pieces: Iterable[str], separator: str = "") -> Markup:
    """Pieces one after the other: text is escaped, HTML stays; so with what stands between them."""
    return str.__new__(Markup, _escaped(separator).join([_escaped(piece) for piece in pieces]))


def _escaped(piece: str) -> str:
    return piece if type(piece) is Markup else escape(piece)


def filled(text: str, **values: Value) -> Markup:
    """A text for readers that surrounds HTML: the text is escaped, then its ``{name}``s are filled as in html.

    A Translator that is given no values leaves the names where they are.

    >>> print(filled("Most & latest: {when}.", when=html("<b>2021</b>")))
    Most &amp; latest: <b>2021</b>.
    """

    def value(found: re.Match[str]) -> str:
        given = values.get(found[1], found[0])
        return _escaped(given if isinstance(given, str) else str(given))

    return str.__new__(Markup, _PLACEHOLDER.sub(value, escape(text)))


def listing(items: Iterable[str], tr: Translator) -> Markup:
    """Items joined as the language does, "a, b and c": text is escaped, HTML stays."""
    named = {f"item{number}": item for number, item in enumerate(items)}
    return filled(tr.listing([f"{{{name}}}" for name in named]), **named)


def outer_link(text: str, address: str) -> Markup:
    """A link to a public page; only web addresses become links."""
    if not is_web_address(address):
        return join([text])
    return html(
        '<a href="{address}" target="_blank" rel="noopener noreferrer">{text}</a>',
        address=address,
        text=text,
    )


def trusted(text: str) -> Markup:
    """Text that is HTML by our own making, and that html cannot make: the rules of a style sheet, data in a script.

    A test names every place that may call this.
    """
    return Markup(text)  # noqa: S704 -- the one door; what comes through it is reviewed
