"""What came in is kept until it is served, on both databases."""

from __future__ import annotations

from bot.quizzing.rounds import Kind, Player
from bot.quizzing.scoring import Vote
from bot.storage.database import Database
from bot.storage.inbox import MAX_ATTEMPTS, MEMORY, VOTES_KEPT, Inbox, Letter
from bot.storage.votes import Ballot, votes_in

NOW = 1_000_000.0
FIRST, SECOND = Letter(7, '{"a": 1}'), Letter(8, '{"b": "\\u0000 é"}')


async def test_each_number_is_taken_once_even_after_it_was_served(database: Database) -> None:
    inbox = Inbox(database)
    assert await inbox.take([FIRST, SECOND], [], NOW) == (FIRST, SECOND)
    await inbox.settle(7)
    assert await inbox.take([FIRST, SECOND, Letter(9, "{}")], [], NOW) == (Letter(9, "{}"),)


async def test_what_was_not_served_waits_in_order_and_what_was_does_not(database: Database) -> None:
    inbox = Inbox(database)
    await inbox.take([SECOND], [], NOW)
    await inbox.take([FIRST, Letter(9, "{}")], [], NOW + 1)
    await inbox.settle(9)
    # Later numbers may be lower: after a week of silence they begin anew.
    assert await inbox.waiting() == (SECOND, FIRST)


async def test_what_was_not_served_in_several_starts_is_set_aside(database: Database) -> None:
    inbox = Inbox(database)
    await inbox.take([FIRST], [], NOW)
    for _ in range(MAX_ATTEMPTS - 1):
        assert await inbox.waiting() == (FIRST,)
    assert await inbox.waiting() == ()
    assert await inbox.set_aside() == ((7, "not served in several starts"),)


async def test_what_is_set_aside_keeps_its_reason_and_is_not_served_again(
    database: Database,
) -> None:
    inbox = Inbox(database)
    await inbox.take([FIRST], [], NOW)
    await inbox.settle(7, "can't be read")
    assert await inbox.waiting() == ()
    assert await inbox.take([FIRST], [], NOW) == ()
    assert await inbox.set_aside() == ((7, "can't be read"),)


async def test_numbers_are_forgotten_once_telegram_has_forgotten_them(database: Database) -> None:
    inbox = Inbox(database)
    await inbox.take([FIRST], [], NOW)
    await inbox.take([SECOND], [], NOW + MEMORY)
    await inbox.forget(NOW + MEMORY + 1)
    assert await inbox.take([FIRST, SECOND], [], NOW + MEMORY + 1) == (FIRST,)


async def test_single_votes_are_forgotten_in_the_end(database: Database) -> None:
    inbox = Inbox(database)
    await inbox.take([], [Ballot(Vote("poll", Player(Kind.USER, 1), 0, 5, NOW), "Anna")], NOW)
    for late, left in [(0.0, 1), (1.0, 0)]:
        await inbox.forget(NOW + VOTES_KEPT + late)
        async with database.transaction() as connection:
            assert len(await votes_in(connection, "poll")) == left


async def test_updates_and_votes_are_kept_all_or_none(database: Database) -> None:
    inbox = Inbox(database)
    good = Ballot(Vote("poll", Player(Kind.USER, 1), 0, 5, NOW), "Anna")
    broken = Ballot(Vote("poll", Player(Kind.USER, 2**80), 0, 6, NOW), "Boris")
    try:
        await inbox.take([FIRST], [good, broken], NOW)
    except Exception:  # noqa: BLE001  each driver has its own
        async with database.transaction() as connection:
            assert await votes_in(connection, "poll") == ()
        assert await inbox.waiting() == ()
    else:
        raise AssertionError("it took what can't be kept")


async def test_many_updates_are_kept_at_once(database: Database) -> None:
    letters = [Letter(number, "{}") for number in range(1200)]
    assert len(await Inbox(database).take(letters, [], NOW)) == 1200
