"""Votes as they come, and the scores that follow from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.quizzing.rounds import Kind, Player
from bot.quizzing.scoring import Scale, Vote, scores
from bot.storage import tables
from bot.storage.database import insert


class Stage(StrEnum):
    """Where a question stands."""

    SENDING = "sending"
    OPEN = "open"
    SCORED = "scored"
    VOID = "void"
    """nobody knows whether it reached the chat, so it counts for nobody"""


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote, and the name under which the voter is shown."""

    vote: Vote
    name: str


async def record(connection: AsyncConnection, ballots: Sequence[Ballot]) -> None:
    """Keep votes; of two by one player in one poll the later one stays, however they arrive.

    Those that come after their question was scored are scored too: Telegram took them in time.
    """
    if not ballots:
        return
    # Before the votes are written: whoever scores one of these questions now is waited for, and
    # whoever would begin to waits for us, so that no vote falls between.
    late = await _scored_rounds(connection, {ballot.vote.poll for ballot in ballots})
    await name(connection, {ballot.vote.player: ballot.name for ballot in ballots})
    for ballot in ballots:
        await _record(connection, ballot.vote)
    for row in late:
        await rescore(connection, row)


async def name(connection: AsyncConnection, names: dict[Player, str]) -> None:
    """Remember under which names players are shown."""
    for player in sorted(names):
        statement = insert(connection, tables.players).values(
            kind=player.kind, id=player.id, name=names[player]
        )
        await connection.execute(
            statement.on_conflict_do_update(
                index_elements=["kind", "id"], set_={"name": statement.excluded.name}
            )
        )


async def votes_in(connection: AsyncConnection, poll: str) -> tuple[Vote, ...]:
    """All votes in a poll."""
    found = await connection.execute(select(tables.votes).where(tables.votes.c.poll == poll))
    return tuple(
        Vote(row.poll, Player(Kind(row.kind), row.player), row.option, row.update_id, row.at)
        for row in found
    )


async def rescore(connection: AsyncConnection, row: Row[Any]) -> int:
    """Write the scores of a round, given as a row of `rounds` with its quiz's; how many voted."""
    votes = await votes_in(connection, row.poll) if row.poll else ()
    scale = Scale(row.correct, row.opened or 0.0, row.seconds, late=row.late)
    table = tables.scores
    await connection.execute(delete(table).where(table.c.round == row.id))
    earned = scores(votes, scale)
    if earned:
        await connection.execute(
            table.insert(),
            [
                {
                    "round": row.id,
                    "kind": score.player.kind,
                    "player": score.player.id,
                    "quiz": row.quiz,
                    "chat": row.chat,
                    "right": score.right,
                    "points": score.points,
                    "at": row.opened,
                }
                for score in earned
            ],
        )
    return len(earned)


async def forget(connection: AsyncConnection, before: float) -> None:
    """Drop votes that came before a time; their scores stay."""
    await connection.execute(delete(tables.votes).where(tables.votes.c.at < before))


async def round_row(connection: AsyncConnection, number: int) -> Row[Any]:
    """A round with what its scoring needs of its quiz, held until the transaction ends."""
    found = await connection.execute(
        _WITH_QUIZ.where(tables.rounds.c.id == number).with_for_update(of=tables.rounds)
    )
    return found.one()


async def _scored_rounds(connection: AsyncConnection, polls: Iterable[str]) -> Sequence[Row[Any]]:
    found = await connection.execute(
        _WITH_QUIZ.where(tables.rounds.c.poll.in_(sorted(polls)))
        .order_by(tables.rounds.c.id)
        .with_for_update(of=tables.rounds)
    )
    return [row for row in found if row.state == Stage.SCORED]


async def _record(connection: AsyncConnection, vote: Vote) -> None:
    statement = insert(connection, tables.votes).values(
        poll=vote.poll,
        kind=vote.player.kind,
        player=vote.player.id,
        option=vote.option,
        update_id=vote.update,
        at=vote.at,
    )
    new = statement.excluded
    await connection.execute(
        statement.on_conflict_do_update(
            index_elements=["poll", "kind", "player"],
            set_={"option": new.option, "update_id": new.update_id, "at": new.at},
            where=new.update_id > tables.votes.c.update_id,
        )
    )


_WITH_QUIZ = select(tables.rounds, tables.quizzes.c.chat, tables.quizzes.c.seconds).join_from(
    tables.rounds, tables.quizzes
)
