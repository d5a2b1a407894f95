"""Which intent a question is likeliest to ask."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.facts.loading import load
from bot.reading.atoms import atoms_of
from bot.reading.cues import question_type
from bot.reading.linking import Linker
from bot.reading.matching import Match, Ranking, rank
from bot.reading.shapes import shape
from bot.reading.text import clauses
from tests.chess import CHESS

HAND_MADE = {
    "won": [frozenset({"c:win", "t:year", "?who"}), frozenset({"c:win", "c:game", "w:final"})],
    "games": [frozenset({"c:game", "t:year", "?how_many"})],
    "reign": [frozenset({"c:champion", "t:person", "?when"}), frozenset({"c:champion", "t:year"})],
}
ATOMS = sorted({atom for rows in HAND_MADE.values() for row in rows for atom in row})
UNKNOWN = ["w:xyzzy", "c:unheard", "@nobody", "=1700", "?where", "!rating", "~rival", "c:a>t:b"]


def from_examples() -> dict[str, list[frozenset[str]]]:
    """The atoms of the examples of the chess folder, by intent."""
    base = load(CHESS)
    linker = Linker(base, frozenset())
    subject = base.entities[base.pack.subject]
    return {
        intent.id: [
            atoms_of(linker.link(e), question_type(clauses(e)), subject).all
            for e in intent.examples
        ]
        for intent in base.intents.values()
    }


EXAMPLES = from_examples()
EACH = [(intent, row) for rows in (EXAMPLES, HAND_MADE) for intent in rows for row in rows[intent]]
RANKING = Ranking(HAND_MADE)


def ranked(
    ranking: Ranking, atoms: frozenset[str], allowed: Iterable[str] | None = None, size: int = 6
) -> list[Match]:
    """All matches, batch after batch."""
    return [match for batch in ranking.ranked(atoms, size, allowed) for match in batch]


@pytest.mark.parametrize("examples", [EXAMPLES, HAND_MADE], ids=["chess", "hand-made"])
def test_an_example_is_nearest_to_itself(examples: dict[str, list[frozenset[str]]]) -> None:
    """Every example is wholly like an example of its own intent, which comes first."""
    ranking = Ranking(examples)
    for intent, rows in examples.items():
        for row in rows:
            first, *others = ranked(ranking, row)
            assert first.intent == intent
            assert first.nearest == pytest.approx(1.0)
            assert first.strange == 0.0
            assert all(first.score >= other.score for other in others)


@settings(max_examples=25, deadline=None)
@given(st.permutations(sorted(EXAMPLES)), st.randoms(use_true_random=False))
def test_the_order_of_examples_decides_nothing(names: list[str], random: Random) -> None:
    """In whichever order intents and examples stand, each example's own intent wins it."""
    shuffled = {name: list(EXAMPLES[name]) for name in names}
    for rows in shuffled.values():
        random.shuffle(rows)
    ranking = Ranking(shuffled)
    for intent, rows in EXAMPLES.items():
        assert [ranked(ranking, row)[0].intent for row in rows] == [intent] * len(rows)


@given(st.lists(st.sampled_from(UNKNOWN), max_size=4))
def test_unknown_atoms_alone_are_near_nothing(atoms: list[str]) -> None:
    """What no example holds brings in no intent."""
    assert ranked(RANKING, frozenset(atoms)) == []


@given(
    st.frozensets(st.sampled_from(ATOMS), min_size=1),
    st.frozensets(st.sampled_from(["w:xyzzy", "c:unheard", "w:other"]), min_size=1),
)
def test_unknown_words_make_every_intent_less_like(
    known: frozenset[str], unknown: frozenset[str]
) -> None:
    """Words and concepts that no example holds make a question stranger and less near."""
    before = {match.intent: match for match in ranked(RANKING, known)}
    for match in ranked(RANKING, known | unknown):
        assert match.nearest < before[match.intent].nearest
        assert match.strange > 0
        assert match.vocabulary < before[match.intent].vocabulary or match.vocabulary == 0


@given(st.frozensets(st.sampled_from(ATOMS + UNKNOWN)))
def test_likenesses_are_shares(atoms: frozenset[str]) -> None:
    """Whatever is asked, likeness, typicality and strangeness lie between nothing and all."""
    for match in ranked(RANKING, atoms):
        for share in (match.nearest, match.vocabulary, match.strange):
            assert 0.0 <= share <= 1.0 + 1e-9


@given(st.frozensets(st.sampled_from(ATOMS + UNKNOWN)))
def test_intents_come_best_first_and_once(atoms: frozenset[str]) -> None:
    """No intent comes twice; of a batch none comes before one of a better rank, and none of a later
    batch has a higher score."""
    batches = [list(batch) for batch in RANKING.ranked(atoms, 2)]
    for batch in batches:
        ranks = [rank(match.score, match.nearest) for match in batch]
        assert ranks == sorted(ranks)
    matches = [match for batch in batches for match in batch]
    assert len({match.intent for match in matches}) == len(matches)
    for earlier, later in pairwise(batches):
        assert min(m.score for m in earlier) >= max(m.score for m in later)


@given(st.frozensets(st.sampled_from(ATOMS)), st.sets(st.sampled_from(sorted(HAND_MADE))))
def test_the_choice_can_be_narrowed(atoms: frozenset[str], allowed: set[str]) -> None:
    """Of the intents only those allowed are ranked, as they are among all."""
    among_all = [match for match in ranked(RANKING, atoms) if match.intent in allowed]
    assert ranked(RANKING, atoms, allowed) == among_all


def test_a_rare_atom_weighs_more_than_a_common_one() -> None:
    """What fewer intents hold tells more."""
    assert RANKING.weight("c:champion") > RANKING.weight("c:game")
    assert RANKING.weight("c:unheard") >= RANKING.weight("c:champion")


def test_values_weigh_nothing() -> None:
    """A question is as near to an intent whoever and whichever year it names."""
    assert RANKING.weight("@lasker") == RANKING.weight("=1921") == 0.0
    asked = frozenset({"c:win", "t:year", "?who"})
    assert ranked(RANKING, asked | {"=1921"})[0].nearest == ranked(RANKING, asked)[0].nearest


def test_what_examples_hold_is_known() -> None:
    """An atom is held by an intent whose examples hold it, and seen where any does."""
    assert RANKING.holds("games", "?how_many")
    assert not RANKING.holds("won", "?how_many")
    assert not RANKING.holds("nothing", "?how_many")
    assert RANKING.seen("?how_many")
    assert not RANKING.seen("?why")
    assert RANKING.atoms_of("games") == {"c:game", "t:year", "?how_many"}


def test_nothing_to_rank_is_no_fault() -> None:
    """Without examples, or without atoms, nothing is near."""
    assert ranked(Ranking({}), frozenset({"c:win"})) == []
    assert ranked(RANKING, frozenset()) == []


@given(st.frozensets(st.sampled_from(ATOMS)))
def test_a_shape_is_the_same_for_all_values(atoms: frozenset[str]) -> None:
    """The shape of a question leaves out whom and which time it names."""
    assert shape(atoms | {"@lasker", "=1921"}) == shape(atoms | {"@euwe", "=1936"}) == shape(atoms)
