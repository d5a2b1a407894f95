"""The owners are told what went wrong: seldom, in private, and without a word that anybody wrote."""

from __future__ import annotations

import asyncio

import pytest

from bot.adapters.playground.faults import Broken, Dropped
from bot.adapters.playground.people import Person
from bot.adapters.telegram.digest import GATHERING, PERIOD
from bot.storage.database import Database
from bot.storage.faults import Faults
from bot.wording import notices
from tests.databases import Files
from tests.game import Fast
from tests.talk import JSON, Talk, playground, serving

# An hour takes a second and a half.
FAST = Fast(speed=2_400.0)


@pytest.fixture
def url(files: Files) -> str:
    return files.new()


def digests(owner: Person) -> list[str]:
    messages = owner.private.messages.values()
    return [each["text"] for each in messages if "since I last told you" in each.get("text", "")]


async def reference(talk: Talk, person: Person) -> str:
    """The reference that somebody is given for something that goes wrong."""
    person.says("fail")
    await talk.world.signal.until(lambda: bool(apologies(person)), seconds=3)
    message = apologies(person)[-1]
    person.private.messages.pop(message["message_id"])
    return str(message["text"]).rpartition(" ")[2]


def apologies(person: Person) -> list[JSON]:
    messages = person.private.messages.values()
    return [each for each in messages if each.get("text", "").startswith("Sorry")]


async def until(talk: Talk, owner: Person, count: int) -> list[str]:
    arrived = await talk.world.signal.until(lambda: len(digests(owner)) >= count, seconds=20)
    assert arrived, (digests(owner), talk.refused())
    return digests(owner)


async def test_a_burst_of_faults_makes_one_message_with_kinds_and_references(url: str) -> None:
    async with playground() as talk:
        owner, anna = talk.join("Owner"), talk.join()
        async with serving(talk, url=url, tempo=FAST.tempo, owners=[owner.user.id, 999]):
            talk.world.updates.add_raw({"message": {"oops": "secret words"}})
            references = [await reference(talk, anna) for _ in range(2)]
            (text,) = await until(talk, owner, 1)
    head, *lines = text.splitlines()
    assert head == "3 things went wrong since I last told you. The log has the traces."
    assert f"RuntimeError, 2 times: {', '.join(references)}" in lines
    for words in ("fail", "oops", "secret", "Anna", "no reply"):
        assert words not in text


async def test_a_later_fault_waits_until_an_hour_has_passed(url: str) -> None:
    clock = Fast(speed=600.0)
    async with playground() as talk:
        owner, anna = talk.join("Owner"), talk.join()
        async with serving(talk, url=url, tempo=clock.tempo, owners=[owner.user.id]):
            await reference(talk, anna)
            await until(talk, owner, 1)
            told = clock.clock()
            later = await reference(talk, anna)
            texts = await until(talk, owner, 2)
            assert clock.clock() - told >= PERIOD - GATHERING
    assert texts[1].endswith(f"RuntimeError, once: {later}")


async def test_what_the_owners_were_not_told_before_a_stop_they_are_told_after_the_start(
    url: str,
) -> None:
    # Both clocks begin now, or the faults would be a week old for the second bot.
    slow, fast = Fast(speed=1.0), Fast(speed=FAST.speed)
    async with playground() as talk:
        owner, anna = talk.join("Owner"), talk.join()
        async with serving(talk, url=url, tempo=slow.tempo, owners=[owner.user.id]):
            first = await reference(talk, anna)
        assert not digests(owner)
        async with serving(talk, url=url, tempo=fast.tempo, owners=[owner.user.id]):
            (text,) = await until(talk, owner, 1)
    assert first in text


@pytest.mark.parametrize("fault", [Broken(403, "Forbidden: bot was blocked by the user"), None])
async def test_a_digest_that_cannot_be_delivered_is_tried_an_hour_later_and_is_no_fault_itself(
    url: str, fault: Broken | None, caplog: pytest.LogCaptureFixture
) -> None:
    async with playground() as talk:
        owner, anna = talk.join("Owner"), talk.join()
        async with serving(talk, url=url, tempo=FAST.tempo, owners=[owner.user.id]):
            first = await reference(talk, anna)
            talk.server.faults.order("sendMessage", fault or Broken(400, "Bad Request: no"))
            (text,) = await until(talk, owner, 1)
    assert text.startswith("One thing went wrong")
    assert first in text
    assert caplog.text.count("An owner couldn't be told") == 1


async def test_a_digest_that_may_have_arrived_is_not_sent_again(url: str) -> None:
    async with playground() as talk:
        owner, anna = talk.join("Owner"), talk.join()
        async with serving(talk, url=url, tempo=FAST.tempo, owners=[owner.user.id]):
            await reference(talk, anna)
            talk.server.faults.order("sendMessage", Dropped(after=True))
            await until(talk, owner, 1)
            await asyncio.sleep(2 * PERIOD / FAST.speed)
            assert len(digests(owner)) == 1


async def test_without_owners_nothing_is_kept_for_them(url: str) -> None:
    async with playground() as talk:
        anna = talk.join()
        async with serving(talk, url=url, tempo=FAST.tempo):
            assert await reference(talk, anna)
    database = await Database(url).open()
    assert not await Faults(database).waiting()
    await database.close()


async def test_the_user_is_told_the_reference_that_the_owner_is_told(url: str) -> None:
    async with playground() as talk:
        owner = talk.join("Owner")
        async with serving(talk, url=url, tempo=FAST.tempo, owners=[owner.user.id]):
            owner.says("fail")
            apology = (await talk.answer())["text"]
            (text,) = await until(talk, owner, 1)
    told = text.rpartition(" ")[2]
    assert apology == notices.apology(told)
