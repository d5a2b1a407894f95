"""A chat that the bot was removed from leaves nothing behind: everything goes, or nothing."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, exists, select, union
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.tables import asked, chats, players, quizzes, rounds, scores, votes


async def forget_chat(database: Database, chat: int) -> None:
    """Drop a chat's settings, quizzes, votes and scores, and the names of who played there alone."""
    async with database.transaction() as connection:
        polls = select(rounds.c.poll).join_from(rounds, quizzes).where(quizzes.c.chat == chat)
        here = await connection.execute(
            union(
                select(votes.c.kind, votes.c.player).where(votes.c.poll.in_(polls)),
                select(scores.c.kind, scores.c.player).where(scores.c.chat == chat),
                select(quizzes.c.starter_kind, quizzes.c.starter).where(quizzes.c.chat == chat),
            )
        )
        played = [{"its_kind": kind, "its_id": number} for kind, number in here]
        await connection.execute(delete(votes).where(votes.c.poll.in_(polls)))
        # Their questions and scores go with the quizzes.
        await connection.execute(delete(quizzes).where(quizzes.c.chat == chat))
        await connection.execute(delete(asked).where(asked.c.chat == chat))
        await connection.execute(delete(chats).where(chats.c.chat == chat))
        if played:
            await _forget_names(connection, played)


async def _forget_names(connection: AsyncConnection, played: list[dict[str, object]]) -> None:
    """Drop the names of those players who are in nothing that is left."""
    left = [
        exists().where(votes.c.kind == players.c.kind, votes.c.player == players.c.id),
        exists().where(scores.c.kind == players.c.kind, scores.c.player == players.c.id),
        exists().where(quizzes.c.starter_kind == players.c.kind, quizzes.c.starter == players.c.id),
    ]
    await connection.execute(
        delete(players).where(
            players.c.kind == bindparam("its_kind"),
            players.c.id == bindparam("its_id"),
            *(~each for each in left),
        ),
        played,
    )
