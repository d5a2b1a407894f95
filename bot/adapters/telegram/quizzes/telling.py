"""What a quiz writes into its chat, and what came of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.adapters.telegram.photos import Photos
from bot.adapters.telegram.quizzes.buttons import pause_rows
from bot.adapters.telegram.rendering import fits_caption, page
from bot.adapters.telegram.sending import PollDraft, PutPoll, Sender
from bot.pictures import studio
from bot.quizzing.model import Question
from bot.quizzing.rounds import Quiz
from bot.quizzing.scoring import Standing
from bot.storage.chats import Chats
from bot.wording import rounds as wording
from bot.wording.replies import Piece
from bot.wording.zones import dated

_logger = logging.getLogger(__name__)


class Teller:
    """Writes for quizzes. Raises what Telegram's refusal is, and ChatMigrated where a group moved.

    `chats` knows by which clock a chat lives.
    """

    def __init__(self, sender: Sender, photos: Photos, chats: Chats) -> None:
        self._sender = sender
        self._photos = photos
        self._chats = chats
        # Pictures of quizzes that end together are drawn in turn, for the others need the processor.
        self._drawing = asyncio.Lock()

    async def put(self, question: Question, quiz: Quiz) -> PutPoll:
        """Put a question into the chat."""
        draft = PollDraft(
            wording.numbered(quiz.number + 1, quiz.terms.questions, question.text),
            question.options,
            question.correct,
            question.explanation,
            quiz.terms.seconds,
        )
        return await self._sender.put(quiz.room.chat, quiz.room.topic or None, draft)

    async def close(self, quiz: Quiz, message: int) -> None:
        """Close a question; one that is closed already, or gone, is as good.

        What can't be closed now closes by itself when its time is up.
        """
        try:
            await self._sender.stop_poll(quiz.room.chat, message)
        except (BadRequest, Forbidden, ChatMigrated) as error:
            _logger.debug("Quiz %d: nothing to close: %s", quiz.id, error)
        except TelegramError as error:
            _logger.warning("Quiz %d: a question couldn't be closed: %s", quiz.id, error)

    async def standings(self, places: Sequence[Standing], held: float | None, quiz: Quiz) -> None:
        """Show how things stand, or stood at the end; `held` is when the last question was put.

        It dates them, for they may be told long after, when the bot comes back from a crash.
        """
        lines = [
            wording.Line(place.rank, place.tally.name, place.tally.right, place.tally.points)
            for place in places
        ]
        if not quiz.is_over:
            await self._post(quiz, wording.after(quiz.number, quiz.terms.questions, lines))
            return
        heading = wording.final_heading(quiz.number, await self._day(quiz.room.chat, held))
        if not await self._show(quiz, heading, lines):
            await self._post(quiz, wording.final(heading, lines))

    async def interruption(self, quiz: Quiz) -> None:
        """Say that a question may stand in the chat which doesn't count."""
        await self._post(quiz, (Piece(wording.INTERRUPTED),))

    async def pause(self, quiz: Quiz) -> None:
        """Say why the quiz waits, with buttons to go on or end it."""
        if quiz.pause:
            text = wording.paused(quiz.pause)
            await self._sender.post(
                quiz.room.chat,
                quiz.room.topic or None,
                page((Piece(text),), pause_rows(quiz)),
            )

    async def _day(self, chat: int, at: float | None) -> str:
        """The day of an instant where a chat lives; empty for none."""
        zone = (await self._chats.preferences(chat)).zone
        return dated(zone.local(at).date()) if at is not None else ""

    async def _show(self, quiz: Quiz, heading: str, lines: Sequence[wording.Line]) -> bool:
        """Send the final standings as a picture with a caption; False where words have to do.

        Only a picture that has certainly not arrived is given up for words.
        """
        shown = _under_a_picture(heading, lines)
        if not shown:
            return False
        async with self._drawing:
            png = await asyncio.to_thread(studio.standings, heading, lines, shown)
        if png is None:
            return False
        caption = page(wording.final(heading, lines, shown))
        try:
            await self._photos.post(quiz.room.chat, quiz.room.topic or None, png, caption)
        except BadRequest as error:
            _logger.warning("Quiz %d: the standings are told in words: %s", quiz.id, error)
            return False
        return True

    async def _post(self, quiz: Quiz, text: Sequence[Piece]) -> None:
        await self._sender.post(quiz.room.chat, quiz.room.topic or None, page(text))


def _under_a_picture(heading: str, lines: Sequence[wording.Line]) -> int:
    """How many of the lines to show so that a caption holds them; 0 where not even the best fit."""
    most = min(len(lines), wording.SHOWN_AT_END)
    least = min(len(lines), len(wording.MEDALS))
    for shown in range(most, least - 1, -1):
        if shown and fits_caption(wording.final(heading, lines, shown)):
            return shown
    return 0
