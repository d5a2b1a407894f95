"""The playground's Bot API is as strict as Telegram's."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.adapters.playground.account import scope_key
from bot.adapters.playground.faults import Broken, Dropped, Flood, Late
from bot.adapters.playground.people import Person
from bot.adapters.playground.server import PlaygroundServer
from bot.adapters.playground.world import World
from tests.talk import TOKEN

JSON = dict[str, Any]


class Client:
    """Calls methods as a bot would, by JSON or by form."""

    def __init__(self, server: PlaygroundServer, session: aiohttp.ClientSession) -> None:
        self.server = server
        self.world = server.world
        self.session = session
        self.token = TOKEN
        self.anna = Person.join(server.world, "Anna", "anna")

    async def __call__(self, method: str, **given: object) -> JSON:
        url = f"{self.server.url}/bot{self.token}/{method}"
        async with self.session.post(url, json=given) as response:
            answer: JSON = await response.json()
            assert answer["ok"] is (response.status == 200)
            assert answer.get("error_code", 200) == response.status
            return answer

    async def ok(self, method: str, **given: object) -> Any:  # noqa: ANN401  as the method says
        answer = await self(method, **given)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **given: object) -> tuple[int, str]:
        answer = await self(method, **given)
        return answer["error_code"], answer["description"]


@pytest.fixture
async def call() -> AsyncIterator[Client]:
    async with (
        PlaygroundServer(World(token=TOKEN)) as server,
        aiohttp.ClientSession() as session,
    ):
        yield Client(server, session)


async def test_a_wrong_token_and_an_unknown_method_are_refused(call: Client) -> None:
    assert await call.refusal("getYou") == (404, "Not Found")
    call.token = "1:another"
    assert await call.refusal("getMe") == (401, "Unauthorized")


async def test_get_me_tells_who_the_bot_is(call: Client) -> None:
    me = await call.ok("getMe")
    assert (me["id"], me["is_bot"], me["username"]) == (4242, True, "playground_bot")
    assert me["can_read_all_group_messages"] is False


async def test_a_message_comes_back_as_it_was_understood(call: Client) -> None:
    message = await call.ok(
        "sendMessage", chat_id=call.anna.user.id, text=" <b>𝄞</b> /help", parse_mode="HTML"
    )
    assert message["text"] == "𝄞 /help"
    assert message["entities"] == [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "bot_command", "offset": 3, "length": 5},
    ]
    assert message["from"]["is_bot"]
    assert call.world.transcript[-1].result == message


def button(text: object = "x", **more: object) -> JSON:
    return {"inline_keyboard": [[{"text": text, **more}]]}


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"text": ""}, "message text is empty"),
        ({}, "message text is empty"),
        ({"text": "\u200b "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "𝄞" * 2049}, "message is too long"),
        ({"text": "x", "chat_id": 999}, "chat not found"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": "abc"}, "chat not found"),
        ({"text": "x", "parse_mode": "markdown"}, "unsupported parse_mode"),
        ({"text": "x", "colour": "red"}, 'method sendMessage has no parameter "colour"'),
        ({"text": 7}, "expected a string"),
        ({"text": "\ud800"}, "strings must be encoded in UTF-8"),
        ({"text": "x", "message_thread_id": 5}, "message thread not found"),
        ({"text": "x", "message_thread_id": "a"}, "parameter message_thread_id must be an integer"),
        ({"text": "x", "disable_notification": "may be"}, "parameter disable_notification must be"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "x", "reply_parameters": [1]}, "object expected as reply parameters"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply markup JSON object"),
        ({"text": "x", "reply_markup": [1]}, "object expected as reply markup"),
        ({"text": "x", "reply_markup": button(callback_data="x" * 65)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": button(callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": button()}, "can't parse inline keyboard button: Text butt"),
        (
            {"text": "x", "reply_markup": button(None)},
            "can't parse inline keyboard button: Can't f",
        ),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [[{}] * 9]}},
            "reply markup is too long",
        ),
    ],
)
async def test_a_faulty_message_is_refused_in_telegrams_words(
    call: Client, given: JSON, reason: str
) -> None:
    code, description = await call.refusal(
        "sendMessage", **({"chat_id": call.anna.user.id} | given)
    )
    assert code == 400
    assert description.startswith(f"Bad Request: {reason}")
    assert not call.anna.private.messages


async def test_the_limit_counts_utf_16_after_the_markup_is_read(call: Client) -> None:
    text = "<b>" + "&lt;" * 4096 + "</b>"
    message = await call.ok("sendMessage", chat_id=call.anna.user.id, text=text, parse_mode="HTML")
    assert message["text"] == "<" * 4096


async def test_the_bot_may_write_only_where_it_is_welcome(call: Client) -> None:
    boris = call.world.add_user("Boris")
    group = call.world.group("Group", call.anna.user)
    statuses = {"kicked": "bot was kicked from", "left": "bot is not a member of"}
    for status, words in statuses.items():
        group.members[call.world.bot.id] = status
        refusal = await call.refusal("sendMessage", chat_id=group.id, text="x")
        assert refusal == (403, f"Forbidden: {words} the supergroup chat")
    refusal = await call.refusal("sendMessage", chat_id=boris.id, text="x")
    assert refusal == (403, "Forbidden: bot can't initiate conversation with a user")
    call.anna.private.members[call.anna.user.id] = "kicked"
    refusal = await call.refusal("sendMessage", chat_id=call.anna.user.id, text="x")
    assert refusal == (403, "Forbidden: bot was blocked by the user")


async def test_an_edit_changes_a_message_of_the_bot_and_nothing_else(call: Client) -> None:
    chat = call.anna.user.id
    sent = await call.ok(
        "sendMessage", chat_id=chat, text="x", reply_markup=button(callback_data="a")
    )
    place = {"chat_id": chat, "message_id": sent["message_id"]}
    edited = await call.ok("editMessageText", **place, text="y")
    assert (edited["text"], "reply_markup" in edited) == ("y", False)
    _, description = await call.refusal("editMessageText", **place, text="y")
    assert description.startswith("Bad Request: message is not modified: specified new message")
    edited = await call.ok(
        "editMessageReplyMarkup", **place, reply_markup=button(callback_data="b")
    )
    assert (edited["text"], "reply_markup" in edited) == ("y", True)
    theirs = call.anna.says("hello")
    for given, reason in [
        (place | {"message_id": theirs["message_id"]}, "message can't be edited"),
        (place | {"message_id": 99}, "message to edit not found"),
        ({"chat_id": chat}, "message identifier is not specified"),
        ({}, "chat_id is empty"),
        (place | {"text": "x" * 5000}, "MESSAGE_TOO_LONG"),
    ]:
        refusal = await call.refusal("editMessageText", **({"text": "z"} | given))
        assert refusal == (400, f"Bad Request: {reason}")


async def test_a_deleted_message_is_gone(call: Client) -> None:
    sent = await call.ok("sendMessage", chat_id=call.anna.user.id, text="x")
    place = {"chat_id": call.anna.user.id, "message_id": sent["message_id"]}
    assert await call.ok("deleteMessage", **place) is True
    assert await call.refusal("deleteMessage", **place) == (
        400,
        "Bad Request: message to delete not found",
    )
    code, description = await call.refusal("deleteMessage", chat_id=1)
    assert (code, description) == (400, "Bad Request: message identifier is not specified")


async def test_a_pressed_button_is_answered_once(call: Client) -> None:
    sent = await call.ok(
        "sendMessage", chat_id=call.anna.user.id, text="x", reply_markup=button(callback_data="a")
    )
    pressed = call.anna.presses("x", sent)
    assert await call.ok("answerCallbackQuery", callback_query_id=pressed["id"]) is True
    refusal = await call.refusal("answerCallbackQuery", callback_query_id=pressed["id"])
    assert refusal == (
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
    )


async def test_commands_are_kept_by_scope(call: Client) -> None:
    commands = [{"command": "ask", "description": "Ask"}]
    private = {"type": "all_private_chats"}
    await call.ok("setMyCommands", commands=commands, scope=private)
    assert await call.ok("getMyCommands", scope=private) == commands
    assert await call.ok("getMyCommands") == []
    assert call.world.commands == {scope_key(private): commands}
    await call.ok("deleteMyCommands", scope=private)
    assert await call.ok("getMyCommands", scope=private) == []
    for bad, reason in [
        ([{"command": "Ask me", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "ask", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        (commands * 101, "can't parse commands: expected an Array of at most 100 BotCommand"),
    ]:
        assert await call.refusal("setMyCommands", commands=bad) == (400, f"Bad Request: {reason}")
    code, _ = await call.refusal("getMyCommands", scope={"type": "everywhere"})
    assert code == 400


async def test_chats_and_members_can_be_looked_up(call: Client) -> None:
    group = call.world.group("Group", call.anna.user)
    assert (await call.ok("getChat", chat_id=group.id))["title"] == "Group"
    member = await call.ok("getChatMember", chat_id=group.id, user_id=call.anna.user.id)
    assert member["status"] == "member"
    assert (await call.refusal("getChatMember", chat_id=group.id, user_id=9))[0] == 400
    assert await call.ok("sendChatAction", chat_id=group.id, action="typing") is True
    assert (await call.refusal("sendChatAction", chat_id=group.id, action="sing"))[0] == 400


async def test_the_administrators_of_a_group_can_be_listed(call: Client) -> None:
    group = call.world.group("Group", call.anna.user)
    assert await call.ok("getChatAdministrators", chat_id=group.id) == []
    group.members |= {call.anna.user.id: "creator", call.world.bot.id: "administrator"}
    (admin,) = await call.ok("getChatAdministrators", chat_id=group.id)
    assert (admin["user"]["first_name"], admin["status"]) == ("Anna", "creator")
    assert len(await call.ok("getChatAdministrators", chat_id=group.id, return_bots=True)) == 2
    refusal = await call.refusal("getChatAdministrators", chat_id=call.anna.user.id)
    assert refusal == (400, "Bad Request: there are no administrators in the private chat")


async def test_updates_are_confirmed_by_asking_for_later_ones(call: Client) -> None:
    for text in ("one", "two", "three"):
        call.anna.says(text)
    first = await call.ok("getUpdates", limit=2)
    assert [each["message"]["text"] for each in first] == ["one", "two"]
    again = await call.ok("getUpdates", limit=1)
    assert again == first[:1]
    rest = await call.ok("getUpdates", offset=first[1]["update_id"] + 1)
    assert [each["message"]["text"] for each in rest] == ["three"]
    assert await call.ok("getUpdates", offset=-1) == rest
    assert await call.ok("getUpdates", offset=rest[0]["update_id"] + 1) == []


async def test_long_polling_waits_for_the_next_update(call: Client) -> None:
    polling = asyncio.create_task(call.ok("getUpdates", timeout=30))
    await asyncio.sleep(0.02)
    assert not polling.done()
    call.anna.says("hello")
    assert [each["message"]["text"] for each in await polling] == ["hello"]


async def test_a_second_poller_ends_the_first_with_a_conflict(call: Client) -> None:
    first = asyncio.create_task(call("getUpdates", timeout=30))
    await asyncio.sleep(0.02)
    assert await call.ok("getUpdates") == []
    answer = await first
    assert answer["error_code"] == 409
    assert answer["description"].startswith("Conflict: terminated by other getUpdates request")


async def test_only_the_allowed_kinds_come_and_the_setting_stays(call: Client) -> None:
    await call.ok("getUpdates", allowed_updates=["edited_message"])
    call.anna.edits(call.anna.says("one"), "two")
    updates = await call.ok("getUpdates")
    assert [set(each) for each in updates] == [{"update_id", "edited_message"}]
    call.anna.says("three")
    assert len(await call.ok("getUpdates")) == 1
    await call.ok("getUpdates", allowed_updates=[])
    call.anna.says("four")
    assert len(await call.ok("getUpdates")) == 2


async def test_a_webhook_shuts_polling_out_until_it_is_deleted(call: Client) -> None:
    call.world.webhook = "https://example.org/hook"
    call.anna.says("waiting")
    info = await call.ok("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == ("https://example.org/hook", 1)
    code, description = await call.refusal("getUpdates")
    assert (code, "while webhook is active" in description) == (409, True)
    await call.ok("deleteWebhook")
    assert len(await call.ok("getUpdates")) == 1
    await call.ok("deleteWebhook", drop_pending_updates=True)
    assert await call.ok("getUpdates") == []


async def test_parameters_come_by_address_and_form_too(call: Client) -> None:
    call.anna.says("one")
    call.anna.says("two")
    url = f"{call.server.url}/bot{TOKEN}/getUpdates"
    async with call.session.get(url, params={"limit": 1}) as response:
        assert len((await response.json())["result"]) == 1
    async with call.session.post(url, data={"offset": "-1"}) as response:
        assert len((await response.json())["result"]) == 1
    async with call.session.post(url, data=b"[", headers={"Content-Type": "application/json"}) as r:
        assert r.status == 400


async def test_ordered_faults_happen_once_each_and_in_order(call: Client) -> None:
    chat = call.anna.user.id
    call.server.faults.order("sendMessage", Flood(3), Broken(502), Late(0.01))
    flood = await call("sendMessage", chat_id=chat, text="x")
    assert (flood["error_code"], flood["parameters"]) == (429, {"retry_after": 3})
    assert await call.refusal("sendMessage", chat_id=chat, text="x") == (502, "Bad Gateway")
    assert not call.anna.private.messages
    await call.ok("sendMessage", chat_id=chat, text="x")
    assert len(call.anna.private.messages) == 1


@pytest.mark.parametrize("after", [False, True])
async def test_a_dropped_call_has_taken_effect_or_not(call: Client, after: bool) -> None:  # noqa: FBT001
    call.server.faults.order("sendMessage", Dropped(after=after))
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=call.anna.user.id, text="x")
    assert bool(call.anna.private.messages) is after


async def test_updates_can_be_malformed_or_come_twice(call: Client) -> None:
    call.anna.says("hello")
    first = await call.ok("getUpdates")
    call.world.updates.repeat_last()
    after = first[0]["update_id"] + 1
    assert await call.ok("getUpdates", offset=after) == first
    call.world.updates.add_raw({"message": "nonsense"})
    assert await call.ok("getUpdates", offset=after) == [
        {"update_id": after, "message": "nonsense"}
    ]
