"""The Bot API as it is documented: what a call may hold. `botapi.yaml` has the names and types."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
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
}
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
    if where in _PATTERNS and not re.fullmatch(_PATTERNS[where], value):
        yield f"{where}: {value!r}"
    yield from _typed(where, kind, value)


def _typed(where: str, kind: str, value: Any) -> Iterator[str]:  # noqa: ANN401  checked here
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            yield f"{where}: is no list"
            return
        for each in value:
            yield from _typed(where, kind.removeprefix("Array of "), each)
    elif all(each in _PRIMITIVE for each in kind.split(" | ")):
        if not any(isinstance(value, _PRIMITIVE[each]) for each in kind.split(" | ")):
            yield f"{where}: {value!r} is no {kind}"
    else:
        known = {"article": "InlineQueryResultArticle"}.get(str(value.get("type")), kind)
        known = "InputTextMessageContent" if known == "InputMessageContent" else known
        types = _documented()["types"]
        found = next((each for each in known.split(" | ") if each in types), None)
        if found is not None:
            yield from _object(found, types[found], value)
