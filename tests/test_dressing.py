"""From an answer to what is shown: doubts and sources."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.model.facts import Citation, Confidence, Fact, Source
from bot.wording.dressing import SOME_DIFFER, doubts, dress, source_line, source_notes
from bot.wording.replies import SourceNote, Style

SOURCES = {
    "book": Source("book", "The Book", "https://example.org/book", short="Book"),
    "again": Source("again", "The Book, second edition", short="Book"),
    "list": Source("list", "The List"),
    "third": Source("third", "Third"),
    "fourth": Source("fourth", "Fourth"),
    "fifth": Source("fifth", "Fifth"),
}
CITATIONS = st.builds(
    Citation, st.sampled_from(sorted(SOURCES)), st.sampled_from([None, "page 1", "page 2", "end"])
)


def fact(
    *citations: Citation,
    disputed: bool = False,
    note: str | None = None,
    confidence: Confidence = Confidence.HIGH,
    doubt: str | None = None,
) -> Fact:
    return Fact("id", "relation", {}, citations, confidence, disputed, note=note, doubt=doubt)


FACTS = st.lists(
    st.builds(
        lambda citations, disputed, note, confidence: fact(
            *citations, disputed=disputed, note=note, confidence=confidence
        ),
        st.lists(CITATIONS, max_size=3),
        st.booleans(),
        st.sampled_from([None, "one view", "another view", "a third"]),
        st.sampled_from(Confidence),
    ),
    max_size=20,
)
PAGE_1, PAGE_2, PAGE_3 = (Citation("book", f"page {number}") for number in (1, 2, 3))


@given(FACTS)
def test_every_place_is_noted_once(facts: list[Fact]) -> None:
    """The notes hold each cited place, none twice, in the order of the facts."""
    notes = source_notes(facts, SOURCES)
    cited = dict.fromkeys((c.source, c.locator) for fact in facts for c in fact.citations)
    assert [(note.id, note.locator) for note in notes] == list(cited)


def test_a_note_has_title_place_and_address() -> None:
    """What a note says stands in the source and in the citation."""
    notes = source_notes([fact(PAGE_1), fact(Citation("list"))], SOURCES)
    assert notes == (
        SourceNote("book", "The Book", "page 1", "https://example.org/book"),
        SourceNote("list", "The List", None, None),
    )


@pytest.mark.parametrize(
    ("citations", "line"),
    [
        ([PAGE_1], "Source: The Book, page 1"),
        ([PAGE_1, PAGE_2], "Source: The Book, page 1 and page 2"),
        ([PAGE_1, PAGE_2, PAGE_3], "Source: The Book"),
        ([PAGE_1, Citation("list"), PAGE_2], "Sources: Book and The List"),
        ([PAGE_1, Citation("again")], "Source: Book"),
        ([Citation("list"), Citation("list")], "Source: The List"),
        ([Citation("list"), Citation("list", "end")], "Source: The List, end"),
    ],
)
def test_a_source_is_named_once_with_its_places(citations: list[Citation], line: str) -> None:
    """A source stands once, with its place or two; several stand by their short names alone."""
    assert source_line(source_notes([fact(*citations)], SOURCES), SOURCES) == line


def test_of_many_sources_the_first_are_named() -> None:
    """Three sources are named, and the others counted."""
    notes = source_notes(
        [fact(*map(Citation, ["book", "list", "third", "fourth", "fifth"]))], SOURCES
    )
    line = source_line(notes, SOURCES)
    assert all(title in line for title in ("Book", "The List", "Third"))
    assert "Fifth" not in line
    assert "2 more" in line


def test_a_disputed_fact_says_so() -> None:
    """What the sources differ on is told, in a whole sentence."""
    (told,) = doubts([fact(disputed=True, note="some say 30")])
    assert told.startswith("Sources differ")
    assert told.endswith("ome say 30.")


def test_the_other_reading_stands_for_the_whole_note() -> None:
    """Where a fact has its doubt in a few words, its long note is left out."""
    told = doubts([fact(disputed=True, note="It is a long story.", doubt="some say 30")])
    assert told == ["Sources differ: some say 30."]


def test_of_many_doubts_it_is_only_said_that_there_are_some() -> None:
    """Two doubts are told in one sentence; of three, or of two in a long list, only that they are there."""
    two, three = ([fact(disputed=True, doubt=f"some say {n}") for n in range(k)] for k in (2, 3))
    assert doubts(two) == ["Sources differ: some say 0; some say 1."]
    assert doubts(three) == doubts([*two, *[fact()] * 5]) == [SOME_DIFFER]


def test_under_a_list_a_doubt_has_a_paragraph_of_its_own() -> None:
    """Behind a sentence it goes on in the line."""
    doubted = [fact(disputed=True, doubt="some say 30")]
    (inline,), (below,) = dress("600.", doubted, SOURCES), dress("Two:\n• 30", doubted, SOURCES)
    assert inline.text == "600. Sources differ: some say 30."
    assert below.text == "Two:\n• 30\n\nSources differ: some say 30."


def test_a_plain_note_is_told_without_doubt() -> None:
    """A note on a fact that is not disputed is a sentence of its own."""
    assert doubts([fact(note="he gave it up")]) == ["He gave it up."]
    assert doubts([fact()]) == []


def test_a_weak_source_is_told() -> None:
    """Of a fact that is weakly sourced it is said; of a firm one it is not."""
    assert doubts([fact(confidence=Confidence.LOW)])
    assert not doubts([fact(confidence=Confidence.MEDIUM)])
    assert len(doubts([fact(confidence=Confidence.LOW, disputed=True, note="x")])) == 1


def test_the_same_doubt_is_said_once() -> None:
    """Two facts with one note have one doubt."""
    same = fact(disputed=True, note="some say 30")
    assert len(doubts([same, same])) == 1


@given(FACTS)
def test_doubts_stay_few_and_whole(facts: list[Fact]) -> None:
    """Few doubts are told, each once and in a sentence, however many facts there are."""
    told = doubts(facts)
    assert len(told) == len(set(told)) <= 4
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in told)


def test_in_a_longer_list_only_disputes_are_told() -> None:
    """From five facts on, plain notes and weak sources are left out."""
    plain = [fact(note=f"note {number}", confidence=Confidence.LOW) for number in range(5)]
    assert doubts(plain[:1])
    assert doubts(plain) == []
    assert doubts([*plain, fact(disputed=True, note="some say 30")])


def test_an_answer_is_followed_by_its_doubts_and_its_sources() -> None:
    """First the answer, then what is doubtful, and at the end in italics where it is from."""
    body = dress("**600**.", [fact(PAGE_1, disputed=True, note="some say 30")], SOURCES)
    text = "".join(piece.text for piece in body)
    assert body[0].text == "600"
    assert body[0].style is Style.BOLD
    assert text.index("600") < text.index("30") < text.index("Source: The Book, page 1")
    assert body[-1].style is Style.ITALIC
    assert text.count("The Book") == 1


def test_an_answer_without_facts_has_no_source_line() -> None:
    """What rests on no fact names no source."""
    (piece,) = dress("I don't know.", [], SOURCES)
    assert piece.text == "I don't know."


@given(FACTS)
def test_whatever_the_facts_the_answer_is_shown(facts: list[Fact]) -> None:
    """Doubts and sources never displace the answer."""
    body = dress("600.", facts, SOURCES)
    text = "".join(piece.text for piece in body)
    assert text.startswith("600.")
    cited = {c.source for fact in facts for c in fact.citations}
    assert ("Source" in text.split("\n\n")[-1] and "\n\n" in text) == bool(cited)
