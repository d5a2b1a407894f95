"""What chats have chosen, and which of them were greeted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, select

from bot.quizzing.rounds import Terms
from bot.storage.database import Database, insert
from bot.storage.leaving import forget_chat
from bot.storage.tables import chats
from bot.zones import UTC, Zone, zone


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a chat has chosen.

    `brief` asks for short answers, `quick` for answers to plain questions in a group; `quiz` holds the
    terms that quizzes begin with, without a topic. By `zone` its days and weeks begin.
    """

    brief: bool = False
    quick: bool = False
    quiz: Terms = field(default_factory=Terms)
    zone: Zone = UTC


class Chats:
    """What is kept of each chat for its own sake."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def preferences(self, chat: int) -> Preferences:
        """What a chat has chosen; the usual where it hasn't chosen anything."""
        async with self._database.transaction() as connection:
            found = await connection.execute(select(chats).where(chats.c.chat == chat))
            row = found.one_or_none()
            return _preferences(row) if row else Preferences()

    async def prefer(self, chat: int, preferences: Preferences) -> None:
        """Keep what a chat has chosen."""
        chosen = _columns(preferences)
        async with self._database.transaction() as connection:
            await connection.execute(
                insert(connection, chats)
                .values(chat=chat, greeted=False, **chosen)
                .on_conflict_do_update(index_elements=["chat"], set_=chosen)
            )

    async def greet(self, chat: int) -> bool:
        """Note that a chat is greeted; False where it was before."""
        async with self._database.transaction() as connection:
            noted = await connection.execute(
                insert(connection, chats)
                .values(chat=chat, greeted=True, **_columns(Preferences()))
                .on_conflict_do_update(
                    index_elements=["chat"],
                    set_={"greeted": True},
                    where=chats.c.greeted.is_(False),
                )
                .returning(chats.c.chat)
            )
            return noted.one_or_none() is not None

    async def forget(self, chat: int) -> None:
        """Drop all that belongs to a chat."""
        await forget_chat(self._database, chat)


def _preferences(row: Row[Any]) -> Preferences:
    quiz = Terms(row.questions, row.seconds, difficulty=row.difficulty)
    # A name that the zone data of this machine lack is passed over.
    return Preferences(row.brief, row.quick, quiz, zone(row.zone or "") or UTC)


def _columns(preferences: Preferences) -> dict[str, object]:
    quiz = preferences.quiz
    return {
        "brief": preferences.brief,
        "quick": preferences.quick,
        "questions": quiz.questions,
        "seconds": quiz.seconds,
        "difficulty": quiz.difficulty,
        "zone": preferences.zone.name,
    }
