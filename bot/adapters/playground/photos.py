"""The methods of the Bot API that send photos and fetch files."""

from __future__ import annotations

from typing import Final

from bot.adapters.playground.errors import bad_request
from bot.adapters.playground.files import Photo
from bot.adapters.playground.images import size_of
from bot.adapters.playground.messages import chat_to_write, formatted, inline_keyboard, place_of
from bot.adapters.playground.text import JSON, utf16, with_found
from bot.adapters.playground.world import World

MAX_CAPTION: Final = 1024
MAX_PHOTO_BYTES: Final = 10 * 1024 * 1024
# Of width and height together, in pixels.
MAX_SIDES: Final = 10_000
# How many times longer one side may be than the other.
MAX_RATIO: Final = 20


def send_photo(world: World, given: JSON) -> JSON:
    """SendPhoto: the Message. A photo is uploaded, or named by the id of one that was."""
    chat = chat_to_write(world, given["chat_id"], "photos")
    photo = _photo(world, given["photo"])
    content = place_of(world, chat, given) | {"photo": photo.as_json()} | captioned(given)
    for flag, field in _FLAGS.items():
        if given.get(flag):
            content[field] = True
    return world.message(chat, world.bot, content | inline_keyboard(given))


def get_file(world: World, given: JSON) -> JSON:
    """GetFile: a File; its content lies at `/file/bot{token}/{file_path}`."""
    return world.files.describe(given["file_id"])


_FLAGS: Final = {
    "show_caption_above_media": "show_caption_above_media",
    "has_spoiler": "has_media_spoiler",
    "protect_content": "has_protected_content",
}


def _photo(world: World, sent: object) -> Photo:
    if isinstance(sent, bytes):
        return _uploaded(world, sent)
    known = world.files.photo(str(sent))
    if known is not None:
        return known
    if str(sent).startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    raise bad_request("wrong remote file identifier specified: Wrong string length")


def _uploaded(world: World, content: bytes) -> Photo:
    if not content:
        raise bad_request("file must be non-empty")
    if len(content) > MAX_PHOTO_BYTES:
        raise bad_request("file is too big")
    size = size_of(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > MAX_SIDES or max(size) > MAX_RATIO * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return world.files.keep(content, size)


def captioned(given: JSON) -> JSON:
    """The fields of a caption, checked; empty where there is none."""
    if not given.get("caption"):
        return {}
    caption = formatted(given, "caption", "caption_entities")
    if utf16(caption.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    if not caption.text:
        return {}
    return with_found(caption).as_json(text="caption", entities="caption_entities")
