"""The playground with people in it and a bot that is served there, until the bot ends."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Final

from bot.adapters.playground.memberships import make_bot
from bot.adapters.playground.page import Page, is_local
from bot.adapters.playground.people import Person
from bot.adapters.playground.server import PlaygroundServer
from bot.adapters.playground.world import World
from bot.errors import BotError

HOST: Final = "127.0.0.1"
PORT: Final = 8080
_PEOPLE: Final = ("Mira", "Jonas", "Amara")
_GROUP: Final = "Study group"

# Serves a bot with this token at this address of a Bot API, until it is told to end.
Bot = Callable[[str, str], Awaitable[None]]


def peopled(world: World) -> World:
    """`world` with three people: each in private with the bot, all in a group that one of them runs."""
    people = [Person.join(world, name, name.lower()).user for name in _PEOPLE]
    owner = people[0]
    group = world.group(_GROUP, *people)
    group.members |= {owner.id: "creator", world.bot.id: "left"}
    make_bot(world, group, "member", by=owner)
    added = {"new_chat_members": [world.bot.as_json()]}
    world.updates.add("message", world.message(group, owner, added))
    return world


async def play(
    bot: Bot,
    *,
    name: str,
    host: str = HOST,
    port: int | None = None,
    announce: Callable[[str], None],
) -> None:
    """Open the playground, tell `announce` its address, and run `bot` there under `name`.

    Without a port it is 8080, or where that is taken any free one. Bound to more than this machine,
    the address holds a key. Raises BotError where the place can't be had.
    """
    world = peopled(World(token=f"1:{secrets.token_urlsafe(24)}", name=name))
    key = "" if is_local(host) else secrets.token_urlsafe(16)
    page = Page(world, key=key)
    async with AsyncExitStack() as stack:
        ports = (PORT, 0) if port is None else (port,)
        server = await _opened(stack, [PlaygroundServer(world, host, each, page) for each in ports])
        announce(f"{server.url}/?key={key}" if key else f"{server.url}/")
        await bot(world.token, server.url)


async def _opened(stack: AsyncExitStack, servers: list[PlaygroundServer]) -> PlaygroundServer:
    """The first of the servers that can be opened."""
    for server in servers:
        try:
            return await stack.enter_async_context(server)
        except OSError as error:
            failure = error
    raise BotError(
        f"the playground can't be served there ({failure.strerror or failure});"
        " choose another place with --host and --port"
    )
