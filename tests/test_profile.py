"""What the account shows: set for each kind of chat, only when changed, and as Telegram takes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.playground.account import scope_key
from bot.adapters.playground.faults import Broken, Fault, Flood
from bot.adapters.telegram.profile import GROUPS, PRIVATE, profile_of
from bot.assistant import Assistant
from bot.facts.model.pack import Pack
from bot.wording.notices import MENU
from tests import botapi
from tests.knowledge import loaded
from tests.talk import Talk, playground, serving

SETTERS = ("setMyDescription", "setMyShortDescription", "setMyCommands")
SCOPES = ("all_private_chats", "all_group_chats", "all_chat_administrators")
KEYS = {"inline_keyboard": [[{"text": "a", "callback_data": "a"}] * 9]}
LONG = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=900)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


async def started(talk: Talk, assistant: object) -> None:
    """Let the bot start, answer and stop."""
    async with serving(talk, assistant):
        talk.join().says("/help")
        await talk.answer()


def counts(talk: Talk) -> list[int]:
    return [len(talk.calls(method)) for method in SETTERS]


async def test_the_account_tells_what_the_pack_is_about(assistant: Assistant) -> None:
    async with playground() as talk:
        await started(talk, assistant)
        shown = talk.world.profile[""]
    pack = assistant.pack
    assert pack.about in shown["description"]
    assert pack.examples[0] in shown["description"]
    assert pack.title in shown["short_description"]


async def test_the_name_that_an_owner_gave_the_account_stays(assistant: Assistant) -> None:
    async with playground() as talk:
        talk.world.profile[""] = {"name": "Our own bot"}
        await started(talk, assistant)
        assert talk.world.profile[""]["name"] == "Our own bot"
        assert not talk.calls("setMyName")


async def test_each_kind_of_chat_has_a_menu_of_what_makes_sense_there() -> None:
    async with playground() as talk:
        await started(talk, None)
        menus = {
            scope: [each["command"] for each in talk.world.commands[scope_key({"type": scope})]]
            for scope in SCOPES
        }
    assert menus["all_private_chats"] == [name for name, _ in MENU]
    assert menus["all_group_chats"] == [
        name for name, _ in MENU if name not in {"start", "settings"}
    ]
    assert set(menus["all_chat_administrators"]) == {*menus["all_group_chats"], "settings"}


async def test_nothing_is_set_again_that_has_not_changed(assistant: Assistant) -> None:
    async with playground() as talk:
        await started(talk, assistant)
        assert counts(talk) == [1, 1, 3]
        await started(talk, assistant)
        assert counts(talk) == [1, 1, 3]
        talk.world.profile[""]["description"] = "Something else."
        await started(talk, assistant)
        assert counts(talk) == [2, 1, 3]


@pytest.mark.parametrize("fault", [Flood(50_000), Broken(500, "Internal Server Error")])
async def test_what_cannot_be_set_keeps_nothing_else_from_being_set(
    assistant: Assistant, fault: Fault
) -> None:
    async with playground() as talk:
        talk.server.faults.order("setMyDescription", fault)
        talk.server.faults.order("getMyCommands", fault)
        await started(talk, assistant)
        assert counts(talk) == [0, 1, 2]


async def test_commands_that_the_pack_cannot_serve_are_in_no_menu(assistant: Assistant) -> None:
    profile = profile_of(assistant.pack, {"person"})
    for menu in profile.menus.values():
        assert "person" not in [name for name, _ in menu]
        assert "ask" in [name for name, _ in menu]


@given(LONG, LONG, st.lists(LONG, min_size=1, max_size=4).map(tuple))
def test_whatever_the_pack_says_is_cut_to_what_telegram_takes(
    title: str, about: str, examples: tuple[str, ...]
) -> None:
    profile = profile_of(Pack("x", title, about, "", "x", examples), ())
    assert not botapi.faults("setMyDescription", {"description": profile.description})
    short = {"short_description": profile.short_description}
    assert not botapi.faults("setMyShortDescription", short)
    assert profile.menus[PRIVATE] != profile.menus[GROUPS]


async def test_every_call_of_a_walk_is_as_the_bot_api_documents_it(assistant: Assistant) -> None:
    """From the start on: answers, links, a quiz, inline mode, in private and in a group."""
    async with playground() as talk, serving(talk, assistant):
        anna, boris, vera = talk.join("Anna"), talk.join("Boris"), talk.join("Vera")
        group = talk.world.group("Group", anna.user, boris.user)
        for text in ("/start", "how many staff in 1921?", "Mikhailov?", "/start quiz"):
            anna.says(text)
            await talk.answer()
        for text in ("/start topic-elections", "/start person-suslov", "/topics", "/sources"):
            boris.says(text)
            await talk.answer()
        for text in ("/start@playground_bot quiz-staff", "/check the staff was 600 in 1919"):
            anna.says(text, group)
            await talk.answer()
        for typed in ("", "susl", "the staff was 600 in 1919"):
            await talk.typed(vera, typed)
        calls = list(talk.world.transcript)
    assert {"setMyCommands", "sendMessage", "answerInlineQuery"} <= {each.method for each in calls}
    # On a busy machine a poll may overlap the one before, which does no harm.
    assert not [each for each in calls if each.refusal and each.method != "getUpdates"]


@pytest.mark.parametrize(
    ("method", "given", "fault"),
    [
        ("sendMessage", {"chat_id": 1, "text": "<b></b>"}, "0 is not within"),
        ("sendMessage", {"chat_id": 1, "text": "&amp;" * 4097}, "4097 is not within"),
        ("sendPhoto", {"chat_id": 1, "photo": b"", "caption": "😀" * 513}, "1026 is not within"),
        ("sendPoll", {"chat_id": 1, "question": "a", "options": [{"text": ""}]}, "InputPollOption"),
        ("sendPoll", {"chat_id": 1, "question": "a", "options": [], "open_period": 4}, "4 is not"),
        ("sendMessage", {"chat_id": 1, "text": "a", "reply_markup": KEYS}, "too many buttons"),
        ("setMyDescription", {"description": "x" * 513}, "513 is not within"),
        ("setMyCommands", {"commands": [{"command": "Ask"}]}, "BotCommand: description is missing"),
        ("setMyCommands", {}, "commands is missing"),
        ("sendMessage", {"chat_id": 1, "txt": "a"}, "there is no txt"),
        ("sendMessage", {"chat_id": 1.5, "text": "a"}, "1.5 is no Integer"),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}},
            "exactly one thing",
        ),
    ],
)
def test_calls_that_the_bot_api_would_refuse_are_found(
    method: str, given: dict[str, object], fault: str
) -> None:
    assert any(fault in each for each in botapi.faults(method, given))
