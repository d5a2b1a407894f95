"""What the account shows of itself: what it is for, the menus of commands.

Its name is whatever the owner has told @BotFather, and stays so.
All of it is in English, so it is set for the default language, which stands in for all others.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from telegram import (
    Bot,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from bot.facts.model.pack import Pack
from bot.wording import owners as owners_wording
from bot.wording import sharing
from bot.wording.notices import MENU

MAX_DESCRIPTION: Final = 512
MAX_SHORT_DESCRIPTION: Final = 120

PRIVATE: Final = BotCommandScopeAllPrivateChats()
GROUPS: Final = BotCommandScopeAllGroupChats()
GROUP_ADMINS: Final = BotCommandScopeAllChatAdministrators()
# What makes no sense there, or nothing that everybody there may do. Menus of one scope hide those of
# wider ones, so that of the admins has to hold all.
_LEFT_OUT: Final[Mapping[BotCommandScope, frozenset[str]]] = {
    PRIVATE: frozenset(),
    GROUPS: frozenset({"start", "settings"}),
    GROUP_ADMINS: frozenset({"start"}),
}

Menu = tuple[tuple[str, str], ...]

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Profile:
    """Descriptions; of each scope its menu, as names and descriptions of commands."""

    description: str
    short_description: str
    menus: Mapping[BotCommandScope, Menu]


def profile_of(pack: Pack, lacking: Collection[str]) -> Profile:
    """The profile of a bot on this pack, without the commands that the pack can't serve."""
    menu = [(name, does) for name, does in MENU if name not in lacking]
    return Profile(
        _fitting(sharing.description(pack.about, pack.examples[:3]), "\n\n", MAX_DESCRIPTION),
        _fitting(sharing.short_description(pack.title), " ", MAX_SHORT_DESCRIPTION),
        {
            scope: tuple(each for each in menu if each[0] not in left_out)
            for scope, left_out in _LEFT_OUT.items()
        },
    )


async def show(bot: Bot, profile: Profile) -> None:
    """Have the account show `profile`; what it shows already isn't sent. The bot can do without."""
    steps = [_description, _short_description]
    menus = [_menu(bot, scope, menu) for scope, menu in profile.menus.items()]
    await asyncio.gather(
        *(_if_possible(step) for step in (*(s(bot, profile) for s in steps), *menus))
    )


async def show_owners(bot: Bot, profile: Profile, owners: Collection[int]) -> None:
    """Have those owners (Telegram ids) who have begun a chat with the bot see their own commands, too."""
    menu = (*profile.menus[PRIVATE], *owners_wording.MENU)
    for owner in owners:
        try:
            await _menu(bot, BotCommandScopeChat(owner), menu)
        except TelegramError as error:
            _logger.info("An owner's menu couldn't be set: %s", error)


async def _if_possible(step: Awaitable[None]) -> None:
    try:
        await step
    except TelegramError as error:
        _logger.warning("The account couldn't be prepared: %s", error)


async def _description(bot: Bot, profile: Profile) -> None:
    if (await bot.get_my_description()).description != profile.description:
        await bot.set_my_description(profile.description)


async def _short_description(bot: Bot, profile: Profile) -> None:
    if (await bot.get_my_short_description()).short_description != profile.short_description:
        await bot.set_my_short_description(profile.short_description)


async def _menu(bot: Bot, scope: BotCommandScope, menu: Menu) -> None:
    shown = await bot.get_my_commands(scope)
    if tuple((each.command, each.description) for each in shown) != menu:
        await bot.set_my_commands(menu, scope=scope)


def _fitting(parts: Sequence[str], between: str, most: int) -> str:
    """As many of the parts as fit, from the first on; of one that is too long, its beginning."""
    text = parts[0][:most] if parts else ""
    for part in parts[1:]:
        longer = f"{text}{between}{part}"
        if len(longer) > most:
            break
        text = longer
    return text
