"""What stands against a reading, however near."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.facts.dates import PartialDate
from bot.facts.loading import load
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Entity
from bot.reading.asked import Asked
from bot.reading.atoms import atoms_of
from bot.reading.cues import question_type
from bot.reading.filling import slots_of
from bot.reading.frames import frame_of
from bot.reading.gates import Gates
from bot.reading.matching import Match
from bot.reading.obstacles import Gate, Obstacle
from bot.reading.reader import Reader
from bot.reading.text import clauses
from tests.chess import CHESS


def chess() -> FactBase:
    """The chess folder with an event, a narrowing concept, and an example that asks why."""
    base = load(CHESS)
    avro = Entity(
        "avro", "event", "AVRO tournament", "AVRO", attributes={"start": PartialDate(1938, 11, 6)}
    )
    winner = base.intents["match_winner"]
    asked = replace(winner, examples=(*winner.examples, "why did {person} win in {year}"))
    return replace(
        base,
        entities={**base.entities, "avro": avro},
        intents={**base.intents, "match_winner": asked},
        lexicon=replace(base.lexicon, narrowing=frozenset({"win"})),
    )


BASE = chess()
READER = Reader(BASE)
GATES = Gates(BASE, READER.ranking)


def against(intent: str, text: str, nearest: float = 0.0) -> list[Obstacle]:
    """What stands against a question as a reading of the intent."""
    linked = READER.linker.link(text)
    kind = question_type(clauses(text))
    atoms = atoms_of(linked, kind, BASE.entities[BASE.pack.subject])
    slots = slots_of(linked, BASE.pack.subject)
    match = Match(intent, 1.0, nearest, 1.0, 0.0)
    frame = frame_of(BASE.intents[intent], BASE)
    asked = Asked.of(linked, atoms, slots, kind, BASE.pack.subject)
    found, _ = GATES.pass_through(frame, match, asked)
    return found


def gates(intent: str, text: str, nearest: float = 0.0) -> set[Gate]:
    return {obstacle.gate for obstacle in against(intent, text, nearest)}


# The gate, the intent, a question that it stops, over what, and a question that it lets pass.
CASES = [
    (
        Gate.ABSENT,
        "champion_in",
        ("what elo had the champion in 1930", "rating"),
        "who was champion in 1930",
    ),
    (
        Gate.NEEDS,
        "games_in_match",
        ("how many in the match of 1972", "game"),
        "how many games in the match of 1972",
    ),
    (Gate.NEEDS, "match_winner", ("who played in 1972", "lose|win"), "who lost in 1972"),
    (Gate.SLOT, "champion_in", ("who was champion", "time"), "who was champion in spring 1930"),
    (Gate.SLOT, "games_in_match", ("how many games in spring 1972", "year"), "games in 1972"),
    (
        Gate.PERSONAL,
        "champion_in",
        ("are you champion", "you"),
        "could you tell who was champion",
    ),
    (Gate.PERSONAL, "champion_in", ("your champion", "you"), "who was champion, do you know"),
    (
        Gate.NARROWED,
        "champion_in",
        ("which champion won in 1930", "win"),
        "which champion was there in 1930",
    ),
    (
        Gate.ENTITY,
        "champion_in",
        ("who was champion in Cuba in 1930", "cuba"),
        "who was World Chess Championship champion in 1930",
    ),
    (
        Gate.ENTITY,
        "match_winner",
        ("who won the AVRO tournament in 1938", "avro"),
        "who won the World Chess Championship in 1937",
    ),
    (Gate.ENTITY, "match_winner", ("what was the AVRO tournament", "event"), "who won in 1937"),
    (
        Gate.ELSEWHERE,
        "champion_in",
        ("who was champion of the hermitage in 1930", "hermitag"),
        "who was champion in 1930",
    ),
    (Gate.BEYOND, "champion_in", ("who was champion in 2077", "2077"), "who was champion in 1930"),
    (
        Gate.REASON,
        "champion_in",
        ("why was he champion in 1930", "why"),
        "who was champion in 1930",
    ),
    (
        Gate.REASON,
        "match_winner",
        ("where did he win in 1972", "where"),
        "why did he win in 1972",
    ),
    (
        Gate.FOCUS,
        "champion_in",
        ("which umbrella did the champion own in 1930", "umbrella"),
        "who was champion in 1930",
    ),
    (
        Gate.TYPE,
        "champion_in",
        ("when was he champion in 1930", "when"),
        "was he champion in 1930",
    ),
    (Gate.TYPE, "games_in_match", ("who played games in 1972", "who"), "games in 1972"),
]


@pytest.mark.parametrize(("gate", "intent", "stopped", "passing"), CASES)
def test_a_gate_stops_one_question_and_lets_another_pass(
    gate: Gate, intent: str, stopped: tuple[str, str], passing: str
) -> None:
    """Each gate stops what it is there for, and says over what."""
    text, over = stopped
    assert Obstacle(gate, over) in against(intent, text)
    assert gate not in gates(intent, passing)


def test_every_gate_is_tried() -> None:
    """No gate is without a question that it stops."""
    assert {gate for gate, *_ in CASES} == set(Gate)


def test_a_question_without_fault_passes_all() -> None:
    """Nothing stands against a plain question as what it is."""
    assert against("champion_in", "who was champion in 1930") == []
    assert against("match_winner", "who won the match of 1972") == []


def test_an_example_almost_word_for_word_needs_no_concept() -> None:
    """Nearness to an example replaces a concept, but never a value."""
    assert Gate.NEEDS in gates("games_in_match", "how many in 1972", nearest=0.39)
    assert Gate.NEEDS not in gates("games_in_match", "how many in 1972", nearest=0.4)
    assert Gate.SLOT in gates("games_in_match", "how many", nearest=1.0)


def test_every_intent_lets_its_own_examples_pass() -> None:
    """An example is never stopped as a reading of its intent; its placeholders are no values yet."""
    stopped = {
        (intent.id, example): found
        for intent in BASE.intents.values()
        for example in intent.examples
        if (found := gates(intent.id, example, nearest=1.0) - {Gate.TYPE, Gate.SLOT})
    }
    assert not stopped


def test_a_reading_that_meets_an_obstacle_keeps_it() -> None:
    """What stopped a reading is told with it."""
    reading = READER.read("who was champion in Cuba in 1930")
    assert reading.best is not None
    assert "cuba" in [obstacle.what for obstacle in reading.best.obstacles]
