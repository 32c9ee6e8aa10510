"""What is typed has one meaning: in the filter, in the ranking, and in an independent computation."""

from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.model.query import parse_query, respelled
from dashboard.model.selection import MAX_WORDS_LENGTH, Selection
from dashboard.model.snippets import marked, snippet
from dashboard.model.text import fold
from dashboard.store.engine import Store
from dashboard.store.questions import search
from tests.effort import examples
from tests.property import oracle
from tests.property.strategies import questions, selections

SOME = examples(25)
EVENTS = st.sampled_from(list(oracle.EVENTS))
SIGNS = st.text(alphabet='ab"-|& ORAND“”…ə\u0301ქ', max_size=60)
LATIN_AND_OTHERS = [
    (row["name"], other)
    for row in oracle.table("places").values()
    for other in row["alternate_names"].split(";")
    if other and not oracle.is_latin(other) and oracle.is_latin(row["name"])
]


@given(st.text(max_size=MAX_WORDS_LENGTH) | SIGNS)
def test_every_text_has_a_meaning(text: str) -> None:
    query = parse_query(text)
    assert all(term.words for term in (*query.terms, *query.excluded))


@given(st.lists(st.text(alphabet="abcdeəქд1", min_size=1, max_size=8), max_size=6))
def test_a_list_of_words_asks_for_each_of_them(words: list[str]) -> None:
    query = parse_query(" ".join(words))
    assert query.is_plain
    assert [term.words[0] for term in query.terms] == list(
        dict.fromkeys(fold(" ".join(words)).split())
    )


@given(SIGNS, SIGNS)
def test_the_pieces_of_a_marked_text_are_the_text(text: str, typed: str) -> None:
    assert "".join(piece for piece, _ in marked(text, parse_query(typed))) == text


@given(st.text(max_size=600), SIGNS)
def test_a_snippet_is_short(text: str, typed: str) -> None:
    query = parse_query(f"{typed} a")
    assert sum(len(piece) for piece, _ in snippet(text, query, around=100)) <= 100 + 4


@given(st.text(alphabet=st.characters(max_codepoint=127)))
@example("".join(map(chr, range(128))))
def test_an_ascii_text_is_folded_as_beside_other_letters(text: str) -> None:
    assert f"{fold(text)} ე".lstrip() == fold(f"{text} ე")


@given(
    st.text(alphabet="abԵևəქ1", min_size=1, max_size=9),
    st.sampled_from("\u00ad\u200b\u200d\u2060\ufeff\ufe0f\u202e"),
    st.integers(0, 9),
)
def test_signs_that_are_not_seen_change_no_word(word: str, sign: str, at: int) -> None:
    assert fold(f"{word[:at]}{sign}{word[at:]}") == fold(word)


@given(SIGNS)
def test_a_text_without_misspellings_stays(text: str) -> None:
    assert respelled(text, {}) == text


@SOME
@given(selections())
def test_the_search_lists_exactly_what_the_filter_selects(
    store: Store, selection: Selection
) -> None:
    found = search.find(store, selection, limit=10_000)
    assert sorted(found["event_id"]) == sorted(
        event["event_id"] for event in oracle.selected(selection)
    )


@SOME
@given(EVENTS.flatmap(questions))
@example('"a" OR b')
@example(" ".join(f"w{number}" for number in range(60)))
def test_what_is_ranked_is_what_is_selected(store: Store, typed: str) -> None:
    ranked = store.index.ranked(parse_query(typed))
    numbers = enumerate(sorted(oracle.EVENTS), 1)
    expected = {number for number, key in numbers if oracle.answers(key, typed)}
    assert set(ranked) == expected and len(ranked) == len(expected)


@SOME
@given(EVENTS.flatmap(questions), st.integers(1, 30))
def test_pages_follow_each_other(store: Store, typed: str, size: int) -> None:
    selection = Selection.of(words=typed)
    whole = list(search.find(store, selection, limit=2 * size)["event_id"])
    pages = [search.find(store, selection, limit=size, offset=at)["event_id"] for at in (0, size)]
    assert [*pages[0], *pages[1]] == whole


@SOME
@given(selections())
def test_a_thing_of_that_name_leaves_as_many_events_as_it_says(
    store: Store, selection: Selection
) -> None:
    named = search.named(store, selection)
    expected = [
        len(oracle.selected(selection.saying(words).having(name, [code])))
        for words, name, code in named[["words", "filter", "code"]].itertuples(index=False)
    ]
    assert list(named["event_count"]) == expected


def test_every_place_is_found_alike_in_every_script(store: Store) -> None:
    def found(name: str) -> set[int]:
        return set(store.index.ranked(parse_query(f'"{name}"')))

    assert [pair for pair in LATIN_AND_OTHERS if found(pair[0]) != found(pair[1])] == []
