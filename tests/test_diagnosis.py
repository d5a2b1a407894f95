"""The check-up of the account at Telegram, against a made-up Bot API."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.adapters.telegram.diagnosis import examine
from bot.findings import Finding, Level

TOKEN = "123456:AAE-made_up"
ME: Mapping[str, object] = {
    "id": 123456,
    "is_bot": True,
    "first_name": "Made up",
    "username": "made_up_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}
WEBHOOK: Mapping[str, object] = {
    "url": "",
    "has_custom_certificate": False,
    "pending_update_count": 3,
}


async def findings(
    me: Mapping[str, object] = ME, webhook: Mapping[str, object] = WEBHOOK, token: str = TOKEN
) -> dict[str, Finding]:
    """What is found, by subject, where the Bot API says this."""
    results = {"getme": me, "getwebhookinfo": webhook}

    async def answer(request: web.Request) -> web.Response:
        if request.match_info["token"] != TOKEN:
            body = {"ok": False, "error_code": 401, "description": "Unauthorized"}
            return web.json_response(body, status=401)
        result = results[request.match_info["method"].lower()]
        return web.json_response({"ok": True, "result": result})

    application = web.Application()
    application.router.add_route("*", "/bot{token}/{method}", answer)
    async with TestServer(application) as server:
        found = await examine(token, str(server.make_url("")).rstrip("/"))
    return {finding.subject: finding for finding in found}


async def test_a_well_set_up_account_has_no_fault() -> None:
    found = await findings()
    assert {finding.level for finding in found.values()} == {Level.OK}
    assert "@made_up_bot" in found["token"].text


async def test_a_wrong_token_is_told_apart_from_a_broken_network() -> None:
    found = await findings(token="654321:other")
    assert found["token"].level is Level.FAULT
    assert "@BotFather" in found["token"].text
    assert "654321" not in str(found)


async def test_an_address_where_nobody_answers_is_a_fault(unused_tcp_port: int) -> None:
    (finding,) = await examine(TOKEN, f"http://127.0.0.1:{unused_tcp_port}")
    assert (finding.level, finding.subject) == (Level.FAULT, "Bot API")
    assert "BOT_API_URL" in finding.text
    assert TOKEN not in str(finding)


async def test_inline_mode_that_is_off_is_noted_with_the_way_to_switch_it_on() -> None:
    off = (await findings({**ME, "supports_inline_queries": False}))["inline mode"]
    assert off.level is Level.NOTE
    assert "@BotFather's /setinline" in off.text


async def test_privacy_mode_is_told() -> None:
    assert (await findings())["privacy mode"].level is Level.OK
    found = await findings(me={**ME, "can_read_all_group_messages": True})
    assert found["privacy mode"].level is Level.NOTE
    assert "/setprivacy" in found["privacy mode"].text


async def test_a_bot_that_no_group_can_add_is_told() -> None:
    found = await findings(me={**ME, "can_join_groups": False})
    assert found["groups"].level is Level.NOTE


async def test_a_webhook_while_polling_is_told_without_its_path() -> None:
    url = "https://example.org/hook/secret"
    webhook = (await findings(webhook={**WEBHOOK, "url": url}))["webhook"]
    assert webhook.level is Level.NOTE
    assert "example.org" in webhook.text
    assert "secret" not in webhook.text
