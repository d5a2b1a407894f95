"""Sending and changing messages, where Telegram won't have it at once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from aiohttp.test_utils import unused_port
from telegram import Chat, Message
from telegram.error import BadRequest, NetworkError

from bot.adapters.playground.faults import Broken, Flood
from bot.adapters.telegram.application import make_bot
from bot.adapters.telegram.calls import ATTEMPTS, LONGEST_WAIT, Calls
from bot.adapters.telegram.rendering import Page, notice
from bot.adapters.telegram.request import FloodError, NotSentError
from bot.adapters.telegram.sending import Sender
from tests.talk import TOKEN, Talk, playground

HELLO: tuple[Page, ...] = notice("hello")


def message(chat: int, number: int = 1) -> Message:
    return Message(number, datetime.now(UTC), Chat(chat, Chat.PRIVATE))


@pytest.fixture
async def talk() -> AsyncIterator[Talk]:
    async with playground() as talk:
        yield talk


@pytest.fixture
async def sender(talk: Talk) -> AsyncIterator[Sender]:
    async with make_bot(TOKEN, talk.server.url) as bot:
        yield Sender(bot, Calls(talk.sleep))


async def test_a_flood_is_waited_out_a_few_times(talk: Talk, sender: Sender) -> None:
    chat = talk.join().user.id
    talk.server.faults.order("sendMessage", *[Flood(2)] * ATTEMPTS)
    with pytest.raises(FloodError):
        await sender.answer(message(chat), HELLO)
    assert talk.slept == [2.0] * (ATTEMPTS - 1)


async def test_a_flood_that_lasts_too_long_is_not_waited_out(talk: Talk, sender: Sender) -> None:
    chat = talk.join().user.id
    talk.server.faults.order("sendMessage", Flood(int(LONGEST_WAIT) + 1))
    with pytest.raises(FloodError):
        await sender.answer(message(chat), HELLO)
    assert not talk.slept


async def test_what_was_certainly_not_sent_is_tried_again(talk: Talk) -> None:
    bot = make_bot(TOKEN, f"http://127.0.0.1:{unused_port()}")
    await bot.request.initialize()
    with pytest.raises(NotSentError):
        await Sender(bot, Calls(talk.sleep)).answer(message(1), HELLO)
    await bot.request.shutdown()
    assert talk.slept == [1.0, 2.0, 3.0]


async def test_what_may_have_been_sent_is_not_tried_again(talk: Talk, sender: Sender) -> None:
    chat = talk.join().user.id
    talk.server.faults.order("sendMessage", Broken(502))
    with pytest.raises(NetworkError):
        await sender.answer(message(chat), HELLO)
    assert not talk.slept
    assert not talk.calls("sendMessage")


async def test_an_edit_that_is_refused_for_another_reason_is_an_error(
    talk: Talk, sender: Sender
) -> None:
    chat = talk.join().user.id
    talk.server.faults.order("editMessageText", Broken(400, "Bad Request: MESSAGE_TOO_LONG"))
    with pytest.raises(BadRequest):
        await sender.replace(message(chat), HELLO)
    assert not talk.calls("sendMessage")


async def test_a_long_answer_takes_the_place_of_a_message_and_goes_on_below(
    talk: Talk, sender: Sender
) -> None:
    chat = talk.join().user.id
    (shown,) = await sender.answer(message(chat), HELLO)
    ids = await sender.replace(message(chat, shown), notice("word " * 1000))
    assert ids == [shown, shown + 1]
    assert [each["text"][:4] for each in talk.world.chats[chat].messages.values()] == ["word"] * 2
