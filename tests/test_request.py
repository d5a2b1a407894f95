"""HTTP to the Bot API."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port
from telegram import Bot
from telegram.error import BadRequest, NetworkError, TimedOut

from bot.adapters.telegram.application import make_bot
from bot.adapters.telegram.request import AiohttpRequest, FloodError, NotSentError

TOKEN = "4242:a-token-to-hide"
MESSAGE = {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}, "text": "hi"}


@asynccontextmanager
async def answering(
    answer: Callable[[web.Request], Awaitable[web.Response]],
) -> AsyncIterator[tuple[Bot, list[str]]]:
    """A bot whose server answers so, and the methods that it has called."""
    called: list[str] = []

    async def handle(request: web.Request) -> web.Response:
        called.append(request.match_info["method"])
        return await answer(request)

    app = web.Application()
    app.router.add_post("/bot{token}/{method}", handle)
    async with TestServer(app) as server:
        bot = make_bot(TOKEN, str(server.make_url("/")))
        request = bot.request
        await request.initialize()
        try:
            yield bot, called
        finally:
            await request.shutdown()


async def test_a_call_brings_its_parameters_and_gives_the_result() -> None:
    forms: list[dict[str, object]] = []

    async def answer(request: web.Request) -> web.Response:
        forms.append(dict(await request.post()))
        return web.json_response({"ok": True, "result": MESSAGE})

    async with answering(answer) as (bot, called):
        message = await bot.send_message(1, "hi & bye", disable_notification=True)
    assert called == ["sendMessage"]
    assert forms == [{"chat_id": "1", "text": "hi & bye", "disable_notification": "true"}]
    assert message.text == "hi"


async def test_a_file_goes_out_as_it_is() -> None:
    sent: list[bytes] = []

    async def answer(request: web.Request) -> web.Response:
        photo = (await request.post())["photo"]
        assert isinstance(photo, web.FileField)
        sent.append(photo.file.read())
        return web.json_response({"ok": True, "result": MESSAGE})

    async with answering(answer) as (bot, _):
        await bot.send_photo(1, b"\x89PNG\r\n\0picture")
    assert sent == [b"\x89PNG\r\n\0picture"]


async def test_a_missing_answer_is_a_timeout_and_sends_nothing_again() -> None:
    async def answer(_request: web.Request) -> web.Response:
        await asyncio.sleep(5)
        raise AssertionError

    async with answering(answer) as (bot, called):
        with pytest.raises(TimedOut):
            await bot.send_message(1, "hi", read_timeout=0.02)
    assert called == ["sendMessage"]


async def test_a_dropped_connection_is_a_network_error_and_sends_nothing_again() -> None:
    async def answer(request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async with answering(answer) as (bot, called):
        with pytest.raises(NetworkError) as caught:
            await bot.send_message(1, "hi")
    assert called == ["sendMessage"]
    assert not isinstance(caught.value, NotSentError | TimedOut)
    assert TOKEN not in repr(caught.value)
    assert caught.value.__cause__ is None


async def test_a_server_that_is_not_there_is_told_apart() -> None:
    bot = make_bot(TOKEN, f"http://127.0.0.1:{unused_port()}")
    await bot.request.initialize()
    with pytest.raises(NotSentError) as caught:
        await bot.send_message(1, "hi")
    await bot.request.shutdown()
    assert TOKEN not in repr(caught.value)


@pytest.mark.parametrize(
    ("body", "seconds"),
    [
        ('{"ok": false, "parameters": {"retry_after": 17}}', 17.0),
        ('{"ok": false}', 1.0),
        ("[]", 1.0),
        ("busy", 1.0),
    ],
)
async def test_a_flood_says_how_long_to_wait(body: str, seconds: float) -> None:
    async def answer(_request: web.Request) -> web.Response:
        return web.Response(status=429, text=body)

    async with answering(answer) as (bot, _):
        with pytest.raises(FloodError) as caught:
            await bot.send_message(1, "hi")
    assert caught.value.seconds == seconds


async def test_telegrams_own_words_of_refusal_are_kept() -> None:
    async def answer(_request: web.Request) -> web.Response:
        body = {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}
        return web.json_response(body, status=400)

    async with answering(answer) as (bot, _):
        with pytest.raises(BadRequest, match=r"[Cc]hat not found"):
            await bot.send_message(1, "hi")


async def test_it_can_be_opened_again_and_is_of_no_use_before() -> None:
    request = AiohttpRequest(read=1.5)
    assert request.read_timeout == 1.5
    with pytest.raises(NetworkError):
        await request.post("http://127.0.0.1/")
    for _ in range(2):
        await request.initialize()
        await request.initialize()
        await request.shutdown()
        await request.shutdown()


def test_a_bot_does_not_show_its_token() -> None:
    assert TOKEN not in repr(make_bot(TOKEN, "https://example.org"))
    assert TOKEN not in str(make_bot(TOKEN, "https://example.org"))
