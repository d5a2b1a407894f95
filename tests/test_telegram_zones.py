"""The time zone of a chat, over the wire: chosen by buttons or in words, and what it changes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import insert

from bot.adapters.playground.people import Person
from bot.adapters.playground.world import Chat
from bot.adapters.telegram.quizzes.course import Tempo
from bot.storage import tables
from bot.storage.chats import Chats
from bot.storage.database import Database
from bot.wording import preferences as wording
from tests.databases import Files
from tests.talk import JSON, Talk, playground, serving

# A Sunday evening in London, and Monday in Berlin already.
NOW = datetime(2026, 7, 5, 22, 30, tzinfo=UTC).timestamp()
HOUR = 3600.0
TEMPO = Tempo(lambda: NOW, asyncio.sleep)


@pytest.fixture
async def url(files: Files) -> str:
    return await asyncio.to_thread(files.new)


@pytest.fixture
async def talk(url: str) -> AsyncIterator[Talk]:
    async with playground() as talk, serving(talk, url=url, tempo=TEMPO):
        yield talk


def labels(message: JSON) -> list[str]:
    rows = message["reply_markup"]["inline_keyboard"]
    return [str(each["text"]) for row in rows for each in row]


def line(message: JSON) -> str:
    found = [each for each in message["text"].splitlines() if each.startswith("Time zone:")]
    assert found, message["text"]
    return str(found[0])


async def asked_for_zone(talk: Talk, person: Person, chat: Chat | None = None) -> JSON:
    """The message that asks where the chat is at home."""
    person.says("/settings", chat)
    person.presses("Time zone: UTC", await talk.answer())
    return dict(await talk.answer())


async def scored(url: str, chat: int, hours_ago: float, player: int) -> None:
    """A right answer in a question that was put so long ago."""
    database = await Database(url).open()
    at = NOW - hours_ago * HOUR
    quiz = {
        "id": 1, "origin": "x", "chat": chat, "topic": 0, "starter_kind": "user", "starter": player,
        "questions": 1, "seconds": 20, "seed": 1, "state": "done", "version": 1, "number": 1,
        "silence": 0, "failures": 0, "ending": False, "absent": False, "created": at,
    }  # fmt: skip
    put = {"id": 1, "quiz": 1, "number": 1, "question": "q", "correct": 0, "state": "scored"}
    score = {"round": 1, "kind": "user", "player": player, "quiz": 1, "chat": chat, "right": True}
    async with database.transaction() as connection:
        await connection.execute(insert(tables.quizzes).values(quiz))
        await connection.execute(insert(tables.rounds).values(put | {"opened": at, "late": False}))
        await connection.execute(insert(tables.players).values(kind="user", id=player, name="Anna"))
        await connection.execute(insert(tables.scores).values(score | {"points": 120, "at": at}))
    await database.close()


async def test_it_is_chosen_by_region_and_city_and_says_what_it_is_for(talk: Talk) -> None:
    anna = talk.join()
    asked = await asked_for_zone(talk, anna)
    assert "where it is 22:30. Where is this chat at home?" in asked["text"]
    assert "UTC+3" in asked["text"]
    anna.presses("Europe", asked)
    cities = dict(await talk.answer())
    assert labels(cities)[:2] == ["Lisbon (UTC+1)", "London (UTC+1)"]
    anna.presses("Back", cities)
    anna.presses("Europe", await talk.answer())
    anna.presses("Berlin (UTC+2)", await talk.answer())
    chosen = await talk.answer()
    assert chosen["message_id"] == asked["message_id"]
    assert line(chosen) == (
        "Time zone: Europe/Berlin, where it is 00:30. It decides when days and weeks begin in /top and"
        " /me, and dates a quiz."
    )
    assert not talk.refused()


@pytest.mark.parametrize(
    ("written", "shown"),
    [("Berlin", "Europe/Berlin"), ("utc+3", "UTC+3"), ("new york", "America/New York")],
)
async def test_in_private_it_may_simply_be_written(talk: Talk, written: str, shown: str) -> None:
    anna = talk.join()
    await asked_for_zone(talk, anna)
    anna.says(written)
    assert line(await talk.answer()).startswith(f"Time zone: {shown}, where it is ")


async def test_a_question_is_a_question_even_where_a_zone_was_asked_for(talk: Talk) -> None:
    anna = talk.join()
    await asked_for_zone(talk, anna)
    anna.says("how many?")
    assert (await talk.answer())["text"] == "how many?"
    anna.says("Berlin")
    assert (await talk.answer())["text"] == "how many? | Berlin"


async def test_near_hits_are_offered_and_what_is_unknown_is_said_kindly(talk: Talk) -> None:
    anna = talk.join()
    asked = await asked_for_zone(talk, anna)
    anna.says("Berln", reply_to=asked)
    offered = dict(await talk.answer())
    assert "I'm not sure which one “Berln” is. Did you mean one of these?" in offered["text"]
    assert labels(offered)[0] == "Berlin (UTC+2)"
    anna.says("Xanadu", reply_to=offered)
    unknown = dict(await talk.answer())
    assert "I don't know “Xanadu”. A larger city nearby will do" in unknown["text"]
    assert "Asia" in labels(unknown)
    anna.presses("Berlin (UTC+2)", offered)
    assert "Europe/Berlin" in line(await talk.answer())
    anna.says("/settings " + "Xanadu " * 200)
    assert len((await talk.answer())["text"]) < 300


async def test_in_a_group_an_admin_writes_it_in_reply_or_behind_the_command(talk: Talk) -> None:
    anna, boris = talk.join("Anna"), talk.join("Boris")
    group = talk.world.group("Group", anna.user, boris.user)
    group.members[anna.user.id] = "administrator"
    asked = await asked_for_zone(talk, anna, group)
    for says in ("Berlin", "/settings@playground_bot Berlin"):
        boris.says(says, group, reply_to=asked)
        assert (await talk.answer())["text"] == wording.ADMINS_ONLY
    anna.says("Berlin", group)
    anna.says("Berlin", group, reply_to=asked)
    assert "Europe/Berlin" in line(await talk.answer())
    anna.says("/settings Tokyo", group)
    assert "Asia/Tokyo" in line(await talk.answer())
    boris.sends_code("set:zone:UTC", asked)
    await talk.silence(boris, group)
    assert talk.calls("answerCallbackQuery")[-1]["text"] == wording.ADMINS_ONLY


async def test_weeks_and_days_begin_where_the_chat_is_at_home(talk: Talk, url: str) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    group.members[anna.user.id] = "administrator"
    await scored(url, group.id, 2.0, anna.user.id)
    for zone, week, month, mine in [
        ("UTC", "Best here this week, since Monday, 29 June", "6 June 2026", " This week: 1 of 1"),
        ("Berlin", "Nobody has scored here this week, since Monday, 6 July.", "7 June 2026", ""),
    ]:
        anna.says(f"/settings {zone}", group)
        await talk.answer()
        anna.says("/top week", group)
        assert (await talk.answer())["text"].startswith(week)
        anna.says("/top", group)
        assert f"Best here in 30 days, since {month}\n" in (await talk.answer())["text"]
        anna.says("/me", group)
        told = (await talk.answer())["text"]
        assert told.startswith("You have answered 1 question here, 1 right: 120 points in 1 quiz.")
        assert told.partition("1 quiz.")[2].startswith(mine)
        assert bool(told.partition("1 quiz.")[2]) == bool(mine)
    anna.says("/top all", group)
    assert (await talk.answer())["text"].startswith("Best here of all time\n")


async def test_a_zone_that_this_machine_no_longer_knows_counts_as_none(database: Database) -> None:
    async with database.transaction() as connection:
        await connection.execute(
            insert(tables.chats).values(
                chat=7,
                greeted=True,
                brief=True,
                quick=False,
                questions=5,
                seconds=10,
                zone="Old/Town",
            )
        )
    chosen = await Chats(database).preferences(7)
    assert chosen.brief
    assert chosen.zone.name == "UTC"
