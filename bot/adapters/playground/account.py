"""The methods of the Bot API about the bot itself, its updates, and who is where."""

from __future__ import annotations

import json
import re
from typing import Final

from bot.adapters.playground.errors import ApiError, bad_request
from bot.adapters.playground.memberships import as_member
from bot.adapters.playground.messages import chat_to_write
from bot.adapters.playground.text import JSON
from bot.adapters.playground.world import World

# Longer than this Telegram doesn't hold a poll open (seconds).
MAX_POLL_SECONDS: Final = 50
MAX_COMMANDS: Final = 100
_COMMAND_NAME: Final = re.compile(r"[a-z0-9_]{1,32}")
ADMINS: Final = frozenset({"creator", "administrator"})
_SCOPES: Final = frozenset(
    {
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    }
)


async def get_updates(world: World, given: JSON) -> list[JSON]:
    """GetUpdates: a list of Update."""
    if world.webhook:
        raise ApiError(
            409,
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
            " webhook first",
        )
    if "allowed_updates" in given:
        world.updates.allow(given["allowed_updates"])
    limit = given.get("limit", 100)
    seconds = min(max(given.get("timeout", 0), 0), MAX_POLL_SECONDS)
    limit = limit if 1 <= limit <= 100 else 100
    return await world.updates.poll(given.get("offset", 0), limit, seconds)


def get_me(world: World, _given: JSON) -> JSON:
    """GetMe: the bot's User."""
    return world.bot.as_json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy_mode,
        "supports_inline_queries": world.inline_mode,
    }


def delete_webhook(world: World, given: JSON) -> bool:
    """DeleteWebhook: True."""
    world.webhook = ""
    if given.get("drop_pending_updates"):
        world.updates.clear()
    return True


def get_webhook_info(world: World, _given: JSON) -> JSON:
    """GetWebhookInfo: a WebhookInfo."""
    return {
        "url": world.webhook,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.waiting),
    }


def set_my_commands(world: World, given: JSON) -> bool:
    """SetMyCommands: True."""
    commands = given["commands"]
    if not isinstance(commands, list) or len(commands) > MAX_COMMANDS:
        raise bad_request("can't parse commands: expected an Array of at most 100 BotCommand")
    for command in commands:
        if not _COMMAND_NAME.fullmatch(command.get("command", "").removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[_scope(world, given)] = commands
    world.signal.notify()
    return True


def get_my_commands(world: World, given: JSON) -> list[JSON]:
    """GetMyCommands: a list of BotCommand."""
    return world.commands.get(_scope(world, given), [])


def delete_my_commands(world: World, given: JSON) -> bool:
    """DeleteMyCommands: True."""
    world.commands.pop(_scope(world, given), None)
    return True


def answer_callback_query(world: World, given: JSON) -> bool:
    """AnswerCallbackQuery: True."""
    if len(given.get("text", "")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    if world.callbacks.pop(given["callback_query_id"], None) is None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    return True


def get_chat(world: World, given: JSON) -> JSON:
    """GetChat: a ChatFullInfo, in what the bot reads of it."""
    chat = chat_to_write(world, given["chat_id"])
    return chat.as_json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {},
    }


def get_chat_member(world: World, given: JSON) -> JSON:
    """GetChatMember: a ChatMember."""
    chat = chat_to_write(world, given["chat_id"])
    user = world.users.get(given["user_id"])
    if user is None:
        raise bad_request("invalid user_id specified")
    return as_member(chat, user)


def get_chat_administrators(world: World, given: JSON) -> list[JSON]:
    """GetChatAdministrators: a list of ChatMember, with bots only where they are asked for."""
    chat = chat_to_write(world, given["chat_id"])
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    wants_bots = given.get("return_bots", False)
    admins = [world.users[user] for user, status in chat.members.items() if status in ADMINS]
    return [as_member(chat, user) for user in admins if wants_bots or not user.is_bot]


def _scope(world: World, given: JSON) -> str:
    """A key that is the same for equal scopes and languages."""
    scope = given.get("scope") or {"type": "default"}
    if scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    if "chat_id" in scope and scope["chat_id"] not in world.chats:
        raise bad_request("chat not found")
    return scope_key(scope, given.get("language_code", ""))


def scope_key(scope: JSON, language: str = "") -> str:
    """The key of `World.commands` for a scope, such as `{"type": "all_private_chats"}`."""
    return json.dumps([scope, language], sort_keys=True)
