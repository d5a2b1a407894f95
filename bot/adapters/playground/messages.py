"""The methods of the Bot API that write, change and remove messages."""

from __future__ import annotations

from typing import Final

from bot.adapters.playground.errors import bad_request, forbidden, migrated
from bot.adapters.playground.html import parse_html
from bot.adapters.playground.text import JSON, Entity, Formatted, is_blank, tidy, utf16, with_found
from bot.adapters.playground.world import GENERAL_TOPIC, PRESENT, Chat, World

MAX_TEXT: Final = 4096
MAX_BUTTONS: Final = 100
MAX_BUTTONS_IN_ROW: Final = 8
_NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
_SWITCHES: Final = (
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
)
_ACTIONS: Final = frozenset({"typing", "upload_photo", "upload_document", "choose_sticker"})


def send_message(world: World, given: JSON) -> JSON:
    """SendMessage: the Message."""
    chat = chat_to_write(world, given["chat_id"], "text messages")
    written = _text(given)
    if utf16(written.text) > MAX_TEXT:
        raise bad_request("message is too long")
    content = place_of(world, chat, given) | with_found(written).as_json() | inline_keyboard(given)
    return world.message(chat, world.bot, content)


def send_chat_action(world: World, given: JSON) -> bool:
    """SendChatAction: True."""
    chat_to_write(world, given["chat_id"])
    if given["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def edit_message_text(world: World, given: JSON) -> JSON | bool:
    """EditMessageText: the Message, changed; True for one that was sent by inline mode."""
    message = _own_message(world, given)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    written = _text(given)
    if utf16(written.text) > MAX_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    return _change(world, message, with_found(written).as_json() | inline_keyboard(given))


def edit_message_reply_markup(world: World, given: JSON) -> JSON | bool:
    """EditMessageReplyMarkup: the Message, changed; True for one that was sent by inline mode."""
    message = _own_message(world, given)
    kept = {key: message[key] for key in ("text", "entities") if key in message}
    return _change(world, message, kept | inline_keyboard(given))


def delete_message(world: World, given: JSON) -> bool:
    """DeleteMessage: True."""
    chat = chat_to_write(world, given["chat_id"])
    if chat.messages.pop(given["message_id"], None) is None:
        raise bad_request("message to delete not found")
    return True


def chat_to_write(world: World, chat_id: int, kind: str | None = None) -> Chat:
    """The chat with this id, if the bot may be there; raises ApiError (400, 403).

    `kind` is what is to be sent, such as "polls", which may be forbidden there.
    """
    chat = world.chats.get(chat_id)
    if chat is None and chat_id in world.users:
        raise forbidden("bot can't initiate conversation with a user")
    if chat is None:
        raise bad_request("chat not found")
    if chat.migrated_to is not None:
        raise migrated(chat.migrated_to)
    if chat.is_private and chat.members[chat.id] not in PRESENT:
        raise forbidden("bot was blocked by the user")
    status = chat.members.get(world.bot.id, "left")
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    if status not in PRESENT:
        raise forbidden(f"bot is not a member of the {chat.type} chat")
    if kind in chat.forbidden:
        raise bad_request(f"not enough rights to send {kind} to the chat")
    return chat


def _change(world: World, message: JSON, content: JSON) -> JSON | bool:
    shown = ("text", "entities", "reply_markup")
    if {key: message[key] for key in shown if key in message} == content:
        raise bad_request(_NOT_MODIFIED)
    for key in shown:
        message.pop(key, None)
    message.update(content, edit_date=int(world.clock()))
    return True if "via_bot" in message else message


def _own_message(world: World, given: JSON) -> JSON:
    if "inline_message_id" in given:
        if given["inline_message_id"] not in world.inline_messages:
            raise bad_request("MESSAGE_ID_INVALID")
        return world.inline_messages[given["inline_message_id"]]
    if "chat_id" not in given:
        raise bad_request("chat_id is empty")
    if "message_id" not in given:
        raise bad_request("message identifier is not specified")
    message = chat_to_write(world, given["chat_id"]).messages.get(given["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != world.bot.id:
        raise bad_request("message can't be edited")
    return message


def _text(given: JSON) -> Formatted:
    if not given.get("text"):
        raise bad_request("message text is empty")
    written = formatted(given, "text", "entities")
    if is_blank(written.text):
        raise bad_request("message text is empty")
    return written


def formatted(given: JSON, text: str, entities: str) -> Formatted:
    """The text in the field `text`, read by its parse_mode; raises ApiError (400)."""
    mode = str(given.get("parse_mode", "")).lower()
    if mode == "html":
        return tidy(*parse_html(given[text]))
    if mode:
        raise bad_request("unsupported parse_mode")
    if given.get(entities):
        raise bad_request(f"{entities} are not supported here; use parse_mode HTML")
    return tidy(given[text], list[Entity]())


def place_of(world: World, chat: Chat, given: JSON) -> JSON:
    """Where a new message stands; a reply stands in the topic of what it replies to."""
    topic = given.get("message_thread_id")
    if topic is not None and (topic == GENERAL_TOPIC or topic not in chat.topics):
        raise bad_request("message thread not found")
    reply = given.get("reply_parameters") or {}
    if not isinstance(reply, dict):
        raise bad_request("object expected as reply parameters")
    replied = chat.messages.get(reply.get("message_id", 0))
    if reply and replied is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    if replied and topic is None:
        topic = replied.get("message_thread_id")
    if (topic or GENERAL_TOPIC) in chat.closed_topics:
        raise bad_request("TOPIC_CLOSED")
    return world.place_in(chat, topic, replied["message_id"] if replied else None)


def inline_keyboard(given: JSON) -> JSON:
    """The field reply_markup of a message, checked; empty where there is none."""
    markup = given.get("reply_markup")
    if not markup:
        return {}
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    rows = markup.get("inline_keyboard")
    if rows is None:
        return {}
    if sum(map(len, rows)) > MAX_BUTTONS or any(len(row) > MAX_BUTTONS_IN_ROW for row in rows):
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button)
    return {"reply_markup": markup} if any(rows) else {}


def _check_button(button: JSON) -> None:
    unread = "can't parse inline keyboard button"
    if not isinstance(button.get("text"), str):
        raise bad_request(f'{unread}: Can\'t find field "text"')
    does_something = any(button.get(each) for each in ("callback_data", "url", "copy_text"))
    # An empty query to switch to is a query.
    does_something = does_something or any(each in button for each in _SWITCHES)
    if is_blank(button["text"]) or not does_something:
        raise bad_request(f"{unread}: Text buttons are unallowed in the inline keyboard")
    if len(str(button.get("callback_data", "")).encode()) > 64:
        raise bad_request("BUTTON_DATA_INVALID")
