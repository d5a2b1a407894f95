"""A reply as Telegram's messages: the one place that writes HTML, splits text, makes keyboards."""

from __future__ import annotations

import html
import logging
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import Final
from urllib.parse import urlsplit

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.wording.replies import Choice, Piece, Reply, Setting, Style

MAX_UNITS: Final = 4096
MAX_CAPTION_UNITS: Final = 1024
MAX_ENTITIES: Final = 100
MAX_BUTTONS: Final = 100
MAX_CODE_BYTES: Final = 64
MAX_QUERY: Final = 256

_TAGS: Final = {Style.PLAIN: "", Style.BOLD: "b", Style.ITALIC: "i"}
# How many buttons stand in a row; more than eight of these Telegram would break up.
_IN_ROW: Final = {Setting.ALONE: 1, Setting.BESIDE: 2, Setting.LISTED: 8}
_LINKABLE: Final = frozenset({"http", "https"})
# What Telegram itself makes of these: lines end in a line feed, other controls are spaces, changes
# of direction vanish. A lone surrogate can't be sent at all.
_CLEANED: Final = (
    {code: " " for code in range(32) if code != ord("\n")}
    | {ord("\r"): None}
    | dict.fromkeys(range(0x2028, 0x202F))
    | dict.fromkeys((0x0333, 0x033F, 0x030A))
    | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
)
# A message of nothing but these is empty to Telegram.
_BLANK: Final = re.compile(r"[\s\u180e\u200b-\u200f\u2800\ufffc\U000e0020-\U000e007f]*")
# Where a long text may be cut, the best place first; a cut comes after what the pattern matches.
_BORDERS: Final = (
    re.compile(r"\n\s*\n"),
    re.compile(r"\n"),
    re.compile(r"[.!?…][)\]\"'»”’]*\s"),
    re.compile(r"\s"),
)

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


def fits_caption(body: Sequence[Piece]) -> bool:
    """Whether a text is short enough to stand under a picture."""
    return sum(utf16(piece.text) for piece in body) <= MAX_CAPTION_UNITS


def utf16(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text) + sum(character > "\uffff" for character in text)


def to_html(pieces: Sequence[Piece]) -> str:
    """Telegram HTML of `pieces`."""
    return "".join(map(_element, pieces))


def page(pieces: Sequence[Piece], rows: Sequence[Sequence[Button]] = ()) -> Page:
    """A message of its own, with rows of buttons under it; what doesn't fit into one is cut off."""
    return Page(to_html(split(pieces)[0]), _rows(rows))


def keyboard(
    choices: Sequence[Choice], extras: Sequence[Button] = ()
) -> InlineKeyboardMarkup | None:
    """Buttons in rows, `extras` together in the last; None where there are none.

    A button that Telegram would refuse is left out.
    """
    return _rows([*_arranged(choices[: MAX_BUTTONS - len(extras)]), extras])


def without(code: str, keyboard: InlineKeyboardMarkup) -> InlineKeyboardMarkup | None:
    """The same buttons but the one with this code; None where no other is left."""
    rows = [[b for b in row if b.callback_data != code] for row in keyboard.inline_keyboard]
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


def _lines(choices: Sequence[Choice]) -> tuple[Piece, ...]:
    """The choices that stand in the text, numbered as their buttons are."""
    listed = [each.label for each in choices if each.setting is Setting.LISTED]
    lines = "".join(f"\n{number}. {label}" for number, label in enumerate(listed, 1))
    return (Piece(f"\n{lines}"),) if lines else ()


def _rows(buttons: Sequence[Sequence[Button]]) -> InlineKeyboardMarkup | None:
    rows = [[button for each in row if (button := _button(each))] for row in buttons]
    return InlineKeyboardMarkup([row for row in rows if row]) if any(rows) else None


def _button(button: Button) -> InlineKeyboardButton | None:
    label = button.label.translate(_CLEANED)
    if not _is_blank(label):
        match button:
            case Choice(code=code) if 1 <= len(code.encode()) <= MAX_CODE_BYTES:
                return InlineKeyboardButton(label, callback_data=code)
            case Link(url=url) if _is_address(url):
                return InlineKeyboardButton(label, url=url)
            case Switch(query=query) if utf16(query) <= MAX_QUERY:
                return InlineKeyboardButton(label, switch_inline_query=query)
    # What it sends may hold what somebody wrote.
    _logger.error("A button is left out: %s, label %r", type(button).__name__, button.label)
    return None


def split(body: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each message: nothing but blanks at the borders between them is lost.

    Raises ValueError where there is nothing to see in `body`.
    """
    pieces = _merged(body)
    text = "".join(piece.text for piece in pieces)
    pages = []
    start = 0
    while start < len(text):
        end = _end(text, start, _entity_limit(pieces, start))
        page = text[start:end]
        first = start + len(page) - len(page.lstrip())
        if not _is_blank(page):
            pages.append(_between(pieces, first, start + len(page.rstrip())))
        start = end
    if not pages:
        raise ValueError("a reply without visible text")
    return pages


def _merged(body: Sequence[Piece]) -> list[Piece]:
    """`body` cleaned, with neighbours of one look joined."""
    cleaned = (replace(piece, text=piece.text.translate(_CLEANED)) for piece in body)
    return [
        Piece("".join(piece.text for piece in run), style, url)
        for (style, url), run in groupby(cleaned, key=lambda piece: (piece.style, piece.url))
    ]


def _element(piece: Piece) -> str:
    inner = html.escape(piece.text, quote=False)
    if _is_link(piece):
        inner = f'<a href="{html.escape(piece.url or "")}">{inner}</a>'
    tag = _TAGS[piece.style]
    return f"<{tag}>{inner}</{tag}>" if tag else inner


def _is_link(piece: Piece) -> bool:
    return piece.url is not None and _is_address(piece.url)


def _is_address(url: str) -> bool:
    try:
        return urlsplit(url).scheme in _LINKABLE and url.isprintable()
    except ValueError:
        return False


def _between(pieces: Sequence[Piece], start: int, end: int) -> list[Piece]:
    """The parts of `pieces` that stand from `start` to `end` of their joined text."""
    cut = []
    for piece, stop in zip(pieces, accumulate(len(each.text) for each in pieces), strict=True):
        begin = stop - len(piece.text)
        text = piece.text[max(start - begin, 0) : max(end - begin, 0)]
        if text:
            cut.append(replace(piece, text=text))
    return cut


def _entity_limit(pieces: Sequence[Piece], start: int) -> int:
    """Where a message that begins at `start` would come to hold too many entities."""
    count = begin = 0
    for piece in pieces:
        end = begin + len(piece.text)
        if end > start:
            count += (piece.style is not Style.PLAIN) + _is_link(piece)
            if count > MAX_ENTITIES:
                return begin
        begin = end
    return begin


def _end(text: str, start: int, limit: int) -> int:
    """Where a message that begins at `start` is best cut."""
    furthest = min(start + MAX_UNITS, limit)
    units = list(accumulate(1 + (character > "\uffff") for character in text[start:furthest]))
    while units and units[-1] > MAX_UNITS:
        units.pop()
        furthest -= 1
    if furthest == len(text) or furthest == limit:
        return furthest
    least = start + (furthest - start) // 2
    for border in _BORDERS:
        ends = [match.end() for match in border.finditer(text, least, furthest)]
        if ends:
            return ends[-1]
    return _before_marks(text, least, furthest)


def _before_marks(text: str, least: int, end: int) -> int:
    """A place at or before `end` that doesn't part a letter from its marks, if there is one."""
    for place in range(end, least, -1):
        joined = unicodedata.combining(text[place]) or "\u200d" in text[place - 1 : place + 1]
        if not joined:
            return place
    return end


def _is_blank(text: str) -> bool:
    return _BLANK.fullmatch(text) is not None
