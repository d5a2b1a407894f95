"""Edited questions over the wire: the answer is edited, and nothing else is said."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.adapters.telegram.answered import EDITABLE
from bot.wording import notices
from tests.game import Fast
from tests.talk import Talk, playground, serving


@pytest.fixture
async def talk() -> AsyncIterator[Talk]:
    async with playground() as talk, serving(talk, tempo=Fast().tempo):
        yield talk


async def test_an_edited_question_gets_its_answer_edited_in_private(talk: Talk) -> None:
    anna = talk.join()
    question = anna.says("in 1921?")
    answer = dict(await talk.answer())
    anna.edits(question, "in 1925?")
    edited = await talk.answer()
    assert (edited["message_id"], edited["text"]) == (answer["message_id"], "in 1925?")
    assert len(talk.calls("sendMessage")) == 1


@pytest.mark.parametrize(
    ("before", "after", "answer"),
    [
        ("/ask in 1921?", "/ask in 1925?", "in 1925?"),
        ("@playground_bot in 1921?", "@playground_bot in 1925?", "in 1925?"),
        ("/check it was 30", "/check it was 600", "checked: it was 600"),
        ("/ask it was 30", "/check it was 30", "checked: it was 30"),
        ("/person Stasova", "/person Molotov", "person Molotov"),
        ("/ask", "/ask in 1925?", "in 1925?"),
        ("/aks@playground_bot in 1925?", "/ask in 1925?", "in 1925?"),
    ],
)
async def test_an_edit_in_a_group_is_heeded_however_the_bot_was_asked(
    talk: Talk, before: str, after: str, answer: str
) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    question = anna.says(before, group)
    first = dict(await talk.answer())
    anna.edits(question, after)
    edited = await talk.answer()
    assert (edited["message_id"], edited["text"]) == (first["message_id"], answer)


async def test_an_edited_reply_to_the_bot_is_answered_anew_from_the_same_place(
    talk: Talk,
) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    anna.says("/ask a", group)
    reply = anna.says("b", group, reply_to=await talk.answer())
    assert (await talk.answer())["text"] == "a | b"
    anna.edits(reply, "c")
    assert (await talk.answer())["text"] == "a | c"


async def test_the_conversation_goes_on_from_the_edited_question(talk: Talk) -> None:
    anna = talk.join()
    anna.says("a")
    question = anna.says("b")
    assert [(await talk.answer())["text"] for _ in "ab"] == ["a", "a | b"]
    anna.edits(question, "c")
    anna.says("d")
    assert [(await talk.answer())["text"] for _ in "cd"] == ["a | c", "a | c | d"]


async def test_an_edit_further_up_leaves_the_conversation_where_it_is(talk: Talk) -> None:
    anna = talk.join()
    question = anna.says("a")
    first = dict(await talk.answer())
    anna.says("b")
    await talk.answer()
    anna.edits(question, "c")
    anna.says("d")
    anna.says("e", reply_to=first)
    assert [(await talk.answer())["text"] for _ in "cde"] == ["c", "a | b | d", "c | e"]


async def test_an_edit_of_what_was_not_answered_meets_silence(talk: Talk) -> None:
    talk.world.privacy_mode = False
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    aside = anna.says("just talk", group)
    await talk.silence(anna, group)
    anna.edits(aside, "@playground_bot in 1921?")
    await talk.silence(anna, group)


@pytest.mark.parametrize(
    "after",
    ["in 1921?", "/ask in 1921?", "never mind", "/quiz 5 10", "/start@playground_bot", "/dance"],
)
async def test_an_edit_that_asks_nothing_else_leaves_the_answer_alone(
    talk: Talk, after: str
) -> None:
    talk.world.privacy_mode = False
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    question = anna.says("/ask in 1921?", group)
    await talk.answer()
    anna.edits(question, after)
    await talk.silence(anna, group)
    assert not talk.calls("sendPoll")


async def test_an_edit_that_changes_nothing_of_the_text_does_nothing(talk: Talk) -> None:
    anna = talk.join()
    question = anna.says("in 1921?")
    await talk.answer()
    anna.edits(question, "in 1921?")
    await talk.silence(anna)
    assert not talk.calls("editMessageText")


async def test_quiz_commands_are_not_given_by_edits(talk: Talk) -> None:
    anna = talk.join()
    lobby = anna.says("/quiz")
    await talk.answer()
    anna.edits(lobby, "/quiz 3 10")
    anna.edits(lobby, "how many?")
    await talk.silence(anna)


async def test_an_edit_long_after_is_let_be(talk: Talk) -> None:
    anna = talk.join()
    question = anna.says("in 1921?")
    await talk.answer()
    question["date"] -= EDITABLE + 5
    anna.edits(question, "in 1925?")
    await talk.silence(anna)


async def test_a_long_answer_shrinks_and_a_short_one_grows_in_its_place(talk: Talk) -> None:
    anna = talk.join()
    question = anna.says("long")
    for _ in range(3):
        await talk.answer()
    anna.edits(question, "brief?")
    assert (await talk.answer())["text"] == "brief?"
    await talk.silence(anna)
    assert len(talk.calls("deleteMessage")) == 2
    anna.edits(question, "long")
    pages = [await talk.answer() for _ in range(3)]
    assert pages[0]["message_id"] == question["message_id"] + 1


async def test_an_answer_that_is_gone_is_written_anew(talk: Talk) -> None:
    anna = talk.join()
    question = anna.says("in 1921?")
    answer = dict(await talk.answer())
    del anna.private.messages[answer["message_id"]]
    anna.edits(question, "in 1925?")
    assert (await talk.answer())["message_id"] != answer["message_id"]


async def test_a_caption_that_is_added_is_answered_in_place_of_the_notice(talk: Talk) -> None:
    anna = talk.join()
    picture = anna.sends(
        {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}
    )
    assert (await talk.answer())["text"] == notices.TEXT_ONLY
    picture |= {"caption": "how many?", "edit_date": picture["date"]}
    talk.world.updates.add("edited_message", picture)
    assert (await talk.answer())["text"] == "how many?"
    assert len(talk.calls("sendMessage")) == 1


async def test_an_edit_in_a_topic_stays_there(talk: Talk) -> None:
    anna = talk.join()
    forum = talk.world.group("Forum", anna.user, topics=("History",))
    question = anna.says("/ask long", forum, topic=max(forum.topics))
    for _ in range(3):
        await talk.answer()
    anna.edits(question, "/ask brief?")
    await talk.answer()
    anna.edits(question, "/ask long")
    pages = [await talk.answer() for _ in range(3)]
    assert {each["message_thread_id"] for each in pages} == {max(forum.topics)}
