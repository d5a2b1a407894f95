"""The method of the Bot API that sends files of any kind."""

from __future__ import annotations

from bot.adapters.playground.errors import bad_request
from bot.adapters.playground.files import Document, Upload
from bot.adapters.playground.messages import chat_to_write, inline_keyboard, place_of
from bot.adapters.playground.photos import captioned
from bot.adapters.playground.text import JSON
from bot.adapters.playground.world import World


def send_document(world: World, given: JSON) -> JSON:
    """SendDocument: the Message. A file is uploaded, or named by the id of one that was."""
    chat = chat_to_write(world, given["chat_id"], "documents")
    document = _document(world, given["document"])
    content = place_of(world, chat, given) | {"document": document.as_json()} | captioned(given)
    return world.message(chat, world.bot, content | inline_keyboard(given))


def _document(world: World, sent: object) -> Document:
    if isinstance(sent, Upload):
        if not sent:
            raise bad_request("file must be non-empty")
        return world.files.keep_document(sent)
    known = world.files.document(str(sent))
    if known is None:
        raise bad_request("wrong remote file identifier specified: Wrong string length")
    return known
