"""Claims in words that no frame knows, judged by the questions that they answer."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.claims.asking.questions import Questions
from bot.claims.asking.rows import RowFrames
from bot.claims.checker import Checker
from bot.claims.compounds import Compounds
from bot.claims.finding import Finding, Truth
from bot.claims.grammar import Grammar
from bot.claims.items import Itemizer
from bot.claims.result import NO_RESULT, Result
from bot.facts.queries import Records
from bot.reading.cues import QuestionType
from bot.reading.reader import Reader
from bot.wording.replies import Verdict
from tests.knowledge import loaded

_ANSWERS = {
    "The Secretariat's date of birth is 6 August 1917": Verdict.SUPPORTED,
    "The Secretariat's birth year is 1919": Verdict.REFUTED,
    "Its birthday is in the summer of 1917": Verdict.SUPPORTED,
    "Its creator was the Central Committee": Verdict.SUPPORTED,
    "Its creator was not the Central Committee": Verdict.REFUTED,
    "Brezhnev's birthday is 6 August 1917": Verdict.REFUTED,
}
_MORE_THAN_ANSWERS = (
    "Only the Secretariat's birthday is 6 August 1917",
    "The Politburo's birthday is 6 August 1917",
    "The Secretariat's birthday party was on 6 August 1917",
    "The Secretariat's birthday is probably never mentioned before 1917",
    "The party was banned on 29 August 1991",
)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.fixture(scope="module")
def records(assistant: Assistant) -> Records:
    return Records(assistant.base)


@pytest.fixture(scope="module")
def reader(assistant: Assistant) -> Reader:
    return assistant._reader


@pytest.fixture(scope="module")
def itemizer(assistant: Assistant) -> Itemizer:
    return Itemizer(assistant.base)


@pytest.fixture(scope="module")
def checker(records: Records, itemizer: Itemizer, reader: Reader) -> Checker:
    return Checker(records, itemizer, reader)


@pytest.mark.parametrize(("claim", "verdict"), _ANSWERS.items())
def test_a_claim_is_judged_as_the_answer_to_a_question(
    checker: Checker, claim: str, verdict: Verdict
) -> None:
    assert checker.check(claim).verdict is verdict


@pytest.mark.parametrize("claim", _ANSWERS)
def test_without_a_reader_only_the_words_of_frames_count(
    records: Records, itemizer: Itemizer, claim: str
) -> None:
    assert Checker(records, itemizer).check(claim).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("claim", _MORE_THAN_ANSWERS)
def test_a_claim_that_says_more_than_the_answer_stays_open(checker: Checker, claim: str) -> None:
    assert checker.check(claim).verdict is Verdict.UNKNOWN


def test_a_judged_answer_shows_the_rows_that_it_rests_on(checker: Checker) -> None:
    checked = checker.check("The Secretariat's birth year is 1919")
    assert [fact.id for fact in checked.facts] == ["founded_1917"]
    assert "6 August 1917" in checked.evidence


def test_a_value_is_asked_for_in_the_words_of_its_kind(reader: Reader) -> None:
    """What is left of a claim about a date is the question when it was."""
    readings = list(Questions(reader).of("The Secretariat's birth year is 1919"))
    kinds = {(r.question_type, r.intent.id) for r in readings if r.intent}
    assert (QuestionType.WHEN, "founded_when") in kinds


def test_what_is_refused_as_a_question_is_no_answer(reader: Reader) -> None:
    assert list(Questions(reader).of("In 1921 its staff earned 30 roubles a month")) == []


@pytest.mark.parametrize("intent", ["party_banned", "join_date", "full_name", "change_when"])
def test_rows_are_compared_only_where_they_say_one_thing(records: Records, intent: str) -> None:
    """Not rows that differ in words, hold for a time, hold but words, or come in an order."""
    assert RowFrames(records).of(records.base.intents[intent]) is None


def test_dates_are_compared_as_the_claims_own_frames_have_it(records: Records) -> None:
    frame = RowFrames(records).of(records.base.intents["staff_in_year"])
    assert frame is not None
    assert frame.options == {"at": "exact"}
    assert frame.roles == ("year", "people")


@pytest.mark.parametrize("clauses", [True, False])
def test_half_a_claim_without_a_verb_is_none_by_itself(
    records: Records, itemizer: Itemizer, *, clauses: bool
) -> None:
    """What follows "along with" belongs to what stands before it; frames alone may know better."""
    asked: list[str] = []

    def alone(text: str) -> Result:
        asked.append(text)
        return Result(Finding(Truth.TRUE)) if text.endswith("secretary") else NO_RESULT

    compounds = Compounds(alone, Grammar.of(records, itemizer), clauses=clauses)
    compounds.result("Stalin was a secretary, along with Molotov")
    assert ("along with Molotov" in asked) is not clauses
