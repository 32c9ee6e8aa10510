"""Elements of an XML file that is not trusted, one at a time: no entities, no other files, no endless depth or size.

defusedxml refuses what declares entities; how deep elements stand and how much one of them holds is bounded here.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import IO
from xml.etree.ElementTree import Element, TreeBuilder
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DTDForbidden
from defusedxml.expatreader import DefusedExpatParser

from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.reader import Source

MOST_LEVELS = 50
MOST_LETTERS = 20_000_000
"""Of one element with all that stands in it, which is held in memory while it is read."""
MOST_LETTERS_A_TEXT = 1_000_000
"""Of the text between two tags."""
MOST_BYTES_A_TAG = 5_000_000
"""Of a tag or a comment, which the parser holds until its end."""
_BYTES_A_PIECE = 1 << 16
_LETTERS_OF_AN_ELEMENT, _LETTERS_OF_A_PIECE = 100, 50
"""What an element, and a piece of text, weigh in memory beside their letters."""
_LANGUAGE = "xml:lang"
_UTF8_BY_ANOTHER_NAME = re.compile(
    rb"""\A((?:\xef\xbb\xbf)?<\?xml\s[^>]*encoding\s*=\s*["'])(utf_?8)(["'])""", re.IGNORECASE
)

Check = Callable[[str, Mapping[str, str]], tuple[str, str] | None]
"""Given name and attributes of the root: what was found and what was expected instead; None where it will do."""


def elements(source: Source, name: str, check: Check) -> Iterator[Element]:
    """Each child of the root of that name, as it is reached; prefixes stay in names (``xml:lang``).

    A child has the language of the root where it has none of its own.

    Raises
    ------
    DataPackageError
        With file and line, where the file cannot be read, is not well-formed or must not be read.
    """
    parser = DefusedExpatParser(forbid_dtd=True)
    found = _Found(source.name, name, check, parser)
    parser.setContentHandler(found)
    try:
        with source.opened() as file:
            # Without it a file that is empty would never be begun, and so would not be missed.
            parser.feed(b"")
            for piece in _pieces(file):
                found.feed(piece)
                yield from found.taken()
        parser.close()
    except SAXParseException as error:
        raise found.fault(None, f"well-formed XML ({error.getMessage()})") from None
    except DTDForbidden as error:
        expected = "a file without a document type declaration"
        raise found.fault(f"<!DOCTYPE {error.name}", expected) from None
    except (LookupError, ValueError) as error:
        raise found.fault(None, f"a file that can be read ({error})") from None


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    """The bytes of a file; UTF-8 that is declared by a name that Python knows and XML does not has its own name."""
    first = file.read(_BYTES_A_PIECE)
    yield _UTF8_BY_ANOTHER_NAME.sub(rb"\1UTF-8\3", first, count=1)
    while piece := file.read(_BYTES_A_PIECE):
        yield piece


class _Found(ContentHandler):
    """What the parser has met: the elements that are whole, and the one that is being built."""

    def __init__(self, file: str, name: str, check: Check, parser: DefusedExpatParser) -> None:
        super().__init__()
        self.file, self.name, self.check, self.parser = file, name, check, parser
        self.level = self.letters = self.text_letters = self.unheard = 0
        self.language = ""
        self.whole: list[Element] = []
        self.builder: TreeBuilder | None = None

    def feed(self, piece: bytes) -> None:
        """Have the parser read on; of what it holds without telling of it there is a bound."""
        self.unheard += len(piece)
        self.parser.feed(piece)
        if self.unheard > MOST_BYTES_A_TAG:
            raise self.fault(None, f"tags and comments of at most {MOST_BYTES_A_TAG:,} bytes")

    def startElement(self, name: str, attrs: AttributesImpl) -> None:
        attributes = dict(attrs.items())
        self.level += 1
        self.unheard = self.text_letters = 0
        if self.level > MOST_LEVELS:
            raise self.fault(name, f"elements at most {MOST_LEVELS} deep")
        if self.level == 1 and (wrong := self.check(name, attributes)):
            raise self.fault(*wrong)
        if self.level == 1:
            self.language = attributes.get(_LANGUAGE, "")
        if self.level == 2 and self.language:
            attributes.setdefault(_LANGUAGE, self.language)
        if self.level == 2 and name == self.name:
            self.builder, self.letters = TreeBuilder(), 0
        if self.builder:
            written = len(name) + sum(map(len, attributes.values()))
            self._count(_LETTERS_OF_AN_ELEMENT + written)
            self.builder.start(name, attributes)

    def endElement(self, name: str) -> None:
        self.unheard = self.text_letters = 0
        if self.builder:
            self.builder.end(name)
            if self.level == 2:
                self.whole.append(self.builder.close())
                self.builder = None
        self.level -= 1

    def characters(self, content: str) -> None:
        self.unheard = 0
        if self.builder:
            self.text_letters += len(content)
            if self.text_letters > MOST_LETTERS_A_TEXT:
                raise self.fault(None, f"at most {MOST_LETTERS_A_TEXT:,} letters in one text")
            self._count(_LETTERS_OF_A_PIECE + len(content))
            self.builder.data(content)

    def _count(self, letters: int) -> None:
        self.letters += letters
        if self.letters > MOST_LETTERS:
            raise self.fault(None, f"at most {MOST_LETTERS:,} letters in one {self.name}")

    def fault(self, found: str | None, expected: str) -> DataPackageError:
        line = self.parser.getLineNumber()
        return DataPackageError([Fault(self.file, line, None, found, expected)])

    def taken(self) -> Iterator[Element]:
        whole, self.whole = self.whole, []
        yield from whole
