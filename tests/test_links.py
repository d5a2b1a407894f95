"""Phrases and the links that they make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.links import Kind, Link, Phrases, Target, gather, outermost
from bot.reading.text import words

TITLE = Target(Kind.CONCEPT, "title")
WORLD = Target(Kind.NEUTRAL, "world")
LASKER = Target(Kind.ENTITY, "lasker", "person")
EDWARD = Target(Kind.ENTITY, "edward", "person")
SHIP = Target(Kind.ENTITY, "ship", "ship")

LINKS = st.lists(
    st.builds(
        lambda start, length, id: Link(start, start + length, Kind.CONCEPT, (id,)),
        st.integers(0, 8),
        st.integers(1, 4),
        st.sampled_from("abc"),
    )
)


def found(phrases: Phrases, text: str) -> list[tuple[int, int, Target]]:
    return phrases.find([(word.stem,) for word in words(text)])


@pytest.mark.parametrize(
    "text", ["hold the title", "holds the title", "held the titles", "holding the title"]
)
def test_a_phrase_is_found_in_any_inflection(text: str) -> None:
    """Plurals, pasts and -ing forms of a phrase's words lead where the phrase leads."""
    phrases = Phrases()
    phrases.add("hold the title", TITLE)
    assert found(phrases, f"who {text} then") == [(1, 4, TITLE)]


@pytest.mark.parametrize("text", ["hold title", "the title", "hold the", "title the hold", ""])
def test_a_phrase_needs_all_its_words_in_their_order(text: str) -> None:
    """Parts of a phrase, or its words in another order, lead nowhere."""
    phrases = Phrases()
    phrases.add("hold the title", TITLE)
    assert found(phrases, text) == []


def test_overlapping_phrases_are_all_found() -> None:
    """A phrase within another, and one across its end, are found as well."""
    phrases = Phrases()
    across = Target(Kind.CONCEPT, "across")
    phrases.add("world champion", TITLE)
    phrases.add("world", WORLD)
    phrases.add("champion of chess", across)
    assert found(phrases, "world champion of chess") == [
        (0, 1, WORLD),
        (0, 2, TITLE),
        (1, 4, across),
    ]


def test_a_word_that_may_be_several_is_followed_to_all() -> None:
    """Where a word has several possible stems, each that goes on a phrase counts."""
    phrases = Phrases()
    phrases.add("max euwe", LASKER)
    phrases.add("max elwe", EDWARD)
    assert {target for _, _, target in phrases.find([("max",), ("euw", "elw", "x")])} == {
        LASKER,
        EDWARD,
    }


def test_a_phrase_may_lead_to_several_but_to_each_once() -> None:
    """Adding a phrase again changes nothing; adding another target adds it."""
    phrases = Phrases()
    for target in (LASKER, LASKER, EDWARD):
        phrases.add("Lasker", target)
    assert found(phrases, "lasker") == [(0, 1, LASKER), (0, 1, EDWARD)]
    assert phrases.vocabulary == {"lasker"}


@pytest.mark.parametrize("phrase", ["", " ", "?!"])
def test_a_phrase_without_words_leads_nowhere(phrase: str) -> None:
    """What has no words is found in no text."""
    phrases = Phrases()
    phrases.add(phrase, TITLE)
    assert found(phrases, f"who won {phrase}") == []


@given(
    st.lists(st.text("abcd ", min_size=1, max_size=8), max_size=8), st.text("abcd ", max_size=30)
)
def test_what_is_found_is_a_phrase_that_stands_there(added: list[str], text: str) -> None:
    """Every hit covers the very stems of a phrase that was added for its target."""
    phrases = Phrases()
    for phrase in added:
        phrases.add(phrase, Target(Kind.CONCEPT, phrase))
    stems = [word.stem for word in words(text)]
    for start, end, target in found(phrases, text):
        assert stems[start:end] == [word.stem for word in words(target.id)]


def test_entities_of_one_type_at_one_place_share_a_link() -> None:
    """Two people of one name are one link with both; a thing of that name is another link."""
    links = gather([(0, 1, LASKER), (0, 1, EDWARD), (0, 1, SHIP), (0, 1, LASKER)])
    assert links == [
        Link(0, 1, Kind.ENTITY, ("lasker", "edward"), "person"),
        Link(0, 1, Kind.ENTITY, ("ship",), "ship"),
    ]


def test_concepts_at_one_place_stand_side_by_side() -> None:
    """Two concepts of the same words are two links: both are meant."""
    links = gather([(0, 1, TITLE), (0, 1, Target(Kind.CONCEPT, "office"))])
    assert [link.ids for link in links] == [("title",), ("office",)]


@given(LINKS)
def test_outermost_links_lie_within_no_other(links: list[Link]) -> None:
    """What is kept is covered by nothing, and what is dropped by something that is kept."""
    kept = outermost(links)
    assert not any(longer.covers(link) for longer in links for link in kept)
    for link in links:
        within = any(k.start <= link.start and link.end <= k.end for k in kept)
        assert within or link in kept


def test_links_at_the_same_place_are_all_outermost() -> None:
    """Of links of the same words none is within the other."""
    links = [Link(0, 2, Kind.CONCEPT, ("a",)), Link(0, 2, Kind.CONCEPT, ("b",))]
    assert outermost([*links, Link(1, 2, Kind.CONCEPT, ("c",))]) == links


@given(LINKS)
def test_no_link_covers_itself(links: list[Link]) -> None:
    """To cover is to be longer, so that two links never cover each other."""
    assert not any(one.covers(other) and other.covers(one) for one in links for other in links)


@pytest.mark.parametrize(
    ("link", "atom"),
    [
        (Link(0, 1, Kind.CONCEPT, ("win",)), "c:win"),
        (Link(0, 1, Kind.ENTITY, ("x", "lasker"), "person"), "@lasker"),
        (Link(0, 1, Kind.TIME, ("1921",)), "=1921"),
        (Link(0, 1, Kind.ABSENT, ("rating",)), "!rating"),
    ],
)
def test_a_link_stands_for_atoms_by_its_kind(link: Link, atom: str) -> None:
    """The atoms of a link are its ids, marked as its kind is."""
    assert atom in link.atoms()


def test_a_neutral_link_stands_for_no_atoms() -> None:
    """What adds nothing has no atom."""
    assert not Link(0, 1, Kind.NEUTRAL, ("neutral",)).atoms()


@pytest.mark.parametrize(
    ("other", "crosses"),
    [((0, 2), True), ((2, 5), True), ((1, 3), False), ((0, 5), False), ((3, 4), False)],
)
def test_links_cross_where_each_has_words_of_its_own(
    other: tuple[int, int], *, crosses: bool
) -> None:
    """Two links cross if they share words and neither lies within the other."""
    one, two = Link(1, 3, Kind.ABSENT, ("a",)), Link(*other, Kind.ENTITY, ("b",))
    assert one.crosses(two) is two.crosses(one) is crosses
