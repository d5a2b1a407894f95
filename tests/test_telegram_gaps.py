"""What couldn't be answered, or not rightly, is kept for the owners, and for nobody else."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from typing import Final

import pytest
import yaml

from bot.adapters.playground.account import scope_key
from bot.adapters.playground.faults import Broken
from bot.adapters.playground.people import Person
from bot.assistant import Assistant
from bot.reading.gaps import Gap, GapKind, Noted, continues, is_cut
from bot.storage.database import Database
from bot.storage.gaps import Gaps
from bot.wording import notices, sharing
from bot.wording import owners as wording
from bot.wording import talk as talk_wording
from tests.databases import Files
from tests.knowledge import loaded
from tests.talk import JSON, Talk, playground, serving

OWNER: Final = 101
"""the id of whoever joins first"""
UNKNOWN: Final = "how many cats did Stasova have?"
LONG: Final = (
    "could you tell me, please, how many people worked for the Secretariat in the year 1921?"
)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.fixture
def url(files: Files) -> str:
    return files.new()


@pytest.fixture
async def talk(assistant: Assistant, url: str) -> AsyncIterator[Talk]:
    async with playground() as talk, serving(talk, assistant, url=url, owners=[OWNER]):
        yield talk


async def kept(talk: Talk, url: str, count: int = 1) -> tuple[Noted, ...]:
    """What is kept, once the bot is through with all that it was sent."""
    await talk.world.signal.until(lambda: not talk.world.updates.waiting, seconds=3)
    database = await Database(url).open()
    try:
        for _ in range(60):
            found = await Gaps(database).page(0, 100)
            if sum(noted.times for noted in found) >= count:
                break
            await asyncio.sleep(0.05)
        return found
    finally:
        await database.close()


def words(found: tuple[Noted, ...]) -> list[tuple[str, str, int]]:
    return [(str(noted.gap.kind), noted.gap.words, noted.times) for noted in found]


def buttons(message: JSON) -> list[list[str]]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [[button["text"] for button in row] for row in rows]


async def nothing_more(talk: Talk, person: Person) -> None:
    """Check that the bot has no more to say than it has said: a later command comes first."""
    person.says("/dance")
    assert (await talk.answer())["text"] == notices.UNKNOWN_COMMAND


async def test_a_question_without_an_answer_is_kept_with_what_was_nearest(
    talk: Talk, url: str, assistant: Assistant
) -> None:
    anna = talk.join()
    for text in (UNKNOWN, "How many CATS did Stasova have"):
        anna.says(text)
        await talk.answer()
    (noted,) = await kept(talk, url, 2)
    reply = assistant.ask(UNKNOWN)
    assert noted.gap == Gap(
        "how many cats did stasova have", GapKind.UNANSWERED, reply.intent, reply.probability
    )
    assert noted.times == 2


async def test_in_a_group_only_questions_to_the_bot_are_kept(talk: Talk, url: str) -> None:
    talk.world.privacy_mode = False
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    anna.says("how many dogs did Anna have?", group)
    for text in ("my cat is called Mitzi", UNKNOWN):
        anna.says(f"@playground_bot {text}", group)
        await talk.answer()
    assert words(await kept(talk, url)) == [("unanswered", "how many cats did stasova have", 1)]


async def test_what_was_offered_and_rejected_is_kept(talk: Talk, url: str) -> None:
    anna = talk.join()
    anna.says("When did Mikhailov join?")
    offer = dict(await talk.answer())
    for _ in range(2):
        anna.presses(talk_wording.NONE_OF_THESE, offer)
    assert (await talk.answer())["text"] == talk_wording.REJECTED
    await nothing_more(talk, anna)
    assert words(await kept(talk, url)) == [("rejected", "when did mikhailov join", 1)]


async def test_an_answer_has_a_small_button_that_keeps_its_question_once_and_goes(
    talk: Talk, url: str
) -> None:
    anna, boris = talk.join("Anna"), talk.join("Boris")
    group = talk.world.group("Group", anna.user, boris.user)
    anna.says("@playground_bot when did Suslov join?", group)
    answer = await talk.answer()
    assert buttons(answer) == [["More on Mikhail Suslov"], [sharing.SHARE, notices.NOT_RIGHT]]
    before = dict(answer)
    boris.presses(notices.NOT_RIGHT, before)
    anna.presses(notices.NOT_RIGHT, before)
    found = await kept(talk, url)
    await nothing_more(talk, anna)
    assert words(found) == [("not_right", "when did suslov join", 1)]
    assert found[0].gap.intent == "join_date"
    shown = group.messages[answer["message_id"]]
    assert buttons(shown) == [["More on Mikhail Suslov"], [sharing.SHARE]]
    assert shown["text"] == answer["text"]
    toasts = talk.calls("answerCallbackQuery")
    assert [toast["text"] for toast in toasts] == [notices.NOT_RIGHT_NOTED] * 2


@pytest.mark.parametrize("text", ["hello", "/help", "/start", "/topics", "/person", UNKNOWN])
async def test_what_is_no_answer_has_no_such_button(talk: Talk, text: str) -> None:
    talk.join().says(text)
    shown = buttons(await talk.answer())
    assert not any(notices.NOT_RIGHT in row for row in shown)


@pytest.mark.parametrize("in_group", [False, True])
async def test_the_button_still_knows_its_question_after_a_restart(
    assistant: Assistant,
    url: str,
    in_group: bool,  # noqa: FBT001
) -> None:
    async with playground() as talk:
        anna = talk.join()
        group = talk.world.group("Group", anna.user)
        chat, name = (group, "@playground_bot ") if in_group else (None, "")
        answers = []
        async with serving(talk, assistant, url=url):
            for text in ("how many staff in 1921?", LONG):
                anna.says(name + text, chat)
                answers.append(await talk.answer())
        async with serving(talk, assistant, url=url):
            for answer in answers:
                anna.presses(notices.NOT_RIGHT, answer)
            found = await kept(talk, url, 2)
    texts = {noted.gap.words for noted in found}
    assert "how many staff in 1921" in texts
    (long,) = texts - {"how many staff in 1921"}
    whole = LONG.lower().rstrip("?")
    if in_group:
        assert long == whole
    else:
        # There is no more of a long one than the button holds.
        assert continues(long, whole)
        assert is_cut(long)


async def test_a_follow_up_is_kept_with_what_it_was_taken_to_ask(talk: Talk, url: str) -> None:
    anna = talk.join()
    for text in ("how many staff in 1921?", "and in 1919?"):
        anna.says(text)
        answer = await talk.answer()
    anna.presses(notices.NOT_RIGHT, answer)
    (noted,) = await kept(talk, url)
    assert (noted.gap.words, noted.gap.intent) == ("and in 1919", "staff_in_year")


async def test_a_verdict_called_wrong_is_kept_as_a_claim(talk: Talk, url: str) -> None:
    anna = talk.join()
    anna.says("/check the staff was 600 in 1919")
    anna.presses(notices.NOT_RIGHT, await talk.answer())
    (noted,) = await kept(talk, url)
    assert noted.gap == Gap("the staff was 600 in 1919", GapKind.VERDICT)


async def test_neither_names_nor_ids_nor_words_reach_the_log(
    assistant: Assistant, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        async with playground() as talk, serving(talk, assistant, url=url, owners=[OWNER]):
            zinaida = talk.join("Zinaida")
            for text in ("when did Suslov join?", "how many giraffes did he have?", LONG):
                zinaida.says(text)
                answer = await talk.answer()
            zinaida.presses(notices.NOT_RIGHT, answer)
            zinaida.says("/delete_my_data")
            await talk.answer()
    for secret in ("Zinaida", "Suslov", "suslov", "giraffes", "please", "1921"):
        assert secret not in caplog.text


async def test_the_owner_sees_the_most_asked_first_page_by_page(talk: Talk, url: str) -> None:
    owner = talk.join()
    await note_some(url, 10)
    owner.says("/unanswered")
    first = dict(await talk.answer())
    assert first["text"].startswith(
        f"{wording.MENU[0][1]}, most asked first\n1 to 8 of 10\n\n1. q9"
    )
    assert "10 times, not answered; nearest staff_in_year, 31%" in first["text"]
    assert buttons(first) == [[wording.ON], [wording.EXPORT]]
    owner.presses(wording.ON, first)
    second = dict(await talk.answer())
    assert second["message_id"] == first["message_id"]
    assert "\n\n10. q0\nonce, not answered" in second["text"]
    assert buttons(second) == [[wording.BACK], [wording.EXPORT]]
    owner.presses(wording.BACK, second)
    assert (await talk.answer())["text"] == first["text"]


async def test_the_owner_gets_a_yaml_file_of_examples(talk: Talk, url: str) -> None:
    owner = talk.join()
    await note_some(url, 2)
    owner.says("/unanswered")
    owner.presses(wording.EXPORT, await talk.answer())
    await talk.world.signal.until(lambda: bool(talk.calls("sendDocument")), seconds=3)
    (sent,) = [m for m in owner.private.messages.values() if "document" in m]
    assert (sent["document"]["file_name"], sent["caption"]) == (wording.FILE, wording.NOTE)
    document = talk.world.files.document(sent["document"]["file_id"])
    assert document
    assert yaml.safe_load(document.content) == {"staff_in_year": {"examples": ["q1", "q0"]}}
    assert not talk.refused()


async def test_with_nothing_kept_the_owner_is_told_so(talk: Talk) -> None:
    talk.join().says("/unanswered")
    answer = await talk.answer()
    assert answer["text"] == wording.NOTHING_UNANSWERED
    assert not buttons(answer)


async def test_for_others_and_in_groups_the_command_does_not_exist(talk: Talk, url: str) -> None:
    owner, boris = talk.join("Anna"), talk.join("Boris")
    group = talk.world.group("Group", owner.user, boris.user)
    await note_some(url, 1)
    boris.says("/unanswered")
    assert (await talk.answer())["text"] == notices.UNKNOWN_COMMAND
    owner.says("/unanswered@playground_bot", group)
    assert (await talk.answer())["text"] == notices.UNKNOWN_COMMAND
    boris.says("hello")
    theirs = await talk.answer()
    boris.sends_code("gaps:0", theirs)
    boris.sends_code("gaps:yaml", theirs)
    await nothing_more(talk, boris)
    assert not talk.calls("sendDocument")


async def test_the_owners_menu_alone_names_the_command(assistant: Assistant, url: str) -> None:
    async with playground() as talk:
        owner = talk.join()
        # An owner who never spoke with the bot has no menu, and that is no fault.
        async with serving(talk, assistant, url=url, owners=[owner.user.id, 999]):
            await nothing_more(talk, owner)
        menus = {key: [each["command"] for each in m] for key, m in talk.world.commands.items()}
        mine = menus.pop(scope_key({"type": "chat", "chat_id": owner.user.id}))
        assert mine[-1] == "unanswered"
        assert all("unanswered" not in menu for menu in menus.values())


async def test_a_menu_that_cannot_be_set_keeps_the_bot_from_nothing(
    assistant: Assistant, url: str
) -> None:
    async with playground() as talk:
        refused = Broken(400, "Bad Request: chat not found")
        talk.server.faults.order("setMyCommands", refused, refused, refused)
        async with serving(talk, assistant, url=url, owners=[OWNER]):
            await nothing_more(talk, talk.join())


async def note_some(url: str, count: int) -> None:
    """Keep questions q0, q1, …, each asked once more often than the one before."""
    database = await Database(url).open()
    for number in range(count):
        gap = Gap(f"q{number}", GapKind.UNANSWERED, "staff_in_year", 0.31)
        for _ in range(number + 1):
            await Gaps(database).note(gap, time.time())
    await database.close()
