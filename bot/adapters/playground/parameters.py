"""What each method of the playground's Bot API takes, and reading it strictly."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from bot.adapters.playground.errors import bad_request
from bot.adapters.playground.text import JSON

# name:type, with ! where it is required; s text, i integer, b boolean, j JSON, f file.
_COMMON: Final = (
    "business_connection_id:s chat_id!:i message_thread_id:i direct_messages_topic_id:i"
    " disable_notification:b protect_content:b allow_paid_broadcast:b message_effect_id:s"
    " suggested_post_parameters:j reply_parameters:j reply_markup:j"
)
_EDITED: Final = (
    "business_connection_id:s chat_id:i message_id:i inline_message_id:s reply_markup:j"
)
_SPECS: Final[Mapping[str, str]] = {
    "getUpdates": "offset:i limit:i timeout:i allowed_updates:j",
    "deleteWebhook": "drop_pending_updates:b",
    "getWebhookInfo": "",
    "getMe": "",
    "setMyCommands": "commands!:j scope:j language_code:s",
    "getMyCommands": "scope:j language_code:s",
    "deleteMyCommands": "scope:j language_code:s",
    "setMyName": "name:s language_code:s",
    "getMyName": "language_code:s",
    "setMyDescription": "description:s language_code:s",
    "getMyDescription": "language_code:s",
    "setMyShortDescription": "short_description:s language_code:s",
    "getMyShortDescription": "language_code:s",
    "sendMessage": f"{_COMMON} text:s parse_mode:s entities:j link_preview_options:j",
    "sendPhoto": (
        f"{_COMMON} photo!:f caption:s parse_mode:s caption_entities:j"
        " show_caption_above_media:b has_spoiler:b"
    ),
    "sendDocument": (
        f"{_COMMON} document!:f thumbnail:f caption:s parse_mode:s caption_entities:j"
        " disable_content_type_detection:b"
    ),
    "sendPoll": (
        f"{_COMMON} question!:s question_parse_mode:s question_entities:j options!:j"
        " is_anonymous:b type:s allows_multiple_answers:b allows_revoting:b shuffle_options:b"
        " allow_adding_options:b hide_results_until_closes:b members_only:b country_codes:j"
        " correct_option_ids:j explanation:s explanation_parse_mode:s explanation_entities:j"
        " explanation_media:j open_period:i close_date:i is_closed:b description:s"
        " description_parse_mode:s description_entities:j media:j"
    ),
    "stopPoll": "business_connection_id:s chat_id!:i message_id!:i reply_markup:j",
    "getFile": "file_id!:s",
    "sendChatAction": "business_connection_id:s chat_id!:i message_thread_id:i action!:s",
    "editMessageText": f"{_EDITED} text:s parse_mode:s entities:j link_preview_options:j",
    "editMessageReplyMarkup": _EDITED,
    "deleteMessage": "chat_id!:i message_id!:i",
    "answerCallbackQuery": "callback_query_id!:s text:s show_alert:b url:s cache_time:i",
    "answerInlineQuery": (
        "inline_query_id!:s results!:j cache_time:i is_personal:b next_offset:s button:j"
    ),
    "getChat": "chat_id!:i",
    "getChatAdministrators": "chat_id!:i return_bots:b",
    "getChatMember": "chat_id!:i user_id!:i",
}
_FLAGS: Final = {"true": True, "false": False, "1": True, "0": False}


def _table(spec: str) -> dict[str, tuple[str, bool]]:
    parts = (part.partition(":") for part in spec.split())
    return {name.rstrip("!"): (kind, name.endswith("!")) for name, _, kind in parts}


TABLE: Final = {method: _table(spec) for method, spec in _SPECS.items()}


def read(method: str, given: Mapping[str, object]) -> JSON:
    """The parameters of a call, in their types.

    `given` holds text as the request carries it (or values of its JSON body), and bytes for files.
    Raises ApiError (400) for what the method doesn't take, can't read or lacks.
    """
    table = TABLE[method]
    read: JSON = {}
    for name, value in given.items():
        if name not in table:
            raise bad_request(f'method {method} has no parameter "{name}"')
        if value != "":
            read[name] = _value(name, table[name][0], value)
    for name, (_, required) in table.items():
        if required and read.get(name) is None:
            missing = "message identifier" if name == "message_id" else name
            raise bad_request(
                f"{missing} is {'not specified' if name == 'message_id' else 'empty'}"
            )
    return read


def _value(name: str, kind: str, value: object) -> Any:  # noqa: ANN401  JSON may hold anything
    if kind == "f" and isinstance(value, bytes):
        return value
    if kind in {"s", "f"}:
        return _text(value)
    if kind == "j" and not isinstance(value, str):
        return value
    try:
        parsed = json.loads(_text(value)) if isinstance(value, str) else value
    except ValueError:
        parsed = value
    if kind == "b":
        return _flag(name, value)
    if kind == "i" and (not isinstance(parsed, int) or isinstance(parsed, bool)):
        reason = "chat not found" if name == "chat_id" else f"parameter {name} must be an integer"
        raise bad_request(reason)
    if kind == "j" and isinstance(parsed, str):
        raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object")
    return parsed


def _flag(name: str, value: object) -> bool:
    flag = _FLAGS.get(str(value).lower())
    if flag is None:
        raise bad_request(f"parameter {name} must be a boolean")
    return flag


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise bad_request("expected a string")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    return value
