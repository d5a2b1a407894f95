"""The methods of the Bot API about what the account shows of itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.adapters.playground.errors import bad_request
from bot.adapters.playground.text import JSON, utf16
from bot.adapters.playground.world import World

NAME: Final = "name"
DESCRIPTION: Final = "description"
SHORT_DESCRIPTION: Final = "short_description"
_LIMITS: Final = {NAME: 64, DESCRIPTION: 512, SHORT_DESCRIPTION: 120}

_Method = Callable[[World, JSON], object]


def getter(field: str) -> _Method:
    """The method that gives one of the texts, as the object that holds it."""

    def get(world: World, given: JSON) -> JSON:
        return {field: _texts(world, given).get(field, _default(world, field))}

    return get


def setter(field: str) -> _Method:
    """The method that sets one of the texts, or takes it away where it is empty: True."""

    def set_(world: World, given: JSON) -> bool:
        text = given.get(field, "").strip()
        if utf16(text) > _LIMITS[field]:
            raise bad_request(f"bot {field.replace('_', ' ')} is too long")
        if field == NAME and text and not given.get("language_code"):
            world.bot.first_name = text
        _texts(world, given)[field] = text
        world.signal.notify()
        return True

    return set_


def description(world: World) -> str:
    """What the account says it is for, where a chat with it is still empty."""
    return world.profile.get("", {}).get(DESCRIPTION, "")


def _texts(world: World, given: JSON) -> dict[str, str]:
    return world.profile.setdefault(given.get("language_code", ""), {})


def _default(world: World, field: str) -> str:
    return world.bot.first_name if field == NAME else ""
