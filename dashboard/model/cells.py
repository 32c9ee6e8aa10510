"""What a single cell of a table may hold: one small function a rule, used by readers and by the data dictionary.

A rule gets the text of one filled cell. It returns None where the text is valid, else what was expected.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from math import isfinite
from urllib.parse import urlsplit

from dashboard.model.schema import Field

Rule = Callable[[str], str | None]

LIST_SEPARATOR = ";"

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
CODE_PATTERN = r"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$"
LIST_PATTERN = r"^[^;]+(;[^;]+)*$"
PUBLISHED_PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_ADDRESS = r"https?://([^\s/?#:@.]+\.)+[^\s/?#:@.]+(:[0-9]+)?([/?#]\S*)?"
URL_PATTERN = f"^{_ADDRESS}$"
URLS_PATTERN = f"^{_ADDRESS}( {_ADDRESS})*$"

_NOT_IN_A_HOST = frozenset('[]<>\\^`{|}"')
_DATE_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_INTEGER_PATTERN = r"^(0|-?[1-9][0-9]*)$"
_DEGREES_PATTERN = r"^-?[0-9]+(\.[0-9]+)?$"
_XML_DAY = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?"
)
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")

# Joiners and direction marks that Persian, Arabic and Hebrew spelling needs.
_NEEDED_MARKS = frozenset("\u200c\u200d\u200e\u200f")


def rules_of(field: Field) -> tuple[Rule, ...]:
    """Return the rules for a filled cell of this field, apart from those on codes and on keys of other tables."""
    of_type = _LIST_RULES if field.many else _TYPE_RULES.get(field.type, ())
    if field.type == "code" and not field.many and field.codes is None:
        of_type = (code_form,)
    bounds = () if field.minimum is None and field.maximum is None else (_between(field),)
    sizes = (_held(field.largest),) if field.type == "integer" else ()
    return (*_TEXT_RULES, *of_type, *bounds, *sizes)


def readable(text: str) -> str | None:
    """Require UTF-8: other bytes have become U+FFFD, the replacement character."""
    return "text in UTF-8: some letters of this cell cannot be read" if "\ufffd" in text else None


def tidy_spaces(text: str) -> str | None:
    """Require single spaces between words: no tab or line break, no space at either end.

    >>> tidy_spaces("Talks in Tbilisi")
    >>> tidy_spaces("Talks  in Tbilisi")
    'single spaces between words'
    """
    if not text.isprintable() and any(letter in text for letter in "\t\n\r\v\f\x85\u2028\u2029"):
        return "one line of text without tabs"
    if text != text.strip():
        return "no spaces at the start or the end"
    return "single spaces between words" if "  " in text else None


def visible(text: str) -> str | None:
    """Refuse control characters, and invisible formatting characters that spelling does not need."""
    if text.isprintable():
        return None
    hidden = [
        letter
        for letter in text
        if unicodedata.category(letter) in ("Cc", "Cf")
        and letter not in _NEEDED_MARKS
        and not letter.isspace()
    ]
    return f"no invisible characters such as U+{ord(hidden[0]):04X}" if hidden else None


def composed(text: str) -> str | None:
    """Require Unicode normalisation form C, so that equal words are equal bytes."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return None
    return "letters composed as in Unicode NFC"


def _matching(pattern: str, expected: str) -> Rule:
    # fullmatch: `$` alone would let a line break at the end pass.
    match = re.compile(pattern).fullmatch
    return lambda text: None if match(text) else expected


id_form = _matching(ID_PATTERN, "lower-case letters a to z and digits, joined by single hyphens")
code_form = _matching(CODE_PATTERN, "letters, digits and single - _ . between them")
whole_number = _matching(_INTEGER_PATTERN, "a whole number in digits")
degrees = _matching(_DEGREES_PATTERN, "degrees as a decimal number such as 41.7151")
_has_form_of_address = _matching(
    URL_PATTERN, "one web address that starts with http:// or https://"
)
_has_form_of_addresses = _matching(
    URLS_PATTERN, "web addresses that start with http:// or https://, separated by single spaces"
)


def web_address(text: str) -> str | None:
    """Require one address of the web that programs can take apart into its host, port and path."""
    return _has_form_of_address(text) or _apart(text)


def web_addresses(text: str) -> str | None:
    """Require addresses of the web, separated by single spaces."""
    return _has_form_of_addresses(text) or next(filter(None, map(_apart, text.split(" "))), None)


def _apart(address: str) -> str | None:
    try:
        parts = urlsplit(address)
        is_apart = parts.port != 0 and not set(parts.netloc) & _NOT_IN_A_HOST
    except ValueError:
        is_apart = False
    return None if is_apart else "a web address with a host and a port that can be"


def real_date(text: str) -> str | None:
    """Require a day of the calendar, written YYYY-MM-DD."""
    if not re.fullmatch(_DATE_PATTERN, text):
        return "a date written YYYY-MM-DD"
    return None if _is_day(text) else "a date of the calendar"


def published_date(text: str) -> str | None:
    """Require a year, a month or a day of the calendar: YYYY, YYYY-MM or YYYY-MM-DD.

    >>> published_date("2021-09")
    >>> published_date("2021-13")
    'a date of the calendar'
    """
    if not re.fullmatch(PUBLISHED_PATTERN, text):
        return "a date written YYYY, YYYY-MM or YYYY-MM-DD"
    return None if _is_day(text + "-01-01"[len(text) - 4 :]) else "a date of the calendar"


def list_form(text: str) -> str | None:
    """Require items joined by ``;``, none of them empty, padded or repeated.

    >>> list_form("youth;demining")
    >>> list_form("youth; demining")
    'items joined by ; without spaces around them'
    """
    items = text.split(LIST_SEPARATOR)
    if "" in items:
        return "items joined by ; without an empty one"
    if any(item != item.strip() for item in items):
        return "items joined by ; without spaces around them"
    return None if len(set(items)) == len(items) else "each item once"


def number(text: str) -> float | None:
    """Return the finite number that a text of others writes as XML Schema writes a double; None for any other text.

    Python itself takes more for a number: ``4_0``, digits of other scripts, and ``inf``.

    >>> number("+4.018e1")
    40.18
    >>> number("4_0")
    """
    found = float(text) if _NUMBER.fullmatch(text) else None
    return found if found is not None and isfinite(found) else None


def xml_day(text: str) -> str:
    """Return the day that a text of others writes as XML Schema writes a date; its zone, which we do not keep, goes.

    Any other text gives "".

    >>> xml_day("2020-01-05+04:00")
    '2020-01-05'
    """
    found = _XML_DAY.fullmatch(text.strip())
    return found[1] if found and _is_day(found[1]) else ""


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _between(field: Field) -> Rule:
    low, high = field.minimum, field.maximum
    bounds = [
        *([] if low is None else [f"at least {low:g}"]),
        *([] if high is None else [f"at most {high:g}"]),
    ]

    def bounded(text: str) -> str | None:
        try:
            number = float(text)
        except ValueError:
            return None  # The rule of the field's type reports it.
        is_inside = (low is None or number >= low) and (high is None or number <= high)
        return None if is_inside else f"a number of {' and '.join(bounds)}"

    return bounded


def _held(largest: int) -> Rule:
    """Require a whole number that the store and files hold; its length is looked at before it is read."""
    expected = f"a whole number of at most {largest:,}"

    def held(text: str) -> str | None:
        digits = text.removeprefix("-")
        if not digits.isascii() or not digits.isdecimal():
            return None  # The rule of the field's type reports it.
        is_held = len(digits) <= len(str(largest)) and int(digits) <= largest
        return None if is_held else expected

    return held


_TEXT_RULES: tuple[Rule, ...] = (readable, tidy_spaces, visible, composed)
_LIST_RULES: tuple[Rule, ...] = (list_form,)
_TYPE_RULES: dict[str, tuple[Rule, ...]] = {
    "id": (id_form,),
    "integer": (whole_number,),
    "degrees": (degrees,),
    "date": (real_date,),
    "published": (published_date,),
    "url": (web_address,),
    "urls": (web_addresses,),
}
