"""Text in the reader's language: translation, plurals, numbers and dates. Passed as an argument, never global.

The English text in the code is the key. A language is one file ``dashboard/text/locale/<language>.po``; text that it
lacks stays English. Numbers and dates follow Unicode CLDR, by Babel.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

from dashboard.model.vocabulary import Vocabulary

LOCALE_FOLDER = Path(__file__).parent / "locale"
SOURCE_LANGUAGE = "en"
MOST_KEPT = 10_000
"""Size of the caches of formatted numbers and dates; a page shows some hundred, mostly the same ones."""


class Translator:
    """Translates into one language: ``tr("Events by theme")`` is the translated text.

    ``terms`` has every vocabulary, and organisations, places and processes, by the name of their table.
    """

    def __init__(
        self,
        language: str,
        translations: NullTranslations | None = None,
        terms: Mapping[str, Vocabulary] | None = None,
    ) -> None:
        self.language = language
        self.terms = terms or {}
        # English of the United Nations and the European Union: day before month.
        self._locale = Locale.parse("en_GB" if language == SOURCE_LANGUAGE else language)
        self._translations = translations or NullTranslations()

    def __call__(self, text: str, **values: object) -> str:
        """Return the text in the reader's language; ``{name}`` in it is replaced by the value of that name.

        >>> Translator("en")("Showing {count} events", count=17)
        'Showing 17 events'
        """
        translated = self._translations.gettext(text) if text else ""
        return _filled(translated, text, values) if values else translated

    def knowing(self, terms: Mapping[str, Vocabulary]) -> "Translator":
        """Return the same translator with these terms, which name codes."""
        return Translator(self.language, self._translations, terms)

    def term(self, vocabulary: str, code: str) -> str:
        """Return the translated label of a code of a vocabulary; the code itself where it is unknown."""
        known = self.terms.get(vocabulary)
        return self(known.label(code)) if known else code

    def plural(self, one: str, many: str, count: int, **values: object) -> str:
        """Return ``one`` or ``many``, as the language counts; ``{count}`` is replaced by the formatted number.

        >>> Translator("en").plural("{count} event", "{count} events", 1011)
        '1,011 events'
        """
        form = self._translations.ngettext(one, many, count)
        source = one if count == 1 else many
        return _filled(form, source, {"count": self.number(count), **values})

    def number(self, value: float) -> str:
        """Return a number with the separators of the language."""
        return _decimal(value, self._locale)

    def percent(self, share: float) -> str:
        """Return a share (0 to 1) as a whole percentage; a few are never 0%, and nearly all are never 100%.

        >>> Translator("en").percent(3 / 992), Translator("en").percent(0.5)
        ('under 1%', '50%')
        """
        shown = self._whole_percent(share)
        if 0 < share < 1 and shown == self._whole_percent(0):
            return self("under {share}", share=self._whole_percent(0.01))
        if 0 < share < 1 and shown == self._whole_percent(1):
            return self("over {share}", share=self._whole_percent(0.99))
        return shown

    def _whole_percent(self, share: float) -> str:
        return str(format_percent(share, format="#,##0%", locale=self._locale))

    def listing(self, items: Sequence[str]) -> str:
        """Return the items joined as the language does: "a, b and c"."""
        return str(format_list(list(items), locale=self._locale))

    def choice(self, items: Sequence[str]) -> str:
        """Return the items joined as alternatives: "a, b or c"."""
        return str(format_list(list(items), style="or", locale=self._locale))

    def day(self, when: date) -> str:
        """Return a date in full: 30 September 2021."""
        return _day(when, self._locale)

    def month(self, when: date) -> str:
        """Return a month with its year: September 2021."""
        return _month(when.year, when.month, self._locale)

    def month_name(self, month: int) -> str:
        """Return the name of a month (1 to 12): September."""
        return str(format_date(date(2000, month, 1), "LLLL", locale=self._locale))

    def month_short(self, month: int) -> str:
        """Return the short name of a month (1 to 12): Sept."""
        return str(format_date(date(2000, month, 1), "LLL", locale=self._locale))

    def period(self, start: date, end: date, precision: str) -> str:
        """Return a period as precise as it is known (day, month or year): "29–30 August 2023", "2003–2004".

        >>> Translator("en").period(date(2023, 8, 29), date(2023, 8, 30), "day")
        '29–30 August 2023'
        >>> Translator("en").period(date(2003, 1, 1), date(2004, 12, 31), "year")
        '2003–2004'
        """
        if precision == "year":
            return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
        if precision == "month":
            same = (start.year, start.month) == (end.year, end.month)
            return self.month(start) if same else f"{self.month(start)} – {self.month(end)}"
        if start == end:
            return self.day(start)
        if (start.year, start.month) == (end.year, end.month):
            return f"{start.day}–{self.day(end)}"
        return f"{self.day(start)} – {self.day(end)}"


def _filled(translated: str, source: str, values: Mapping[str, object]) -> str:
    """A message with its values; where a translation names a value that there is not, the English one."""
    try:
        return translated.format(**values)
    except (KeyError, IndexError, ValueError):
        return source.format(**values)


@lru_cache(maxsize=MOST_KEPT)
def _decimal(value: float, locale: Locale) -> str:
    return str(format_decimal(value, locale=locale))


@lru_cache(maxsize=MOST_KEPT)
def _day(when: date, locale: Locale) -> str:
    return str(format_date(when, "d MMMM y", locale=locale))


@lru_cache(maxsize=MOST_KEPT)
def _month(year: int, month: int, locale: Locale) -> str:
    return str(format_skeleton("yMMMM", date(year, month, 1), locale=locale))


@cache
def translator(language: str) -> Translator:
    """Return the Translator of a language; of English where there is no file for the language."""
    path = LOCALE_FOLDER / f"{language}.po"
    if language == SOURCE_LANGUAGE or language not in languages():
        return Translator(SOURCE_LANGUAGE)
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return Translator(language, GNUTranslations(compiled))


def languages() -> tuple[str, ...]:
    """Return the languages of the dashboard: English and each .po file of the folder locale."""
    return _languages(LOCALE_FOLDER)


@cache
def _languages(folder: Path) -> tuple[str, ...]:
    # Asked for with each link of a page.
    return (SOURCE_LANGUAGE, *sorted(path.stem for path in folder.glob("*.po")))
