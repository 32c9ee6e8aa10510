"""Rules for text that every room uses: how words are compared, and how a constant is marked for translation."""

import re
import unicodedata
from collections.abc import Mapping
from difflib import get_close_matches

# Letters that a reader without the right keyboard types as their plain neighbours and that have no decomposition.
_PLAIN = str.maketrans({"ı": "i", "ə": "e", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})

# What each byte of an ASCII text becomes: letters small, and spaces for what is not of a word.
_ASCII = bytes(
    ord(chr(byte).lower()) if chr(byte).isascii() and re.match(r"\w", chr(byte)) else ord(" ")
    for byte in range(256)
)

# What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def later(text: str) -> str:
    """Return the text unchanged: marks a constant for the translation tools; it is translated when it is shown."""
    return text


def fold(text: str) -> str:
    """Return the words of a text for comparison: lower case, without accents or punctuation, single spaces between.

    Case folding and compatibility decomposition follow Unicode (UAX 15, Unicode Standard 3.13).

    >>> fold("Türkiye: «Confidence-building»")
    'turkiye confidence building'
    """
    if text.isascii():
        # The same by one table, several times faster: most of a million titles are ASCII.
        return " ".join(text.encode().translate(_ASCII).decode().split())
    # Folded again, since decomposition brings capitals back: № becomes No.
    decomposed = unicodedata.normalize("NFKD", text.casefold()).casefold()
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", letters.translate(_PLAIN)))


def neutral(text: str) -> str:
    """Return the text for a cell of a spreadsheet: what would be read as a formula gets a leading apostrophe.

    >>> neutral("=1+1")
    "'=1+1"
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def is_web_address(text: str) -> bool:
    """Whether a browser that follows it goes to a page of the web, and nowhere else."""
    return text.startswith(("https://", "http://"))


def for_xml(text: str) -> str:
    """Return the text without the characters that XML 1.0 forbids."""
    return _NOT_IN_XML.sub("", text)


def nearest(value: str, labels: Mapping[str, str]) -> list[str]:
    """Return up to three codes of ``labels`` whose code or label is spelled like the value, the nearest first.

    >>> nearest("demning", {"demining": "Landmines", "youth": "Youth"})
    ['demining']
    """
    codes = {fold(label): code for code, label in labels.items()} | {
        fold(code): code for code in labels
    }
    near = get_close_matches(fold(value), codes)
    return list(dict.fromkeys(codes[each] for each in near))
