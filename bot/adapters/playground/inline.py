"""Inline mode: what the bot answers to a query that somebody types in any chat."""

from __future__ import annotations

import re
from typing import Final

from bot.adapters.playground.errors import bad_request
from bot.adapters.playground.messages import MAX_TEXT, formatted, inline_keyboard
from bot.adapters.playground.text import JSON, is_blank, utf16, with_found
from bot.adapters.playground.world import World

MAX_RESULTS: Final = 50
MAX_ID_BYTES: Final = 64
# Telegram takes no answer to a query that is older (seconds).
MAX_AGE: Final = 30
_PAYLOAD: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


def answer_inline_query(world: World, given: JSON) -> bool:
    """AnswerInlineQuery: True. The results are kept with the query, as articles ready to send."""
    query = world.inline_queries.get(given["inline_query_id"])
    if query is None or world.clock() - query["asked"] > MAX_AGE:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    results = given["results"]
    if not isinstance(results, list):
        raise bad_request("can't parse inline query results JSON object")
    if len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [str(each.get("id", "")) for each in results]
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    _check_button(given.get("button"))
    query["results"] = [_article(each) for each in results]
    return True


def _check_button(button: object) -> None:
    """The button above the results must have a label, and a payload to start the bot with."""
    if button is None:
        return
    if not isinstance(button, dict) or is_blank(str(button.get("text", ""))):
        raise bad_request("can't parse inline query results button: text is empty")
    if not _PAYLOAD.fullmatch(str(button.get("start_parameter", ""))):
        raise bad_request("START_PARAM_INVALID")


def _article(result: JSON) -> JSON:
    """A result as people see it, and under "message" what it puts into the chat."""
    if not 1 <= len(str(result.get("id", "")).encode()) <= MAX_ID_BYTES:
        raise bad_request("RESULT_ID_INVALID")
    if result.get("type") != "article":
        raise bad_request("inline results of this type are not supported here; use article")
    if is_blank(str(result.get("title", ""))):
        raise bad_request("ARTICLE_TITLE_EMPTY")
    content = result.get("input_message_content")
    if not isinstance(content, dict) or is_blank(str(content.get("message_text", ""))):
        raise bad_request("MESSAGE_EMPTY")
    written = formatted(content, "message_text", "entities")
    if utf16(written.text) > MAX_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    return {
        "id": str(result["id"]),
        "title": result["title"],
        "description": result.get("description", ""),
        "message": with_found(written).as_json() | inline_keyboard(result),
    }
