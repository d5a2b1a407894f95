"""Buttons under a message, in rows."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.adapters.telegram.text import cleaned, is_address, is_blank, utf16
from bot.wording.replies import Choice, Setting

MAX_BUTTONS: Final = 100
MAX_CODE_BYTES: Final = 64
MAX_QUERY: Final = 256
# How many buttons stand in a row; more than eight of these Telegram would break up.
_IN_ROW: Final = {Setting.ALONE: 1, Setting.BESIDE: 2, Setting.LISTED: 8}
_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens an address."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Switch:
    """A button that takes the bot's name and `query` into a chat that is chosen then."""

    label: str
    query: str


Button = Choice | Link | Switch


def keyboard(
    choices: Sequence[Choice], extras: Sequence[Button] = ()
) -> InlineKeyboardMarkup | None:
    """Buttons in rows, `extras` together in the last; None where there are none.

    A button that Telegram would refuse is left out.
    """
    return in_rows([*_arranged(choices[: MAX_BUTTONS - len(extras)]), extras])


def without(code: str, keyboard: InlineKeyboardMarkup) -> InlineKeyboardMarkup | None:
    """The same buttons but the one with this code; None where no other is left."""
    rows = [[b for b in row if b.callback_data != code] for row in keyboard.inline_keyboard]
    return InlineKeyboardMarkup([row for row in rows if row]) if any(rows) else None


def in_rows(buttons: Sequence[Sequence[Button]]) -> InlineKeyboardMarkup | None:
    """These buttons, row by row; None where Telegram would take none of them."""
    rows = [[button for each in row if (button := _button(each))] for row in buttons]
    return InlineKeyboardMarkup([row for row in rows if row]) if any(rows) else None


def _arranged(choices: Sequence[Choice]) -> list[list[Choice]]:
    """The choices in rows, as each is to be set; those that stand in the text by their numbers."""
    rows = []
    for setting, run in groupby(choices, key=lambda choice: choice.setting):
        row = list(run)
        if setting is Setting.LISTED:
            row = [replace(each, label=str(number)) for number, each in enumerate(row, 1)]
        size = _IN_ROW[setting]
        rows += [row[start : start + size] for start in range(0, len(row), size)]
    return rows


def _button(button: Button) -> InlineKeyboardButton | None:
    label = cleaned(button.label)
    if not is_blank(label):
        match button:
            case Choice(code=code) if 1 <= len(code.encode()) <= MAX_CODE_BYTES:
                return InlineKeyboardButton(label, callback_data=code)
            case Link(url=url) if is_address(url):
                return InlineKeyboardButton(label, url=url)
            case Switch(query=query) if utf16(query) <= MAX_QUERY:
                return InlineKeyboardButton(label, switch_inline_query=query)
    # What it sends may hold what somebody wrote.
    _logger.error("A button is left out: %s, label %r", type(button).__name__, button.label)
    return None
