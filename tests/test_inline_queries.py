"""Inline queries on their way: the latest of each person, everybody in turn, none kept."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import pytest

from bot.adapters.telegram.inline.queries import Queries, Query, query_of


def typed(number: int, text: str, person: int = 1) -> dict[str, object]:
    query = {"id": str(number), "from": {"id": person}, "query": text, "offset": ""}
    return {"update_id": number, "inline_query": query}


async def unheard(error: Exception, reference: str) -> None:
    raise AssertionError(f"{reference}: {error}")


@dataclass
class Answers:
    """Notes what is answered; each answer waits until the gate is open."""

    texts: list[str] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, query: Query) -> None:
        self.texts.append(query.text)
        await self.gate.wait()

    async def settle(self) -> None:
        self.gate.set()
        for _ in range(50):
            await asyncio.sleep(0)


async def test_only_inline_queries_are_taken() -> None:
    queries = Queries(Answers().answer, unheard)
    assert not queries.take({"update_id": 1, "message": {"text": "how"}})
    assert queries.take(typed(2, "how"))
    await queries.finish()


async def test_of_what_somebody_types_only_the_latest_is_answered() -> None:
    answers = Answers()
    queries = Queries(answers.answer, unheard, at_once=1)
    for number, text in enumerate(("h", "ho", "how")):
        queries.take(typed(number, text))
    await answers.settle()
    assert answers.texts == ["how"]


async def test_a_flood_from_one_person_takes_no_turn_from_another() -> None:
    answers = Answers()
    queries = Queries(answers.answer, unheard, at_once=1)
    queries.take(typed(0, "first"))
    await asyncio.sleep(0)
    for number in range(1, 100):
        queries.take(typed(number, f"flood {number}"))
    queries.take(typed(200, "from Boris", person=2))
    queries.take(typed(201, "flood 201"))
    await answers.settle()
    assert answers.texts == ["first", "flood 201", "from Boris"]


async def test_no_more_are_answered_at_once_than_may_and_no_more_wait() -> None:
    answers = Answers()
    queries = Queries(answers.answer, unheard, people=3, at_once=2)
    for person in range(10):
        queries.take(typed(person, str(person), person))
        await asyncio.sleep(0)
    assert answers.texts == ["0", "1"]
    await answers.settle()
    assert answers.texts == ["0", "1", "7", "8", "9"]


async def test_a_query_that_fails_is_told_without_its_words_and_costs_no_other(
    caplog: pytest.LogCaptureFixture,
) -> None:
    answered, told = [], []

    async def answer(query: Query) -> None:
        if query.text == "secret":
            raise RuntimeError(f"no reply to {query.text}")
        answered.append(query.text)
        await asyncio.sleep(0)

    async def failed(error: Exception, reference: str) -> None:
        told.append((type(error), reference))

    queries = Queries(answer, failed, at_once=1)
    queries.take(typed(31, "secret", person=1))
    queries.take(typed(2, "how", person=2))
    for _ in range(10):
        await asyncio.sleep(0)
    assert answered == ["how"]
    assert told == [(RuntimeError, "1F")]
    assert "reference 1F" in caplog.text
    assert "secret" not in caplog.text


async def test_at_the_stop_what_waits_and_what_is_being_answered_is_let_go() -> None:
    answers = Answers()
    queries = Queries(answers.answer, unheard, at_once=1)
    queries.take(typed(1, "one", person=1))
    await asyncio.sleep(0)
    queries.take(typed(2, "two", person=2))
    await queries.finish()
    await answers.settle()
    assert answers.texts == ["one"]


@pytest.mark.parametrize(
    "query",
    [None, "how", {}, {"id": 1, "from": {"id": 1}, "query": "how"}, {"id": "1", "query": "how"}],
)
async def test_a_query_that_makes_no_sense_is_passed_over(query: object) -> None:
    update: dict[str, object] = {"update_id": 1, "inline_query": query}
    assert query_of(update) is None
    answers = Answers()
    queries = Queries(answers.answer, unheard)
    assert queries.take(update)
    await answers.settle()
    assert answers.texts == []
