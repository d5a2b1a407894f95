"""Deleting a person: every row, and every byte in the files, on both databases."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.quizzing.rounds import Kind, Player, Room, State, Terms
from bot.quizzing.scoring import Vote
from bot.storage.database import Database
from bot.storage.erasing import NOBODY, People, Person, mentions
from bot.storage.games import Games
from bot.storage.inbox import Inbox, Letter
from bot.storage.tables import asked, metadata, updates
from bot.storage.votes import Ballot
from tests.test_quiz_storage import closed, opened

NOW = 1_000_000.0
ANNA = Person(1, "Zinaida Unmistakable")
BORIS = Person(2, "Boris")


def ballot(person: Person, update: int) -> Ballot:
    return Ballot(Vote("p1", Player(Kind.USER, person.id), 0, update, NOW), person.name)


def letter(number: int, person: Person) -> Letter:
    user = {"id": person.id, "is_bot": False, "first_name": person.name}
    return Letter(number, json.dumps({"update_id": number, "message": {"from": user}}))


async def played(database: Database) -> Games:
    """A quiz in a group that Anna started, with a question that both have answered."""
    games = Games.of(database)
    quiz = await closed(games, await opened(games))
    await Inbox(database).take([], [ballot(ANNA, 1), ballot(BORIS, 2)], NOW)
    await games.rounds.score(quiz, NOW)
    return games


async def everything(database: Database) -> str:
    """All that stands in the tables."""
    async with database.transaction() as connection:
        rows = [(await connection.execute(select(table))).all() for table in metadata.sorted_tables]
    return repr(rows)


async def test_all_rows_of_a_person_go_and_those_of_others_stay(database: Database) -> None:
    games, people = await played(database), People(database)
    assert await people.holds(ANNA)
    await people.erase(ANNA)
    assert not await people.holds(ANNA)
    assert ANNA.name not in await everything(database)
    assert [tally.name for tally in await games.standings.top(-100)] == [BORIS.name]
    assert (await games.standings.record(Player(Kind.USER, ANNA.id))).answered == 0


async def test_a_quiz_goes_on_without_whoever_started_it(database: Database) -> None:
    games = Games.of(database)
    running = await opened(games)
    await Inbox(database).take([], [ballot(ANNA, 1), ballot(BORIS, 2)], NOW)
    await People(database).erase(ANNA)
    scored = await games.rounds.score(await closed(games, running), NOW)
    assert scored
    assert scored.state is State.SCORED
    assert scored.starter == Player(Kind.USER, NOBODY)
    assert await games.standings.name_of(scored.starter) == ""
    assert [tally.name for tally in await games.standings.of(scored)] == [BORIS.name]


async def test_all_of_a_private_chat_goes_though_a_quiz_runs_there(database: Database) -> None:
    games = Games.of(database)
    there = Player(Kind.USER, ANNA.id)
    quiz = await games.quizzes.create("1:1", Room(ANNA.id, 0), there, ANNA.name, Terms(), NOW)
    async with database.transaction() as connection:
        await connection.execute(asked.insert().values(chat=ANNA.id, question="q"))
    await People(database).erase(ANNA)
    assert await games.quizzes.get(quiz.id) is None
    assert await games.asked.by_chat(ANNA.id) == frozenset()


async def test_erasing_twice_or_what_is_not_there_changes_nothing(database: Database) -> None:
    await played(database)
    people = People(database)
    await people.erase(ANNA)
    before = await everything(database)
    await people.erase(ANNA)
    await people.erase(Person(77, "Nobody"))
    assert await everything(database) == before


async def test_updates_that_tell_of_a_person_lose_their_content_and_are_not_served_again(
    database: Database,
) -> None:
    inbox, people = Inbox(database), People(database)
    await inbox.take([letter(7, ANNA), letter(8, BORIS), letter(9, ANNA)], [], NOW)
    await inbox.settle(9, f"failed over {ANNA.name}")
    assert await people.holds(ANNA)
    await people.erase(ANNA)
    assert not await people.holds(ANNA)
    assert [each.id for each in await inbox.waiting()] == [8]
    assert await inbox.take([letter(7, ANNA)], [], NOW) == ()
    async with database.transaction() as connection:
        kept = (await connection.execute(select(updates.c.payload, updates.c.reason))).all()
    assert ANNA.name not in repr(kept)


@pytest.mark.parametrize(
    "update",
    [
        {"message": {"from": {"id": 1}}},
        {"message": {"from": {"id": 2}, "reply_to_message": {"from": {"id": 1}}}},
        {"message": {"forward_origin": {"type": "user", "sender_user": {"id": 1}}}},
        {"message": {"forward_origin": {"sender_user_name": "Zinaida Unmistakable"}}},
        {"message": {"entities": [{"type": "text_mention", "user": {"id": 1}}]}},
        {"message": {"contact": {"user_id": 1}}},
        {"message": {"new_chat_members": [{"id": 2}, {"id": 1}]}},
        {"callback_query": {"from": {"id": 1}}},
        {"poll_answer": {"user": {"id": 1}}},
        {"my_chat_member": {"chat": {"id": 1}}},
    ],
)
def test_wherever_an_update_tells_of_a_person_it_is_found(update: object) -> None:
    assert mentions(update, ANNA)
    assert not mentions(update, Person(3, "Vera"))


async def test_no_byte_of_a_name_is_left_in_the_files_of_sqlite(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/bot.db"
    database = await Database(url).open()
    try:
        inbox = Inbox(database)
        await played(database)
        await inbox.take([letter(number, ANNA) for number in range(10, 400)], [], NOW)
        for number in range(10, 400, 2):
            await inbox.settle(number)
        assert ANNA.name.encode() in contents(tmp_path)
        await People(database).erase(ANNA)
        assert ANNA.name.encode() not in contents(tmp_path)
        assert BORIS.name.encode() in contents(tmp_path)
    finally:
        await database.close()
    assert ANNA.name.encode() not in contents(tmp_path)


def contents(folder: Path) -> bytes:
    """All bytes of the database: its file, the log of changes, and the index of that."""
    return b"".join(path.read_bytes() for path in sorted(folder.glob("bot.db*")))


async def test_a_name_that_was_freed_before_deleted_content_was_overwritten_goes_too(
    tmp_path: Path,
) -> None:
    database = await Database(f"sqlite+aiosqlite:///{tmp_path}/bot.db").open()
    try:
        await played(database)
        with closing(sqlite3.connect(tmp_path / "bot.db", isolation_level=None)) as careless:
            careless.execute("PRAGMA secure_delete = OFF")
            careless.execute("INSERT INTO asked VALUES (5, 'old ' || ?)", (ANNA.name,))
            careless.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            careless.execute("DELETE FROM asked WHERE chat = 5")
            careless.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert b"old " + ANNA.name.encode() in contents(tmp_path)
        await People(database).erase(ANNA)
        assert ANNA.name.encode() not in contents(tmp_path)
    finally:
        await database.close()
