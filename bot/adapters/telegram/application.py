"""The bot at Telegram, put together: connect, announce the commands, poll until told to stop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.adapters.telegram.asking import Asking
from bot.adapters.telegram.calls import Calls
from bot.adapters.telegram.chats.membership import Membership
from bot.adapters.telegram.chats.settings import Settings
from bot.adapters.telegram.choosing import Choosing
from bot.adapters.telegram.conversations import Conversations
from bot.adapters.telegram.digest import Digest
from bot.adapters.telegram.gate import Gate
from bot.adapters.telegram.guiding import Guiding
from bot.adapters.telegram.handlers import Handlers
from bot.adapters.telegram.inline.mode import InlineMode
from bot.adapters.telegram.inline.queries import Queries
from bot.adapters.telegram.intake import ALLOWED_UPDATES, Pace, Polling, describe
from bot.adapters.telegram.limiting import Limiter
from bot.adapters.telegram.mailbox import Mailbox
from bot.adapters.telegram.noting import Noting
from bot.adapters.telegram.owners import Owners
from bot.adapters.telegram.photos import Photos
from bot.adapters.telegram.privacy import Privacy
from bot.adapters.telegram.profile import Profile, profile_of, show, show_owners
from bot.adapters.telegram.quizzes.commands import QuizCommands
from bot.adapters.telegram.quizzes.course import Course, Tempo
from bot.adapters.telegram.quizzes.engine import Engine
from bot.adapters.telegram.quizzes.questions import Subject
from bot.adapters.telegram.quizzes.standings import StandingsCommands
from bot.adapters.telegram.quizzes.telling import Teller
from bot.adapters.telegram.redaction import redacted
from bot.adapters.telegram.renewal import Renewal
from bot.adapters.telegram.replying import Replier
from bot.adapters.telegram.request import READ_SECONDS, AiohttpRequest
from bot.adapters.telegram.sending import Sender
from bot.adapters.telegram.service import Service
from bot.adapters.telegram.stopping import end, set_by_signals, unless
from bot.adapters.telegram.upkeep import Upkeep
from bot.assistant import Assistant
from bot.errors import SettingsError
from bot.storage.chats import Chats
from bot.storage.database import Database
from bot.storage.erasing import People
from bot.storage.faults import Faults
from bot.storage.games import Games
from bot.storage.gaps import Gaps
from bot.storage.inbox import Inbox

_logger = logging.getLogger(__name__)


class QuietBot(Bot):
    """The library's bot, without its token in `repr`, and with updates as they come."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    async def fetch_updates(self, offset: int, seconds: int) -> list[object]:
        """The raw updates from `offset` on, waited for up to `seconds`.

        The library would parse them all at once, so that a faulty one blocks those behind it.
        """
        wanted: dict[str, Any] = {"timeout": seconds, "allowed_updates": ALLOWED_UPDATES}
        if offset:
            wanted["offset"] = offset
        updates = await self._post("getUpdates", wanted, read_timeout=seconds + READ_SECONDS)
        if not isinstance(updates, list):
            raise TelegramError("getUpdates gave no list")
        return updates


def make_bot(token: str, api_url: str) -> QuietBot:
    """A bot that calls `{api_url}/bot{token}/{method}`; opens nothing before `initialize`."""
    request = AiohttpRequest()
    return QuietBot(
        token,
        base_url=f"{api_url.rstrip('/')}/bot",
        base_file_url=f"{api_url.rstrip('/')}/file/bot",
        request=request,
        get_updates_request=request,
    )


async def serve(  # noqa: PLR0913  what a bot is made of
    *,
    token: str,
    api_url: str,
    assistant: Assistant,
    subject: Subject,
    database: Database,
    stop: asyncio.Event | None = None,
    pace: Pace | None = None,
    tempo: Tempo | None = None,
    owners: Collection[int] = (),
) -> None:
    """Serve Telegram until `stop` is set, or until SIGINT or SIGTERM, and finish what is in hand.

    `database` is open, `owners` are Telegram ids. Raises SettingsError where Telegram doesn't accept the token at the start; any
    other failure is waited out.
    """
    stop = stop or asyncio.Event()
    pace = pace or Pace()
    with redacted(token), set_by_signals(stop):
        bot = make_bot(token, api_url)
        try:
            profile = profile_of(assistant.pack, assistant.lacks)
            if await unless(stop, _connect(bot, api_url, pace, profile, owners)):
                parts = _parts(
                    bot, assistant, subject, database, frozenset(owners), pace, tempo or Tempo()
                )
                await _poll(bot, parts, stop, pace)
        finally:
            await bot.shutdown()
            # The library forgets it where it was stopped while it was starting.
            await bot.request.shutdown()


@dataclass(frozen=True, slots=True)
class _Parts:
    """What works side by side while the bot serves."""

    mailbox: Mailbox
    polling: Polling
    engine: Engine
    queries: Queries
    digest: Digest
    upkeep: Upkeep
    renewal: Renewal


def _parts(  # noqa: PLR0913, PLR0917  the same
    bot: QuietBot,
    assistant: Assistant,
    subject: Subject,
    database: Database,
    owners: frozenset[int],
    pace: Pace,
    tempo: Tempo,
) -> _Parts:
    calls = Calls(pace.sleep, Limiter(tempo.clock, tempo.sleep))
    sender = Sender(bot, calls)
    games, gaps, inbox = Games.of(database), Gaps(database), Inbox(database)
    chats, faults = Chats(database), Faults(database)
    me, photos = bot.bot, Photos(bot, sender, calls)
    digest = Digest(faults, sender, owners, tempo)
    course = Course(games, Teller(sender, photos, chats), subject, tempo)
    engine = Engine(course, games, tempo, digest.note)
    gate = Gate(sender, me, tempo.clock)
    settings, conversations = Settings(chats, sender, me, tempo.clock), Conversations()
    quizzes = QuizCommands(engine, games, sender, subject, chats, me, tempo.clock)
    noting = Noting(assistant, conversations, gaps, sender, me, tempo.clock)
    replier = Replier(conversations, settings, sender, me, quizzes.quizzable)
    asking = Asking(assistant, replier, noting, photos, settings, gate, me)
    features = (
        asking,
        Guiding(assistant, replier, quizzes, me),
        settings,
        quizzes,
        StandingsCommands(games.standings, chats, sender, tempo.clock),
        noting,
        Privacy(People(database), replier.forget_person, sender),
        Owners(owners, gaps, sender, assistant),
        Choosing(assistant, replier, noting, sender),
    )
    handlers = Handlers(gate, asking, features, replier, engine.moved, me)
    membership = Membership(
        assistant, chats, sender, tempo.sleep, engine.moved, replier.forget_chat
    )
    service = Service(bot, handlers, membership, sender, digest.note)
    queries = Queries(InlineMode(assistant, bot).answer, digest.note)
    mailbox = Mailbox(inbox, service.serve, engine.voted, queries.take, pace, tempo.clock)
    polling = Polling(bot.fetch_updates, mailbox, pace, engine.hampered)
    upkeep = Upkeep((inbox.forget, gaps.forget, faults.forget), tempo)
    renewal = Renewal(database, tempo.sleep)
    return _Parts(mailbox, polling, engine, queries, digest, upkeep, renewal)


async def _poll(bot: QuietBot, parts: _Parts, stop: asyncio.Event, pace: Pace) -> None:
    _logger.info("Serving as @%s", bot.username)
    run_beside = (parts.digest, parts.upkeep, parts.renewal)
    beside = {asyncio.create_task(each.run(stop)) for each in run_beside}
    await unless(stop, parts.mailbox.serve(await parts.mailbox.left()))
    quizzes = asyncio.create_task(_carry_on(parts, stop))
    await parts.polling.run(stop)
    _logger.info("Stopping: the messages in hand are answered first")
    await parts.queries.finish()
    await parts.mailbox.finish(pace.grace)
    await parts.engine.finish(pace.grace)
    await quizzes
    await end(beside, pace.grace)
    await parts.polling.confirm()
    _logger.info("Stopped")


async def _carry_on(parts: _Parts, stop: asyncio.Event) -> None:
    """Carry quizzes on, once all votes that were cast while nobody was there have come in."""
    if await unless(stop, parts.polling.caught_up.wait()):
        await parts.engine.run()


async def _connect(
    bot: QuietBot, api_url: str, pace: Pace, profile: Profile, owners: Collection[int]
) -> bool:
    """Reach Telegram, however long it takes, and prepare the account; True once it is done."""
    failures = 0
    while True:
        try:
            await bot.initialize()
            break
        except InvalidToken:
            # The library's error quotes the token.
            raise SettingsError(
                f"BOT_TOKEN: not accepted at {api_url}; copy it from @BotFather"
            ) from None
        except TelegramError as error:
            failures += 1
            pause = pace.pause(failures, error)
            _logger.error("No connection, next try in %.1f s: %s", pause, describe(error))  # noqa: TRY400
            await pace.sleep(pause)
    try:
        # Makes way for polling.
        await bot.delete_webhook(drop_pending_updates=False)
    except TelegramError as error:
        _logger.warning("The webhook couldn't be taken away: %s", error)
    await show(bot, profile)
    await show_owners(bot, profile, owners)
    return True
