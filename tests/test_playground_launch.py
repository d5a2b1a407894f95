"""The playground as a whole: its people, its address, and the bot that it runs."""

from __future__ import annotations

import re
import socket

import aiohttp
import pytest

from bot.adapters.playground.launch import peopled, play
from bot.adapters.playground.world import World
from bot.errors import BotError


def test_three_people_are_in_private_and_in_a_group_with_the_bot() -> None:
    world = peopled(World())
    people = [user for user in world.users.values() if not user.is_bot]
    (group,) = [chat for chat in world.chats.values() if not chat.is_private]
    assert len(people) == 3
    assert set(group.members.values()) == {"creator", "member"}
    assert set(group.members) == {world.bot.id, *(user.id for user in people)}
    kinds = [key for each in world.updates.waiting for key in each if key != "update_id"]
    assert kinds == ["my_chat_member", "message"]


async def test_the_bot_reaches_the_bot_api_at_the_address_it_is_given() -> None:
    seen = []

    async def bot(token: str, api_url: str) -> None:
        async with aiohttp.ClientSession() as session:
            async with session.get(f"{api_url}/bot{token}/getMe") as response:
                seen.append((await response.json())["result"]["first_name"])
            async with session.get(addresses[0]) as response:
                seen.append(response.status)

    addresses: list[str] = []
    await play(bot, name="Somebody", port=0, announce=addresses.append)
    assert seen == ["Somebody", 200]
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", addresses[0])


async def test_bound_to_more_than_this_machine_the_address_holds_a_key() -> None:
    async def bot(_token: str, api_url: str) -> None:
        assert api_url.startswith("http://127.0.0.1:")
        async with aiohttp.ClientSession() as session:
            async with session.get(addresses[0].partition("?")[0]) as response:
                assert response.status == 403
            async with session.get(addresses[0]) as response:
                assert response.status in {200, 403}  # the jar keeps no cookie for a number
                assert response.history[0].status == 303

    addresses: list[str] = []
    await play(bot, name="Somebody", host="0.0.0.0", port=0, announce=addresses.append)
    assert re.search(r"/\?key=[\w-]{20,}$", addresses[0])


async def test_a_port_that_is_asked_for_and_taken_is_an_error_that_says_what_to_do() -> None:
    async def bot(_token: str, _api_url: str) -> None:
        raise AssertionError("there is nothing to run on")

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(BotError, match="--port"):
            await play(bot, name="x", port=taken.getsockname()[1], announce=print)


async def test_without_a_wish_another_port_is_taken_where_the_usual_one_is() -> None:
    addresses: list[str] = []

    async def inner(_token: str, _api_url: str) -> None:
        return

    async def outer(_token: str, _api_url: str) -> None:
        await play(inner, name="x", announce=addresses.append)

    await play(outer, name="x", announce=addresses.append)
    assert len(set(addresses)) == 2
