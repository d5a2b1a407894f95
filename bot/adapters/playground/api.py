"""One call of the playground's Bot API: checked, carried out, written into the transcript."""

from __future__ import annotations

import copy
import inspect
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from bot.adapters.playground import (
    account,
    documents,
    inline,
    messages,
    parameters,
    photos,
    polls,
    profile,
)
from bot.adapters.playground.errors import ApiError
from bot.adapters.playground.text import JSON
from bot.adapters.playground.world import Call, World

Method = Callable[[World, JSON], object | Awaitable[object]]

METHODS: Final[Mapping[str, Method]] = {
    "getUpdates": account.get_updates,
    "getMe": account.get_me,
    "deleteWebhook": account.delete_webhook,
    "getWebhookInfo": account.get_webhook_info,
    "setMyCommands": account.set_my_commands,
    "getMyCommands": account.get_my_commands,
    "deleteMyCommands": account.delete_my_commands,
    "setMyName": profile.setter(profile.NAME),
    "getMyName": profile.getter(profile.NAME),
    "setMyDescription": profile.setter(profile.DESCRIPTION),
    "getMyDescription": profile.getter(profile.DESCRIPTION),
    "setMyShortDescription": profile.setter(profile.SHORT_DESCRIPTION),
    "getMyShortDescription": profile.getter(profile.SHORT_DESCRIPTION),
    "answerCallbackQuery": account.answer_callback_query,
    "answerInlineQuery": inline.answer_inline_query,
    "getChat": account.get_chat,
    "getChatAdministrators": account.get_chat_administrators,
    "getChatMember": account.get_chat_member,
    "sendMessage": messages.send_message,
    "sendPhoto": photos.send_photo,
    "sendDocument": documents.send_document,
    "getFile": photos.get_file,
    "sendPoll": polls.send_poll,
    "stopPoll": polls.stop_poll,
    "sendChatAction": messages.send_chat_action,
    "editMessageText": messages.edit_message_text,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "deleteMessage": messages.delete_message,
}
# Telegram takes the names of methods in any case.
_BY_LOWER: Final = {name.lower(): name for name in METHODS}


async def call(world: World, token: str, method: str, given: Mapping[str, object]) -> object:
    """The result of one call; raises ApiError for what Telegram would refuse."""
    if token != world.token:
        raise ApiError(401)
    name = _BY_LOWER.get(method.lower())
    if name is None:
        raise ApiError(404)
    try:
        result = METHODS[name](world, parameters.read(name, given))
        if inspect.isawaitable(result):
            result = await result
    except ApiError as refusal:
        world.record(Call(name, dict(given), refusal=refusal.description))
        raise
    result = copy.deepcopy(result)
    if name != "getUpdates":
        world.record(Call(name, parameters.read(name, given), result))
    return result
