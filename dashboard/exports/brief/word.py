"""The brief as DOCX for editing: real headings, tables whose header is repeated, pictures with alternative text."""

from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as Document_
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from dashboard.drawing.theme import LIGHT, OFFICE_SANS, OFFICE_SERIF, rgb
from dashboard.exports.brief.model import Brief, Event, Link
from dashboard.exports.brief.pdf import png
from dashboard.figures.figure import PicturedFigure

WIDTH, HEIGHT, MARGIN = Cm(21), Cm(29.7), Cm(1.9)
PICTURE, SMALL_PICTURE = Cm(17.2), Cm(9)
MOST_LETTERS_OF_A_PROPERTY = 255
COLUMNS = (Cm(3.6), Cm(9), Cm(4.6))


def word(brief: Brief) -> bytes:
    """Return the brief as a DOCX file."""
    document = Document()
    _prepare(document, brief)
    _quiet(document.add_paragraph(f"{brief.site} · {brief.labels['brief']}"))
    document.add_heading(brief.title, 1)
    _quiet(document.add_paragraph(brief.sentence))
    document.add_paragraph(brief.reading)
    _figures(document, brief)
    for chart in brief.charts:
        _chart(document, chart)
    if brief.roles:
        _roles(document, brief)
    if brief.came_of_it:
        _outcomes(document, brief)
    if brief.events:
        _events(document, brief)
    _notes(document, brief)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _prepare(document: Document_, brief: Brief) -> None:
    """Set page, styles, language, title and footer."""
    section = document.sections[0]
    section.page_width, section.page_height = WIDTH, HEIGHT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    properties = document.core_properties
    properties.title, properties.author, properties.subject, properties.comments = (
        text[:MOST_LETTERS_OF_A_PROPERTY]
        for text in (brief.title, brief.site, brief.sentence, brief.citation)
    )
    properties.language = brief.language
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
    for name, face, size in (
        ("Normal", OFFICE_SANS, 10),
        ("Heading 1", OFFICE_SERIF, 22),
        ("Heading 2", OFFICE_SERIF, 14),
        ("Heading 3", OFFICE_SANS, 10),
    ):
        style = document.styles[name]
        style.font.name, style.font.size = face, Pt(size)
        style.font.color.rgb = RGBColor(*rgb(LIGHT.ink))
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{script}"), None)
    language = document.styles.element.find(f".//{qn('w:lang')}")
    language.set(qn("w:val"), brief.language)
    foot = section.footer.paragraphs[0]
    foot.add_run(f"{brief.register} · {brief.link.text} · {brief.labels['page']} ")
    _field(foot, "PAGE")
    _quiet(foot)


def _figures(document: Document_, brief: Brief) -> None:
    labels = brief.labels
    table = _table(document, (labels["figure"], labels["number"], labels["change"]))
    for each in brief.figures:
        for cell, text in zip(
            _new(table).cells, (each.label, each.value, each.change), strict=True
        ):
            cell.text = text
    _quiet(document.add_paragraph(brief.compared))


def _chart(document: Document_, chart: PicturedFigure) -> None:
    document.add_heading(chart.title, 2)
    counting_rule = document.add_paragraph(chart.counting_rule)
    _quiet(counting_rule)
    counting_rule.paragraph_format.keep_with_next = True
    width = SMALL_PICTURE if chart.key == "themes" else PICTURE
    picture = document.add_picture(BytesIO(png(chart.picture)), width=width)
    described = picture._inline.docPr
    described.set("descr", chart.alt)
    described.set("title", chart.title)
    if chart.note:
        _quiet(document.add_paragraph(chart.note))


def _roles(document: Document_, brief: Brief) -> None:
    document.add_heading(brief.labels["roles"], 2)
    _quiet(document.add_paragraph(brief.labels["roles_rule"]))
    table = _table(document, (brief.labels["role"], brief.labels["leaders"]))
    for role in brief.roles:
        name, leaders = _new(table).cells
        name.text = role.name
        _quiet(name.add_paragraph(role.total))
        leaders.text = "; ".join(f"{who} {count}" for who, count in role.leaders)
    _widths(table, (COLUMNS[0], COLUMNS[1] + COLUMNS[2]))


def _outcomes(document: Document_, brief: Brief) -> None:
    document.add_heading(brief.labels["outcomes"], 2)
    document.add_paragraph(brief.came_of_it)
    if brief.outcomes:
        _quiet(document.add_paragraph(brief.labels["outcomes_rule"]))
    for outcome in brief.outcomes:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(f"{outcome.kind}: ").bold = True
        paragraph.add_run(f"{outcome.text} {outcome.when}: ")
        _led(paragraph, outcome.event)


def _events(document: Document_, brief: Brief) -> None:
    document.add_heading(brief.labels["events"], 2)
    if brief.rest:
        rest = document.add_paragraph(f"{brief.rest} ")
        _led(rest, brief.link)
        _quiet(rest)
    table = _table(document, brief.heads)
    for event in brief.events:
        _row(_new(table), event)
    _widths(table, COLUMNS)


def _row(row: _Row, event: Event) -> None:
    _once(row, "w:cantSplit")
    when, what, articles = row.cells
    when.paragraphs[0].add_run(event.when).bold = True
    when.add_paragraph(event.where)
    _quiet(when.add_paragraph(event.track))
    _led(what.paragraphs[0], event.title)
    if event.mark:
        what.paragraphs[0].add_run(f" ({event.mark})")
    if event.summary:
        what.add_paragraph(event.summary)
    if event.roles:
        roles = ". ".join(f"{role}: {names}" for role, names in event.roles)
        _quiet(what.add_paragraph(roles))
    for number, article in enumerate(event.articles):
        _led(articles.add_paragraph() if number else articles.paragraphs[0], article)


def _notes(document: Document_, brief: Brief) -> None:
    document.add_heading(brief.labels["notes"], 2)
    for heading, text in brief.notes:
        document.add_heading(heading, 3)
        document.add_paragraph(text)
    document.add_heading(brief.labels["cite"], 3)
    _led(document.add_paragraph(f"{brief.citation} "), brief.link)


def _table(document: Document_, heads: tuple[str, ...]) -> Table:
    """Add a table whose header row is repeated on each page."""
    table: Table = document.add_table(rows=1, cols=len(heads), style="Light Shading")
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.text = head
    _once(table.rows[0], "w:tblHeader")
    return table


def _new(table: Table) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    return row


def _once(row: _Row, mark: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(mark))


def _widths(table: Table, widths: tuple[int, ...]) -> None:
    table.autofit = False
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def _quiet(paragraph: Paragraph) -> None:
    """Set a paragraph in small grey letters, its links too."""
    for run in paragraph.runs:
        run.font.size, run.font.color.rgb = Pt(8.5), RGBColor(*rgb(LIGHT.quiet))


def _led(paragraph: Paragraph, link: Link) -> None:
    """Add a text as a link; the text alone where there is no address."""
    run = paragraph.add_run(link.text)
    if not link.address:
        return
    run.font.color.rgb, run.font.underline = RGBColor(*rgb(LIGHT.accent)), True
    target = paragraph.part.relate_to(link.address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    leading: BaseOxmlElement = OxmlElement("w:hyperlink")
    leading.set(qn("r:id"), target)
    paragraph._p.append(leading)
    leading.append(run._r)


def _field(paragraph: Paragraph, instruction: str) -> None:
    field: BaseOxmlElement = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    paragraph._p.append(field)
