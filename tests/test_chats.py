"""What is kept of chats, on SQLite and PostgreSQL."""

from __future__ import annotations

import asyncio
from typing import cast

from sqlalchemy import func, select

from bot.quizzing import rounds
from bot.quizzing.rounds import Kind, Player, Room, Terms
from bot.quizzing.scoring import Vote
from bot.storage import tables
from bot.storage.chats import Chats, Preferences
from bot.storage.database import Database
from bot.storage.games import Games
from bot.storage.inbox import Inbox
from bot.storage.votes import Ballot
from bot.zones import Zone, zone
from tests.questions import question

HERE, THERE = -100, -200
ANNA, BORIS = Player(Kind.USER, 1), Player(Kind.USER, 2)
HOME = cast("Zone", zone("America/New_York"))
CHOSEN = Preferences(brief=True, quick=True, quiz=Terms(5, 60, difficulty="hard"), zone=HOME)
NOW = 1_000_000.0


async def test_what_a_chat_chooses_is_kept_and_others_have_the_usual(database: Database) -> None:
    chats = Chats(database)
    await chats.prefer(HERE, Preferences(brief=True))
    await chats.prefer(HERE, CHOSEN)
    assert await chats.preferences(HERE) == CHOSEN
    assert await chats.preferences(THERE) == Preferences()


async def test_of_many_greetings_one_is_the_first(database: Database) -> None:
    chats = Chats(database)
    await chats.prefer(HERE, CHOSEN)
    greeted = await asyncio.gather(*(chats.greet(chat) for chat in (HERE, THERE) * 4))
    assert greeted.count(True) == 2
    assert await chats.preferences(HERE) == CHOSEN
    await chats.prefer(HERE, Preferences())
    assert not await chats.greet(HERE)


async def test_a_group_that_moves_takes_its_settings_along(database: Database) -> None:
    chats, games = Chats(database), Games.of(database)
    await chats.prefer(HERE, CHOSEN)
    await chats.greet(HERE)
    await chats.prefer(THERE, Preferences())
    for _ in range(2):
        await games.quizzes.move_chat(HERE, THERE)
    assert await chats.preferences(THERE) == CHOSEN
    assert await chats.preferences(HERE) == Preferences()
    assert not await chats.greet(THERE)


async def played(database: Database, chat: int, poll: str, *players: Player) -> None:
    """Leave a quiz in a chat with a question that these players have answered."""
    games = Games.of(database)
    quiz = await games.quizzes.create(poll, Room(chat), players[0], "Somebody", Terms(), NOW)
    started = rounds.start(quiz, NOW)
    assert started
    begun = await games.rounds.begin(quiz, started, question(0))
    assert begun
    sending, put = begun
    opened = rounds.put(sending, NOW)
    assert opened

    class Put:
        message = 1

    Put.poll = poll  # type: ignore[attr-defined]
    now_open = await games.rounds.open(sending, opened, put, Put, NOW, late=False)  # type: ignore[arg-type]
    assert now_open
    ballots = [
        Ballot(Vote(poll, each, 0, number, NOW), "Name") for number, each in enumerate(players)
    ]
    await Inbox(database).take([], ballots, NOW)
    closing = rounds.close(now_open, NOW)
    assert closing
    moved = await games.quizzes.move(now_open, closing)
    assert moved
    assert await games.rounds.score(moved, NOW)


async def rows(database: Database, name: str) -> int:
    table = tables.metadata.tables[name]
    async with database.transaction() as connection:
        return int((await connection.execute(select(func.count()).select_from(table))).scalar_one())


async def test_a_chat_that_is_forgotten_leaves_nothing_and_others_stay_whole(
    database: Database,
) -> None:
    chats, games = Chats(database), Games.of(database)
    await chats.prefer(HERE, CHOSEN)
    await chats.prefer(THERE, CHOSEN)
    await played(database, HERE, "here", ANNA, BORIS)
    await played(database, THERE, "there", ANNA)
    await chats.forget(HERE)
    await chats.forget(HERE)
    for table in ("chats", "quizzes", "rounds", "asked", "votes", "scores", "players"):
        assert await rows(database, table) == 1, table
    assert [each.player for each in await games.standings.top(THERE)] == [ANNA]
    assert await games.standings.name_of(ANNA) == "Name"
    assert await games.standings.name_of(BORIS) == ""
    await chats.forget(THERE)
    for table in tables.metadata.tables:
        assert await rows(database, table) == 0, table
