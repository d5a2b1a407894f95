"""Quizzes in the database: one worker wins each move, and no order of votes changes the scores."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.adapters.telegram.quizzes.course import Course, Tempo
from bot.adapters.telegram.quizzes.questions import Subject
from bot.adapters.telegram.quizzes.telling import Teller
from bot.quizzing import rounds
from bot.quizzing.rounds import Kind, Player, Quiz, Room, State, Terms
from bot.quizzing.scoring import Standing, Tally, Vote
from bot.storage.database import Database
from bot.storage.games import Games
from bot.storage.inbox import Inbox
from bot.storage.rounds import RoomTakenError
from bot.storage.votes import Ballot
from tests.databases import Files
from tests.questions import TITLES, Questions, question

NOW = 1_000_000.0
ROOM = Room(-100, 5)
ANNA = Player(Kind.USER, 1)
TERMS = Terms(questions=3, seconds=20)


@dataclass(frozen=True)
class Put:
    """As what a question reached the chat."""

    poll: str
    message: int


@pytest.fixture
async def workers(database_url: str) -> AsyncIterator[list[Database]]:
    """Two processes that use one database."""
    databases = [await Database(database_url).open() for _ in range(2)]
    yield databases
    for database in databases:
        await database.close()


async def lobby(games: Games, origin: str = "a", room: Room = ROOM) -> Quiz:
    return await games.quizzes.create(origin, room, ANNA, "Anna", TERMS, NOW)


async def opened(games: Games, poll: str = "p1", origin: str = "a") -> Quiz:
    """A quiz with its first question open; option 0 is right."""
    quiz = await lobby(games, origin)
    started = rounds.start(quiz, NOW)
    assert started
    begun = await games.rounds.begin(quiz, started, question(0))
    assert begun
    put = rounds.put(begun[0], NOW)
    assert put
    running = await games.rounds.open(begun[0], put, begun[1], Put(poll, 9), NOW, late=False)
    assert running
    return running


async def closed(games: Games, quiz: Quiz) -> Quiz:
    closing = rounds.close(quiz, NOW)
    assert closing
    moved = await games.quizzes.move(quiz, closing)
    assert moved
    return moved


def ballot(player: int, option: int | None, update: int, poll: str = "p1") -> Ballot:
    return Ballot(Vote(poll, Player(Kind.USER, player), option, update, NOW), f"P{player}")


@dataclass
class Told(Teller):
    """Notes the standings that it is to show; it takes its time, as a picture does."""

    ranks: list[list[int]] = field(default_factory=list)

    async def standings(
        self,
        places: Sequence[Standing],
        held: float | None,
        quiz: Quiz,  # noqa: ARG002
    ) -> None:
        assert held == NOW
        self.ranks.append([place.rank for place in places])
        await asyncio.sleep(0.05)


async def test_of_two_workers_one_announces_the_standings(workers: list[Database]) -> None:
    stores = [Games.of(database) for database in workers]
    quiz = await closed(stores[0], await opened(stores[0]))
    await Inbox(workers[0]).take([], [ballot(1, 0, 1)], NOW)
    scored = await stores[0].rounds.score(replace(quiz, ending=True), NOW)
    assert scored
    teller, subject = Told(), Subject(Questions(), TITLES)
    courses = [Course(games, teller, subject, Tempo()) for games in stores]
    await asyncio.gather(*(course.due(scored) for course in courses))
    assert teller.ranks == [[1]]
    assert await stores[0].quizzes.running() == ()


async def test_asked_for_twice_by_one_message_it_is_one_quiz(database: Database) -> None:
    games = Games.of(database)
    assert await lobby(games) == await lobby(games)


async def test_of_two_workers_that_start_a_quiz_one_wins(workers: list[Database]) -> None:
    stores = [Games.of(worker) for worker in workers]
    quiz = await lobby(stores[0])
    after = rounds.start(quiz, NOW)
    assert after
    begun = await asyncio.gather(
        *(store.rounds.begin(quiz, after, question(n)) for n, store in enumerate(stores))
    )
    assert sum(each is not None for each in begun) == 1
    assert len(await stores[0].asked.in_quiz(quiz)) == 1


async def test_of_two_quizzes_started_in_one_room_one_wins(workers: list[Database]) -> None:
    stores = [Games.of(worker) for worker in workers]

    async def start(store: Games, origin: str) -> bool:
        quiz = await lobby(store, origin)
        after = rounds.start(quiz, NOW)
        assert after
        try:
            return await store.rounds.begin(quiz, after, question(0)) is not None
        except RoomTakenError:
            return False

    won = await asyncio.gather(start(stores[0], "a"), start(stores[1], "b"))
    assert sorted(won) == [False, True]
    running = await stores[0].quizzes.running_in(ROOM)
    assert running
    assert running.state is State.SENDING


async def test_of_two_workers_that_close_and_score_a_question_one_wins(
    workers: list[Database],
) -> None:
    stores = [Games.of(worker) for worker in workers]
    quiz = await opened(stores[0])
    await Inbox(workers[0]).take([], [ballot(1, 0, 1)], NOW)
    after = rounds.close(quiz, NOW)
    assert after
    moves = await asyncio.gather(*(store.quizzes.move(quiz, after) for store in stores))
    (closing,) = [move for move in moves if move]
    scored = await asyncio.gather(*(store.rounds.score(closing, NOW) for store in stores))
    assert sum(each is not None for each in scored) == 1
    assert len(await stores[0].standings.of(quiz)) == 1


async def test_a_vote_may_come_before_we_know_of_its_poll(database: Database) -> None:
    games = Games.of(database)
    await Inbox(database).take([], [ballot(1, 0, 1)], NOW)
    quiz = await closed(games, await opened(games))
    await games.rounds.score(quiz, NOW)
    assert [each.right for each in await games.standings.of(quiz)] == [1]


async def test_votes_that_come_in_while_a_question_is_scored_are_not_lost(
    workers: list[Database],
) -> None:
    games = Games.of(workers[0])
    quiz = await closed(games, await opened(games))
    inbox = Inbox(workers[1])
    takes = [inbox.take([], [ballot(player, 0, player)], NOW) for player in range(1, 30)]
    await asyncio.gather(*takes[:15], games.rounds.score(quiz, NOW), *takes[15:])
    assert len(await games.standings.of(quiz)) == 29


BALLOTS = st.lists(
    st.builds(ballot, st.integers(1, 5), st.none() | st.integers(0, 3), st.integers(1, 500)),
    unique_by=lambda each: each.vote.update,
    max_size=12,
)


async def tallied(url: str, order: list[Ballot], score_after: int) -> list[Tally]:
    database = await Database(url).open()
    try:
        games, inbox = Games.of(database), Inbox(database)
        quiz = await opened(games)
        for number in range(len(order) + 1):
            if number == score_after:
                await games.rounds.score(await closed(games, quiz), NOW)
            await inbox.take([], order[number : number + 1], NOW)
        tallies = await games.standings.of(quiz)
        return sorted(tallies, key=lambda each: each.player)
    finally:
        await database.close()


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(ballots=BALLOTS, data=st.data())
def test_no_order_repetition_or_delay_of_updates_changes_the_standings(
    files: Files, ballots: list[Ballot], data: st.DataObject
) -> None:
    again = data.draw(st.lists(st.sampled_from(ballots), max_size=6)) if ballots else []
    order = data.draw(st.permutations([*ballots, *again]))
    when = data.draw(st.integers(0, len(order)))
    plain = asyncio.run(tallied(files.new(), ballots, len(ballots)))
    assert asyncio.run(tallied(files.new(), order, when)) == plain


async def test_a_group_that_moved_takes_everything_along(database: Database) -> None:
    games = Games.of(database)
    scores = games.standings
    quiz = await closed(games, await opened(games))
    as_group = Ballot(Vote("p1", Player(Kind.CHAT, -100), 0, 3, NOW), "Group")
    await Inbox(database).take([], [as_group], NOW)
    await games.rounds.score(quiz, NOW)
    # Somebody was quick to begin another one under the new id.
    other = await lobby(games, "b", Room(-200, 5))
    after = rounds.start(other, NOW)
    assert after
    await games.rounds.begin(other, after, question(0))
    for _ in range(2):
        await games.quizzes.move_chat(-100, -200)
    running = await games.quizzes.running_in(Room(-200, 5))
    assert running
    assert running.id == quiz.id
    assert await games.asked.by_chat(-200) == {"q0"}
    assert [each.player.id for each in await scores.top(-200)] == [-200]
    assert await scores.top(-100) == ()
    assert await scores.name_of(Player(Kind.CHAT, -200)) == "Group"
