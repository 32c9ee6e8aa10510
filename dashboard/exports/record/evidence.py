"""What the fields of an event rest on, as HTML: marks that open words of a page, and when it was read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.store.questions.events import Row
from dashboard.text.html import NOTHING, Markup, filled, html, join, outer_link
from dashboard.text.i18n import Translator

AGAIN = "second"
"""The reading of a field by someone else."""
ORGANISATIONS = "organisations"
_ONCE = html("<sup>1</sup>")


@dataclass(frozen=True)
class Evidence:
    """The evidence of one event: its rows, and the articles of the event, both as those of Extract."""

    rows: Sequence[Row]
    articles: Sequence[Row]
    tr: Translator

    def source(self, article_id: str, publisher: str, address: str) -> Markup:
        """Return the publisher of an article as a link to it, with its number in the list where there are several."""
        numbers = {each["article_id"]: at for at, each in enumerate(self.articles, 1)}
        if len(numbers) < 2 or article_id not in numbers:
            return outer_link(publisher, address)
        named = self.tr("{publisher} [{number}]", publisher=publisher, number=numbers[article_id])
        return outer_link(named, address)

    def of(self, *fields: str, items: Iterable[str] = ("",)) -> tuple[Row, ...]:
        """Return the rows of these fields, and of these items of them."""
        wanted = {*items}
        return tuple(
            row for row in self.rows if row["field"] in fields and (row["item"] or "") in wanted
        )

    def mark(self, known: Sequence[Row], of: str) -> Markup:
        """Return a mark that opens what a field rests on; nothing where the field was never read.

        ``of`` is what the field tells of, for those who hear the page instead of seeing where the mark stands.
        """
        if not known:
            return NOTHING
        return html(
            '\u00a0<details class="atlas-known"><summary title="{title}"><span aria-hidden="true">“</span>'
            '<span class="atlas-spoken">{spoken}</span>{once}</summary>{opened}</details>',
            title=self.tr("How do we know?"),
            spoken=self.tr("How do we know? {field}", field=of),
            once=self._once(known),
            opened=self._opened(known),
        )

    def summary(self, known: Sequence[Row], text: str) -> Markup:
        """Return words that open what several fields rest on, each below its name; nothing where none was read."""
        if not known:
            return NOTHING
        return html(
            '<details class="atlas-more atlas-knowns"><summary>{text}{once}</summary>{opened}</details>',
            text=text,
            once=self._once(known),
            opened=self._opened(known, is_named=True),
        )

    def legend(self) -> Markup:
        """Return what the marks mean; nothing where there is none."""
        if not self.rows:
            return NOTHING
        tr = self.tr
        sign = html('<span class="atlas-sign">“</span>')
        meaning = [filled(tr("{mark} opens the words of the page by which we know."), mark=sign)]
        if any(self._is_once(rows) for rows in self._by_field(self.rows)):
            once = filled(tr("{mark} read once so far, not yet by a second reader."), mark=_ONCE)
            meaning.append(once)
        return html(
            '<p class="atlas-remark atlas-legend">{meaning}</p>', meaning=join(meaning, " ")
        )

    def _opened(self, known: Sequence[Row], is_named: bool = False) -> Markup:
        parts = [self._told(rows, is_named) for rows in self._by_field(known)]
        return html('<div class="atlas-evidence">{parts}</div>', parts=join(parts))

    def _told(self, rows: Sequence[Row], is_named: bool) -> Markup:
        """Return the readings of one field, below its name or that of its organisation where there are several."""
        name: str = NOTHING
        if rows[0]["field"] == ORGANISATIONS and rows[0]["item"]:
            name = self.tr.term(ORGANISATIONS, rows[0]["item"])
        elif is_named:
            name = self.tr.term("evidence_fields", rows[0]["field"])
        if name:
            once = _ONCE if self._is_once(rows) else NOTHING
            name = html("<b>{name}</b>{once}: ", name=name, once=once)
        lines = [self._reading(row) for row in rows]
        return html("<p>{name}{lines}</p>", name=name, lines=join(lines, html("<br>")))

    def _reading(self, row: Row) -> Markup:
        """Return the words of one page, who published it, and when it was read."""
        tr = self.tr
        source = filled(
            tr("{publisher}, read on {date}, {reading}"),
            publisher=self.source(row["article_id"], row["publisher"], row["url"]),
            date=tr.day(row["read_on"]),
            reading=tr.term("readings", row["reading"]).lower(),
        )
        if not row["phrase"]:
            return html('<span class="quiet">{source}</span>', source=source)
        phrase = html(
            '<span lang="{language}" dir="auto">{phrase}</span>',
            language=row["language"],
            phrase=row["phrase"],
        )
        return html(
            '{quoted} <span class="quiet">{source}</span>',
            quoted=filled(tr("“{phrase}”"), phrase=phrase),
            source=source,
        )

    def _once(self, known: Sequence[Row]) -> Markup:
        """Return the mark of what was read once, where any of the fields was."""
        if not any(self._is_once(rows) for rows in self._by_field(known)):
            return NOTHING
        return html(
            '{once}<span class="atlas-spoken">{text}</span>',
            once=html('<span aria-hidden="true">{mark}</span>', mark=_ONCE),
            text=self.tr(", read once"),
        )

    @staticmethod
    def _by_field(known: Sequence[Row]) -> list[list[Row]]:
        """Return the rows of each field and item, in their order."""
        found: dict[tuple[str, str], list[Row]] = {}
        for row in known:
            found.setdefault((row["field"], row["item"] or ""), []).append(row)
        return list(found.values())

    @staticmethod
    def _is_once(rows: Sequence[Row]) -> bool:
        return all(row["reading"] != AGAIN for row in rows)
