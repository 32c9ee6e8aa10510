"""Parts of the page that compares two Selections: both sides, what differs in words, and the frames of its figures."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from dashboard.model.dimensions import FILTERS, vocabulary_of
from dashboard.model.selection import Selection
from dashboard.store import questions
from dashboard.text.i18n import Translator
from dashboard.text.sentences.selection import describe
from dashboard.ui.filters import second, second_bar
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks, html
from dashboard.ui.parts.venue_reading import met
from dashboard.ui.url import comparing, href
from dashboard.views.compare import reading as compare_reading
from dashboard.views.compare import sentences as compare_sentences


@dataclass(frozen=True)
class Sides:
    """Both sides of a comparison, each as a visit with its Selection, and their numbers of events."""

    a: Page
    b: Page
    totals: tuple[int, int]

    @classmethod
    def of(cls, page: Page, other: Selection) -> "Sides":
        """A is what the visit selects, B the other Selection."""
        b = page.choosing(other)
        a = replace(page, other=other)
        return cls(a, b, (page.ask(questions.totals)["events"], b.ask(questions.totals)["events"]))

    def shares(self, by: str) -> pd.DataFrame:
        """Events of both sides by track, theme, place or organisation; the largest share first.

        Columns: ``by``, a_count, b_count. Events without a value are left out.
        """
        return shares(
            self.a.ask(questions.count, by=(by,)),
            self.b.ask(questions.count, by=(by,)),
            by,
            self.totals,
        )

    def years(self) -> pd.DataFrame:
        """Events of both sides by year and track. Columns: side (a or b), year, track, event_count."""
        frames = [
            self.a.ask(questions.count, by=("year", "track")),
            self.b.ask(questions.count, by=("year", "track")),
        ]
        sided = [frame.assign(side=side) for side, frame in zip("ab", frames, strict=True)]
        both = pd.concat(sided, ignore_index=True)
        return both[["side", "year", "track", "event_count"]]

    def differences(self, by: str, counts: pd.DataFrame) -> str:
        """What differs most, in words, beside what is chosen itself; see compare_sentences.differences."""
        tr = self.a.tr
        chosen = {*self.a.selection.get(by), *self.b.selection.get(by)}
        others = counts[~counts[by].isin(chosen)]

        def name(code: str) -> str:
            return tr.term(vocabulary_of(by), code)

        return compare_sentences.differences(others, by, self.totals, name, tr)

    def reading(self) -> str:
        """What differs most between the sides, in words; nothing where they are the same, or one has few events."""
        tr, totals = self.a.tr, self.totals
        if self.a.selection == self.b.selection or min(totals) < compare_sentences.FEW:
            return ""
        tracks, themes = (self._shifts(by) for by in ("track", "theme"))
        venues = [met(side.ask(questions.venues, by="track")) for side in (self.a, self.b)]
        countries = [side.ask(questions.count, by=("country",)) for side in (self.a, self.b)]
        names = [partial(tr.term, vocabulary) for vocabulary in ("tracks", "themes", "countries")]
        sentences = [
            compare_reading.reading(tracks, themes, names[0], names[1], tr),
            compare_reading.venues(venues[0], venues[1], tr),
            compare_reading.leading_venues(countries[0], countries[1], names[2], tr),
        ]
        return " ".join(filter(None, sentences))

    def _shifts(self, by: str) -> list[compare_reading.Shift]:
        chosen = {*self.a.selection.get(by), *self.b.selection.get(by)}
        return compare_reading.shifts(self.shares(by), by, self.totals, chosen)


def shares(a: pd.DataFrame, b: pd.DataFrame, by: str, totals: tuple[int, int]) -> pd.DataFrame:
    """Two counts side by side, by the larger of the two shares; ties in the order of their codes."""
    columns = {"a_count": a, "b_count": b}
    both = pd.DataFrame(
        {
            name: counts.dropna(subset=[by]).set_index(by)["event_count"]
            for name, counts in columns.items()
        }
    ).fillna(0)
    parts = [both[name] / max(total, 1) for name, total in zip(columns, totals, strict=True)]
    larger = parts[0].where(parts[0] >= parts[1], parts[1])
    order = larger.sort_index().sort_values(ascending=False, kind="stable").index
    return both.loc[order].astype(int).rename_axis(by).reset_index()


def draw(sides: Sides) -> None:
    """Both sides with their Selections and numbers of events, and below what differs in words."""
    page, tr = sides.a, sides.a.tr
    st.html(
        '<div class="atlas-sides">'
        + _side(tr("A"), tr("What the filters choose"), sides.a, sides.totals[0], "a")
        + _side(tr("B"), tr("What it is compared with"), sides.b, sides.totals[1], "b")
        + "</div>"
    )
    st.html(page.memoised(_told))


def controls(page: Page, other: Selection) -> None:
    """What chooses B, and how it follows A."""
    tr = page.tr
    with st.container(
        horizontal=True, gap="medium", vertical_alignment="center", key="compare-bar"
    ):
        second_bar.draw(page, other)
        ways = [
            (tr("Swap A and B"), comparing(other, page.selection)),
            (tr("Copy A to B"), comparing(page.selection, page.selection)),
        ]
        links = " · ".join(html.inner_link(text, address, stay=True) for text, address in ways)
        st.html(f'<p class="atlas-sorts">{links}</p>', width="content")
    follows = _follows(second.differing(page.selection, other), tr)
    st.html(f'<p class="atlas-hint">{escape(follows)}</p>')


def _follows(names: Sequence[str], tr: Translator) -> str:
    """Whether B changes with the filters of A, as second.follow has it."""
    if not names:
        return tr("A and B are the same. The filters change A alone, “Choose B” changes B.")
    if len(names) > 1:
        return tr("A and B differ in several filters, so the filters change A alone.")
    labels = {
        second.YEARS: tr("Years"),
        second.WORDS: tr("Words"),
        **{each.name: tr(each.label) for each in FILTERS},
    }
    return tr(
        "A and B differ in one filter alone, “{filter}”. Any other filter that you choose applies to both.",
        filter=labels[names[0]],
    )


def _side(letter: str, role: str, page: Page, events: int, mark: str) -> str:
    tr = page.tr
    number = tr.plural("{count} event", "{count} events", events)
    return (
        f'<section class="atlas-side atlas-side-{mark}"><h2><span>{escape(letter)}</span> '
        f"{escape(described(page.selection, tr))}</h2>"
        f"<p>{html.inner_link(number, href('events', page.selection))}</p>"
        f'<p class="quiet">{escape(role)}</p></section>'
    )


def described(selection: Selection, tr: Translator) -> str:
    """The Selection in words; all events where nothing is filtered."""
    return describe(selection, tr) or tr("All events")


def _told(page: Page) -> str:
    """Numbers, overlap and means of both sides, and what differs most, in sentences as HTML."""
    tr, store, other = page.tr, page.store, page.other or Selection()
    sides = Sides.of(page, other)
    sentences = [
        compare_sentences.sizes(*sides.totals, page.ask(questions.overlap, other=other), tr),
        compare_sentences.rates(
            sides.totals, (page.selection, other), (store.first_year, store.last_year), tr
        ),
    ]
    told = [" ".join(filter(None, sentences)), sides.reading()]
    return "".join(f'<p class="atlas-finding">{escape(each)}</p>' for each in told if each)


def years_rule(sides: Sides) -> str:
    """How the events of both sides are counted over the years."""
    tr = sides.a.tr
    counted = tr("Each event once on its side, in its first year; both on one scale.")
    newest = blocks.newest_year(sides.a) or blocks.newest_year(sides.b)
    return f"{counted} {newest}".strip()


def shares_rule(sides: Sides, by: str, counts: pd.DataFrame) -> str:
    """What the bars of both sides are shares of, and what differs most."""
    counted = sides.a.tr("Share of the events of each side, and their number.")
    return f"{counted} {sides.differences(by, counts)}".strip()
