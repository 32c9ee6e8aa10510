"""Selections drawn from what the register holds, so that most of them select something."""

from collections.abc import Mapping

from hypothesis import strategies as st

from dashboard.model.dimensions import FILTERS
from dashboard.model.selection import Selection
from tests.property import oracle

NAMES = [each.name for each in FILTERS]
SINGLE = [each.name for each in FILTERS if each.is_single]
YEARS = st.integers(1995, 2028)

# Events that go on in a second year: few, and drawn in another year once the first is filtered out.
LONG = [
    key for key, event in oracle.EVENTS.items() if event["start_date"][:4] != event["end_date"][:4]
]

TABLES = {"organisations", "places", "series", "programmes"}

ALL_CODES: Mapping[str, list[str]] = {
    each.name: [code for code, _ in each.choices]
    or list(oracle.table("vocabularies/" * (each.options not in TABLES) + each.options))
    for each in FILTERS
}


def codes_of(event: str, name: str) -> list[str]:
    """List the codes of a filter that would select the event."""
    if name in oracle.OWN:
        return [code for code in [oracle.EVENTS[event][oracle.OWN[name]]] if code]
    if name == "family":
        bodies = oracle.codes_of(event, "organisation")
        return sorted({family for body in bodies for family in oracle.above(body)})
    return sorted(oracle.codes_of(event, name)) if name in oracle.HOME else ALL_CODES[name]


@st.composite
def codes(draw: st.DrawFn, event: str, name: str) -> list[str]:
    """Draw codes of one filter: mostly one the event has, sometimes others beside it."""
    if name in SINGLE:
        return [draw(st.sampled_from(ALL_CODES[name]))]
    fitting = codes_of(event, name)
    fits = st.lists(st.sampled_from(fitting), min_size=1, max_size=2) if fitting else st.just([])
    others = st.lists(st.sampled_from(ALL_CODES[name]), max_size=2)
    return [*draw(fits), *draw(others)]


@st.composite
def typed(draw: st.DrawFn, words: frozenset[str]) -> str:
    """Draw one or two beginnings of words."""
    chosen = draw(st.lists(st.sampled_from(sorted(words)), min_size=1, max_size=2))
    return " ".join(word[: draw(st.integers(1, 12))] for word in chosen)


@st.composite
def questions(draw: st.DrawFn, event: str) -> str:
    """Draw what a reader may type who looks for the event: words, quotations, alternatives, exclusions."""
    texts = st.sampled_from([text for text in oracle.texts_of(event) if text])
    parts = []
    for _ in range(draw(st.integers(1, 3))):
        text = draw(texts)
        first = draw(st.integers(0, len(text) - 1))
        quoted = f'"{" ".join(text[first : first + draw(st.integers(1, 3))])}"'
        parts.append(draw(st.sampled_from([quoted, text[first], text[first][:4]])))
    other = draw(typed(oracle.words_of(draw(st.sampled_from(list(oracle.EVENTS))))))
    ending = draw(st.sampled_from(["", f" OR {other}", f" -{other}"]))
    return " ".join(parts) + ending


@st.composite
def selections(
    draw: st.DrawFn, using: tuple[str, ...] = (), without: tuple[str, ...] = ()
) -> Selection:
    """Draw a Selection round one event: up to four filters, years and words, each or none.

    ``using`` are filters that are always in use, ``without`` those that never are.
    """
    event = draw(st.sampled_from(LONG) | st.sampled_from(list(oracle.EVENTS)))
    free = [name for name in NAMES if name not in (*using, *without)]
    names = [*using, *draw(st.lists(st.sampled_from(free), unique=True, max_size=4 - len(using)))]
    first = draw(st.none() | YEARS | st.just(int(oracle.EVENTS[event]["end_date"][:4])))
    last = draw(st.none() | st.integers(first or 1995, 2028))
    words = draw(st.just("") | typed(oracle.words_of(event)) | questions(event))
    return Selection.of(first, last, words, **{name: draw(codes(event, name)) for name in names})
