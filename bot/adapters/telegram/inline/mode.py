"""Inline mode: cards to send into any chat, for what is typed behind the bot's name there."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from telegram import (
    Bot,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.adapters.telegram.actions import payload_of
from bot.adapters.telegram.deeplinks import BEGINNING, Kind, Target, address, encode
from bot.adapters.telegram.inline.finding import Finder, Found
from bot.adapters.telegram.inline.queries import Query
from bot.adapters.telegram.keyboards import Link
from bot.adapters.telegram.rendering import page
from bot.assistant import Assistant
from bot.wording import sharing
from bot.wording.replies import Reply

# How long Telegram may answer the same query by itself, in seconds: facts change with a new version
# of the bot alone; what is suggested for half a word needn't be kept.
CACHED: Final = 6 * 3600
CACHED_SUGGESTIONS: Final = 300
# A card has a line for its title, and two below.
_TITLE: Final = 80
_DESCRIPTION: Final = 140
# Longer than this (seconds) nobody looks at what was typed.
_PATIENCE: Final = 5.0
_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)

_logger = logging.getLogger(__name__)


class InlineMode:
    """Answers inline queries; `bot` knows its own account."""

    def __init__(self, assistant: Assistant, bot: Bot) -> None:
        self._finder = Finder(assistant)
        self._bot = bot

    async def answer(self, query: Query) -> None:
        """Answer a query; one that can't be answered any more is let go."""
        found = self._finder.find(query.text, datetime.now(UTC))
        try:
            await self._bot.answer_inline_query(
                query.id,
                articles(found.replies, self._bot.username),
                cache_time=CACHED if found.sure else CACHED_SUGGESTIONS,
                button=way_to_private(found),
                read_timeout=_PATIENCE,
            )
        except TelegramError as error:
            # Too old, or too many of them: whoever typed it has typed on by now.
            _logger.info("An inline query is let go: %s", error)


def articles(replies: Iterable[Reply], bot: str) -> list[InlineQueryResultArticle]:
    """The cards that show the replies and send them, each once; `bot` is its name."""
    made = (_article(reply, bot) for reply in replies)
    return list({each.id: each for each in made}.values())


def way_to_private(found: Found) -> InlineQueryResultsButton:
    """The button above the cards: the same in private, where it can be followed up."""
    payloads = (payload_of(reply) for reply in found.replies if found.sure)
    payload = next(filter(None, payloads), BEGINNING)
    about = encode(Target(Kind.TOPIC, found.topic.id)) if found.topic is not None else None
    if about is not None and found.topic is not None:
        return InlineQueryResultsButton(sharing.more_on(found.topic.title), start_parameter=about)
    return InlineQueryResultsButton(sharing.IN_PRIVATE, start_parameter=payload)


def _article(reply: Reply, bot: str) -> InlineQueryResultArticle:
    payload = payload_of(reply)
    ways = [[Link(sharing.GO_ON, address(bot, payload))]] if payload is not None else []
    shown = page(sharing.carried(reply).body, ways)
    return InlineQueryResultArticle(
        # Of what it sends: the same in every query, and after a restart.
        hashlib.blake2b(shown.html.encode(), digest_size=16).hexdigest(),
        _cut(sharing.title(reply), _TITLE),
        InputTextMessageContent(
            shown.html, parse_mode=ParseMode.HTML, link_preview_options=_NO_PREVIEW
        ),
        reply_markup=shown.keyboard,
        description=_cut(sharing.gist(reply), _DESCRIPTION),
    )


def _cut(text: str, most: int) -> str:
    """`text` in one line of at most `most` characters, cut between words."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return f"{line[: most - 1].rpartition(' ')[0] or line[: most - 1]}…"
