"""The Bot API as it is documented: what a call may hold. `botapi.yaml` has the names and types."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_PRIMITIVE: Mapping[str, type | tuple[type, ...]] = {
    "String": str,
    "Integer": int,
    "Boolean": bool,
    "Float": (int, float),
}
# The least and the most of what is documented as limited: characters, bytes or entries.
_LIMITS = {
    "setMyName.name": (0, 64),
    "setMyDescription.description": (0, 512),
    "setMyShortDescription.short_description": (0, 120),
    "setMyCommands.commands": (0, 100),
    "BotCommand.description": (1, 256),
    "answerInlineQuery.results": (0, 50),
    "InlineQueryResultArticle.title": (1, 256),
    "InlineKeyboardButton.switch_inline_query": (0, 256),
    "answerCallbackQuery.text": (0, 200),
    "sendPoll.question": (1, 300),
    "sendPoll.options": (2, 12),
    "sendPoll.explanation": (0, 200),
    "InputPollOption.text": (1, 100),
    "InlineKeyboardMarkup.inline_keyboard": (1, 100),
}
_RANGES = {"sendPoll.open_period": (5, 2_628_000)}
# What is limited without its markup, in UTF-16 units.
_WRITTEN = {
    "sendMessage.text": (1, 4096),
    "editMessageText.text": (1, 4096),
    "InputTextMessageContent.message_text": (1, 4096),
    "sendPhoto.caption": (0, 1024),
    "sendDocument.caption": (0, 1024),
}
_MOST_ENTITIES = 100
_MOST_IN_ROW = 8
_MOST_BUTTONS = 100
_TAG = re.compile(r"<(/?)[^<>]*>")
_BYTES = {"InlineQueryResultArticle.id": (1, 64), "InlineKeyboardButton.callback_data": (1, 64)}
_PATTERNS = {
    "BotCommand.command": r"[a-z0-9_]{1,32}",
    "InlineQueryResultsButton.start_parameter": r"[A-Za-z0-9_-]{1,64}",
    "InlineKeyboardButton.url": r"(https?|tg)://\S+",
}


def faults(method: str, given: Mapping[str, Any]) -> list[str]:
    """What is wrong with a call of `method`, each as `where: what`; nothing where it is all right."""
    return list(_object(method, _documented()["methods"][method], given))


@cache
def _documented() -> Any:  # noqa: ANN401  as it stands in the file
    return yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))


def _object(name: str, fields: Mapping[str, str], given: Mapping[str, Any]) -> Iterator[str]:
    types = {field.rstrip("!"): kind for field, kind in fields.items()}
    for field in fields:
        if field.endswith("!") and field.rstrip("!") not in given:
            yield f"{name}: {field.rstrip('!')} is missing"
    for field, value in given.items():
        if field in types:
            yield from _value(f"{name}.{field}", types[field], value)
        else:
            yield f"{name}: there is no {field}"
    if name == "InlineKeyboardButton" and len(given) != 2:
        yield f"{name}: has to do exactly one thing, not {sorted(given)}"


def _value(where: str, kind: str, value: Any) -> Iterator[str]:  # noqa: ANN401  checked here
    for limits, length in ((_LIMITS, len), (_BYTES, lambda text: len(text.encode()))):
        if where in limits and not limits[where][0] <= length(value) <= limits[where][1]:
            yield f"{where}: {length(value)} is not within {limits[where]}"
    if where in _RANGES and not _RANGES[where][0] <= value <= _RANGES[where][1]:
        yield f"{where}: {value} is not within {_RANGES[where]}"
    if where in _WRITTEN:
        yield from _written(where, value)
    if where == "InlineKeyboardMarkup.inline_keyboard" and not _fits([len(row) for row in value]):
        yield f"{where}: too many buttons"
    if where == "sendPoll.explanation" and value.count("\n") > 2:
        yield f"{where}: more than two line feeds"
    if where in _PATTERNS and not re.fullmatch(_PATTERNS[where], value):
        yield f"{where}: {value!r}"
    yield from _typed(where, kind, value)


def _fits(rows: Sequence[int]) -> bool:
    """Whether a keyboard of rows of so many buttons is shown as it is."""
    return max(rows, default=0) <= _MOST_IN_ROW and sum(rows) <= _MOST_BUTTONS


def _written(where: str, markup: str) -> Iterator[str]:
    """What is wrong with a text in HTML: its length, or too many entities."""
    least, most = _WRITTEN[where]
    text = html.unescape(_TAG.sub("", markup))
    units = len(text.encode("utf-16-le")) // 2
    if not least <= units <= most:
        yield f"{where}: {units} is not within {_WRITTEN[where]}"
    if sum(not tag[1] for tag in _TAG.finditer(markup)) > _MOST_ENTITIES:
        yield f"{where}: too many entities"


def _typed(where: str, kind: str, value: Any) -> Iterator[str]:  # noqa: ANN401  checked here
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            yield f"{where}: is no list"
            return
        for each in value:
            yield from _typed(where, kind.removeprefix("Array of "), each)
    elif "InputFile" in kind:
        if not isinstance(value, bytes | str):
            yield f"{where}: {value!r} is no {kind}"
    elif all(each in _PRIMITIVE for each in kind.split(" | ")):
        if not any(isinstance(value, _PRIMITIVE[each]) for each in kind.split(" | ")):
            yield f"{where}: {value!r} is no {kind}"
    else:
        known = {"article": "InlineQueryResultArticle"}.get(str(value.get("type")), kind)
        if kind == "BotCommandScope":
            known = kind + str(value["type"]).title().replace("_", "")
        known = "InputTextMessageContent" if known == "InputMessageContent" else known
        types = _documented()["types"]
        found = next((each for each in known.split(" | ") if each in types), None)
        if found is not None:
            yield from _object(found, types[found], value)
