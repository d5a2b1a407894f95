"""The application at Telegram, as people meet it."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import AsyncIterator

import pytest

from bot.adapters.playground.faults import Broken, Dropped, Flood
from bot.errors import SettingsError
from bot.wording import notices
from tests.talk import JSON, TOKEN, Echo, Talk, playground, serving


@pytest.fixture
async def talk() -> AsyncIterator[Talk]:
    async with playground() as talk, serving(talk):
        yield talk


async def test_plain_text_in_private_is_a_question(talk: Talk) -> None:
    talk.join().says("how many?")
    answer = await talk.answer()
    assert answer["text"] == "how many?"
    assert "reply_to_message" not in answer
    assert talk.calls("sendMessage")[0]["link_preview_options"] == {"is_disabled": True}


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("/start", "welcome"),
        ("/start payload", "welcome"),
        ("/START", "welcome"),
        ("/help", "help"),
        ("/help@playground_bot", "help"),
        ("/help@Playground_Bot", "help"),
        ("/topics", "topics"),
        ("/sources", "sources"),
        ("/ask how many?", "how many?"),
        ("/ask\nhow\nmany?", "how\nmany?"),
        ("/ask", notices.ASK_HINT),
        ("/dance", notices.UNKNOWN_COMMAND),
        ("/dance@playground_bot", notices.UNKNOWN_COMMAND),
        ("@playground_bot, how many?", "how many?"),
        ("@playground_bot", notices.ASK_HINT),
        ("@playground_bot @playground_bot", notices.ASK_HINT),
        ("/ is a slash", "/ is a slash"),
        ("/1921/ what was that?", "/1921/ what was that?"),
    ],
)
async def test_each_thing_said_in_private_has_its_answer(
    talk: Talk, text: str, answer: str
) -> None:
    talk.join().says(text)
    assert (await talk.answer())["text"] == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("/start@playground_bot", "welcome"),
        ("/help", "help for a group"),
        ("/ask how many?", "how many?"),
        ("/ask how many, @playground_bot?", "how many?"),
        ("/ask", notices.ASK_HINT),
        ("@playground_bot how many?", "how many?"),
        ("Say, @Playground_Bot: how many?", "Say how many?"),
        ("Say @Playground_Bot how many?", "Say how many?"),
        ("how many? @playground_bot", "how many?"),
        ("@playground_bot", notices.ASK_HINT),
        ("/dance@playground_bot", notices.UNKNOWN_COMMAND),
    ],
)
async def test_each_thing_said_to_the_bot_in_a_group_is_answered_as_a_reply(
    talk: Talk, text: str, answer: str
) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    question = anna.says(text, group)
    written = await talk.answer()
    assert written["text"] == answer
    assert written["reply_to_message"]["message_id"] == question["message_id"]


@pytest.mark.parametrize(
    "text",
    ["how many?", "/dance", "/ask@other_bot how many?", "me@playground_bot", "@playground_bots hi"],
)
async def test_what_is_not_for_the_bot_in_a_group_meets_silence(talk: Talk, text: str) -> None:
    talk.world.privacy_mode = False
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    anna.says(text, group)
    await talk.silence(anna, group)


async def test_a_command_for_another_bot_meets_silence_in_private_too(talk: Talk) -> None:
    anna = talk.join()
    anna.says("/ask@other_bot how many?")
    await talk.silence(anna)


STICKER: JSON = {
    "sticker": {
        "file_id": "a",
        "file_unique_id": "b",
        "type": "regular",
        "width": 1,
        "height": 1,
        "is_animated": False,
        "is_video": False,
    }
}
PHOTO: JSON = {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}


async def test_what_holds_no_text_is_answered_in_private_and_passed_over_in_groups(
    talk: Talk,
) -> None:
    anna = talk.join()
    anna.sends(STICKER)
    assert (await talk.answer())["text"] == notices.TEXT_ONLY
    group = talk.world.group("Group", anna.user)
    anna.says("/ask hello", group)
    anna.sends(STICKER, group, reply_to=await talk.answer())
    await talk.silence(anna, group)


async def test_an_album_is_told_once_and_a_caption_is_read(talk: Talk) -> None:
    anna = talk.join()
    for _ in range(3):
        anna.sends(PHOTO | {"media_group_id": "album"})
    anna.sends(PHOTO | {"caption": "how many are they?"})
    assert [(await talk.answer())["text"] for _ in range(2)] == [
        notices.TEXT_ONLY,
        "how many are they?",
    ]


@pytest.mark.parametrize(
    "content",
    [
        {"new_chat_title": "New"},
        {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}},
        {
            "text": "forwarded",
            "sender_chat": {"id": -5, "type": "channel"},
            "is_automatic_forward": True,
        },
        {"text": "inline", "via_bot": {"id": 4242, "is_bot": True, "first_name": "Playground"}},
        {"text": "beep", "from": {"id": 77, "is_bot": True, "first_name": "Other"}},
    ],
)
async def test_service_messages_channels_and_bots_meet_silence(talk: Talk, content: JSON) -> None:
    anna = talk.join()
    anna.sends(content)
    await talk.silence(anna)


async def test_channel_posts_meet_silence(talk: Talk) -> None:
    anna = talk.join()
    message = anna.says("first")
    await talk.answer()
    channel = {"id": -9, "type": "channel", "title": "News"}
    talk.world.updates.add_raw({"channel_post": message | {"chat": channel}})
    await talk.silence(anna)


async def test_an_anonymous_admin_is_answered_like_anybody(talk: Talk) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    stand_in = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    anna.sends({"text": "/ask hello", "from": stand_in, "sender_chat": group.as_json()}, group)
    assert (await talk.answer())["text"] == "hello"


async def test_a_conversation_goes_on_and_start_begins_a_new_one(talk: Talk) -> None:
    anna = talk.join()
    texts = []
    for text in ("one", "two", "/start", "three"):
        anna.says(text)
        texts.append((await talk.answer())["text"])
    assert texts == ["one", "one | two", "welcome", "three"]


async def test_each_person_in_a_group_has_a_conversation_of_their_own(talk: Talk) -> None:
    anna, boris = talk.join("Anna"), talk.join("Boris")
    group = talk.world.group("Group", anna.user, boris.user)
    texts = []
    for person, text in [(anna, "a"), (boris, "b"), (anna, "c")]:
        person.says(f"/ask {text}", group)
        texts.append((await talk.answer())["text"])
    assert texts == ["a", "b", "a | c"]


async def test_a_reply_to_a_message_of_the_bot_goes_on_from_there(talk: Talk) -> None:
    anna, boris = talk.join("Anna"), talk.join("Boris")
    group = talk.world.group("Group", anna.user, boris.user)
    anna.says("/ask a", group)
    first = await talk.answer()
    anna.says("/ask b", group)
    await talk.answer()
    boris.says("c", group, reply_to=first)
    assert (await talk.answer())["text"] == "a | c"
    anna.says("/ask d", group)
    assert (await talk.answer())["text"] == "a | b | d"


async def test_a_bare_ask_or_mention_asks_the_message_it_replies_to(talk: Talk) -> None:
    anna, boris = talk.join("Anna"), talk.join("Boris")
    group = talk.world.group("Group", anna.user, boris.user)
    question = anna.says("how many, @playground_bot?", group)
    await talk.answer()
    boris.says("/ask", group, reply_to=question)
    assert (await talk.answer())["text"] == "how many?"
    boris.says("/start@playground_bot", group)
    await talk.answer()
    boris.sends(
        {"text": "@playground_bot", "quote": {"text": "how", "position": 0}},
        group,
        reply_to=question,
    )
    assert (await talk.answer())["text"] == "how"


async def test_a_bare_ask_in_reply_to_the_bot_or_to_a_picture_gets_the_hint(talk: Talk) -> None:
    anna = talk.join()
    anna.says("hello")
    anna.says("/ask", reply_to=await talk.answer())
    assert (await talk.answer())["text"] == notices.ASK_HINT
    anna.says("/ask", reply_to=anna.sends(STICKER))
    assert [(await talk.answer())["text"] for _ in "ab"] == [notices.TEXT_ONLY, notices.ASK_HINT]


async def test_answers_stay_in_their_forum_topic(talk: Talk) -> None:
    anna = talk.join()
    forum = talk.world.group("Forum", anna.user, topics=("History",))
    history = max(forum.topics)
    anna.says("/ask a", forum, topic=history)
    answer = await talk.answer()
    assert (answer["message_thread_id"], answer["text"]) == (history, "a")
    anna.says("b", forum, topic=history)
    anna.says("/ask c", forum)
    answer = await talk.answer()
    assert ("message_thread_id" in answer, answer["text"]) == (False, "c")
    anna.sends({"text": "/ask d", "message_thread_id": 1, "is_topic_message": True}, forum)
    assert (await talk.answer())["text"] == "c | d"
    assert not talk.refused()


async def test_in_a_topic_that_the_bot_opened_plain_talk_is_not_for_it(talk: Talk) -> None:
    talk.world.privacy_mode = False
    anna = talk.join()
    forum = talk.world.group("Forum", anna.user, topics=("History",))
    anna.says("just talk", forum, topic=max(forum.topics))
    await talk.silence(anna, forum)


async def test_a_pressed_button_puts_the_answer_in_place_of_the_choice(talk: Talk) -> None:
    anna = talk.join()
    anna.says("choose")
    offer = await talk.answer()
    anna.presses("Two", offer)
    answer = await talk.answer()
    assert (answer["message_id"], answer["text"]) == (offer["message_id"], "choose | [2]")
    assert "reply_markup" not in answer
    assert not talk.world.callbacks
    anna.says("next")
    assert (await talk.answer())["text"] == "choose | [2] | next"


async def test_anybody_in_a_group_may_press_and_goes_on_from_that_message(talk: Talk) -> None:
    anna, boris = talk.join("Anna"), talk.join("Boris")
    forum = talk.world.group("Forum", anna.user, boris.user, topics=("History",))
    anna.says("/ask choose", forum, topic=max(forum.topics))
    boris.presses("One", await talk.answer())
    assert (await talk.answer())["text"] == "choose | [1]"
    boris.says("/ask more", forum, topic=max(forum.topics))
    assert (await talk.answer())["text"] == "choose | [1] | more"


async def test_pressing_twice_is_answered_twice_and_no_error() -> None:
    class Steady(Echo):
        """Has the same to say to every button."""

        @staticmethod
        def _after(_conversation: object, _text: str) -> object:  # type: ignore[override]
            return Echo()._after(None, "same")

    async with playground() as talk, serving(talk, Steady()):
        anna = talk.join()
        anna.says("choose")
        offer = dict(await talk.answer())
        anna.presses("Two", offer)
        await talk.answer()
        anna.presses("Two", offer)
        await talk.silence(anna)
        assert len(talk.calls("answerCallbackQuery")) == 2
        assert any("message is not modified" in each for each in talk.refused())


@pytest.mark.parametrize("inaccessible", [False, True])
async def test_the_answer_to_a_button_of_a_vanished_message_is_sent_anew(
    talk: Talk,
    inaccessible: bool,  # noqa: FBT001
) -> None:
    anna = talk.join()
    anna.says("choose")
    offer = dict(await talk.answer())
    del anna.private.messages[offer["message_id"]]
    anna.presses("Two", offer | ({"date": 0} if inaccessible else {}))
    answer = await talk.answer()
    assert answer["text"] == "choose | [2]"
    assert answer["message_id"] != offer["message_id"]


async def test_a_button_is_acknowledged_even_where_there_is_nothing_to_do(talk: Talk) -> None:
    anna = talk.join()
    callback = talk.world.new_callback({"from": anna.user.as_json(), "chat_instance": "1"})
    talk.world.updates.add("callback_query", callback | {"inline_message_id": "x", "data": "1"})
    old = {"id": "too-old", "from": anna.user.as_json(), "chat_instance": "1"}
    talk.world.updates.add("callback_query", old)
    await talk.silence(anna)
    assert await talk.world.signal.until(lambda: not talk.world.callbacks, seconds=1)


async def test_a_long_answer_comes_in_order_in_several_messages(talk: Talk) -> None:
    talk.join().says("long")
    lengths = [len((await talk.answer())["text"]) for _ in range(3)]
    assert lengths[:2] == [4091, 4091]


@pytest.mark.parametrize(
    "text",
    [
        "x" * 4096,
        "𝄞" * 2048,
        "," * 4096,
        "<b>bold</b> & <script>",
        "a\u200bb\u202ec\u0007d\0e",
        "Сколько человек?",
        "有多少人？",
        "كم عدد؟",
        "e\u0301" * 500,
        "'; drop table users; --",
        "{0} %s {message}",
    ],
)
async def test_hostile_text_is_answered_and_nothing_is_refused(talk: Talk, text: str) -> None:
    message = talk.join().says(text)
    assert (await talk.answer())["text"] == message["text"]
    assert not talk.refused()


async def test_an_error_costs_one_line_with_a_reference_that_the_log_has_too(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    anna = talk.join()
    anna.says("fail")
    apology = (await talk.answer())["text"]
    reference = apology.rpartition(" ")[2]
    assert apology == notices.apology(reference)
    assert f"reference {reference}" in caplog.text
    assert "RuntimeError: no reply to that" in caplog.text
    anna.says("go on")
    assert (await talk.answer())["text"] == "go on"


async def test_an_unreadable_update_is_set_aside_and_the_next_are_served(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    anna = talk.join()
    anna.says("before")
    faulty: list[JSON] = [{"message": {"oops": 1}}, {"message": "no"}, {"callback_query": []}, {}]
    for fields in faulty:
        talk.world.updates.add_raw(fields)
    anna.says("after")
    assert [(await talk.answer())["text"] for _ in "ab"] == ["before", "before | after"]
    assert "set aside" in caplog.text


async def test_an_update_that_comes_twice_is_served_once(talk: Talk) -> None:
    anna = talk.join()
    anna.says("once")
    talk.world.updates.repeat_last()
    await talk.answer()
    talk.world.updates.repeat_last()
    await talk.silence(anna)


async def test_a_flood_is_waited_out_and_the_answer_sent_once(talk: Talk) -> None:
    talk.server.faults.order("sendMessage", Flood(3), Flood(5))
    talk.join().says("hello")
    assert (await talk.answer())["text"] == "hello"
    assert talk.slept == [3.0, 5.0]
    assert len(talk.calls("sendMessage")) == 1


async def test_an_answer_that_may_have_arrived_is_not_sent_again(talk: Talk) -> None:
    talk.server.faults.order("sendMessage", Dropped(after=True))
    talk.join().says("hello")
    texts = [(await talk.answer())["text"] for _ in "ab"]
    assert texts[0] == "hello"
    assert texts[1] == notices.perhaps_lost(texts[1].rpartition(" ")[2])
    assert [each["text"] for each in talk.calls("sendMessage")].count("hello") == 1


async def test_somebody_who_blocked_the_bot_costs_nobody_else_anything(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    anna, boris = talk.join("Anna"), talk.join("Boris")
    anna.says("hello")
    anna.private.members[anna.user.id] = "kicked"
    boris.says("hello")
    assert (await talk.answer())["chat"]["id"] == boris.user.id
    assert "ERROR" not in caplog.text


@pytest.mark.parametrize(
    "fault",
    [
        Broken(401, "Unauthorized"),
        Broken(404, "Not Found"),
        Broken(409, "Conflict: terminated by other getUpdates request"),
        Broken(500, "Internal Server Error"),
        Broken(502, "Bad Gateway"),
        Flood(7),
        Dropped(),
    ],
)
async def test_polling_survives_faults_and_says_so(
    fault: Broken | Dropped | Flood, caplog: pytest.LogCaptureFixture
) -> None:
    async with playground() as talk:
        talk.server.faults.order("getUpdates", fault, fault)
        talk.join().says("still there?")
        async with serving(talk):
            assert (await talk.answer())["text"] == "still there?"
    assert caplog.text.count("Polling failed") == 2
    assert talk.slept == ([7.0, 7.0] if isinstance(fault, Flood) else [1.0, 2.0])


async def test_it_waits_for_telegram_at_the_start_and_needs_no_menu() -> None:
    async with playground() as talk:
        talk.server.faults.order("getMe", Dropped(), Broken(502), Flood(4))
        talk.server.faults.order("setMyCommands", Broken(500, "Internal Server Error"))
        async with serving(talk):
            talk.join().says("hello")
            assert (await talk.answer())["text"] == "hello"
    assert talk.slept == [1.0, 2.0, 4.0]


async def test_a_webhook_from_before_makes_way_and_loses_nothing() -> None:
    async with playground() as talk:
        talk.world.webhook = "https://example.org/hook"
        talk.join().says("waiting")
        async with serving(talk):
            assert (await talk.answer())["text"] == "waiting"


async def test_a_token_that_telegram_refuses_ends_the_start_by_its_name() -> None:
    async with playground() as talk:
        talk.world.token = "1:another"
        with pytest.raises(SettingsError, match="BOT_TOKEN") as caught:
            async with serving(talk):
                await asyncio.sleep(0.2)
    assert TOKEN not in str(caught.value)
    assert caught.value.__cause__ is None


async def test_a_stop_answers_what_is_in_hand_and_confirms_it() -> None:
    async with playground() as talk:
        people = [talk.join(f"Person{number}") for number in range(20)]
        async with serving(talk) as stop:
            await talk.silence(people[0])
            for person in people:
                person.says("hello")
            await talk.answer()
            stop.set()
        handled = [each["chat"]["id"] for each in talk._written()[1:]]
        waiting = [each["message"]["chat"]["id"] for each in talk.world.updates.waiting]
    assert sorted(handled + waiting) == sorted(person.user.id for person in people)


async def test_a_stop_while_telegram_is_out_of_reach_ends_at_once() -> None:
    async with playground() as talk:
        talk.server.faults.order("getMe", *[Dropped()] * 10_000)
        async with serving(talk):
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_stops_it_cleanly(number: signal.Signals) -> None:
    async with playground() as talk:
        async with serving(talk) as stop:
            await talk.silence(talk.join())
            os.kill(os.getpid(), number)
            await asyncio.wait_for(stop.wait(), 2)
        assert not talk.world.updates.waiting


async def test_the_token_is_in_no_line_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async with playground() as talk:
        talk.server.faults.order("getUpdates", Dropped(), Broken(401, "Unauthorized"))
        talk.server.faults.order("sendMessage", Dropped(), Broken(500, "Internal Server Error"))
        with caplog.at_level(logging.DEBUG):
            async with serving(talk):
                anna = talk.join()
                for text in ("one", "fail", "two"):
                    anna.says(text)
                assert (await talk.answer())["text"].startswith("Sorry")
                assert (await talk.answer())["text"] == "one | two"
    assert "Serving as @playground_bot" in caplog.text
    assert TOKEN not in caplog.text
    assert TOKEN.partition(":")[2] not in caplog.text
