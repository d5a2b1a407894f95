"""A reply as Telegram's messages: the one place that writes HTML."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from telegram import InlineKeyboardMarkup

from bot.adapters.telegram.keyboards import Button, in_rows, keyboard
from bot.adapters.telegram.splitting import is_link, split
from bot.adapters.telegram.text import utf16
from bot.wording.replies import Choice, Piece, Reply, Setting, Style

MAX_CAPTION_UNITS: Final = 1024
_TAGS: Final = {Style.PLAIN: "", Style.BOLD: "b", Style.ITALIC: "i"}


@dataclass(frozen=True, slots=True)
class Page:
    """One message: Telegram HTML, and the buttons under it."""

    html: str
    keyboard: InlineKeyboardMarkup | None = None


def render(reply: Reply, extras: Sequence[Button] = (), *, brief: bool = False) -> tuple[Page, ...]:
    """The messages that show `reply`, in order; the buttons stand under the last.

    `extras` are small buttons, which share a row at the end. In a `brief` one context is left out.
    """
    body = reply.brief if brief and reply.brief else reply.body
    pages = [Page(to_html(pieces)) for pieces in split((*body, *_lines(reply.choices)))]
    pages[-1] = replace(pages[-1], keyboard=keyboard(reply.choices, extras))
    return tuple(pages)


def notice(text: str) -> tuple[Page, ...]:
    """The messages that show a plain text."""
    return written((Piece(text),))


def written(body: Sequence[Piece]) -> tuple[Page, ...]:
    """The messages that show a text without buttons."""
    return tuple(Page(to_html(pieces)) for pieces in split(body))


def page(pieces: Sequence[Piece], rows: Sequence[Sequence[Button]] = ()) -> Page:
    """A message of its own, with rows of buttons under it; what doesn't fit into one is cut off."""
    return Page(to_html(split(pieces)[0]), in_rows(rows))


def fits_caption(body: Sequence[Piece]) -> bool:
    """Whether a text is short enough to stand under a picture."""
    return sum(utf16(piece.text) for piece in body) <= MAX_CAPTION_UNITS


def to_html(pieces: Sequence[Piece]) -> str:
    """Telegram HTML of `pieces`."""
    return "".join(map(_element, pieces))


def _element(piece: Piece) -> str:
    inner = html.escape(piece.text, quote=False)
    if is_link(piece):
        inner = f'<a href="{html.escape(piece.url or "")}">{inner}</a>'
    tag = _TAGS[piece.style]
    return f"<{tag}>{inner}</{tag}>" if tag else inner


def _lines(choices: Sequence[Choice]) -> tuple[Piece, ...]:
    """The choices that stand in the text, numbered as their buttons are."""
    listed = [each.label for each in choices if each.setting is Setting.LISTED]
    lines = "".join(f"\n{number}. {label}" for number, label in enumerate(listed, 1))
    return (Piece(f"\n{lines}"),) if lines else ()
