"""What is asked near the field and isn't known: it competes with what is."""

from __future__ import annotations

from functools import reduce
from pathlib import Path

from bot.assistant import Assistant
from bot.facts.loading import load
from bot.reading.deciding import Band
from bot.reading.reader import Reader
from bot.wording.replies import Status
from tests.chess import CHESS, copy_to, edit, faults

READER = Reader(load(CHESS))
ASSISTANT = Assistant(load(CHESS), READER)


def test_a_question_nearest_to_a_refusal_is_refused_by_it() -> None:
    """Though it shares most of its words with what can be answered."""
    reading = READER.read("What was the prize money of the match of 1921?")
    assert reading.band is Band.UNKNOWN
    assert reading.refused is not None
    assert reading.refused.id == "match_purse"


def test_the_reply_says_what_isnt_known_and_offers_no_fact() -> None:
    """It names the thing, states no fact, and asks nothing back."""
    reply = ASSISTANT.ask("how much did Alekhine win in 1935")
    assert reply.status is Status.UNKNOWN
    assert reply.text.startswith("I don't know what the winner of a match was paid.")
    assert reply.facts == () == reply.choices


def test_what_is_known_is_answered_beside_it() -> None:
    """A refusal takes nothing from the questions about the same match."""
    for question in ("who won the match of 1921", "how many games did the match of 1921 have"):
        assert ASSISTANT.ask(question).status is Status.ANSWERED


def test_a_refusal_too_far_off_says_nothing() -> None:
    """Where it is hardly meant, the reply doesn't speak of its subject."""
    reply = ASSISTANT.ask("how big is the moon")
    assert reply.status is Status.UNKNOWN
    assert "paid" not in reply.text


def test_every_refused_example_is_refused() -> None:
    """Read as it stands, with names and years in its places, no example of a refusal is answered."""
    values = {"{year}": "1921", "{person}": "Alekhine"}
    for refusal in READER.base.refusals.values():
        for example in refusal.examples:
            asked = reduce(lambda text, slot: text.replace(slot, values[slot]), values, example)
            assert ASSISTANT.ask(asked).status is not Status.ANSWERED, asked


def test_the_same_words_cant_be_known_and_unknown(tmp_path: Path) -> None:
    """An example of an intent that is refused as well is told, with both places."""
    folder = copy_to(tmp_path)
    edit(folder, "refusals/matches.yaml", "prize money of the {year} match", "who won in {year}")
    told = faults(folder)
    assert any("'who won in {year}' stands in 'match_winner' too" in fault for fault in told)


def test_an_id_cant_mean_an_intent_and_a_refusal(tmp_path: Path) -> None:
    """Nor may two refusals share one."""
    folder = copy_to(tmp_path)
    edit(folder, "refusals/matches.yaml", "match_purse", "match_winner")
    told = faults(folder)
    assert any("'match_winner' stands elsewhere too; choose another id" in fault for fault in told)
