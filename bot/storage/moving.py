"""A group that became a supergroup goes on under another id: everywhere, or nowhere."""

from __future__ import annotations

from sqlalchemy import delete, select, update

from bot.quizzing.rounds import RUNNING, Kind, State
from bot.storage.database import Database
from bot.storage.tables import asked, chats, players, quizzes, scores, votes


async def move_chat(database: Database, old: int, new: int) -> None:
    """Give all that belongs to chat `old` to chat `new`; done twice, it changes nothing more."""
    async with database.transaction() as connection:
        # Whatever was begun under the new id gives way to what has been going on.
        rooms = select(quizzes.c.topic).where(quizzes.c.chat == old, quizzes.c.state.in_(RUNNING))
        await connection.execute(
            update(quizzes)
            .where(quizzes.c.chat == new, quizzes.c.state.in_(RUNNING), quizzes.c.topic.in_(rooms))
            .values(state=State.ABORTED, due=None, version=quizzes.c.version + 1)
        )
        had = select(asked.c.question).where(asked.c.chat == new)
        await connection.execute(
            delete(asked).where(asked.c.chat == old, asked.c.question.in_(had))
        )
        for table in (quizzes, scores, asked):
            await connection.execute(update(table).where(table.c.chat == old).values(chat=new))
        known = select(chats.c.chat).where(chats.c.chat == old).exists()
        await connection.execute(delete(chats).where(chats.c.chat == new, known))
        await connection.execute(update(chats).where(chats.c.chat == old).values(chat=new))
        # An admin without a name votes as the chat itself.
        chat = str(Kind.CHAT)
        same = players.alias()
        there = select(same).where(same.c.kind == chat, same.c.id == old).exists()
        await connection.execute(
            delete(players).where(players.c.kind == chat, players.c.id == new, there)
        )
        await connection.execute(
            update(players).where(players.c.kind == chat, players.c.id == old).values(id=new)
        )
        for table, key in ((votes, votes.c.poll), (scores, scores.c.round)):
            mine = table.c.kind == chat
            twice = select(key).where(mine, table.c.player == old)
            await connection.execute(
                delete(table).where(mine, table.c.player == new, key.in_(twice))
            )
            await connection.execute(
                update(table).where(mine, table.c.player == old).values(player=new)
            )
        await connection.execute(
            update(quizzes)
            .where(quizzes.c.starter_kind == chat, quizzes.c.starter == old)
            .values(starter=new)
        )
