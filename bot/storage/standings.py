"""What players have earned: in a quiz, in a chat, by themselves. All from the same scores."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Integer, cast, func, select

from bot.quizzing.rounds import Kind, Player, Quiz
from bot.quizzing.scoring import Tally
from bot.storage.database import Database
from bot.storage.tables import players, rounds, scores


@dataclass(frozen=True, slots=True)
class Record:
    """What one player did in one chat, or everywhere."""

    quizzes: int
    answered: int
    right: int
    points: int


class Standings:
    """Sums over the scores."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, quiz: Quiz) -> tuple[Tally, ...]:
        """Everybody who voted in a quiz."""
        return await self._tallies(scores.c.quiz == quiz.id)

    async def held(self, quiz: Quiz) -> float | None:
        """When the last question of a quiz was put, if any was."""
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(func.max(rounds.c.opened)).where(rounds.c.quiz == quiz.id)
            )
            last: float | None = found.scalar_one()
            return last

    async def top(self, chat: int, since: float = 0.0) -> tuple[Tally, ...]:
        """Everybody who voted in a chat in questions put after `since`."""
        return await self._tallies((scores.c.chat == chat) & (scores.c.at >= since))

    async def record(self, player: Player, chat: int | None = None, since: float = 0.0) -> Record:
        """What a player did in a chat, or in all of them, in questions put after `since`."""
        mine = (scores.c.kind == player.kind) & (scores.c.player == player.id)
        mine &= scores.c.at >= since
        if chat is not None:
            mine &= scores.c.chat == chat
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(func.count(scores.c.quiz.distinct()), func.count(), _RIGHT, _POINTS).where(
                    mine
                )
            )
            return Record(*found.one())

    async def name_of(self, player: Player) -> str:
        """The name under which a player was last shown; empty where there is none."""
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(players.c.name).where(
                    players.c.kind == player.kind, players.c.id == player.id
                )
            )
            return found.scalar_one_or_none() or ""

    async def _tallies(self, where: ColumnElement[bool]) -> tuple[Tally, ...]:
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(scores.c.kind, scores.c.player, players.c.name, _RIGHT, _POINTS)
                .join_from(
                    scores,
                    players,
                    (players.c.kind == scores.c.kind) & (players.c.id == scores.c.player),
                )
                .where(where)
                .group_by(scores.c.kind, scores.c.player, players.c.name)
            )
            return tuple(
                Tally(Player(Kind(kind), number), name, right, points)
                for kind, number, name, right, points in found
            )


_RIGHT: ColumnElement[Any] = func.coalesce(func.sum(cast(scores.c.right, Integer)), 0)
_POINTS: ColumnElement[Any] = func.coalesce(func.sum(scores.c.points), 0)
