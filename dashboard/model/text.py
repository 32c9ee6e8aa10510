"""Rules for text that every room uses: how words are compared, and how a constant is marked for translation."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

# Letters that a reader without the right keyboard types as their plain neighbours and that have no decomposition.
_PLAIN = str.maketrans({"ı": "i", "ə": "e", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})

# What each byte of an ASCII text becomes: letters small, and spaces for what is not of a word.
_ASCII = bytes(
    ord(chr(byte).lower()) if chr(byte).isascii() and re.match(r"\w", chr(byte)) else ord(" ")
    for byte in range(256)
)

# Each becomes one other character, so that places in a text stay the same: signs that are typed for an apostrophe, some
# of which Unicode counts as letters, and the full stop of Armenian short forms.
_ALIKE = str.maketrans(dict.fromkeys("’‘‛ʼʻʽʹʾʿ´`′＇՚ꞌ", "'") | {"\u2024": "."})
_LETTER = r"[^\W\d_]"
_MARKS = "\u0300-\u036f"
# Soft hyphens, joiners, direction marks, variation selectors; the marks that Armenian sets inside a word.
_UNHEARD = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef"
    "\u055b\u055c\u055e\u055f"
)
# Behind an apostrophe: the English possessive, and cases of Turkish and Azerbaijani names (Bakı'da, Erivan'ın).
_ENDING = "(?:s|n?[dt][ae]n?|[yns]?[aeıiuüə]n?|y?l[ae])(?!\\w)"
_VOWEL = "[aeiouyhàâäéèêëîïôöœûùü]"
# T'bilisi is one word, Georgia's and l'Arménie are two. The sign comes first, so that texts are searched for it alone.
_APOSTROPHE = (
    rf"'(?<=[\w{_MARKS}]')(?=\w)(?!{_ENDING})(?!(?<=\b[ldjmncs]'){_VOWEL})(?!(?<=\bqu'){_VOWEL})"
)
_SHORT_FORM = rf"(?<![\w.])(?:{_LETTER}\.)+{_LETTER}(?!\w|\.\w)"
_APOSTROPHES = re.compile(_APOSTROPHE, re.IGNORECASE)
_SHORT_FORMS, _DOT_INSIDE = re.compile(_SHORT_FORM), re.compile(rf"\.{_LETTER}")
_SIGNS = re.compile(f"[{_UNHEARD}]+")
_WORD = re.compile(rf"{_SHORT_FORM}|(?:[\w{_MARKS}{_UNHEARD}]|{_APOSTROPHE})+", re.IGNORECASE)

# Behind a semicolon too: where that parts the columns of a spreadsheet, what follows begins a cell of its own.
_FORMULA = re.compile(r"(?:^|(?<=;))(?=[=+\-@\t\r\n＝＋－＠])")


_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


_ARMENIAN_EV = re.compile("և|[եԵ][ւՒ]")


def later(text: str) -> str:
    """Return the text unchanged: marks a constant for the translation tools; it is translated when it is shown."""
    return text


def fold(text: str) -> str:
    """Return the words of a text for comparison: lower case, without accents or punctuation, single spaces between.

    Case folding and compatibility decomposition follow Unicode (UAX 15, Unicode Standard 3.13). What stands inside a
    word goes: apostrophes, the dots of short forms, and signs that are not seen.

    >>> fold("Türkiye: «Confidence-building»")
    'turkiye confidence building'
    >>> fold("T'bilisi, O.S.C.E., Georgia's")
    'tbilisi osce georgia s'
    """
    if text.isascii():
        # The same by one table, several times faster: most of a million titles are ASCII.
        text = whole_words(text)
        return " ".join(text.encode().translate(_ASCII).decode().split())
    # Folded again, since decomposition brings capitals back: № becomes No. It would make a space of an acute accent.
    decomposed = unicodedata.normalize("NFKD", text.replace("´", "'").casefold()).casefold()
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", whole_words(letters).translate(_PLAIN)))


def whole_words(text: str) -> str:
    """Return the text without what stands inside its words and is not heard; letters keep their case.

    Armenian և is written ԵՎ in capitals; both become the letters of the latter.

    >>> whole_words("T’bilisi and the U.S.")
    'Tbilisi and the US.'
    """
    if text.isascii():
        return _parted_nowhere(text.replace("`", "'"))
    heard = _parted_nowhere(_SIGNS.sub("", text.translate(_ALIKE)))
    return _ARMENIAN_EV.sub(_as_in_capitals, heard)


def _parted_nowhere(text: str) -> str:
    """The text without apostrophes and dots inside its words; most texts have none, and are not searched for long."""
    if "'" in text:
        text = _APOSTROPHES.sub("", text)
    if _DOT_INSIDE.search(text):
        text = _SHORT_FORMS.sub(lambda found: found[0].replace(".", ""), text)
    return text


def word_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text begin and end: each span may fold to several words, none reaches into another."""
    return (found.span() for found in _WORD.finditer(text.translate(_ALIKE)))


def _as_in_capitals(found: re.Match[str]) -> str:
    first, last = found[0][0], found[0][-1]
    return {"և": "եվ"}.get(first) or first + {"ւ": "վ", "Ւ": "Վ"}[last]


def neutral(text: str) -> str:
    """Return the text for a cell of a spreadsheet: what would be read as a formula gets a leading apostrophe.

    >>> neutral("=1+1;2-1;-1")
    "'=1+1;2-1;'-1"
    """
    return _FORMULA.sub("'", text)


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
