"""Letters that the faces of paper lack become boxes: a PDF that claims to be accessible cannot have them."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from dashboard.drawing.theme import PAPER_SANS, PAPER_SERIF

BOX = "□"
FACES = typst.Fonts(
    include_system_fonts=False,
    include_embedded_fonts=False,
    font_paths=[str(Path(__file__).parents[1] / "fonts")],
)
"""The faces that ship with the dashboard, and no others."""
HEADINGS = (*PAPER_SERIF, *PAPER_SANS)
"""The faces of headings: what the serif ones lack, such as the box, is in the others."""
_PROBE = Path(__file__).with_name("letters.typ").read_bytes()
_STYLES = ((PAPER_SANS, "400"), (PAPER_SANS, "600"), (HEADINGS, "600"))
"""Faces and weights of the brief."""
MOST_BYTES_OF_AN_ADDRESS = 8_000
_MOST_ASKED = 4_096


def boxed(value: Any, lacking: frozenset[str]) -> Any:
    """Return plain values with a box in their texts for each letter that is lacking.

    Addresses stay as they are; one that is too long for a PDF is left out, so that its text is no link.
    """
    if isinstance(value, str):
        if value.isascii():
            return value
        return "".join(BOX if letter in lacking else letter for letter in _letters(value))
    if isinstance(value, Mapping):
        return {
            key: _address(each) if key == "address" else boxed(each, lacking)
            for key, each in value.items()
        }
    return [boxed(each, lacking) for each in value] if isinstance(value, list | tuple) else value


def _address(text: str) -> str:
    return text if len(text.encode()) <= MOST_BYTES_OF_AN_ADDRESS else ""


def lacking(text: str) -> frozenset[str]:
    """Return the letters of a text, each with the accents behind it, that one of the faces cannot show.

    >>> sorted(lacking("Tbilisi, თბილისი, 第 1"))
    ['第']
    """
    letters = {letter for letter in _letters(text) if not letter.isascii()}
    return frozenset(_not_shown(sorted(letters)))


def _letters(text: str) -> Iterator[str]:
    """Each letter or digit with the accents and joiners behind it; any other sign of ASCII, as of markup, alone."""
    held = ""
    for sign in text:
        is_mark = unicodedata.category(sign) in ("Mn", "Mc", "Me", "Cf")
        if held and not (is_mark and (held.isalnum() or not held.isascii())):
            yield held
            held = ""
        held += sign
    if held:
        yield held


def _not_shown(letters: Sequence[str]) -> Iterator[str]:
    """Halve the letters until those that cannot be shown stand alone: most texts have none."""
    if not letters or _are_shown("\n".join(letters)):
        return
    if len(letters) == 1:
        yield letters[0]
        return
    middle = len(letters) // 2
    yield from _not_shown(letters[:middle])
    yield from _not_shown(letters[middle:])


@lru_cache(maxsize=_MOST_ASKED)
def _are_shown(text: str) -> bool:
    return all(_is_shown(text, *style) for style in _STYLES)


def _is_shown(text: str, faces: Sequence[str], weight: str) -> bool:
    inputs = {"text": text, "faces": ",".join(faces), "weight": weight}
    try:
        typst.compile(
            _PROBE,
            font_paths=FACES,
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=["ua-1"],
        )
    except typst.TypstError:
        return False
    return True
