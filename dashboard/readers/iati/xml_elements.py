"""Elements of an XML file that is not trusted, one at a time: no entities, no other files, no endless depth."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from dashboard.model.errors import DataPackageError, Fault
from dashboard.model.reader import Source

MOST_LEVELS = 50
_BYTES_A_PIECE = 1 << 16

Check = Callable[[str, Mapping[str, str]], tuple[str, str] | None]
"""Given name and attributes of the root: what was found and what was expected instead; None where it will do."""


def elements(source: Source, name: str, check: Check) -> Iterator[Element]:
    """Each child of the root of that name, as it is reached; prefixes stay in names (``xml:lang``).

    Raises
    ------
    DataPackageError
        With file and line, where the file cannot be read, is not well-formed or must not be read.
    """
    parser = expat.ParserCreate()
    found = _Found(source.name, name, check, parser)
    parser.StartElementHandler, parser.EndElementHandler = found.start, found.end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = found.data, found.refuse
    try:
        with source.opened() as file:
            while piece := file.read(_BYTES_A_PIECE):
                parser.Parse(piece)
                yield from found.taken()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise found.fault(None, f"well-formed XML ({expat.ErrorString(error.code)})") from None
    except (LookupError, OSError, ValueError) as error:
        raise found.fault(None, f"a file that can be read ({error})") from None


@dataclass
class _Found:
    """What the parser has met: the elements that are whole, and the one that is being built."""

    file: str
    name: str
    check: Check
    parser: expat.XMLParserType
    level: int = 0
    whole: list[Element] = field(default_factory=list)
    builder: TreeBuilder | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.level += 1
        if self.level > MOST_LEVELS:
            raise self.fault(name, f"elements at most {MOST_LEVELS} deep")
        if self.level == 1 and (wrong := self.check(name, attributes)):
            raise self.fault(*wrong)
        if self.level == 2 and name == self.name:
            self.builder = TreeBuilder()
        if self.builder:
            self.builder.start(name, attributes)

    def end(self, name: str) -> None:
        if self.builder:
            self.builder.end(name)
            if self.level == 2:
                self.whole.append(self.builder.close())
                self.builder = None
        self.level -= 1

    def data(self, text: str) -> None:
        if self.builder:
            self.builder.data(text)

    def refuse(self, name: str, *_: object) -> None:
        """Entities that grow without end, and those that fetch other files, all need this declaration."""
        raise self.fault(f"<!DOCTYPE {name}", "a file without a document type declaration")

    def fault(self, found: str | None, expected: str) -> DataPackageError:
        line = self.parser.CurrentLineNumber
        return DataPackageError([Fault(self.file, line, None, found, expected)])

    def taken(self) -> Iterator[Element]:
        whole, self.whole = self.whole, []
        yield from whole
