"""What a chat can choose, and how the bot comes and goes, over the wire."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.adapters.playground.faults import Broken
from bot.adapters.playground.memberships import make_bot, upgrade
from bot.adapters.playground.people import Person
from bot.adapters.playground.world import Chat
from bot.storage.chats import Chats, Preferences
from bot.storage.database import Database
from bot.wording import preferences as wording
from tests.databases import Files
from tests.game import Fast
from tests.talk import Talk, playground, serving

JSON = dict[str, Any]


@pytest.fixture
async def talk() -> AsyncIterator[Talk]:
    async with playground() as talk, serving(talk, tempo=Fast().tempo):
        yield talk


def group_of(talk: Talk, admin: Person, *others: Person) -> Chat:
    group = talk.world.group("Group", admin.user, *(each.user for each in others))
    group.members[admin.user.id] = "administrator"
    return group


async def opened(talk: Talk, person: Person, chat: Chat | None = None) -> JSON:
    person.says("/settings", chat)
    return await talk.answer()


def labels(message: JSON) -> list[list[str]]:
    return [[each["text"] for each in row] for row in message["reply_markup"]["inline_keyboard"]]


def told(talk: Talk) -> list[str | None]:
    return [each.get("text") for each in talk.calls("answerCallbackQuery")]


async def test_settings_in_private_are_changed_in_place(talk: Talk) -> None:
    anna = talk.join()
    shown = dict(await opened(talk, anna))
    assert shown["text"].startswith(
        "Settings\nAnswers: full, with a sentence of context\n"
        "Quizzes: 10 questions of 20 seconds, any difficulty\nTime zone: UTC, where it is "
    )
    assert labels(shown) == [
        ["✓ Full answers", "Short answers"],
        ["Time zone: UTC"],
        ["5 questions", "✓ 10 questions"],
        ["15 questions", "20 questions"],
        ["10 s", "✓ 20 s", "30 s", "60 s"],
        ["✓ Any", "Easy", "Medium", "Hard"],
    ]
    for label in ("Short answers", "5 questions", "60 s", "Hard"):
        anna.presses(label, shown)
        changed = await talk.answer()
        assert changed["message_id"] == shown["message_id"]
    assert changed["text"].startswith(
        "Settings\nAnswers: short, the answer and its source\n"
        "Quizzes: 5 questions of 60 seconds, hard\n"
    )
    anna.says("how many?")
    assert (await talk.answer())["text"] == "how many?, in short"
    assert not talk.refused()


async def test_short_answers_hold_for_buttons_and_edits_and_for_that_chat_alone(
    talk: Talk,
) -> None:
    anna, boris = talk.join("Anna"), talk.join("Boris")
    anna.presses("Short answers", await opened(talk, anna))
    await talk.answer()
    anna.says("choose")
    anna.presses("One", await talk.answer())
    assert (await talk.answer())["text"] == "choose | [1], in short"
    question = anna.says("a")
    await talk.answer()
    anna.edits(question, "b")
    assert (await talk.answer())["text"].endswith("b, in short")
    boris.says("a")
    assert (await talk.answer())["text"] == "a"


async def test_quizzes_begin_with_what_the_chat_has_chosen(talk: Talk) -> None:
    anna = talk.join()
    for label in ("5 questions", "60 s", "Easy"):
        anna.presses(label, await opened(talk, anna))
        await talk.answer()
    anna.says("/quiz")
    assert (await talk.answer())["text"].startswith(
        "Quiz\n5 questions, 60 seconds each\nTopic: all\nDifficulty: easy"
    )
    anna.says("/quiz 3")
    assert (await talk.answer())["text"].startswith("3 questions, 60 seconds each.")


@pytest.mark.parametrize("label", ["Short answers", "5 questions"])
async def test_in_groups_admins_alone_change_settings(talk: Talk, label: str) -> None:
    anna, boris = talk.join("Anna"), talk.join("Boris")
    group = group_of(talk, anna, boris)
    assert (await opened(talk, boris, group))["text"] == wording.ADMINS_ONLY
    shown = dict(await opened(talk, anna, group))
    assert shown["text"].startswith("Settings of this group\n")
    boris.presses(label, shown)
    anna.presses(label, shown)
    await talk.answer()
    assert told(talk) == [wording.ADMINS_ONLY, None]


async def test_an_admin_without_a_name_may_open_settings_and_another_chat_may_not(
    talk: Talk,
) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    stand_in = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    spoken = {"text": "/settings", "from": stand_in}
    anna.sends(spoken | {"sender_chat": group.as_json()}, group)
    assert (await talk.answer())["text"].startswith("Settings of this group")
    channel = {"id": -77, "type": "channel", "title": "News"}
    anna.sends(spoken | {"sender_chat": channel}, group)
    assert (await talk.answer())["text"] == wording.ADMINS_ONLY


@pytest.mark.parametrize(
    "code",
    [
        "set:n:7",
        "set:length:",
        "set:quick:maybe",
        "set:t:staff",
        "set:x:y",
        "set:zone:@moon",
        "set:zone:Moon/Base",
        "set:zone:../x",
    ],
)
async def test_a_button_that_makes_no_sense_changes_nothing(talk: Talk, code: str) -> None:
    anna = talk.join()
    anna.sends_code(code, await opened(talk, anna))
    await talk.silence(anna)
    assert told(talk) == [None]
    assert not talk.calls("editMessageText")


async def test_quick_replies_need_to_hear_what_is_said(talk: Talk) -> None:
    anna = talk.join()
    group = group_of(talk, anna)
    shown = dict(await opened(talk, anna, group))
    anna.presses(wording.TURN_ON, shown)
    await talk.silence(anna, group)
    assert told(talk) == [wording.CANNOT_HEAR]
    assert len(wording.CANNOT_HEAR) <= 200
    assert talk.calls("answerCallbackQuery")[0]["show_alert"] is True
    group.members[talk.world.bot.id] = "administrator"
    anna.presses(wording.TURN_ON, shown)
    assert "Quick replies: on;" in (await talk.answer())["text"]


async def test_plain_questions_are_answered_where_that_was_chosen_and_only_sure_ones(
    talk: Talk,
) -> None:
    talk.world.privacy_mode = False
    anna, boris = talk.join("Anna"), talk.join("Boris")
    group, other = group_of(talk, anna, boris), group_of(talk, anna)
    anna.presses(wording.TURN_ON, await opened(talk, anna, group))
    shown = dict(await talk.answer())
    question = boris.says("ours, how many?", group)
    answer = await talk.answer()
    assert answer["text"] == "ours, how many?"
    assert answer["reply_to_message"]["message_id"] == question["message_id"]
    boris.edits(question, "ours, since when?")
    assert (await talk.answer())["text"] == "ours, since when?"
    boris.edits(question, "oh, nothing")
    aside = boris.says("who is coming tonight?", group)
    boris.says("ours, to Anna", group, reply_to=aside)
    boris.says("ours, @anna", group)
    boris.says("/ours", group)
    anna.says("ours, elsewhere", other)
    await talk.silence(boris, group)
    anna.presses(wording.TURN_OFF, shown)
    await talk.answer()
    boris.says("ours?", group)
    await talk.silence(boris, group)


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_group_is_greeted_once_however_often_it_is_told(talk: Talk, kind: str) -> None:
    anna = talk.join()
    make = talk.world.basic_group if kind == "group" else talk.world.group
    group = make("Group", anna.user)
    group.members[talk.world.bot.id] = "left"
    make_bot(talk.world, group, "member", anna.user)
    assert (await talk.answer())["text"] == "hello"
    talk.world.updates.repeat_last()
    group.members[talk.world.bot.id] = "left"
    make_bot(talk.world, group, "administrator", anna.user)
    make_bot(talk.world, group, "member", anna.user)
    await talk.silence(anna, group)


async def test_the_greeting_says_what_the_bot_gets_to_see(talk: Talk) -> None:
    anna = talk.join()
    for privacy, status, text in [
        (True, "administrator", "hello, all of you"),
        (False, "member", "hello, all of you"),
        (True, "member", "hello"),
    ]:
        talk.world.privacy_mode = privacy
        group = talk.world.group("Group", anna.user)
        group.members[talk.world.bot.id] = "left"
        make_bot(talk.world, group, status, anna.user)
        assert (await talk.answer())["text"] == text


async def test_a_change_of_rights_and_an_unblocking_are_no_reason_to_greet(talk: Talk) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    for status in ("administrator", "member", "restricted", "member"):
        make_bot(talk.world, group, status, anna.user)
    make_bot(talk.world, anna.private, "kicked", anna.user)
    make_bot(talk.world, anna.private, "member", anna.user)
    await talk.silence(anna, group)


async def test_a_group_where_the_bot_may_not_write_is_not_bothered(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    group.members[talk.world.bot.id] = "left"
    group.forbidden.add("text messages")
    make_bot(talk.world, group, "member", anna.user)
    anna.says("/ask how many?", group)
    assert await talk.world.signal.until(lambda: len(talk.refused()) == 2, seconds=3)
    await talk.silence(anna)
    assert all("not enough rights" in each for each in talk.refused())
    assert "ERROR" not in caplog.text


async def test_a_group_that_becomes_a_supergroup_is_not_greeted_again(talk: Talk) -> None:
    anna = talk.join()
    old = talk.world.basic_group("Group", anna.user)
    old.members[talk.world.bot.id] = "left"
    make_bot(talk.world, old, "member", anna.user)
    await talk.answer()
    new = upgrade(talk.world, old, anna.user, notices=())
    # Telegram tells of a joining first, and only then of what it came from.
    new.members[talk.world.bot.id] = "left"
    make_bot(talk.world, new, "member", anna.user)
    moved = talk.world.message(old, anna.user, {"migrate_to_chat_id": new.id})
    talk.world.updates.add("message", moved)
    await talk.silence(anna, new)


@pytest.mark.parametrize("notices", [("to", "from"), ("to",), ("from",), ()])
async def test_settings_move_with_a_group_whatever_telegram_says_of_it(
    notices: tuple[str, ...], files: Files
) -> None:
    url = await asyncio.to_thread(files.new)
    async with playground() as talk, serving(talk, url=url, tempo=Fast().tempo):
        anna = talk.join()
        old = talk.world.basic_group("Group", anna.user)
        old.members[anna.user.id] = "creator"
        anna.presses("Short answers", await opened(talk, anna, old))
        await talk.answer()
        new = upgrade(talk.world, old, anna.user, notices=notices)
        # When the supergroup is deleted, the bot leaves the old group too.
        make_bot(talk.world, old, "left", anna.user)
        await asyncio.sleep(0.2)
        anna.says("/ask how many?", new)
        assert (await talk.answer())["text"] == "how many?, in short"


async def test_a_chat_that_removes_the_bot_leaves_no_trace(files: Files) -> None:
    url = await asyncio.to_thread(files.new)
    database = await Database(url).open()
    async with playground() as talk, serving(talk, url=url, tempo=Fast().tempo):
        anna = talk.join()
        group = group_of(talk, anna)
        anna.presses("Short answers", await opened(talk, anna, group))
        await talk.answer()
        anna.says("/quiz 5 300", group)
        assert await talk.world.signal.until(
            lambda: any("poll" in each for each in group.messages.values()), seconds=3
        )
        anna.votes(next(each for each in group.messages.values() if "poll" in each), 0)
        make_bot(talk.world, group, "kicked", anna.user)
        await asyncio.sleep(0.3)
        assert await Chats(database).preferences(group.id) == Preferences()
        talk.heard = len(talk._written())
        make_bot(talk.world, group, "member", anna.user)
        assert (await talk.answer())["text"] == "hello"
        anna.says("/ask and then?", group)
        assert (await talk.answer())["text"] == "and then?"
        anna.says("/stop", group)
        assert "No quiz is running" in (await talk.answer())["text"]
        anna.says("/me", group)
        assert "haven't answered" in (await talk.answer())["text"]
    await database.close()


async def test_a_restart_forgets_neither_settings_nor_that_a_group_was_greeted(
    files: Files,
) -> None:
    url = await asyncio.to_thread(files.new)
    async with playground() as talk:
        anna = talk.join()
        group = group_of(talk, anna)
        group.members[talk.world.bot.id] = "left"
        async with serving(talk, url=url, tempo=Fast().tempo):
            make_bot(talk.world, group, "member", anna.user)
            assert (await talk.answer())["text"] == "hello"
            shown = dict(await opened(talk, anna, group))
            anna.presses("Short answers", shown)
            await talk.answer()
        async with serving(talk, url=url, tempo=Fast().tempo):
            group.members[talk.world.bot.id] = "left"
            make_bot(talk.world, group, "member", anna.user)
            anna.presses("15 questions", shown)
            assert "Answers: short" in (await talk.answer())["text"]


async def test_a_greeting_that_gets_lost_is_not_sent_again(talk: Talk) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    group.members[talk.world.bot.id] = "left"
    talk.server.faults.order("sendMessage", Broken(500, "Internal Server Error"))
    make_bot(talk.world, group, "member", anna.user)
    await asyncio.sleep(0.2)
    talk.world.updates.repeat_last()
    await talk.silence(anna, group)
